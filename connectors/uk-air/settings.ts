// What a council's catalogue may set for UK-AIR: which site is the council's, and how the pollutant is called.
import { z } from 'zod';

const words = z.string().trim().min(1);

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  /** The site whose mean is the council's figure, as UK-AIR names it. Without it, the one site that is named for the council. */
  site: words.nullable().default(null),
  /** Headings of nitrogen dioxide, in any case and without mark-up. */
  pollutant: z
    .array(words)
    .min(1)
    .default(['Nitrogen dioxide', 'NO2', 'Nitrogen dioxide (Hourly measured)', 'Nitrogen dioxide (Daily measured)']),
  /** The share of the year's hours, in percent, below which hours give no annual mean: results of less than 75 must be annualised. */
  leastCapture: z
    .string()
    .regex(/^\d{1,3}(\.\d+)?$/)
    .default('75'),
});

export type Settings = z.infer<typeof settingsSchema>;
