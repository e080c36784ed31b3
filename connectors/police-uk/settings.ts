// What a council's catalogue says for data.police.uk: the area, the force, and where the service is.
import { z } from 'zod';

const point = /^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/;

const ring = z
  .array(z.string().regex(point, 'a point is written latitude,longitude'))
  .min(3, 'an area has three corners or more');

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
  /** The force that the area belongs to, as the service names it; said in messages only. */
  force: z.string().min(1),
  /** Milliseconds for one request: all-crime of a large area has been seen to take 16 seconds. */
  deadlineMs: z.number().int().positive().max(300_000).default(60_000),
});

export type Settings = z.infer<typeof settingsSchema>;
