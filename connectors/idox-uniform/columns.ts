// What `sources map` looks for in a report of Uniform: the headings of each kind of report, as the settings have them by default.
import type { MappedColumn } from '../../contracts/connector';
import { mappedColumns } from '../_rows/export';
import { settingsSchema } from './settings';

type About = Omit<MappedColumn, 'setting' | 'heading' | 'required'> & { readonly required?: boolean };
type Headings<K extends string> = Readonly<Record<K, string | readonly string[]>>;

/** The first heading is the CSV's; the others (the Excel rendering's) are likely ones. */
function columnsOf<K extends string>(
  report: string,
  headings: Headings<K>,
  about: Readonly<Record<K, About>>,
): MappedColumn[] {
  const entries = Object.entries<string | readonly string[]>(headings).map(
    ([key, given]) => [key, [given].flat()] as const,
  );
  const first = Object.fromEntries(entries.map(([key, [name = '']]) => [key, name])) as Record<K, string>;
  return mappedColumns(first, about, `${report}.columns`).map((column, at) => ({
    ...column,
    likely: [...(entries[at]?.[1].slice(1) ?? []), ...(column.likely ?? [])],
  }));
}

const { food, licences, premises, requests } = settingsSchema.parse({});
const council = {
  meaning: 'the council that the row belongs to',
  holds: 'text',
  likely: ['Council', 'District'],
} as const;

const register = {
  licence: { meaning: 'the number of a licence', holds: 'reference', likely: ['Licence Number', 'Licence No'] },
  holder: {
    required: false,
    meaning: 'the number of who holds it, no name',
    holds: 'reference',
    likely: ['Holder Ref'],
  },
  type: { meaning: 'the kind of licence', holds: 'text', likely: ['Licence Type'] },
  status: { meaning: 'where the licence stands', holds: 'text', likely: ['Licence Status'] },
  start: {
    meaning: 'the first day of the licence',
    holds: 'date',
    likely: ['Start Date', 'Date Granted', 'Issue Date'],
  },
  expiry: { meaning: 'the last day of the licence', holds: 'date', likely: ['Expiry Date', 'Date Expires'] },
  ended: {
    meaning: 'the day on which it was given up or taken away',
    holds: 'date',
    likely: ['Date Surrendered', 'End Date'],
  },
  asAt: { meaning: 'the day of the snapshot', holds: 'date', likely: ['Report Date', 'Snapshot Date'] },
  council,
} as const;

/** Every heading of the reports. Those of drivers and of premises are alike: their titles tell them apart. */
export const COLUMNS: readonly MappedColumn[] = [
  ...columnsOf('food', food.columns, {
    reference: {
      meaning: 'the number of a premises or an inspection',
      holds: 'reference',
      likely: ['Ref No', 'Premises Ref'],
    },
    premises: {
      required: false,
      meaning: 'the name of the premises, which is not read',
      holds: 'text',
      likely: ['Trading Name'],
    },
    risk: { meaning: 'the risk category, A to E', holds: 'text', likely: ['Risk Category', 'FH Risk', 'Risk Rating'] },
    due: { meaning: 'the day on which the inspection is due', holds: 'date', likely: ['Date Due', 'Next Inspection'] },
    inspected: {
      meaning: 'the day on which it was done, blank while it is not',
      holds: 'date',
      likely: ['Inspection Date', 'Date Inspected', 'Actual Date'],
    },
    status: { meaning: 'where the inspection stands', holds: 'text', likely: ['Inspection Status'] },
    council,
  }),
  ...columnsOf('licences', licences.columns, register),
  ...columnsOf('premises', premises.columns, register),
  ...columnsOf('requests', requests.columns, {
    reference: {
      meaning: 'the number of a service request',
      holds: 'reference',
      likely: ['Request No', 'SR Number', 'Case Ref'],
    },
    received: { meaning: 'the day on which it came', holds: 'date', likely: ['Date Received', 'Logged'] },
    investigated: {
      meaning: 'whether it led to an investigation',
      holds: 'yes_no',
      likely: ['Investigated', 'Investigation'],
    },
    status: { meaning: 'where the request stands', holds: 'text', likely: ['Request Status'] },
    council,
  }),
];
