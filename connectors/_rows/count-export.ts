// From a flat export to one counted (or added up) measure of a period: what the sources of single records have in common.
import type { z } from 'zod';
import type { ParseContext, ParseResult } from '../../contracts/connector';
import type { IsoDate } from '../../contracts/period';
import { parsePeriod } from '../../rules/calendar/periods';
import { columnSpecs } from './columns';
import { COMMON, countRecords, type Counted } from './count-records';
import { coverageSeen, emptyMonths, endBefore } from './coverage';
import { openExport, type Export, type ExportAsked } from './export';
import type { ExportSettings } from './export-settings';
import { observe } from './observe';
import type { Raw } from './read-row';
import { inDays, namesCouncil, type Days } from './scope';
import { refuseWhole } from './whole';

export interface CountedLayout<K extends string, T> {
  readonly formats: ExportAsked['formats'];
  readonly columns: Readonly<Record<K, string | readonly string[]>>;
  readonly optional: readonly K[];
  readonly measure: string;
  /** `records` counts them, `sum` adds up their weights. */
  readonly value: 'records' | 'sum';
  /** Where a record can be corrected. */
  readonly system: string;
  readonly schema: z.ZodType<T>;
  /** Columns whose text may be kept with a refused row. */
  readonly allow: readonly K[];
  /** A reason not to count a row that says nothing of its period; it is asked after the council. */
  readonly early: (raw: Raw<K>) => string | null;
  readonly dayOf: (row: T) => IsoDate;
  readonly excluded: (row: T) => string | null;
  readonly excludedAside: boolean;
  readonly keyOf: (row: T) => string;
  readonly sayingOf: (row: T) => string;
  readonly weightOf?: (row: T) => number;
  readonly otherPeriod: string;
  /** Reasons of `early`, which must not hide that all that might count is of another period. */
  readonly apart: readonly string[];
}

/** Opens the export by the columns of the settings. */
export function openLayout<K extends string>(
  body: Buffer,
  { formats, columns, optional }: Pick<CountedLayout<K, unknown>, 'formats' | 'columns' | 'optional'>,
  { namesCouncil: names, unread, totalLabel, sheet }: ExportSettings,
): Promise<Export<K>> {
  const absent = names ? optional : [...optional, 'council' as K];
  return openExport<K>(body, { formats, specs: columnSpecs<K>(columns, absent), unread, totalLabel, sheet });
}

/** The council's column, where rows name it: a blank there is not another council. */
export function councilFilled<K extends string>({ namesCouncil: names }: ExportSettings): readonly K[] {
  return names ? ['council' as K] : [];
}

/** Tells by a row's `council` cell whether it is another council's; with rows that name none, none is. */
export function otherCouncil<K extends string>(
  { council }: Pick<ParseContext, 'council'>,
  settings: ExportSettings,
): (raw: Raw<K>) => string | null {
  const own = { ...council, aliases: [...council.aliases, ...settings.councilNames] };
  const read = new Map<string, string | null>();
  return (raw) => {
    const text = settings.namesCouncil ? (raw['council' as K] ?? '') : council.code;
    const known = read.get(text);
    if (known !== undefined) return known;
    const reason = namesCouncil(own, text) ? null : COMMON.council;
    read.set(text, reason);
    return reason;
  };
}

/** The measure of the period asked for. Throws what openExport throws, VOLUME_ANOMALY (no rows) and SCOPE_MISMATCH. */
export async function countExport<K extends string, T>(
  body: Buffer,
  context: ParseContext,
  layout: CountedLayout<K, T>,
  settings: ExportSettings,
): Promise<ParseResult> {
  const period = parsePeriod(context.period);
  const opened = await openLayout(body, layout, settings);
  const other = otherCouncil<K>(context, settings);
  const { dayOf, measure } = layout;
  const counted = countRecords(opened.rows, {
    ...layout,
    rules: { allow: layout.allow, measures: [measure] },
    filled: councilFilled<K>(settings),
    early: (raw) => other(raw) ?? layout.early(raw),
    outside: (row) => (inDays(dayOf(row), period) ? null : layout.otherPeriod),
    keys: [`${measure}@${period.code}`],
  });
  const outside = [COMMON.council, layout.otherPeriod];
  refuseWhole(counted.counts, { outside, apart: layout.apart, place: opened.header });
  const { coverage, notes } = coverageOf(counted, period, settings);
  const observation = observe({
    measure,
    period: period.code,
    value: String(counted[layout.value]),
    coverageFrom: coverage.start,
    coverageTo: coverage.end,
    place: opened.place(),
  });
  return {
    ...counted.counts,
    observations: counted.records === 0 ? [] : [observation],
    statements: [],
    notes: [...opened.notes, ...notes, ...notesOf(counted, settings)],
  };
}

function coverageOf(
  { days, months }: Counted,
  period: Days,
  { quietDays, everyMonth }: ExportSettings,
): { coverage: Days; notes: string[] } {
  const coverage = coverageSeen(days, period, quietDays);
  const empty = everyMonth ? emptyMonths(months, coverage) : [];
  const [month] = empty;
  if (month === undefined) return { coverage, notes: [] };
  const end = endBefore(month);
  return { coverage: { ...coverage, end }, notes: [`no record in ${empty.join(', ')}: covered to ${end} only`] };
}

/** An empty count is never a zero; a file that names no council cannot be told from another council's. */
export function notesOf({ records }: Pick<Counted, 'records'>, settings: ExportSettings): string[] {
  const none = 'no row counts: that is not taken for a zero, which the owner confirms in the return form';
  const unnamed = 'the rows do not name their council, so a file of another one cannot be told';
  return [...(records === 0 ? [none] : []), ...(settings.namesCouncil ? [] : [unnamed])];
}
