// How the return form is laid out: one place for the writer of forms and for the reader of filled-in ones.
import type { ColumnSpec } from '../_readers/columns';

/** The version that `quarterday form` writes now, and the one before it: forms of both are read (ADR 0013). */
export const FORM_VERSION = '2';
export const FIRST_VERSION = '1';
export type FormVersion = typeof FORM_VERSION | typeof FIRST_VERSION;
/** The one sheet of a form of version 1; version 2 has one for each owner. */
export const FORM_SHEET = 'Return';
export const KEYS_SHEET = 'Keys';

/** Labels of the header block (column B), their values stand in column C. Column A holds the hidden keys. */
export const HEAD = {
  council: 'Council',
  quarter: 'Quarter',
  kind: 'Kind of return',
  issuedTo: 'Owner',
  owner: 'Completed by',
  completedOn: 'Date completed',
  version: 'Form version',
} as const;

export const COLUMNS = {
  key: 'Key',
  indicator: 'Indicator',
  unit: 'Unit',
  period: 'Period',
  lastValue: 'Last value',
  target: 'Target',
  value: 'Value',
  confirmZero: 'Confirm zero',
  statedUnit: 'Stated unit',
  qualifier: 'Qualifier',
  rag: 'RAG',
  evidence: 'Evidence',
  assurance: 'Assurance',
  trend: 'Trend',
  availability: 'Availability',
  comment: 'Comment',
  guidance: 'Guidance',
} as const;
export type ColumnKey = keyof typeof COLUMNS;

/** Columns that one version has and the other has not. */
const ONLY: Readonly<Record<FormVersion, readonly ColumnKey[]>> = {
  [FIRST_VERSION]: ['statedUnit'],
  [FORM_VERSION]: ['unit', 'lastValue', 'target', 'qualifier', 'rag', 'guidance'],
};
/** Columns for the owner's eyes: a form without them is read all the same. */
const SHOWN: readonly string[] = ['lastValue', 'target', 'guidance'];

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
export function headings(
  labels: readonly string[],
  version: FormVersion,
): { readonly key: string; readonly heading: string }[] {
  const absent: readonly string[] = ONLY[version === FORM_VERSION ? FIRST_VERSION : FORM_VERSION];
  const named = Object.entries(COLUMNS)
    .map(([key, heading]) => ({ key, heading }))
    .filter(({ key }) => !absent.includes(key));
  const at = named.findIndex(({ key }) => key === 'value') + 1;
  const parts = labels.map((label) => ({ key: componentKey(label), heading: `Component: ${label}` }));
  return [...named.slice(0, at), ...parts, ...named.slice(at)];
}

/** The columns of a form for indicators with these component labels, as the reader matches them. */
export function columnContract(labels: readonly string[], version: FormVersion): ColumnSpec[] {
  return headings(labels, version).map((column) => ({
    ...column,
    required: componentOf(column.key) === null && !SHOWN.includes(column.key),
  }));
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
