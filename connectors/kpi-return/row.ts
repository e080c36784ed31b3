// One row of a filled-in form as its cells, before anything is read out of them.
import { z } from 'zod';
import type { Rejection } from '../../contracts/connector';
import type { FailureCode } from '../../contracts/failure';
import type { CellValue } from '../_readers/xlsx-types';
import type { ColumnKey, FormVersion } from './layout';

/** What a form's row is keyed by: `one-you-referrals@2023-24-Q2`. */
export const keySchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*@\S+$/)
  .transform((text) => {
    const at = text.indexOf('@');
    return { indicator: text.slice(0, at), period: text.slice(at + 1) };
  });

export interface FormRow {
  readonly row: number;
  /** The version of the form that the row stands in. */
  readonly version: FormVersion;
  readonly cell: (column: ColumnKey) => CellValue;
  /** `Return!D7`. */
  readonly place: (column: ColumnKey) => string;
  readonly component: (label: string) => CellValue;
  readonly componentPlace: (label: string) => string;
}

/** A row whose key is one of the council's indicators. */
export interface KeyedRow extends FormRow {
  readonly indicator: string;
  /** The comparator of a benchmark as a slug; null for the indicator's own figure. */
  readonly benchmark: string | null;
  readonly period: string;
  /** What two rows may not both be for: the indicator (or its benchmark) and the period. */
  readonly key: string;
}

/** The measure that a row's figure is kept under. */
export function measureOf({ indicator, benchmark }: Pick<KeyedRow, 'indicator' | 'benchmark'>): string {
  return benchmark === null ? `return/${indicator}` : `return/${indicator}/benchmark/${benchmark}`;
}

/** The words of a cell, trimmed; a number as it is written; empty for a blank. Null where the cell holds no words (an error, a date). */
export function wordsOf(cell: CellValue): string | null {
  if (cell.kind === 'blank') return '';
  if (cell.kind === 'text' || cell.kind === 'number') return cell.text.normalize('NFC').trim();
  return cell.kind === 'boolean' ? (cell.value ? 'Yes' : 'No') : null;
}

/** True where a cell holds nothing, or spaces only. */
export function isBlank(cell: CellValue): boolean {
  return wordsOf(cell) === '';
}

export interface Fault {
  readonly rule: FailureCode;
  readonly message: string;
  readonly expected: string;
  readonly todo: string;
}

/** A refused row: only its key and the cell at fault are kept, for nobody knows what else a person may have typed. */
export function rejectRow(
  row: FormRow,
  place: string,
  cell: CellValue | null,
  fault: Fault,
  indicator: string | null,
): Rejection {
  const raw = JSON.stringify({ key: wordsOf(row.cell('key')), cell: cell === null ? null : wordsOf(cell) });
  return { place, ...fault, raw, measures: indicator === null ? [] : [`return/${indicator}`] };
}
