// One referral, read strictly: its reference, the day it was received, its status. Nothing of the client is read.
import { z } from 'zod';
import { cell, words } from '../_rows/cell-schema';
import { dayCell } from '../_rows/day-cell';
import type { Key } from './settings';

export const rowSchema = z.object({
  reference: words,
  /** `YYYY-MM-DD`. */
  received: cell(dayCell),
  status: z.string().transform((text) => text.trim().toLowerCase()),
});

export type Row = z.infer<typeof rowSchema>;

/** What may be kept with a refused row: never the reference, which leads to a person's health record. */
export const ALLOW: readonly Key[] = ['received', 'status'];
