// What a council must map for its own Uniform reports: titles, headings, and the words of its code lists. All of it has defaults.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';

/** `band` of the risk categories: A to C and D to E are judged apart (documents 000 and 001, KPI 1 and 2). */
export const BANDS = ['a_c', 'd_e'] as const;
export type Band = (typeof BANDS)[number];

const words = z.string().trim().min(1);
/** The column of the summary table whose total row says how many rows the detail table lists; null where the report has none. */
const control = (column: string) => words.nullable().default(column);

const foodSchema = z
  .strictObject({
    /** Words of the title by which the report is recognised, in any case. */
    title: words.default('Food Inspections'),
    columns: columnMap({
      reference: 'REFVAL',
      premises: 'Textbox33',
      risk: 'FHRISK',
      due: 'DueDate',
      inspected: 'InspDate',
      status: 'INSPSTAT',
      council: 'Textbox52',
    }),
    listedColumn: control('Textbox16'),
    risks: z.record(words, z.enum(BANDS)).default({ A: 'a_c', B: 'a_c', C: 'a_c', D: 'd_e', E: 'd_e' }),
    statuses: z.record(words, z.enum(['done', 'open', 'closed', 'cancelled'])).default({
      Completed: 'done',
      Outstanding: 'open',
      Scheduled: 'open',
      'Premises closed': 'closed',
      Cancelled: 'cancelled',
    }),
  })
  .prefault({});

const licenceSchema = z
  .strictObject({
    title: words.default('Taxi and Private Hire Licences'),
    columns: columnMap({
      licence: 'LICREF',
      holder: 'HOLDREF',
      type: 'LICTYPE',
      status: 'LICSTAT',
      start: 'DATESTART',
      expiry: 'DATEEXPIRY',
      ended: 'Textbox88',
      asAt: 'AsAtDate',
      council: 'Textbox91',
    }),
    /** False for a report that lists no holder: then each badge is a driver, and nobody with two is counted once. */
    holderListed: z.boolean().default(true),
    listedColumn: control('Textbox23'),
    types: z.record(words, z.enum(['driver', 'vehicle', 'neither'])).default({
      'Private hire driver': 'driver',
      'Hackney driver': 'driver',
      'Dual driver': 'driver',
      'Hackney vehicle': 'vehicle',
      'Private hire vehicle': 'vehicle',
      Operator: 'neither',
    }),
    /** `granted`: the dates decide; `ended`: the dates decide and there must be an end; the rest never count. */
    statuses: z.record(words, z.enum(['granted', 'ended', 'never_granted', 'cancelled'])).default({
      Current: 'granted',
      Expired: 'granted',
      Suspended: 'granted',
      Surrendered: 'ended',
      Revoked: 'ended',
      Application: 'never_granted',
      Refused: 'never_granted',
      Withdrawn: 'never_granted',
      Cancelled: 'cancelled',
    }),
  })
  .prefault({});

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  /** The word in the first column of a total row. */
  totalLabel: words.default('Total'),
  food: foodSchema,
  licences: licenceSchema,
});

export type Settings = z.infer<typeof settingsSchema>;
