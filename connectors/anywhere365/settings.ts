// What a council must map for its own dialogue export: headings, its Customer Services skills, and which calls count as offered.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';
import { mappedColumns } from '../_rows/export';

const words = z.string().trim().min(1);

const HEADINGS = {
  call: 'CorrelationId',
  start: 'StartTime',
  skill: 'Skill',
  accepted: 'Accepted',
  queue: 'QueueTime',
  talk: 'TalkTime',
};

/** What `sources map` looks for. */
export const COLUMNS = mappedColumns(HEADINGS, {
  call: {
    meaning: 'the id that all legs of one call share',
    holds: 'reference',
    likely: ['Correlation Id', 'Call Id'],
  },
  start: { meaning: 'when the leg began, as a clock showed it', holds: 'datetime', likely: ['Start Time', 'Started'] },
  skill: { meaning: 'the queue or skill that the call reached', holds: 'text', likely: ['Queue', 'Hunt Group'] },
  accepted: { meaning: 'whether an agent answered', holds: 'yes_no', likely: ['Answered', 'Handled'] },
  queue: { meaning: 'how long the call queued', holds: 'duration', likely: ['Queue Time', 'Wait Time'] },
  talk: { meaning: 'how long agent and caller talked', holds: 'duration', likely: ['Talk Time'] },
});

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  columns: columnMap(HEADINGS),
  /** Headings of columns that are never looked into. */
  unread: z.array(words).default(['Agent']),
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
