// Goes through an export once and counts (or adds up) its distinct records: every row has one fate, and memory grows with records only.
import type { z } from 'zod';
import type { Rejection } from '../../contracts/connector';
import type { IsoDate } from '../../contracts/period';
import { COMMON } from './common-reasons';
import type { ExportRow } from './export';
import { openLedger, type Ledger } from './ledger';
import { readRow, refuseRow, type RowRules } from './read-row';

export { COMMON } from './common-reasons';
export { refuseWhole, type Whole } from './whole';

export interface RecordRules<K extends string, T> {
  readonly schema: z.ZodType<T>;
  readonly rules: RowRules<K>;
  /** Columns that must not be blank before anything else is said of the row: a row without its council may be ours. */
  readonly filled: readonly K[];
  /** A reason not to count a row that needs none of its other cells; or null. */
  readonly early: (raw: ExportRow<K>['raw']) => string | null;
  readonly dayOf: (row: T) => IsoDate;
  /** Why the record is of another period; or null. */
  readonly outside: (row: T) => string | null;
  /** Why a record does not count although it is of the period; or null. */
  readonly excluded: (row: T) => string | null;
  /** Whether a row that is excluded may have the key of one that counts (a duplicate of it); else the two must agree as well. */
  readonly excludedAside: boolean;
  readonly keyOf: (row: T) => string;
  /** What two rows of one key must agree in. */
  readonly sayingOf: (row: T) => string;
  /** What the record adds to the sum: a whole number; 1 unless said otherwise. */
  readonly weightOf?: (row: T) => number;
  /** `measure@period`. */
  readonly keys: readonly string[];
  /** Where a record can be corrected. */
  readonly system: string;
}

export interface Counted {
  readonly counts: ReturnType<Ledger['counts']>;
  /** Distinct records that count. */
  readonly records: number;
  /** What they add up to. */
  readonly sum: number;
  /** The first and last day of any record of the council, of whatever period; null where there is none. */
  readonly days: { readonly first: IsoDate; readonly last: IsoDate } | null;
  /** Months, as `2023-04`, in which the council has any record. */
  readonly months: ReadonlySet<string>;
}

interface Known {
  readonly saying: string;
  readonly place: string;
  /** Why it does not count; null where it does. */
  readonly reason: string | null;
  readonly weight: number;
  conflict: boolean;
}

/** Goes through the rows once. Rows of one key that disagree are all refused (KEY_CONFLICT), word-for-word repeats ignored. */
export function countRecords<K extends string, T>(rows: Iterable<ExportRow<K>>, rules: RecordRules<K, T>): Counted {
  const ledger = openLedger();
  const known = new Map<string, Known>();
  const months = new Set<string>();
  let [first, last] = ['', ''];
  for (const row of rows) {
    const read = readData(row, rules, ledger);
    if (read === null) continue;
    const day = rules.dayOf(read);
    months.add(day.slice(0, 7));
    if (first === '' || day < first) first = day;
    if (day > last) last = day;
    take(row, read, rules, known, ledger);
  }
  const found = settle(rules, known, ledger);
  return { counts: ledger.counts(), ...found, days: first === '' ? null : { first, last }, months };
}

/** The row in types; null where its fate is settled already. */
function readData<K extends string, T>(row: ExportRow<K>, rules: RecordRules<K, T>, ledger: Ledger): T | null {
  if (row.kind !== 'data') ledger.ignored(row.kind === 'total' ? COMMON.total : COMMON.blank);
  else if (row.fault !== null) ledger.rejected(refuseRow(row.raw, row.fault.place, rules.rules, row.fault));
  else {
    const blank = rules.filled.find((key) => row.raw[key].trim() === '');
    if (blank !== undefined) {
      ledger.rejected(refuseRow(row.raw, row.placeOf(blank), rules.rules, unfilled(blank, rules.system)));
      return null;
    }
    const early = rules.early(row.raw);
    if (early !== null) ledger.ignored(early);
    else {
      const read = readRow(rules.schema, row.raw, row.placeOf, rules.rules);
      if (read.ok) return read.row;
      ledger.rejected(read.rejection);
    }
  }
  return null;
}

/** Settles all rows but the first of each key. */
function take<K extends string, T>(
  row: ExportRow<K>,
  read: T,
  rules: RecordRules<K, T>,
  known: Map<string, Known>,
  ledger: Ledger,
): void {
  const outside = rules.outside(read);
  const excluded = rules.excluded(read);
  const reason = outside ?? excluded;
  if (excluded !== null && rules.excludedAside) return ledger.ignored(reason ?? excluded);
  const key = rules.keyOf(read);
  const saying = rules.sayingOf(read);
  const before = known.get(key);
  if (before === undefined) {
    known.set(key, { saying, place: row.place, reason, weight: rules.weightOf?.(read) ?? 1, conflict: false });
    return undefined;
  }
  if (before.saying === saying) return ledger.ignored(COMMON.repeat);
  before.conflict = true;
  return ledger.rejected(refuseRow(row.raw, row.place, rules.rules, conflict(rules.system)));
}

function settle<K extends string, T>(
  { keys, rules: { measures }, system }: RecordRules<K, T>,
  known: ReadonlyMap<string, Known>,
  ledger: Ledger,
): Pick<Counted, 'records' | 'sum'> {
  let [records, sum] = [0, 0];
  for (const { conflict: refused, reason, place, weight } of known.values()) {
    if (refused) ledger.rejected({ ...conflict(system), place, raw: '', measures });
    else if (reason !== null) ledger.ignored(reason);
    else {
      ledger.fed(keys);
      records += 1;
      sum += weight;
    }
  }
  return { records, sum };
}

function unfilled(key: string, system: string): Pick<Rejection, 'rule' | 'message' | 'expected' | 'todo'> {
  return {
    rule: 'VALUE_INVALID',
    message: `${key}: the cell is blank`,
    expected: 'a text',
    todo: `fill in the record in ${system} and export again`,
  };
}

function conflict(system: string): Pick<Rejection, 'rule' | 'message' | 'expected' | 'todo'> {
  return {
    rule: 'KEY_CONFLICT',
    message: 'two rows of one record say different things',
    expected: 'one row for each record, or the same in each',
    todo: `correct the record in ${system} and export again`,
  };
}
