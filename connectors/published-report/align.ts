// Takes columns by their content where headings and data disagree: document 001's heading `Jan- Mar` stands over another column's data.
import type { Column } from './columns';
import { fit } from './fits';
import type { Role } from './roles';
import { slide } from './slide';

type Rows = readonly (readonly string[])[];

const cellsOf = (rows: Rows, column: number): string[] =>
  rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');

/** Roles whose cells are like no others: where a column of one holds other things, the headings have slipped. */
const TELLING: readonly Role[] = ['trend', 'assurance', 'rag', 'frequency'];

/**
 * The first column from which on headings and data are apart: the first whose data cannot be its own while its own stand
 * elsewhere, and the blank ones before it. Null where there is none.
 */
export function slipsFrom(columns: readonly Column[], rows: Rows): number | null {
  const widest = Math.max(columns.length, ...rows.map((row) => row.length));
  const first = columns.findIndex(({ role }, i) => {
    const cells = cellsOf(rows, i);
    if (role === null || !TELLING.includes(role) || cells.length === 0 || fit(role, cells) >= -0.3) return false;
    return Array.from({ length: widest }, (_, at) => at).some((at) => {
      const [heading, found] = [columns[at]?.role ?? null, cellsOf(rows, at)];
      return at !== i && heading !== role && found.length > 0 && fit(role, found) > 0.5;
    });
  });
  if (first < 0) return null;
  let from = first;
  while (from > 0 && cellsOf(rows, from - 1).length === 0) from -= 1;
  return from;
}

const NEARNESS = 0.03;

/** The assignment of columns to places with the greatest total, by swapping two as long as that helps. */
function assign(score: (column: number, place: number) => number, size: number): number[] {
  const places = Array.from({ length: size }, (_, i) => i);
  const at = (column: number): number => score(column, places[column] as number);
  for (let better = true, rounds = 0; better && rounds < 50; rounds += 1) {
    better = false;
    for (let a = 0; a < size; a += 1)
      for (let b = a + 1; b < size; b += 1) {
        const [pa, pb] = [places[a] as number, places[b] as number];
        if (score(a, pb) + score(b, pa) <= at(a) + at(b) + 1e-9) continue;
        [places[a], places[b]] = [pb, pa];
        better = true;
      }
  }
  return places;
}

export const BLANK: Column = { role: null, heading: '', period: null, forecast: false };

/** The columns from a slip on, each where its content is, in whatever order. */
function exchanged(columns: readonly Column[], rows: Rows): Column[] | null {
  const from = slipsFrom(columns, rows);
  if (from === null) return null;
  const size = Math.max(columns.length, ...rows.map((row) => row.length)) - from;
  const padded = Array.from({ length: size }, (_, i) => columns[from + i] ?? BLANK);
  const cells = padded.map((_, i) => cellsOf(rows, from + i));
  const fits = padded.map(({ role }) => cells.map((column) => (role === null ? 0 : 2 * fit(role, column))));
  const score = (column: number, place: number): number =>
    (fits[column]?.[place] ?? 0) - NEARNESS * Math.min(4, Math.abs(column - place));
  const moved = [...columns.slice(0, from), ...padded.map(() => BLANK)];
  assign(score, size).forEach((place, column) => (moved[from + place] = padded[column] as Column));
  return moved;
}

const SURE: ReadonlySet<Role> = new Set<Role>([
  ...TELLING,
  ...(['value', 'target', 'floor', 'baseline', 'baselineDate', 'benchmarkDate'] as const),
]);

/** Columns whose cells cannot be what their heading says, and cells without any heading: without one of these nothing has slipped. */
function impossible(order: readonly Column[], rows: Rows): number {
  const width = Math.max(order.length, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, i) => i).filter((i) => {
    const { role, heading } = order[i] ?? BLANK;
    const cells = cellsOf(rows, i);
    if (cells.length === 0) return false;
    return role === null ? heading === '' : SURE.has(role) && fit(role, cells) < -0.3;
  }).length;
}

/** By how much another order of columns must suit the data better than that of the headings. */
const MARGIN = 0.8;

/** The columns in the order of the data, with a note where they were moved. */
export function align(
  columns: readonly Column[],
  rows: Rows,
  quarter: string | null,
): { readonly columns: readonly Column[]; readonly note: string | null } {
  const slid = slide(columns, rows, quarter);
  const candidates = [slid.columns, exchanged(columns, rows)].filter((each) => each !== null);
  const best = candidates.map((order) => ({ order, total: slid.totalOf(order) })).sort((a, b) => b.total - a.total)[0];
  if (best === undefined || best.total < slid.totalOf(columns) + MARGIN) return { columns, note: null };
  if (impossible(best.order, rows) >= impossible(columns, rows)) return { columns, note: null };
  const names = columns.flatMap((column, i) => {
    const at = best.order.indexOf(column);
    return column.role === null || at === i || at < 0 ? [] : [`${column.heading} is column ${at + 1}`];
  });
  return {
    columns: best.order,
    note: `Headings and data disagree; columns were taken by content: ${names.join(', ')}.`,
  };
}
