// One crime of data.police.uk as the service words it; only what is counted by is kept.
import { z } from 'zod';

/** Keys that every record has: where all records lack one, the service has changed its contract. */
export const KEYS = [
  'category',
  'location_type',
  'location',
  'context',
  'outcome_status',
  'persistent_id',
  'id',
  'location_subtype',
  'month',
] as const;

/** The keys without which a crime cannot be counted. */
export const NEEDED = ['category', 'location_type', 'location', 'persistent_id', 'month'] as const;

export const crimeSchema = z.object({
  category: z.string().min(1),
  location_type: z.string().nullable(),
  location: z.object({ latitude: z.string(), longitude: z.string() }).nullable(),
  /** 64 hexadecimal digits; empty for anti-social behaviour, where many records may be alike. */
  persistent_id: z.string().regex(/^([0-9a-f]{64})?$/),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
});

export type Crime = z.infer<typeof crimeSchema>;
