// What a council's catalogue says for data.police.uk: the area, the force, and where the service is.
import { z } from 'zod';

const point = /^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/;

const ring = z
  .array(z.string().regex(point, 'a point is written latitude,longitude'))
  .min(3, 'an area has three corners or more');

const bulkSchema = z.strictObject({
  /** Districts whose small areas are the council's, as LSOA names begin; without them the council's name and its aliases. */
  districts: z.array(z.string().min(1)).min(1).optional(),
  /** A list of LSOA codes that alone decides what is the council's, of both censuses where months are of both. */
  lsoaCodes: z
    .array(z.string().regex(/^[EWS]01\d{6}$/, 'an LSOA code is E01, W01 or S01 and six digits'))
    .min(1)
    .optional(),
  /** Names of the force in the files (`Reported by`) that its slug does not tell. */
  forceNames: z.array(z.string().min(1)).default([]),
});

export const settingsSchema = z.object({
  /** Where the service is; the round prefers POLICE_UK_URL. */
  baseUrl: z.url({ protocol: /^https?$/ }).default('https://data.police.uk/api'),
  /** The outline of the area, latitude first, as points or as `lat,lng:lat,lng:…`. The ring need not be closed. */
  polygon: z.union([
    ring,
    z
      .string()
      .transform((text) => text.split(':'))
      .pipe(ring),
  ]),
  /** The force that the area belongs to, as the service names it (`kent`): in messages, in the names of the archive's entries, and in its rows. */
  force: z.string().min(1),
  /** Milliseconds for one request: all-crime of a large area has been seen to take 16 seconds. */
  deadlineMs: z.number().int().positive().max(300_000).default(60_000),
  /** How the monthly files are read. */
  bulk: bulkSchema.prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;
