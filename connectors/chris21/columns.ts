// What `sources map` looks for in a report pack of chris21: the headings of each sheet, as the settings have them by default.
import type { MappedColumn } from '../../contracts/connector';
import { mappedColumns } from '../_rows/export';
import { settingsSchema } from './settings';

type About = Omit<MappedColumn, 'setting' | 'heading' | 'required'> & { readonly required?: boolean };
type Headings<K extends string> = Readonly<Record<K, string | readonly string[]>>;

function columnsOf<K extends string>(
  sheet: string,
  headings: Headings<K>,
  about: Readonly<Record<K, About>>,
): MappedColumn[] {
  const names = Object.entries<string | readonly string[]>(headings).map(([key, given]) => [
    key,
    [given].flat()[0] ?? '',
  ]);
  const columns = mappedColumns(Object.fromEntries(names) as Record<K, string>, about, `${sheet}.columns`);
  return columns.map((column) => ({ ...column, sheetSetting: `${sheet}.sheet` }));
}

const { staff, posts, absence, payGap } = settingsSchema.parse({});
const unread = { required: false, meaning: 'a name, which is not read', holds: 'text' } as const;
const employer = { meaning: 'the council that employs', holds: 'text', likely: ['Organisation', 'Company'] } as const;
const employee = {
  meaning: 'the number of an employee',
  holds: 'reference',
  likely: ['Emp No', 'Payroll No', 'Staff ID'],
} as const;
const post = { meaning: 'the number of a post', holds: 'reference', likely: ['Position Number', 'Post ID'] } as const;

/** Every heading of the pack. */
export const COLUMNS: readonly MappedColumn[] = [
  ...columnsOf('staff', staff.columns, {
    employee,
    surname: { ...unread, likely: ['Last Name', 'Family Name'] },
    forename: { ...unread, likely: ['First Name', 'Given Name'] },
    employer,
    directorate: {
      required: false,
      meaning: 'a directorate, which is not read',
      holds: 'text',
      likely: ['Department', 'Service'],
    },
    post,
    contract: { meaning: 'the kind of contract', holds: 'text', likely: ['Employment Type', 'Contract Status'] },
    fte: { meaning: 'full-time equivalent of the contract, 0 to 1', holds: 'number', likely: ['FTE', 'WTE'] },
    start: { meaning: 'the first day of the contract', holds: 'date', likely: ['Date Started', 'Commencement Date'] },
    leave: {
      meaning: 'the last day, blank while it runs',
      holds: 'date',
      likely: ['End Date', 'Termination Date', 'Date Left'],
    },
  }),
  ...columnsOf('posts', posts.columns, {
    post,
    employer,
    fte: { meaning: 'full-time equivalent that is established', holds: 'number', likely: ['Budgeted FTE', 'Post FTE'] },
    from: { meaning: 'the day from which there is the post', holds: 'date', likely: ['Valid From', 'Start Date'] },
    to: { meaning: 'the last day of the post, blank while it stands', holds: 'date', likely: ['Valid To', 'End Date'] },
    frozen: { meaning: 'whether it is not to be filled', holds: 'yes_no', likely: ['On Hold'] },
  }),
  ...columnsOf('absence', absence.columns, {
    employee,
    surname: { ...unread, likely: ['Last Name'] },
    employer,
    start: { meaning: 'the first day of the spell', holds: 'date', likely: ['From Date', 'First Day Absent'] },
    end: {
      meaning: 'the last day of the spell, blank while it runs',
      holds: 'date',
      likely: ['To Date', 'Last Day Absent'],
    },
    reason: { required: false, meaning: 'why, which is not read', holds: 'text', likely: ['Sickness Reason'] },
    category: {
      meaning: 'self-certified, medically certified or no sickness',
      holds: 'text',
      likely: ['Absence Type', 'Certification'],
    },
    days: {
      meaning: 'days lost, by full-time equivalent',
      holds: 'number',
      likely: ['Days Lost', 'FTE Days', 'WTE Days Lost'],
    },
  }),
  ...columnsOf('payGap', payGap.columns, {
    employer,
    snapshot: { meaning: 'the snapshot of 31 March', holds: 'date', likely: ['Snapshot', 'As at'] },
    median: { meaning: 'the median pay gap in per cent', holds: 'number', likely: ['Median Pay Gap', 'Median %'] },
  }),
];
