// One case, read strictly: its reference, the day it was opened, its status. Nothing of a person is read.
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

/** What may be kept with a refused row. */
export const ALLOW: readonly Key[] = ['opened', 'status'];
