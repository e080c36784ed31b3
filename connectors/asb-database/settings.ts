// What a council must map for its own list of anti-social behaviour cases: headings, its name in it, and which cases do not count.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';
import { mappedColumns } from '../_rows/export';
import { exportShape } from '../_rows/export-settings';

const HEADINGS = { reference: 'Case Reference', council: 'Council', opened: 'Date Opened', status: 'Status' } as const;

export type Key = keyof typeof HEADINGS;

export const COLUMNS = mappedColumns(HEADINGS, {
  reference: { meaning: 'what tells one case from another', holds: 'reference', likely: ['Case ID', 'Case Number'] },
  council: { meaning: 'the council whose case it is', holds: 'text', likely: ['Local Authority', 'Authority'] },
  opened: { meaning: 'the day the case was opened', holds: 'date', likely: ['Opened', 'Date Case Opened'] },
  status: { meaning: 'how the case stands', holds: 'text', required: false, likely: ['Case Status'] },
});

/** About complainants, those complained of, and officers: never looked into. */
export const UNREAD = ['Complainant', 'Subject', 'Address', 'Case Officer', 'Notes'];

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  ...exportShape(UNREAD, 14),
  columns: columnMap(HEADINGS),
  /** Statuses of rows that are no case; every other status counts, closed ones as well. */
  notCounted: z.array(z.string().trim().min(1)).default(['Opened in error', 'Duplicate']),
});

export type Settings = z.infer<typeof settingsSchema>;
