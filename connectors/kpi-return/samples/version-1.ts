// Writes forms as version 1 of the form did: for the samples of 2023-24, which were returned on it and are still read.
import {
  writeWorkbook,
  type WriteCell,
  type WriteSheet,
  type WriteStyle,
  type WriteValidation,
} from '../../_readers/xlsx-write';
import {
  componentOf,
  FORM_SHEET,
  FIRST_VERSION,
  HEAD,
  headings,
  KEYS_SHEET,
  periodWords,
  type ColumnKey,
} from '../layout';

/** The columns that a person fills in. */
type FillColumn = Exclude<ColumnKey, 'key' | 'indicator' | 'period'>;

export interface FormLine {
  readonly indicator: string;
  readonly title: string;
  /** The reference period of the figure that is asked for. */
  readonly period: string;
  /** Labels of the components to fill in; none for a single value. */
  readonly components?: readonly string[];
  readonly filled?: Partial<Readonly<Record<FillColumn, string>>>;
  /** Components already filled in, by label. */
  readonly parts?: Readonly<Record<string, string>>;
}

export interface FormInput {
  readonly council: { readonly code: string; readonly name: string };
  /** The quarter whose report the form is for, `2023-24-Q2`. */
  readonly quarter: string;
  readonly kind: 'quarterly return' | 'opening balance';
  /** The owner's initials. */
  readonly owner: string;
  /** `YYYY-MM-DD`; null leaves the day to be filled in. */
  readonly completedOn: string | null;
  readonly lines: readonly FormLine[];
  /** Words printed below the table; they are never read as rows. */
  readonly notes?: readonly string[];
}

const BOLD: WriteStyle = { bold: true };
const HEADING: WriteStyle = { bold: true, wrap: true, fill: 'D9E2EC' };
const OPEN: WriteStyle = { unlocked: true, wrap: true, fill: 'FFF8DC' };
const WIDTHS: Readonly<Record<string, number>> = {
  key: 4,
  indicator: 44,
  value: 22,
  evidence: 30,
  availability: 34,
  comment: 60,
};
const CHOICES: Partial<Readonly<Record<ColumnKey, readonly string[]>>> = {
  confirmZero: ['Yes'],
  assurance: ['Yes', 'No', 'N/A'],
  trend: ['↑', '↓', '→'],
};
const FIRST_LINE = 11;

const text = (words: string, style: WriteStyle): WriteCell => ({ kind: 'text', text: words, style });
const open = (words: string | undefined): WriteCell =>
  words === undefined || words === '' ? { kind: 'blank', style: OPEN } : text(words, OPEN);

function head(input: FormInput): WriteCell[][] {
  const lines: readonly (readonly [string, WriteCell])[] = [
    [HEAD.council, input.council.name],
    [HEAD.quarter, input.quarter],
    [HEAD.kind, input.kind],
    [HEAD.owner, open(input.owner)],
    [HEAD.completedOn, open(input.completedOn ?? '')],
    [HEAD.version, FIRST_VERSION],
  ];
  return [
    [null, text('Return of performance figures', BOLD)],
    ...lines.map(([label, value]): WriteCell[] => [null, text(label, BOLD), value]),
    [null, 'Leave a cell blank where there is no figure. For a true zero type 0 and choose Yes in "Confirm zero".'],
    [],
  ];
}

function line(one: FormLine, columns: readonly { readonly key: string }[]): WriteCell[] {
  const fixed: Readonly<Record<string, string>> = {
    key: `${one.indicator}@${one.period}`,
    indicator: one.title,
    period: periodWords(one.period),
  };
  return columns.map(({ key }): WriteCell => {
    const given = fixed[key];
    if (given !== undefined) return given;
    const label = componentOf(key);
    if (label === null) return open(one.filled?.[key as FillColumn]);
    return one.components?.includes(label) === true ? open(one.parts?.[label]) : null;
  });
}

function choices(columns: readonly { readonly key: string }[], lines: number): WriteValidation[] {
  return columns.flatMap(({ key }, index) => {
    const list = CHOICES[key as ColumnKey];
    const range = { top: FIRST_LINE, bottom: FIRST_LINE + lines - 1, left: index + 1, right: index + 1 };
    return list === undefined || lines === 0 ? [] : [{ range, list }];
  });
}

function keysSheet(input: FormInput): WriteSheet {
  const issued = new Map(input.lines.map((one) => [`${one.indicator}@${one.period}`, one]));
  return {
    name: KEYS_SHEET,
    hidden: true,
    rows: [
      ['version', FIRST_VERSION],
      ['council', input.council.code],
      ['quarter', input.quarter],
      ...[...issued].map(([key, one]): WriteCell[] => [key, one.title, periodWords(one.period)]),
    ],
  };
}

/** The bytes of a form; the same input gives the same bytes. Titles and words are text, never formulas. */
export async function makeForm(input: FormInput): Promise<Buffer> {
  const labels = [...new Set(input.lines.flatMap(({ components }) => components ?? []))];
  const columns = headings(labels, FIRST_VERSION);
  const table = [
    columns.map(({ heading }) => text(heading, HEADING)),
    ...input.lines.map((one) => line(one, columns)),
    [],
    ...(input.notes ?? []).map((words): WriteCell[] => [null, words]),
  ];
  const form: WriteSheet = {
    name: FORM_SHEET,
    rows: [...head(input), ...table],
    columns: columns.map(({ key }) => ({ width: WIDTHS[key] ?? 14, hidden: key === 'key' })),
    validations: choices(columns, input.lines.length),
    protect: true,
  };
  return writeWorkbook([form, keysSheet(input)]);
}
