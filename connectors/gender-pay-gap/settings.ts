// What a council's catalogue says of the gender pay gap service: who the council is there, and with whom it is compared.
import { z } from 'zod';

const words = z.string().trim().min(1);

export const settingsSchema = z.strictObject({
  baseUrl: z.url().default('https://gender-pay-gap.service.gov.uk'),
  /** The council's EmployerId; where it is left out, the council is known by its name. */
  employerId: words.nullable().default(null),
  /** EmployerIds or names of those it is compared with; where there are none, all employers with one of the `sicCodes`. */
  peers: z.array(words).default([]),
  /** 84110 is general public administration. */
  sicCodes: z
    .array(z.string().regex(/^\d{1,5}$/))
    .min(1)
    .default(['84110']),
  /** The snapshot shown in a quarter's report: 0 is 31 March before that financial year begins. */
  yearsBack: z.number().int().min(0).max(5).default(0),
  deadlineMs: z.number().int().positive().default(120_000),
});

export type Settings = z.infer<typeof settingsSchema>;
