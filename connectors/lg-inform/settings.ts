// What a council's catalogue says of LG Inform Plus: which metrics stand beside which indicators, and with whom the council is compared.
import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an indicator is written as its slug');

export const settingsSchema = z.strictObject({
  baseUrl: z.url().default('https://webservices.esd.org.uk'),
  /** The number of a metric type (id.esd.org.uk/metricType/46) and the indicator whose benchmark it is; one request each. */
  metrics: z
    .array(z.strictObject({ metricType: z.string().regex(/^\d{1,7}$/, 'a metric type is a number'), indicator: slug }))
    .default([{ metricType: '46', indicator: 'household-recycling-rate' }]),
  /** Whose figures are asked for beside the council's own: the name is how a report calls it. */
  comparators: z
    .array(z.strictObject({ gss: z.string().regex(/^[EWSNK]\d{8}$/), name: z.string().trim().min(1) }))
    .default([{ gss: 'E92000001', name: 'England' }]),
  /** How many of the latest periods. */
  latest: z.number().int().min(1).max(60).default(8),
  deadlineMs: z.number().int().positive().default(60_000),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Metric = Settings['metrics'][number];
