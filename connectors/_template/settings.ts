// What a council's catalogue may set for this source: the headings of its export, and the words it uses.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';
import { mappedColumns } from '../_rows/export';
import { exportShape } from '../_rows/export-settings';

// FILL IN 1 of 3: the columns that are read, as the export that you have seen heads them, and what each of them holds.
const HEADINGS = {
  reference: 'Reference',
  council: 'Council',
  opened: 'Opened',
  status: 'Status',
} as const;

export type Key = keyof typeof HEADINGS;

export const COLUMNS = mappedColumns(HEADINGS, {
  reference: { meaning: 'what tells one case from another', holds: 'reference', likely: ['Ref', 'Case Number'] },
  council: { meaning: 'the council whose case it is', holds: 'text', likely: ['District'] },
  opened: { meaning: 'the day the case was opened', holds: 'date', likely: ['Date Opened'] },
  status: { meaning: 'what became of the case', holds: 'text', required: false, likely: ['Outcome'] },
});

/** Headings of columns about a person: never looked into. */
export const UNREAD = ['Reported By'];

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  ...exportShape(UNREAD, 31),
  columns: columnMap(HEADINGS),
  /** Statuses that do not count. */
  notCounted: z.array(z.string().trim().min(1)).default(['Cancelled']),
});

export type Settings = z.infer<typeof settingsSchema>;
