// Mends rows that a page break or a scanner damaged: cut rows are joined, shifted cells put back, references read again.
import type { Line } from './lines';
import type { Column } from './columns';
import type { Role } from './roles';

export interface Mended {
  readonly cells: readonly string[];
  readonly place: string;
  readonly gap: boolean;
  /** True for a text that stands among the rows, outside the table's cells. */
  readonly text: boolean;
  /** The reference as printed, where it was damaged. */
  readonly refPrinted: string | null;
  /** What was done, in words; empty where nothing was. */
  readonly notes: readonly string[];
}

const REF = /^([A-Z]{1,4}) ?(\d{1,3})$/;

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The reference that a damaged one must be, or null: its number follows the last one, and its letters differ from the last
 * one's by no more than a scanner's slip (`$` and `5` are S). `PE \$ 26` after `PES 25` is `PES 26`.
 */
export function mendRef(text: string, last: string | null): string | null {
  const [, prefix = '', number = ''] = REF.exec(last ?? '') ?? [];
  const found = /^(\D.*?)\s*(\d{1,3})$/.exec(text.trim());
  if (prefix === '' || !found) return null;
  const [, head = '', tail = ''] = found;
  if (Number(tail) !== Number(number) + 1) return null;
  const letters = head
    .toUpperCase()
    .replace(/[$5]/g, 'S')
    .replace(/0/g, 'O')
    .replace(/1/g, 'I')
    .replace(/[^A-Z]/g, '');
  return letters !== '' && distance(letters, prefix) <= 1 ? `${prefix} ${tail}` : null;
}

const trimEnd = (cells: readonly string[]): string[] => {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end -= 1;
  return cells.slice(0, end);
};

/** A row whose reference was torn in two: the parts joined, the rest moved back by one. Null where it is none. */
function rejoin(line: Line, width: number, last: string | null): Mended | null {
  const [first = '', second = ''] = line.cells;
  if (REF.test(first) || first === '' || second === '') return null;
  const torn = `${first} ${second}`;
  const ref = mendRef(torn, last);
  if (ref === null || trimEnd(line.cells).length <= width) return null;
  const cells = [ref, ...line.cells.slice(2)];
  const notes = [`${line.place}: the damaged reference "${torn}" is read as ${ref}.`];
  return { cells, place: line.place, gap: line.gap, text: false, refPrinted: torn, notes };
}

function inPlace(line: Line, at: number, last: string | null): Mended | null {
  const printed = line.cells[at] ?? '';
  const ref = REF.test(printed) ? null : mendRef(printed, last);
  if (ref === null) return null;
  const cells = line.cells.map((cell, i) => (i === at ? ref : cell));
  const notes = [`${line.place}: the damaged reference "${printed}" is read as ${ref}.`];
  return { cells, place: line.place, gap: line.gap, text: false, refPrinted: printed, notes };
}

/** The width of a table's data: the last column that has a role. */
export function widthOf(columns: readonly Column[]): number {
  return columns.reduce((width, { role }, i) => (role === null ? width : i + 1), 0);
}

/** What a row says of its own, beside words that may go on over several lines. */
const OWN: ReadonlySet<Role> = new Set<Role>([
  'value',
  'target',
  'floor',
  'rag',
  'ragForecast',
  'trend',
  'assurance',
  'baseline',
  'frequency',
]);

/**
 * True where a line only goes on with the row above it: no reference, no first cell, no value, and a title that begins in the
 * middle of a sentence. Behind a page break that is enough; without one the line must hold nothing of its own at all.
 */
function goesOn(line: Line, columns: readonly Column[]): boolean {
  const cellOf = (role: Role): string => line.cells[columns.findIndex((column) => column.role === role)] ?? '';
  const title = cellOf('title');
  if (cellOf('ref') !== '') return false;
  if (title !== '' && !/^[a-z(]/.test(title)) return false;
  const first = columns[0]?.role === 'title' ? '' : (line.cells[0] ?? '');
  if (first !== '') return false;
  const own = columns.some(({ role }, i) => role !== null && OWN.has(role) && (line.cells[i] ?? '') !== '');
  if (!line.gap) return !own && line.cells.some((cell) => cell !== '');
  return !columns.some(({ role }, i) => role === 'value' && (line.cells[i] ?? '') !== '');
}

const joined = (above: string, below: string): string => [above, below].filter((text) => text !== '').join(' ');

/** The lines of a table as rows: damaged ones mended, cut ones joined. */
export function mendRows(lines: readonly Line[], columns: readonly Column[]): Mended[] {
  const rows: Mended[] = [];
  const width = widthOf(columns);
  const at = columns.findIndex(({ role }) => role === 'ref');
  let last: string | null = null;
  for (const line of lines) {
    const above = rows.at(-1);
    if (above !== undefined && line.cells.length > 1 && goesOn(line, columns)) {
      const length = Math.max(above.cells.length, line.cells.length);
      const whole = Array.from({ length }, (_, i) => joined(above.cells[i] ?? '', line.cells[i] ?? ''));
      const why = line.gap ? 'a page break' : 'its layout';
      const notes = [...above.notes, `${line.place}: joined to the row above, which ${why} had cut.`];
      rows[rows.length - 1] = { ...above, cells: whole, notes };
      continue;
    }
    const mended: Mended | null = at === 0 ? (rejoin(line, width, last) ?? inPlace(line, at, last)) : null;
    const { cells, place, gap, table } = line;
    const row: Mended = mended ?? { cells, place, gap, text: !table, refPrinted: null, notes: [] };
    rows.push(row);
    const ref: string = at < 0 ? '' : (row.cells[at] ?? '');
    if (REF.test(ref)) last = ref;
  }
  return rows;
}
