// What a council must map for its own dialogue export: headings, its Customer Services skills, and which calls count as offered.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';

const words = z.string().trim().min(1);

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  columns: columnMap({
    call: 'CorrelationId',
    start: 'StartTime',
    skill: 'Skill',
    agent: 'Agent',
    accepted: 'Accepted',
    queue: 'QueueTime',
    talk: 'TalkTime',
  }),
  /** The skills that are Customer Services, in any case; rows of every other skill do not count. */
  skills: z
    .array(words)
    .min(1)
    .default(['Customer Services', 'CS General', 'CS Council Tax', 'CS Housing', 'CS Waste']),
  /** The word in the first column of a total row. */
  totalLabel: words.default('Total'),
  /** Whether the export ends with a total row. Where it does, one without it was cut off, also where it was cut between two rows. */
  endsWithTotal: z.boolean().default(false),
  /**
   * Calls given up within so many seconds of queueing. By default there is no such limit, and every call that reached a
   * Customer Services queue was offered; with `countedAsOffered: false` those calls are left out of both counts.
   */
  shortAbandons: z
    .strictObject({ seconds: z.number().int().nonnegative().default(10), countedAsOffered: z.boolean().default(true) })
    .prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;
