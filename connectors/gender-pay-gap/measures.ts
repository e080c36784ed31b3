// From employers to the council's own median gap and the median of those it is compared with: pure, every row is accounted for.
import type { Observation, ParseResult, Rejection } from '../../contracts/connector';
import { Decimal } from '../../rules/decimal';
import type { ColumnMatch } from '../_readers';
import type { BigCsv } from '../_rows/big-csv';
import { openLedger } from '../_rows/ledger';
import { observe } from '../_rows/observe';
import { readRow, refuseRow, type Raw, type RowRules } from '../_rows/read-row';
import type { Standing } from './employers';
import { rowSchema, snapshotYearOf, type Key } from './row';

export const OWN = 'diff_median_hourly';
export const PEERS = 'public_sector_median';

export const REASONS = {
  other: 'another employer',
  period: 'another period',
  repeat: 'the same employer a second time',
} as const;

const CONFLICT = {
  rule: 'KEY_CONFLICT',
  message: 'two rows of one employer hold different figures, or two employers are the council',
  expected: 'one row for each employer and year',
  todo: 'ask for the download again; where two employers have the council’s name, set employerId in the source settings',
} as const;

interface Held {
  readonly value: string;
  readonly raw: Raw<Key>;
  readonly line: number;
  readonly standing: Standing;
  conflict: boolean;
}

/** The middle value, or the mean of the two in the middle: exact. */
export function median(values: readonly string[]): string {
  const sorted = values.map((value) => new Decimal(value)).sort((one, other) => one.comparedTo(other));
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return (low ?? new Decimal(0))
    .plus(high ?? 0)
    .div(2)
    .toFixed();
}

export interface Counted {
  readonly counts: Pick<ParseResult, 'rowsIn' | 'fed' | 'ignored' | 'rejections'>;
  readonly observations: readonly Observation[];
  /** Whether the council's own row of the year is there, readable or not. */
  readonly hasOwn: boolean;
}

const keysOf = ({ own, peer }: Standing, year: number): string[] => [
  ...(own ? [`${OWN}@${year}`] : []),
  ...(peer ? [`${PEERS}@${year}`] : []),
];

function observations(held: readonly Held[], year: number): Observation[] {
  const day = `${year}-03-31`;
  const common = { period: String(year), coverageFrom: day, coverageTo: day, observedOn: day };
  const own = held.find(({ standing }) => standing.own);
  const peers = held.filter(({ standing }) => standing.peer);
  const lines = peers.map(({ line }) => line).sort((one, other) => one - other);
  return [
    ...(own === undefined ? [] : [observe({ ...common, measure: OWN, value: own.value, place: `line ${own.line}` })]),
    ...(peers.length === 0
      ? []
      : [
          observe({
            ...common,
            measure: PEERS,
            value: median(peers.map(({ value }) => value)),
            components: [{ label: 'employers', value: String(peers.length) }],
            place: `lines ${lines[0]}-${lines.at(-1)}`,
          }),
        ]),
  ];
}

const rulesOf = ({ own, peer }: Standing): RowRules<Key> => ({
  allow: ['EmployerId', 'DueDate', 'DiffMedianHourlyPercent'],
  measures: [...(own ? [OWN] : []), ...(peer ? [PEERS] : [])],
});

function ragged(line: number, fields: number, width: number): Rejection {
  const [message, expected] = [`the row has ${fields} fields`, `${width} fields, as the header has`];
  const todo = 'ask for the download again';
  return { place: `line ${line}`, rule: 'CSV_RAGGED', message, expected, todo, raw: '', measures: [OWN, PEERS] };
}

/** Goes through the download once, for the snapshot of one year. */
export function readEmployers(
  table: BigCsv,
  { index }: ColumnMatch<Key>,
  standingOf: (raw: Raw<Key>) => Standing,
  year: number,
): Counted {
  const ledger = openLedger();
  const held = new Map<string, Held>();
  const keys = Object.keys(index) as Key[];
  let hasOwn = false;
  for (const { line, fields } of table.rows) {
    if (fields.length !== table.header.length) {
      ledger.rejected(ragged(line, fields.length, table.header.length));
      continue;
    }
    const raw = Object.fromEntries(keys.map((key) => [key, fields[index[key] ?? -1] ?? ''])) as Raw<Key>;
    const standing = standingOf(raw);
    const read = standing.own || standing.peer ? readRow(rowSchema, raw, `line ${line}`, rulesOf(standing)) : null;
    if (read === null) ledger.ignored(REASONS.other);
    else if (read.ok && snapshotYearOf(read.row) !== year) ledger.ignored(REASONS.period);
    else {
      hasOwn ||= standing.own;
      const id = read.ok ? read.row.EmployerId : '';
      const before = held.get(id);
      if (!read.ok) ledger.rejected(read.rejection);
      else if (before === undefined) {
        held.set(id, { value: read.row.DiffMedianHourlyPercent, raw, line, standing, conflict: false });
      } else if (before.value === read.row.DiffMedianHourlyPercent) ledger.ignored(REASONS.repeat);
      else {
        before.conflict = true;
        ledger.rejected(refuseRow(raw, `line ${line}`, rulesOf(standing), CONFLICT));
      }
    }
  }
  // Two employers that both are the council: no one can say which is.
  const owns = [...held.values()].filter(({ standing }) => standing.own);
  if (owns.length > 1) for (const one of owns) one.conflict = true;
  for (const { raw, line, standing, conflict } of held.values()) {
    if (conflict) ledger.rejected(refuseRow(raw, `line ${line}`, rulesOf(standing), CONFLICT));
    else ledger.fed(keysOf(standing, year));
  }
  const whole = [...held.values()].filter(({ conflict }) => !conflict);
  return { counts: ledger.counts(), observations: observations(whole, year), hasOwn };
}
