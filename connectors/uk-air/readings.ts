// Goes through the rows once: each hour of the year counts once, and what is refused or does not count is entered in the ledger.
import type { Rejection } from '../../contracts/connector';
import type { CsvRecord } from '../_readers/csv-records';
import type { BigCsv } from '../_rows/big-csv';
import { openLedger, type Ledger } from '../_rows/ledger';
import { isNote, readingOf, type Reading } from './hour';
import type { Layout } from './layout';
import { MEASURES } from './measures';

export const REASONS = {
  year: 'another year',
  nothing: 'no data',
  repeat: 'the same hour a second time',
  note: 'a line without a reading',
} as const;

export interface Held extends Reading {
  readonly line: number;
}

export interface YearReadings {
  /** The year's readings in the order of the file, those without data included. */
  readonly readings: readonly Held[];
  /** Holds all rows but those of `readings`. */
  readonly ledger: Ledger;
  /** Other years of which there are readings. */
  readonly elsewhere: readonly string[];
}

const CONFLICT = {
  rule: 'KEY_CONFLICT',
  message: 'two rows of one hour hold different values',
  expected: 'one row for each hour',
  todo: 'download the file again; two downloads may have been put together',
} as const;

const refusal = (line: number, words: Pick<Rejection, 'rule' | 'message' | 'expected' | 'todo'>): Rejection => ({
  place: `line ${line}`,
  rule: words.rule,
  message: words.message,
  expected: words.expected,
  todo: words.todo,
  raw: '',
  measures: MEASURES.map(({ key }) => key),
});

/** The readings of one year, each hour once. */
export function readYear(csv: BigCsv, layout: Layout, year: string): YearReadings {
  const ledger = openLedger();
  const hours = new Map<string, Held>();
  const conflicts = new Set<string>();
  const elsewhere = new Set<string>();
  for (const record of csv.rows) {
    const reading = read(record, csv.header.length, layout, ledger);
    if (reading === null) continue;
    if (reading.day.slice(0, 4) !== year) {
      elsewhere.add(reading.day.slice(0, 4));
      ledger.ignored(REASONS.year);
      continue;
    }
    const key = `${reading.day} ${reading.hour}`;
    const before = hours.get(key);
    if (before === undefined) hours.set(key, { ...reading, line: record.line });
    else if (before.values.join('|') === reading.values.join('|')) ledger.ignored(REASONS.repeat);
    else {
      conflicts.add(key);
      ledger.rejected(refusal(record.line, CONFLICT));
    }
  }
  for (const key of conflicts) ledger.rejected(refusal(hours.get(key)?.line ?? 0, CONFLICT));
  const readings = [...hours].filter(([key]) => !conflicts.has(key)).map(([, held]) => held);
  return { readings, ledger, elsewhere: [...elsewhere].sort() };
}

function read({ line, fields }: CsvRecord, width: number, layout: Layout, ledger: Ledger): Reading | null {
  if (isNote(fields, layout)) {
    ledger.ignored(REASONS.note);
    return null;
  }
  if (fields.length !== width) {
    ledger.rejected(
      refusal(line, {
        rule: 'CSV_RAGGED',
        message: `the row has ${fields.length} fields`,
        expected: `${width} fields, as the header has`,
        todo: 'download the file again',
      }),
    );
    return null;
  }
  const result = readingOf(fields, layout);
  if (result.ok) return result.value;
  ledger.rejected(refusal(line, result));
  return null;
}
