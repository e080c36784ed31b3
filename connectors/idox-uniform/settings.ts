// What a council must map for its own Uniform reports: titles, headings, and the words of its code lists. All of it has defaults.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';
import { serverSettings } from './server-settings';

/** `band` of the risk categories: A to C and D to E are judged apart (documents 000 and 001, KPI 1 and 2). */
export const BANDS = ['a_c', 'd_e'] as const;
export type Band = (typeof BANDS)[number];

const words = z.string().trim().min(1);
/** The column of the summary table whose total row says how many rows the detail table lists; null where the report has none. */
const control = (...columns: [string, ...string[]]) =>
  z
    .union([words, z.array(words).min(1)])
    .nullable()
    .default(columns);
/** A column whose values are printed once for each group in the Excel rendering. */
const grouped = <K extends string>(...keys: [K, ...K[]]) => z.array(z.enum(keys)).default(keys);

const foodSchema = z
  .strictObject({
    /** Words of the title by which the report is recognised, in any case. */
    title: words.default('Food Inspections'),
    columns: columnMap({
      // The CSV is headed by the names of report items, the Excel rendering by the report's own headings.
      reference: ['REFVAL', 'Reference'],
      premises: ['Textbox33', 'Premises'],
      risk: ['FHRISK', 'Risk'],
      due: ['DueDate', 'Due'],
      inspected: ['InspDate', 'Inspected'],
      status: ['INSPSTAT', 'Status'],
      council: ['Textbox52', 'Authority'],
    }),
    listedColumn: control('Textbox16', 'Listed'),
    grouped: grouped('risk', 'status', 'council'),
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
      licence: ['LICREF', 'Licence'],
      holder: ['HOLDREF', 'Holder'],
      type: ['LICTYPE', 'Type'],
      status: ['LICSTAT', 'Status'],
      start: ['DATESTART', 'From'],
      expiry: ['DATEEXPIRY', 'Expires'],
      ended: ['Textbox88', 'Ended'],
      asAt: ['AsAtDate', 'As at'],
      council: ['Textbox91', 'Authority'],
    }),
    /** False for a report that lists no holder: then each badge is a driver, and nobody with two is counted once. */
    holderListed: z.boolean().default(true),
    listedColumn: control('Textbox23', 'Listed'),
    grouped: grouped('type', 'status', 'asAt', 'council'),
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

/** The register of premises licences: club certificates and personal licences are apart (indicator 114). */
const premisesSchema = z
  .strictObject({
    title: words.default('Premises Licences'),
    columns: columnMap({
      licence: ['LICREF', 'Licence'],
      holder: ['HOLDREF', 'Holder'],
      type: ['LICTYPE', 'Type'],
      status: ['LICSTAT', 'Status'],
      start: ['DATESTART', 'From'],
      expiry: ['DATEEXPIRY', 'Expires'],
      ended: ['Textbox88', 'Ended'],
      asAt: ['AsAtDate', 'As at'],
      council: ['Textbox91', 'Authority'],
    }),
    listedColumn: control('Textbox23', 'Listed'),
    grouped: grouped('type', 'status', 'asAt', 'council'),
    types: z.record(words, z.enum(['premises', 'neither'])).default({
      'Premises licence': 'premises',
      'Club premises certificate': 'neither',
      'Personal licence': 'neither',
      'Temporary event notice': 'neither',
    }),
    statuses: z.record(words, z.enum(['granted', 'ended', 'never_granted', 'cancelled'])).default({
      Current: 'granted',
      Lapsed: 'ended',
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

/** The report of service requests: "leading to investigation" is the meaning of one column's words (indicator 13). */
const requestSchema = z
  .strictObject({
    title: words.default('Service Requests'),
    columns: columnMap({
      reference: ['SRREF', 'Reference'],
      received: ['DATERECD', 'Received'],
      investigated: ['Textbox61', 'Led to investigation'],
      status: ['SRSTAT', 'Status'],
      council: ['Textbox64', 'Authority'],
    }),
    listedColumn: control('Textbox58', 'Listed'),
    grouped: grouped('status', 'investigated', 'council'),
    investigated: z.record(words, z.enum(['investigated', 'not'])).default({ Yes: 'investigated', No: 'not' }),
    statuses: z
      .record(words, z.enum(['counts', 'cancelled']))
      .default({ Open: 'counts', Closed: 'counts', Cancelled: 'cancelled', Duplicate: 'cancelled' }),
  })
  .prefault({});

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  /** The word in the first column of a total row. */
  totalLabel: words.default('Total'),
  food: foodSchema,
  licences: licenceSchema,
  premises: premisesSchema,
  requests: requestSchema,
  ...serverSettings,
});

export type Settings = z.infer<typeof settingsSchema>;

/** A register of licences as its rows are read: of drivers and vehicles, or of premises. */
export interface Register {
  /** Where its words are set, for the message about an unknown one. */
  readonly setting: 'licences' | 'premises';
  readonly types: Readonly<Record<string, 'driver' | 'vehicle' | 'premises' | 'neither'>>;
  readonly statuses: Settings['licences']['statuses'];
  /** Whether a licence may be without a last day. */
  readonly endless: boolean;
}

/** The registers by their settings. */
export function registerOf(settings: Settings, setting: Register['setting']): Register {
  const { types, statuses } = settings[setting];
  return { setting, types, statuses, endless: setting === 'premises' };
}
