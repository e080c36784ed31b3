// What a council's catalogue may set for this source: the headings of its export, and the words it uses.
import { z } from 'zod';

export const settingsSchema = z
  .object({
    columns: z
      .object({
        reference: z.string().default('Reference'),
        council: z.string().default('Council'),
        opened: z.string().default('Opened'),
        status: z.string().default('Status'),
      })
      .prefault({}),
    /** Statuses that do not count. */
    cancelled: z.array(z.string()).default(['Cancelled']),
  })
  .prefault({});

export type Settings = z.infer<typeof settingsSchema>;
