// The headings of DEFRA's spreadsheet, as a council's catalogue may change them: file and heading names drift from year to year.
import { z } from 'zod';
import { q100Schema } from './q100-settings';

const heading = z.object({ heading: z.string().min(1), aliases: z.array(z.string()).default([]) });
const column = (text: string, ...aliases: string[]) => heading.default({ heading: text, aliases });

/** `verified` and unverified headings are told apart in the README. */
export const settingsSchema = z.object({
  tonnages: z
    .object({
      year: column('Financial Year', 'Year'),
      region: column('Region'),
      code: column('ONS Code', 'ONS code'),
      authority: column('Authority', 'Local Authority'),
      recycled: column('Household - waste sent for recycling-composting-reuse (tonnes)'),
      household: column('Household - total waste (tonnes)'),
    })
    .prefault({}),
  indicators: z
    .object({
      year: column('Year', 'Financial Year'),
      region: column('Region'),
      code: column('ONS code', 'ONS Code'),
      authority: column('Authority', 'Local Authority'),
      fraction: column('Percentage of household waste sent for reuse, recycling or composting (Ex NI192)'),
    })
    .prefault({}),
  /** The quarterly file (CSV). */
  q100: q100Schema,
  /** What the council calls the annual results: they are published once DEFRA has validated them. */
  qualifiers: z.array(z.string()).default(['audited']),
  /** How far the fraction may lie from recycled ÷ household before a note is made. */
  tolerance: z.string().default('0.001'),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Column = z.infer<typeof heading>;
