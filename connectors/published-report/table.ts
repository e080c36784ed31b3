// Finds the tables of a report: header rows by what their headings mean, in one row or two, and the lines below them.
import type { Line } from './lines';
import { meaningOf, namesPeriod, periodIn, yearIn, type Meaning, type Role } from './roles';

export interface Column {
  /** Null for a column without a heading, or with one that we do not know. */
  readonly role: Role | null;
  readonly heading: string;
  /** The period that the column's values, target or floor are for. */
  readonly period: string | null;
  /** True for a RAG column that says what is expected, not what is. */
  readonly forecast: boolean;
}

export interface ReportTable {
  /** The year that the headings name, `2023-24`. */
  readonly year: string | null;
  readonly columns: readonly Column[];
  /** Text lines above the table, from the last table on, nearest last. */
  readonly above: readonly string[];
  readonly rows: readonly Line[];
}

const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== '');

/** True where most of a line's cells are headings: a table's, or the groups above one. */
function isHeading(line: Line): boolean {
  if (!line.table) return false;
  const cells = filled(line.cells);
  const known = cells.filter((cell) => meaningOf(cell) !== null).length;
  return known > 0 && known * 2 > cells.length;
}

const hasTitle = (line: Line): boolean => line.cells.some((cell) => meaningOf(cell) === 'title');

interface Heading {
  readonly text: string;
  readonly group: string;
}

/** One heading a column: that of the lowest row, under the group that reaches over it. */
function merge(header: readonly Line[]): Heading[] {
  const width = Math.max(...header.map(({ cells }) => cells.length));
  const [first] = header;
  let group = '';
  return Array.from({ length: width }, (_, i) => {
    const top = header.length > 1 ? (first?.cells[i] ?? '') : '';
    if (top !== '') group = meaningOf(top) === 'group' ? top : '';
    const below = header.slice(header.length > 1 ? 1 : 0).map(({ cells }) => cells[i] ?? '');
    return { text: filled(below).at(-1) ?? (meaningOf(top) === 'group' ? '' : top), group };
  });
}

const GROUPED: Readonly<Partial<Record<Meaning | 'value', readonly [Role, Role]>>> = {
  plainValue: ['baseline', 'benchmark'],
  date: ['baselineDate', 'benchmarkDate'],
  source: ['source', 'benchmarkSource'],
};

/** The role of a heading: value, date and source belong to the baseline at first, and to the benchmark after it. */
function roleOf(meaning: Meaning | 'value' | null, group: string, seen: readonly (Role | null)[]): Role | null {
  if (meaning === null || meaning === 'group') return null;
  const pair = GROUPED[meaning];
  if (pair === undefined) return meaning as Role;
  if (/^bench/i.test(group)) return pair[1];
  if (/^base/i.test(group)) return pair[0];
  return seen.includes(pair[0]) || seen.includes('benchmark') ? pair[1] : pair[0];
}

/** The columns of a table from its header rows. `year` is the one that the report's title names, if it does. */
export function columnsOf(header: readonly Line[], year: string | null): { columns: Column[]; year: string | null } {
  const headings = merge(header);
  const years = headings.flatMap(({ text, group }) => [yearIn(group), yearIn(text)]).filter((found) => found !== null);
  const own = headings.some(({ text }) => namesPeriod(text) && yearIn(text) === null) ? (years[0] ?? year) : year;
  const seen: (Role | null)[] = [];
  const columns = headings.map(({ text, group }): Column => {
    const role = roleOf(meaningOf(text), group, seen);
    seen.push(role);
    const dated = role === 'value' || role === 'target' || role === 'floor' || role === 'rag' || role === 'comment';
    const named = role === 'target' || role === 'floor' ? yearIn(text) : periodIn(text, yearIn(group) ?? own);
    return { role, heading: text, period: dated ? named : null, forecast: role === 'rag' && /forecast/i.test(text) };
  });
  return { columns, year: own };
}

/** Text of one cell, also where it stands in a table's line: a title spread over a row of blanks. */
function textOf(line: Line): string | null {
  const cells = filled(line.cells);
  return cells.length === 1 ? (cells[0] ?? null) : null;
}

/** The tables of the lines, in order, with the texts above each. */
export function tablesOf(lines: readonly Line[]): { tables: ReportTable[]; texts: readonly string[] } {
  const tables: ReportTable[] = [];
  const texts: string[] = [];
  let above: string[] = [];
  const title = lines.map((line) => textOf(line)).find((text) => text !== null && yearIn(text) !== null) ?? '';
  for (let at = 0; at < lines.length;) {
    const start = at;
    while (at < lines.length && isHeading(lines[at] as Line) && at - start < 3) at += 1;
    const header = lines.slice(start, at);
    if (header.some(hasTitle)) {
      const { columns, year } = columnsOf(header, yearIn(title));
      const from = at;
      while (at < lines.length && (lines[at] as Line).table && !startsTable(lines, at)) at += 1;
      tables.push({ year, columns, above, rows: lines.slice(from, at) });
      above = [];
      continue;
    }
    at = start;
    const text = textOf(lines[at] as Line);
    if (text !== null) {
      above.push(text);
      texts.push(text);
    }
    at += 1;
  }
  return { tables, texts };
}

/** True where another header begins: a heading line with a title in it or right below it. */
function startsTable(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at] as Line, lines[at + 1]];
  if (!isHeading(line)) return false;
  return hasTitle(line) || (next !== undefined && isHeading(next) && hasTitle(next));
}
