// Whether a row or a report is of the council and the period that it is collected for.
import type { CouncilScope } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import type { IsoDate } from '../../contracts/period';
import type { Fate } from './tally';

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether a text names the council: by its name, an alias, its code or its GSS code, in any case. */
export function namesCouncil(council: CouncilScope, text: string): boolean {
  return [council.name, council.code, council.gss, ...council.aliases].some((name) => plain(name) === plain(text));
}

/** A range of days, both ends inclusive. */
export interface Days {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Whether a day lies within the range. */
export function inDays(day: IsoDate, { start, end }: Days): boolean {
  return day >= start && day <= end;
}

/** The days that two ranges share, or null. */
export function sharedDays(one: Days, two: Days): Days | null {
  const start = one.start > two.start ? one.start : two.start;
  const end = one.end < two.end ? one.end : two.end;
  return start <= end ? { start, end } : null;
}

/** The refusal of a delivery that is wholly of another council or period. `seen` and `expected` name periods, never cells. */
export function outOfScope(
  message: string,
  seen: string,
  expected: string,
  place: string | null = null,
): QuarterdayError {
  const todo = 'put the file into the folder of its own council and period, or export the report that was asked for';
  return new QuarterdayError('SCOPE_MISMATCH', message, { seen, expected, todo, place });
}

/** The refusal of a report with a header and no rows: an empty export is not a zero. */
export function noRows(place: string | null = null): QuarterdayError {
  return new QuarterdayError('VOLUME_ANOMALY', 'the report has a header and no rows', {
    seen: '0 rows',
    expected: 'at least one row',
    todo: 'check the report and its parameters; if there truly was nothing, have the owner confirm the zero in the return form',
    place,
  });
}

/** Throws SCOPE_MISMATCH where every row (totals and the like apart) was ignored for being of another council or period. */
export function checkScope(
  fates: readonly Fate[],
  outside: readonly string[],
  apart: readonly string[],
  place: string,
): void {
  const counted = fates.filter((fate) => fate.kind !== 'ignored' || !apart.includes(fate.reason));
  const reasons = counted.map((fate) =>
    fate.kind === 'ignored' && outside.includes(fate.reason) ? fate.reason : null,
  );
  if (counted.length === 0 || reasons.includes(null)) return;
  const found = [...new Set(reasons)].join('; ');
  throw outOfScope(
    'no row is of the council and period that were asked for',
    `${counted.length} rows: ${found}`,
    'rows of the council and period asked for',
    place,
  );
}
