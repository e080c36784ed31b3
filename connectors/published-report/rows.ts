// The rows of a table: group values carried down, headings among rows taken up, and every other blank left blank.
import { parsePeriod } from '../../rules/calendar/periods';
import { align } from './align';
import { columnsOf, type Column, type When } from './columns';
import type { Line } from './lines';
import { mendRows, type Mended } from './mend';
import { isRag } from './rag';
import type { ReportRow, RowKind } from './report';
import { rowOf, type Carried, type MutableRow, type Reading } from './row';
import type { ReportTable } from './table';

export interface TableRows {
  readonly rows: readonly ReportRow[];
  readonly columns: readonly Column[];
  readonly year: string | null;
  readonly notes: readonly string[];
  readonly unknown: readonly string[];
  readonly section: string | null;
}

interface Above {
  readonly section: string | null;
  readonly kind: RowKind | null;
}

const KIND: readonly (readonly [RegExp, RowKind])[] = [
  [/^(?:key )?performance (?:indicators?|measures?):?$|^additional kpis?:?$|^kpis?:?$/i, 'kpi'],
  [/^activity (?:indicators?|measures?):?$|^(?:contextual|volumetric) (?:indicators?|measures?):?$/i, 'activity'],
  [/^(?:key )?milestones?:?$/i, 'milestone'],
];

const bare = (text: string): string => text.replace(/^#+\s*/, '').trim();
const kindOf = (text: string): RowKind | null => KIND.find(([pattern]) => pattern.test(bare(text)))?.[1] ?? null;

/** A report's own title, a page's head or foot, a key to signs: no section of it. */
const NO_SECTION =
  /[.]$|^# |\bappendix\b|\b20\d\d\b|^quarter (?:one|two|three|four)$|^page \d|^\d+(?: of \d+)?$|^(?:key|legend|note|source|rag(?: status)?)\s*[:–-]|=/i;

const isSection = (text: string): boolean => text.length <= 80 && text !== '' && !NO_SECTION.test(text);

/** What the texts above a table say: the kind of its rows, and the heading (a directorate) that they stand under. */
export function aboveOf(table: ReportTable, before: Above): Above {
  const [last = '', previous = ''] = [...table.above].reverse();
  const kind = kindOf(last);
  const heading = kind === null ? last : previous;
  return { section: isSection(heading) ? bare(heading).replace(/:$/, '') : before.section, kind };
}

/** Carries a group's text down. One that begins in lower case goes on with the one above, which a page break had cut. */
function carry(
  carried: Carried,
  key: 'priority' | 'action',
  text: string,
  rows: readonly MutableRow[],
  gap: boolean,
): void {
  if (text === '') return;
  const above = carried[key];
  // Without a page break in sight the text above must be a sentence that has not ended.
  const open = above !== null && (gap || (/^[A-Z]/.test(above) && !/[.!?:;]$/.test(above)));
  if (!open || !/^[a-z]/.test(text)) {
    carried[key] = text;
    return;
  }
  const whole = `${above} ${text}`;
  for (const row of rows) if (row[key] === above) row[key] = whole;
  carried[key] = whole;
}

/** A column of forecasts is one of colours, or of numbers that are no figures and are not read. */
function settled(columns: readonly Column[], lines: readonly Line[]): Column[] {
  return columns.map((column, i) => {
    const cells = lines.map((line) => line.cells[i] ?? '').filter((cell) => cell !== '');
    const colours = cells.filter(isRag).length;
    return column.forecast && colours * 2 <= cells.length ? { ...column, role: null } : column;
  });
}

/** Words with which a measure begins: such a row without a figure is a row, and no heading. */
const MEASURE =
  /^(?:%|(?:the )?(?:number|no\.?|percentage|per cent|proportion|total|average|rate|value|amount|level) )/i;

const byEnd = (one: { period: string }, other: { period: string }): number => {
  const [a, b] = [parsePeriod(one.period), parsePeriod(other.period)];
  return a.end === b.end ? (a.start < b.start ? 1 : a.start > b.start ? -1 : 0) : a.end < b.end ? -1 : 1;
};

interface Taking {
  readonly reading: Reading;
  readonly carried: Carried;
  readonly rows: MutableRow[];
  readonly notes: string[];
  readonly narrow: boolean;
  /** True where most rows have a reference: a title without one, and without anything else, is a heading. */
  readonly referenced: boolean;
}

/** A line with one cell: a heading of the rows below it, their kind, or nothing of either, which is noted. True where it was one. */
function takeHeading({ reading, carried, notes, narrow, referenced }: Taking, mended: Mended): boolean {
  const at = mended.cells.findIndex((cell) => cell !== '');
  const text = mended.cells[at] ?? '';
  if (narrow || mended.cells.filter((cell) => cell !== '').length !== 1) return false;
  const role = reading.columns[at]?.role ?? null;
  if (role === 'title' && !mended.text && ((at > 0 && !referenced) || MEASURE.test(text))) return false;
  if (role === 'ref' && /\d/.test(text)) return false;
  const kind = kindOf(text);
  if (kind !== null) carried.kind = kind;
  else if (isSection(text)) carried.section = bare(text).replace(/:$/, '');
  notes.push(
    `${mended.place}: a line of one cell among the rows is ${kind === null && !isSection(text) ? 'no row and no heading of one' : 'a heading'}.`,
  );
  return true;
}

function take(taking: Taking, mended: Mended, count: number): void {
  const { reading, carried, rows } = taking;
  if (takeHeading(taking, mended)) return;
  for (const key of ['priority', 'action'] as const) {
    const at = reading.columns.findIndex(({ role }) => role === key);
    carry(carried, key, mended.cells[at] ?? '', rows.slice(-1), mended.gap);
  }
  const row = rowOf(reading, mended, carried, count + rows.length + 1);
  row.values = [...row.values].sort(byEnd);
  rows.push(row);
}

/** The rows of one table. `above` is what stood over it, `count` how many rows the report has so far. */
export function rowsOf(table: ReportTable, above: Above, count: number, when: When): TableRows {
  const { columns: headed, year } = columnsOf(table.header, when);
  const full = table.rows.filter((line) => line.cells.filter((cell) => cell !== '').length > 1);
  const aligned = align(
    headed,
    full.map(({ cells }) => cells),
    when.quarter,
  );
  const columns = settled(aligned.columns, full);
  const reading: Reading = { columns, year, quarter: when.quarter };
  const carried: Carried = { section: above.section, priority: null, action: null, kind: above.kind };
  const mended = mendRows(table.rows, columns);
  const at = columns.findIndex(({ role }) => role === 'ref');
  const referenced = full.filter(({ cells }) => (cells[at] ?? '') !== '').length * 2 > full.length;
  const taking: Taking = { referenced, reading, carried, rows: [], notes: [], narrow: columns.length < 3 };
  for (const each of mended) take(taking, each, count);
  const notes = [
    ...(aligned.note === null ? [] : [aligned.note]),
    ...mended.flatMap((each) => each.notes),
    ...taking.notes,
  ];
  const unknown = columns.filter(({ role, heading }) => role === null && heading !== '').map(({ heading }) => heading);
  return { rows: taking.rows, columns, year, notes, unknown, section: carried.section };
}
