// One raw row of the export, checked cell by cell; columns that are not named here are never kept.
import { z } from 'zod';
import { cell, words } from '../_rows/cell-schema';
import { dayCell } from '../_rows/day-cell';
import type { Key } from './settings';

export const rowSchema = z.object({
  reference: words,
  /** `YYYY-MM-DD`. */
  opened: cell(dayCell),
  status: z.string().transform((text) => text.trim().toLowerCase()),
});

export type Row = z.infer<typeof rowSchema>;

/** What may be kept, sealed, with a refused row: nothing that leads to a person. */
export const ALLOW: readonly Key[] = ['opened', 'status'];
