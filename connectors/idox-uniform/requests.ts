// From rows of the service-request report to the requests of the year that led to an investigation (document 000, row 13). Pure.
import type { Observation } from '../../contracts/connector';
import { meaning } from '../_rows/code-list';
import { observe } from '../_rows/observe';
import { readRow, refuseRow } from '../_rows/read-row';
import { repeats } from '../_rows/repeats';
import { inDays, type Days } from '../_rows/scope';
import { fed, ignored, rejected, type Fate } from '../_rows/tally';
import { REASONS } from './reasons';
import type { Line } from './report';
import { requestRowSchema, type RequestKey, type RequestRow } from './row';
import type { Settings } from './settings';

export const INVESTIGATED = 'service_requests_investigated';

const RULES = { allow: ['reference', 'received', 'investigated', 'status'], measures: [INVESTIGATED] } as const;

export interface Asked {
  /** The part of the financial year that the report covers, from 1 April on. */
  readonly days: Days;
  /** The financial year. */
  readonly year: string;
  readonly isOurs: (council: string) => boolean;
  readonly settings: Settings;
}

type Key = RequestKey | 'council';
const BLANK: Readonly<Record<Key, string>> = { reference: '', received: '', investigated: '', status: '', council: '' };

/** The fate of every row, and the count of distinct requests; no row that leads to an investigation gives no figure, for nothing is not a nought. */
export function requestMeasures(
  lines: readonly Line<Key>[],
  asked: Asked,
  place: string,
): { fates: Fate[]; observations: Observation[] } {
  const { requests } = asked.settings;
  const schema = requestRowSchema(asked.settings);
  const fates: Fate[] = [];
  const read: { readonly at: number; readonly row: RequestRow }[] = [];
  lines.forEach((line, at) => {
    if (line.total) return void (fates[at] = ignored(REASONS.total));
    if (!asked.isOurs(line.raw.council)) return void (fates[at] = ignored(REASONS.council));
    if (meaning(requests.statuses, line.raw.status) === 'cancelled')
      return void (fates[at] = ignored(REASONS.cancelled));
    const result = readRow<Key, RequestRow>(schema, line.raw, line.place, RULES);
    if (result.ok) read.push({ at, row: result.row });
    else fates[at] = rejected(result.rejection);
  });
  const kinds = repeats(
    read,
    ({ row }) => row.reference,
    ({ row }) => JSON.stringify(row),
  );
  let counted = 0;
  read.forEach(({ at, row }, index) => {
    const line = lines[at];
    if (kinds[index] === 'conflict') fates[at] = rejected(conflict(line));
    else if (kinds[index] === 'repeat') fates[at] = ignored(REASONS.repeat);
    else if (!inDays(row.received, asked.days)) fates[at] = ignored(REASONS.notReceived);
    else if (row.investigated === 'not') fates[at] = ignored(REASONS.notInvestigated);
    else {
      counted += 1;
      fates[at] = fed([`${INVESTIGATED}@${asked.year}`]);
    }
  });
  const covered = { coverageFrom: asked.days.start, coverageTo: asked.days.end };
  const observation = observe({ measure: INVESTIGATED, period: asked.year, value: String(counted), ...covered, place });
  return { fates, observations: counted === 0 ? [] : [observation] };
}

function conflict(line: Line<Key> | undefined) {
  return refuseRow<Key>(line?.raw ?? BLANK, line?.place ?? '', RULES, {
    rule: 'KEY_CONFLICT',
    message: 'two rows of one service request say different things',
    expected: 'one row for each service request',
    todo: 'correct the record in Uniform and export again',
  });
}
