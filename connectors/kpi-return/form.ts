// Writes the return form: a locked sheet for each owner, with what is asked and what is known, and the hidden sheet of its keys.
import { writeWorkbook, type WriteCell, type WriteSheet } from '../_readers/xlsx-write';
import { lineCells, WIDTHS } from './form-line';
import { headValidations, lineValidations } from './form-rules';
import { HEADING, LABEL, open, shown } from './form-style';
import { keysSheet } from './form-keys';
import { FORM_VERSION, HEAD, headings, type ColumnKey } from './layout';

/** The columns that a person fills in. */
export type FillColumn = Exclude<
  ColumnKey,
  'key' | 'indicator' | 'unit' | 'period' | 'lastValue' | 'target' | 'statedUnit' | 'guidance'
>;

/** One row of a form: what is asked, and what is known of it. */
export interface FormLine {
  readonly indicator: string;
  /** The comparator of a benchmark as a slug; null where the indicator's own figure is asked. */
  readonly benchmark: string | null;
  readonly title: string;
  readonly kind: 'kpi' | 'activity' | 'milestone';
  readonly unit: string | null;
  readonly decimals: number;
  /** True where the figure may be below nought. */
  readonly mayBeNegative: boolean;
  /** The reference period of the figure that is asked for. */
  readonly period: string;
  /** Labels of the components to fill in; none for a single value. */
  readonly components: readonly string[];
  readonly lastValue: string;
  readonly target: string;
  readonly guidance: string;
  /** A system gives the figure: only words are asked for. */
  readonly systemFed: boolean;
  readonly filled?: Partial<Readonly<Record<FillColumn, string>>>;
  /** Components already filled in, by label. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The sheet of one owner. */
export interface FormSheet {
  /** The owner's initials. */
  readonly owner: string;
  /** Who fills it in, where it is already known: initials. */
  readonly completedBy?: string;
  /** `YYYY-MM-DD`; null leaves the day to be filled in. */
  readonly completedOn: string | null;
  readonly lines: readonly FormLine[];
  /** Words printed below the table; they are never read as rows. */
  readonly notes: readonly string[];
}

export interface FormInput {
  readonly council: { readonly code: string; readonly name: string };
  /** The quarter whose report the form is for, `2023-24-Q2`. */
  readonly quarter: string;
  readonly sheets: readonly FormSheet[];
}

/** The row of the table's first line; the heading stands above it. */
export const FIRST_LINE = 13;

function head({ council, quarter }: FormInput, { owner, completedBy, completedOn }: FormSheet): WriteCell[][] {
  const lines: readonly (readonly [string, WriteCell])[] = [
    [HEAD.council, shown(council.name)],
    [HEAD.quarter, shown(quarter)],
    [HEAD.issuedTo, shown(owner)],
    [HEAD.owner, open(completedBy ?? owner)],
    [HEAD.completedOn, open(completedOn ?? '', { format: 'dd/mm/yyyy', date: true })],
    [HEAD.version, shown(FORM_VERSION)],
  ];
  return [
    [null, { kind: 'text', text: 'Return of performance figures', style: LABEL }],
    ...lines.map(([label, value]): WriteCell[] => [null, { kind: 'text', text: label, style: LABEL }, value]),
    [null, 'Fill in the yellow cells only. Leave a cell blank where there is no figure: a blank is not nought.'],
    [null, 'For a true nought type 0 and choose Yes in "Confirm zero". "Completed by" takes initials, not a name.'],
    [null, 'Each row is known by a hidden key: rows and columns are not to be added, taken out or pasted over.'],
    [],
  ];
}

/** The name of an owner's sheet: a sheet's name may not hold every character, nor more than 31. */
export function sheetName(owner: string): string {
  return `Return ${owner.replace(/[\\/*?:[\]']/g, '-')}`.slice(0, 31);
}

function ownerSheet(input: FormInput, sheet: FormSheet): WriteSheet {
  const labels = [...new Set(sheet.lines.flatMap(({ components }) => components))];
  const columns = headings(labels, FORM_VERSION);
  const keys = columns.map(({ key }) => key);
  return {
    name: sheetName(sheet.owner),
    rows: [
      ...head(input, sheet),
      columns.map(({ heading }): WriteCell => ({ kind: 'text', text: heading, style: HEADING })),
      ...sheet.lines.map((line) => lineCells(input, sheet.owner, line, keys)),
      [],
      ...sheet.notes.map((words): WriteCell[] => [null, words]),
    ],
    columns: columns.map(({ key }) => ({ width: WIDTHS[key] ?? 14, hidden: key === 'key' })),
    validations: [
      ...headValidations(input.quarter),
      ...sheet.lines.flatMap((line, at) => lineValidations(line, keys, FIRST_LINE + at)),
    ],
    scrollsFrom: { row: FIRST_LINE, column: 3 },
    protect: true,
  };
}

/** The bytes of a form; the same input gives the same bytes. Titles and words are text, never formulas. */
export async function makeForm(input: FormInput): Promise<Buffer> {
  return writeWorkbook([...input.sheets.map((sheet) => ownerSheet(input, sheet)), keysSheet(input, FIRST_LINE)]);
}
