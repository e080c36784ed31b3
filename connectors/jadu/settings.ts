// What a council must map for its own MyAccount report: a running total by day or month, or a row an account.
import { z } from 'zod';
import { columnMap } from '../_rows/columns';
import { mappedColumns } from '../_rows/export';
import { exportShape } from '../_rows/export-settings';

const TOTALS = { date: 'As At', council: 'Site', total: 'Total Registrations' } as const;
const ACCOUNTS = { account: 'Account Reference', council: 'Site', registered: 'Registered', closed: 'Closed' } as const;

export type TotalKey = keyof typeof TOTALS;
export type AccountKey = keyof typeof ACCOUNTS;

const site = { meaning: 'the site, by a name that is the council’s', holds: 'text', likely: ['Council'] } as const;

export const COLUMNS = [
  ...mappedColumns(
    TOTALS,
    {
      date: { meaning: 'the day for which the total is', holds: 'date', likely: ['Date', 'Month End'] },
      council: site,
      total: { meaning: 'accounts registered up to that day', holds: 'number', likely: ['Total', 'Registrations'] },
    },
    'totals.columns',
  ),
  ...mappedColumns(
    ACCOUNTS,
    {
      account: { meaning: 'what tells one account from another', holds: 'reference', required: false },
      council: { ...site, required: false },
      registered: { meaning: 'the day the account was made', holds: 'date', required: false, likely: ['Created'] },
      closed: { meaning: 'the day the account was closed', holds: 'date', required: false, likely: ['Deleted'] },
    },
    'accounts.columns',
  ),
];

/** About account holders: never looked into. */
export const UNREAD = ['Name', 'Email Address'];

/** The source's settings in a council's catalogue. */
export const settingsSchema = z.strictObject({
  ...exportShape(UNREAD, 7),
  /** `totals`: each row is the running total as at a day; `accounts`: each row is one account. */
  layout: z.enum(['totals', 'accounts']).default('totals'),
  totals: z.strictObject({ columns: columnMap(TOTALS) }).prefault({}),
  accounts: z.strictObject({ columns: columnMap(ACCOUNTS) }).prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;
