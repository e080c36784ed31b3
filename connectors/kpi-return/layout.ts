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

/** The heading of the column for one component, `Component: due`. */
export function componentHeading(label: string): string {
  return `Component: ${label}`;
}

/** The columns of a form for indicators with these component labels, as the reader matches them. */
export function columnContract(labels: readonly string[]): ColumnSpec[] {
  const named = Object.entries(COLUMNS).map(([key, heading]) => ({ key, heading, required: true }));
  return [
    ...named,
    ...labels.map((label) => ({ key: `component ${label}`, heading: componentHeading(label), required: false })),
  ];
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
