// How the return form is laid out: one place for the writer of forms and for the reader of filled-in ones.
import type { ColumnSpec } from '../_readers/columns';

/** Raised by one when the layout changes; a form says its version on its hidden sheet. */
export const FORM_VERSION = '1';
export const FORM_SHEET = 'Return';
export const KEYS_SHEET = 'Keys';

export const KINDS = ['quarterly return', 'opening balance'] as const;
export type FormKind = (typeof KINDS)[number];

/** Labels of the header block (column B), their values stand in column C. Column A holds the hidden keys. */
export const HEAD = {
  council: 'Council',
  quarter: 'Quarter',
  kind: 'Kind of return',
  owner: 'Completed by',
  completedOn: 'Date completed',
  version: 'Form version',
} as const;

export const COLUMNS = {
  key: 'Key',
  indicator: 'Indicator',
  period: 'Period',
  value: 'Value',
  confirmZero: 'Confirm zero',
  statedUnit: 'Stated unit',
  evidence: 'Evidence',
  assurance: 'Assurance',
  trend: 'Trend',
  availability: 'Availability',
  comment: 'Comment',
} as const;
export type ColumnKey = keyof typeof COLUMNS;

const COMPONENT = 'component ';

/** The key by which the column of a component is known. */
export function componentKey(label: string): string {
  return `${COMPONENT}${label}`;
}

/** The label of the component whose column this is, or null where it is a column of every form. */
export function componentOf(key: string): string | null {
  return key.startsWith(COMPONENT) ? key.slice(COMPONENT.length) : null;
}

/** The columns of a form in their order; one for each component stands after the value. */
export function headings(labels: readonly string[]): { readonly key: string; readonly heading: string }[] {
  const named = Object.entries(COLUMNS).map(([key, heading]) => ({ key, heading }));
  const at = named.findIndex(({ key }) => key === 'value') + 1;
  const parts = labels.map((label) => ({ key: componentKey(label), heading: `Component: ${label}` }));
  return [...named.slice(0, at), ...parts, ...named.slice(at)];
}

/** The columns of a form for indicators with these component labels, as the reader matches them. */
export function columnContract(labels: readonly string[]): ColumnSpec[] {
  return headings(labels).map((column) => ({ ...column, required: !column.key.startsWith(COMPONENT) }));
}

const QUARTERS = ['Apr-Jun', 'Jul-Sep', 'Oct-Dec', 'Jan-Mar'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A period's code as an owner reads it: `Jul-Sep 2023`, `2023/24`, `June 2022`; other codes stay as they are. */
export function periodWords(code: string): string {
  const quarter = /^(\d{4})-\d{2}-Q([1-4])$/.exec(code);
  if (quarter !== null) {
    const number = Number(quarter[2]);
    return `${QUARTERS[number - 1] ?? ''} ${Number(quarter[1]) + (number === 4 ? 1 : 0)}`;
  }
  const year = /^(\d{2})(\d{2})-(\d{2})$/.exec(code);
  if (year !== null && (Number(year[2]) + 1) % 100 === Number(year[3])) return `${year[1]}${year[2]}/${year[3]}`;
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(code);
  return month === null ? code : `${MONTHS[Number(month[2]) - 1] ?? ''} ${month[1]}`;
}
