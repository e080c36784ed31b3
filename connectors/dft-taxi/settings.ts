// The layout of the taxi statistics as far as a council must say it: none of it was seen.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';

/** The headings of the layout that we ship. */
export const HEADINGS = {
  gss: 'ONS code',
  authority: 'Licensing authority',
  drivers: 'Total licensed drivers',
  vehicles: 'Total licensed vehicles',
} as const;

const headings = z.array(z.string().trim().min(1)).default([]);

export const settingsSchema = z.strictObject({
  /** The sheet; null where only one visible sheet has the columns and names a day of the period. */
  sheet: z.string().trim().min(1).nullable().default(null),
  columns: columnMap(HEADINGS),
  /** Where the table has no total: headings whose numbers are added to that of `columns.drivers` or `columns.vehicles`. */
  plus: z.strictObject({ drivers: headings, vehicles: headings }).prefault({}),
  /** With whom the council is compared: components of the figures, labelled by GSS code. */
  comparators: z
    .array(z.strictObject({ gss: z.string().regex(/^[EWSN]\d{8}$/), name: z.string().trim().min(1) }))
    .default([]),
});

export type Settings = z.infer<typeof settingsSchema>;
