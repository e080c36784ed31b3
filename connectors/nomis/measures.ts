// From rows to rates and counts of the council's area, for the months of the period and for the quarter that ends with them.
import type { Observation, ParseResult } from '../../contracts/connector';
import type { Period } from '../../contracts/period';
import type { ColumnMatch } from '../_readers';
import type { CsvRecord } from '../_readers/csv-records';
import type { BigCsv } from '../_rows/big-csv';
import { openLedger, type Ledger } from '../_rows/ledger';
import { observe } from '../_rows/observe';
import { readRow, refuseRow, type Raw, type RowRules } from '../_rows/read-row';
import { inDays } from '../_rows/scope';
import { rowSchema, withoutValue, type Key, type Row } from './row';
import { seriesOf, type Measure, type Settings } from './settings';

export const REASONS = {
  area: 'another area',
  period: 'another period',
  series: 'not one of the series asked for',
  repeat: 'the same row a second time',
} as const;

/** A series of this file: its measure, and the text that stands in columns of its rows. */
interface Telling {
  readonly measure: Measure;
  readonly texts: readonly (readonly [number, string])[];
}

/** The series whose telling columns are all in the header. */
export function tellings(header: readonly string[], settings: Settings): Telling[] {
  return seriesOf(settings).flatMap(([measure, { where }]): Telling[] => {
    const texts = Object.entries(where).map(([column, text]) => [header.indexOf(column), text] as const);
    return texts.some(([at]) => at < 0) ? [] : [{ measure, texts }];
  });
}

interface Held {
  readonly measure: Measure;
  readonly row: Row;
  readonly raw: Raw<Key>;
  readonly line: number;
  conflict: boolean;
}

export interface Asked {
  readonly geography: string;
  readonly period: Period;
}

const CONFLICT = {
  rule: 'KEY_CONFLICT',
  message: 'two rows of one series, area and date hold different values',
  expected: 'one row for each series, area and date',
  todo: 'name the missing dimension (age, gender) in the query of the series, or send a table without it',
} as const;

/** The keys that a row feeds: its own date, and the quarter that ends with it. */
function keysOf({ measure, row: { date } }: Held, { period }: Asked): string[] {
  const quarter = period.kind === 'quarter' && date.end === period.end && date.code !== period.code;
  return [date.code, ...(quarter ? [period.code] : [])].map((code) => `${measure}@${code}`);
}

function observations(held: Held, asked: Asked): Observation[] {
  const { measure, row, line } = held;
  const { start, end } = row.date;
  return keysOf(held, asked).map((key) =>
    observe({
      measure,
      period: key.slice(measure.length + 1),
      value: row.value,
      coverageFrom: start,
      coverageTo: end,
      place: `line ${line}`,
    }),
  );
}

const rulesOf = (measure: string): RowRules<Key> => ({ allow: ['date', 'geography', 'status'], measures: [measure] });

/** What becomes of one row; a row that is held is told of at the end. */
function take(
  record: CsvRecord,
  raw: Raw<Key>,
  series: readonly Telling[],
  asked: Asked,
  ledger: Ledger,
  held: Map<string, Held>,
): void {
  const { line, fields } = record;
  const measure = series.find(({ texts }) => texts.every(([at, text]) => fields[at]?.trim() === text))?.measure;
  if (raw.geography.trim() !== asked.geography) return ledger.ignored(REASONS.area);
  if (measure === undefined) return ledger.ignored(REASONS.series);
  const missing = withoutValue(raw.status.trim());
  // A row without a value is still of a period, which is what is asked first.
  const read = readRow(rowSchema, missing === null ? raw : { ...raw, value: '0' }, `line ${line}`, rulesOf(measure));
  if (!read.ok) return ledger.rejected(read.rejection);
  const { row } = read;
  if (!inDays(row.date.end, asked.period)) return ledger.ignored(REASONS.period);
  if (missing !== null) return ledger.ignored(missing);
  const key = `${measure}@${row.date.code}`;
  const before = held.get(key);
  if (before === undefined) held.set(key, { measure, row, raw, line, conflict: false });
  else if (before.row.value === row.value) ledger.ignored(REASONS.repeat);
  else {
    before.conflict = true;
    ledger.rejected(refuseRow(raw, `line ${line}`, rulesOf(measure), CONFLICT));
  }
}

export interface Counted {
  readonly counts: Pick<ParseResult, 'rowsIn' | 'fed' | 'ignored' | 'rejections'>;
  readonly observations: readonly Observation[];
  /** How many rows the table says that it has; null where it does not. */
  readonly said: number | null;
}

/** Goes through the table once. */
export function readTable(
  table: BigCsv,
  { index }: ColumnMatch<Key>,
  series: readonly Telling[],
  asked: Asked,
): Counted {
  const ledger = openLedger();
  const held = new Map<string, Held>();
  const keys = Object.keys(index) as Key[];
  let said: number | null = null;
  for (const record of table.rows) {
    const { fields, line } = record;
    if (fields.length !== table.header.length) {
      const expected = `${table.header.length} fields, as the header has`;
      const todo = 'ask for the table again';
      const measures = series.map(({ measure }) => measure);
      const message = `the row has ${fields.length} fields`;
      ledger.rejected({ place: `line ${line}`, rule: 'CSV_RAGGED', message, expected, todo, raw: '', measures });
      continue;
    }
    const raw = Object.fromEntries(keys.map((key) => [key, fields[index[key] ?? -1] ?? ''])) as Raw<Key>;
    if (/^\d{1,9}$/.test(raw.count)) said = Math.max(said ?? 0, Number(raw.count));
    take(record, raw, series, asked, ledger, held);
  }
  for (const one of held.values()) {
    if (one.conflict) ledger.rejected(refuseRow(one.raw, `line ${one.line}`, rulesOf(one.measure), CONFLICT));
    else ledger.fed(keysOf(one, asked));
  }
  const whole = [...held.values()].filter(({ conflict }) => !conflict);
  return { counts: ledger.counts(), observations: whole.flatMap((one) => observations(one, asked)), said };
}
