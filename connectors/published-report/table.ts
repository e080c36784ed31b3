// Finds the tables of a report: header rows by what their headings mean, in one row or several, and the lines below them.
import { readValue } from '../../readings';
import type { Line } from './lines';
import { meaningOf } from './roles';

export interface ReportTable {
  readonly header: readonly Line[];
  /** Text lines above the table, from the last table on, nearest last. */
  readonly above: readonly string[];
  /** Its lines, with the texts that stand among them. */
  readonly rows: readonly Line[];
}

export interface Tables {
  readonly tables: readonly ReportTable[];
  readonly texts: readonly string[];
  /** Lines of tables without a column of indicators: a summary, a key to colours. */
  readonly others: readonly Line[];
}

const MOST_HEADER_ROWS = 4;
/** A page's head or foot. */
const PAGE = /^(?:page )?\d+(?: (?:of|\/) \d+)?$/i;

const filled = (line: Line): string[] => line.cells.filter((cell) => cell !== '');
const number = (cell: string): boolean => /\d/.test(cell) && readValue(cell).status === 'observed';

/** True where most of a line's cells are headings, or many of them with one of indicators: a table's, or the groups above one. */
function isHeading(line: Line): boolean {
  if (!line.table) return false;
  const cells = filled(line);
  const meanings = cells.map(meaningOf);
  const known = meanings.filter((meaning) => meaning !== null).length;
  if (known > 0 && known * 2 > cells.length) return true;
  return known >= 3 && meanings.includes('title') && !cells.some((cell) => meaningOf(cell) === null && number(cell));
}

/** A table of actions has no other column that names its rows. */
const names = (meanings: readonly unknown[]): boolean =>
  meanings.includes('title') || (meanings.includes('action') && meanings.includes('rag'));

const hasTitle = (header: readonly Line[]): boolean => names(header.flatMap((line) => filled(line).map(meaningOf)));

/** Text of one cell, also where it stands in a table's line: a title spread over a row of blanks. */
function textOf(line: Line): string | null {
  const cells = filled(line);
  return cells.length === 1 ? (cells[0] ?? null) : null;
}

/** A report's own title, spread over a row of blanks: `QUARTER ONE` above the headings is no heading. */
const isTitle = (line: Line): boolean =>
  line.cells.length > 1 && filled(line).length === 1 && meaningOf(filled(line)[0] ?? '') !== 'group';

/** The header that begins at a line: its rows, or none. A group row alone is none. */
function headerAt(lines: readonly Line[], at: number): readonly Line[] {
  let end = at;
  while (end < lines.length && isHeading(lines[end] as Line) && end - at < MOST_HEADER_ROWS) end += 1;
  const header = lines.slice(at, end);
  return hasTitle(header) && !isTitle(lines[at] as Line) ? header : [];
}

const sayings = (header: readonly Line[]): string => JSON.stringify(header.map(({ cells }) => cells.filter(Boolean)));

/** Where the table's lines go on behind a text: a heading among its rows, a page's foot. Null where they do not. */
function resumes(lines: readonly Line[], at: number): boolean {
  let next = at;
  while (next < lines.length && !(lines[next] as Line).table) next += 1;
  return next < lines.length && next - at <= 4 && headerAt(lines, next).length === 0;
}

/** The end of a table's lines: where another header begins, or only text follows. */
function endOf(lines: readonly Line[], from: number, width: number): number {
  let at = from;
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (line.table) {
      if (headerAt(lines, at).length > 0) break;
    } else if (width < 3 || !resumes(lines, at)) break;
    at += 1;
  }
  return at;
}

/** The tables of the lines, in order, with the texts above each. A header repeated on another page goes on with its table. */
export function tablesOf(lines: readonly Line[]): Tables {
  const tables: ReportTable[] = [];
  const [texts, others]: [string[], Line[]] = [[], []];
  let above: string[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] as Line;
    const header = headerAt(lines, at);
    if (header.length > 0) {
      const from = at + header.length;
      at = endOf(lines, from, Math.max(...header.map(({ cells }) => cells.length)));
      const rows = lines.slice(from, at);
      const last = tables.at(-1);
      if (last !== undefined && above.every((text) => PAGE.test(text)) && sayings(last.header) === sayings(header))
        tables[tables.length - 1] = { ...last, rows: [...last.rows, ...rows] };
      else tables.push({ header, above, rows });
      for (const row of rows) if (!row.table) texts.push(...row.cells);
      above = [];
      continue;
    }
    const text = textOf(line);
    if (text === null) others.push(line);
    else {
      above.push(text);
      texts.push(text);
    }
    at += 1;
  }
  return { tables, texts, others };
}
