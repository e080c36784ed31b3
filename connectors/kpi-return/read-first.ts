// Reads a form of version 1: one sheet, one owner.
import type { ParseContext, ParseResult } from '../../contracts/connector';
import type { Sheet } from '../_readers/xlsx-types';
import { formSheet, readHead } from './head';
import { FIRST_VERSION } from './layout';
import { measure } from './measures';
import { sortRows } from './rows';
import { tableOf } from './table';

/** The reading of a form of version 1. */
export function readFirst(sheets: readonly Sheet[], labels: readonly string[], context: ParseContext): ParseResult {
  const sheet = formSheet(sheets);
  const { rows, notes } = tableOf(sheet, labels, FIRST_VERSION);
  const head = readHead(sheets, sheet, context);
  const sorted = sortRows(rows, labels, head, context);
  const measured = measure(sorted.keyed, head, context);
  return {
    rowsIn: rows.length,
    fed: measured.fed,
    ignored: grouped([...sorted.ignored, ...measured.ignored]),
    rejections: [...sorted.rejections, ...measured.rejections],
    observations: measured.observations,
    statements: measured.statements,
    notes: [...notes, ...measured.notes],
  };
}

/** How many rows there are of each reason, in the order of their first. */
export function grouped(reasons: readonly string[]): ParseResult['ignored'] {
  return [...new Set(reasons)].map((reason) => ({ reason, rows: reasons.filter((one) => one === reason).length }));
}
