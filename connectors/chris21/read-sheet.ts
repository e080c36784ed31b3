// Reads the rows of one sheet up to the point where its own rules begin: totals, other councils, faults and repeats are settled here.
import type { z } from 'zod';
import { readRow, refuseRow, type RowRules } from '../_rows/read-row';
import { repeats } from '../_rows/repeats';
import { ignored, rejected, type Fate } from '../_rows/tally';
import { REASONS } from './reasons';
import type { PackRow } from './sheets';

export interface Reading<K extends string, T> {
  readonly schema: z.ZodType<T>;
  readonly rules: RowRules<K>;
  readonly isOurs: (row: PackRow<K>) => boolean;
  /** A reason not to count a row that needs none of the other cells; or null. */
  readonly early: (row: PackRow<K>) => string | null;
  readonly keyOf: (row: T) => string;
}

export interface ReadSheet<T> {
  /** The fate of each row of the sheet; still empty for the rows of `kept`. */
  readonly fates: Fate[];
  readonly kept: readonly { readonly at: number; readonly row: T }[];
}

/** Settles all rows but those kept, each of which is read, ours, and the first of its key. */
export function readSheet<K extends string, T>(rows: readonly PackRow<K>[], reading: Reading<K, T>): ReadSheet<T> {
  const fates: Fate[] = [];
  const read: { at: number; row: T }[] = [];
  rows.forEach((row, at) => {
    const early = row.total ? REASONS.total : reading.isOurs(row) ? reading.early(row) : REASONS.council;
    if (early !== null) return void (fates[at] = ignored(early));
    if (row.broken) return void (fates[at] = rejected(brokenCell(row, reading.rules)));
    const result = readRow(reading.schema, row.raw, (key) => row.places?.[key as K] ?? row.place, reading.rules);
    if (result.ok) read.push({ at, row: result.row });
    else fates[at] = rejected(result.rejection);
  });
  const kinds = repeats(
    read,
    ({ row }) => reading.keyOf(row),
    ({ row }) => JSON.stringify(row),
  );
  const kept = read.filter(({ at }, index) => {
    const row = rows[at];
    if (kinds[index] === 'repeat') fates[at] = ignored(REASONS.repeat);
    if (kinds[index] === 'conflict' && row) fates[at] = rejected(conflict(row, reading.rules));
    return kinds[index] === 'first';
  });
  return { fates, kept };
}

function brokenCell<K extends string>(row: PackRow<K>, rules: RowRules<K>) {
  return refuseRow(row.raw, row.broken?.place ?? row.place, rules, {
    rule: 'CELL_INVALID',
    message: row.broken?.message ?? 'a cell that cannot be read',
    expected: 'a cell with a value',
    todo: 'correct the cell and send the workbook again',
  });
}

function conflict<K extends string>(row: PackRow<K>, rules: RowRules<K>) {
  return refuseRow(row.raw, row.place, rules, {
    rule: 'KEY_CONFLICT',
    message: 'two rows of one record say different things',
    expected: 'one row for each record',
    todo: 'correct the record in chris21 and run the report again',
  });
}
