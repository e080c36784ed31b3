// The layout of the Home Office's tables as far as a council must say it: none of it was seen.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';

/** The headings of the layout that we ship. */
export const HEADINGS = {
  gss: 'ONS code',
  authority: 'Licensing authority',
  premises: 'Premises licences',
} as const;

export const settingsSchema = z.strictObject({
  /** The sheet; null where only one visible sheet has the columns and names a 31 March of the period. */
  sheet: z.string().trim().min(1).nullable().default(null),
  columns: columnMap(HEADINGS),
  /** With whom the council is compared: components of the figure, labelled by GSS code. */
  comparators: z
    .array(z.strictObject({ gss: z.string().regex(/^[EWSN]\d{8}$/), name: z.string().trim().min(1) }))
    .default([]),
});

export type Settings = z.infer<typeof settingsSchema>;
