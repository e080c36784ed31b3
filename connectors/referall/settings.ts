// What a council must map for its own ReferAll export: headings, its name in it, and which referrals do not count.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';
import { mappedColumns } from '../_rows/export';
import { exportShape } from '../_rows/export-settings';

const HEADINGS = {
  reference: 'Referral Reference',
  council: 'Local Authority',
  received: 'Date Received',
  status: 'Referral Status',
} as const;

export type Key = keyof typeof HEADINGS;

export const COLUMNS = mappedColumns(HEADINGS, {
  reference: { meaning: 'what tells one referral from another', holds: 'reference', likely: ['Referral ID', 'Ref'] },
  council: { meaning: 'the council whose resident was referred', holds: 'text', likely: ['Council', 'District'] },
  received: { meaning: 'the day the referral was received', holds: 'date', likely: ['Referral Date', 'Received'] },
  status: { meaning: 'what became of the referral', holds: 'text', required: false, likely: ['Status', 'Outcome'] },
});

/** Health data of persons: never looked into. The reference is read to count referrals once, and goes no further. */
export const UNREAD = ['Client Name', 'Date of Birth', 'NHS Number', 'Postcode', 'GP Practice', 'Referral Reason'];

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  ...exportShape(UNREAD, 14),
  columns: columnMap(HEADINGS),
  /** Statuses of rows that are no referral; every other status counts, also that of a referral which led nowhere. */
  notCounted: z.array(z.string().trim().min(1)).default(['Test', 'Entered in error', 'Duplicate']),
});

export type Settings = z.infer<typeof settingsSchema>;
