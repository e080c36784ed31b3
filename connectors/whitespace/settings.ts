// What a council must map for its own export of Whitespace worksheets: headings, statuses, and what was found of each.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';
import { mappedColumns } from '../_rows/export';
import { exportShape } from '../_rows/export-settings';

const words = z.string().trim().min(1);

/** The first four are the record names of the supplier's web service; council and outcome are ours. */
const HEADINGS = {
  worksheet: 'WorksheetID',
  subject: 'WorksheetSubject',
  status: 'WorksheetStatusName',
  started: 'WorksheetStartDate',
  council: 'Council',
  outcome: 'Outcome',
} as const;

export type Key = keyof typeof HEADINGS;

export const COLUMNS = mappedColumns(HEADINGS, {
  worksheet: { meaning: 'what tells one worksheet from another', holds: 'reference', likely: ['Worksheet Id'] },
  subject: { meaning: 'what the worksheet is about: Missed Collection Refuse', holds: 'text', likely: ['Subject'] },
  status: { meaning: 'how the worksheet stands', holds: 'text', likely: ['Status'] },
  started: { meaning: 'the day the worksheet was raised', holds: 'datetime', likely: ['Start Date', 'Created'] },
  council: { meaning: 'the council of the contract', holds: 'text', likely: ['Contract', 'Client'] },
  outcome: { meaning: 'whether the report was justified', holds: 'text', required: false, likely: ['Justified'] },
});

/** About residents and where they live: never looked into. */
export const UNREAD = ['Customer', 'Address', 'Uprn', 'WorksheetEscallatedDate'];
export const PERSONAL = ['Customer', 'Address', 'Uprn'];

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  ...exportShape(UNREAD, 7),
  columns: columnMap(HEADINGS),
  /** What the subject of a missed collection begins with, in any case. */
  subjects: z.array(words).min(1).default(['Missed']),
  /** Statuses by what they mean; one that is not listed is refused. Only Open and Complete were seen at the supplier's. */
  statuses: z.record(words, z.enum(['counts', 'cancelled'])).default({
    Open: 'counts',
    Complete: 'counts',
    Cancelled: 'cancelled',
  }),
  /** Outcomes by what they mean; one that is not listed is refused. */
  outcomes: z.record(words, z.enum(['counts', 'not_justified', 'repeated', 'cancelled'])).default({
    Justified: 'counts',
    'Not justified': 'not_justified',
    Repeat: 'repeated',
    Cancelled: 'cancelled',
  }),
  /** A worksheet without an outcome has not been judged yet: it counts until it is found not justified. */
  blankOutcomeCounts: z.boolean().default(true),
});

export type Settings = z.infer<typeof settingsSchema>;
