// Takes columns by their content where headings and data disagree: document 001's heading `Jan- Mar` stands over another column's data.
import { readPeriod, readTarget, readTrend, readValue } from '../../readings';
import type { Column } from './columns';
import { isRag } from './rag';
import type { Role } from './roles';

type Fit = (cell: string) => number;

const WAITS = /^(?:tbc|n\/a)$/i;
const longer = (cell: string, than: number): number => (cell.length > than ? 1 : -0.5);
const isTrend: Fit = (cell) => {
  const { status, direction, judgement } = readTrend(cell);
  return status === 'read' && (direction !== null || judgement !== null) ? 1 : -1;
};
const isTarget: Fit = (cell) => {
  const { status, comparator, per, by } = readTarget(cell);
  if (status === 'unreadable' || WAITS.test(cell)) return -0.2;
  return status === 'set' && (comparator !== 'equal' || per !== null || by !== null) ? 1 : 0.3;
};
const isDate: Fit = (cell) =>
  WAITS.test(cell) ? 0.1 : readPeriod(cell, { period: '2023-24' }).code === null ? -0.6 : 1;
const names = (cell: string): boolean => readPeriod(cell, { period: '2023-24' }).code !== null;
const isNumber: Fit = (cell) => {
  if (WAITS.test(cell)) return 0.1;
  return readValue(cell).status === 'observed' && !names(cell) ? 0.6 : -0.6;
};
const isMark: Fit = (cell) => {
  if (WAITS.test(cell)) return 0.1;
  return /\d/.test(cell) && cell.length < 40 && !names(cell) ? 0.7 : -0.6;
};

/** How well a cell suits a role: 1 surely, -1 surely not. Roles that are not listed suit any cell. */
const FITS: Partial<Readonly<Record<Role, Fit>>> = {
  ref: (cell) => (cell.length <= 12 && /\d/.test(cell) ? 0.5 : -0.8),
  title: (cell) => longer(cell, 12),
  trend: isTrend,
  assurance: (cell) => (/^(?:yes|no|n\/a)$/i.test(cell) ? 0.8 : -1),
  target: isTarget,
  value: isNumber,
  baseline: isNumber,
  benchmark: isMark,
  baselineDate: isDate,
  benchmarkDate: isDate,
  frequency: (cell) => (/^(?:annual|quarter|month|week|dail)/i.test(cell) ? 1 : -0.8),
  owner: (cell) => (cell.length < 40 ? 0.1 : -0.5),
  committee: (cell) => (cell.length <= 8 ? 0.2 : -0.6),
  comparator: (cell) =>
    /\b(?:sector|kent|national|average|nearest|neighbours?|england|[A-Z]{2,5}BC|[A-Z]{2,5} and [A-Z]{2,5})\b/.test(cell)
      ? 0.8
      : WAITS.test(cell)
        ? 0.1
        : -0.2,
  benchmarkSource: (cell) =>
    /inform|gov\.uk|survey|network|\breturn|database|dept|statistic|ofsted|ons\b/i.test(cell)
      ? 0.8
      : WAITS.test(cell)
        ? 0.1
        : -0.2,
  comment: (cell) => longer(cell, 24),
  rag: (cell) => (isRag(cell) ? 1 : -1),
  ragForecast: (cell) => (isRag(cell) ? 1 : -1),
};

const cellsOf = (rows: readonly (readonly string[])[], column: number): string[] =>
  rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');

function fit(role: Role, cells: readonly string[]): number {
  const suits = FITS[role];
  if (!suits || cells.length === 0) return 0;
  return cells.reduce((sum, cell) => sum + suits(cell), 0) / cells.length;
}

/** Roles whose cells are like no others: where a column of one holds other things, the headings have slipped. */
const TELLING: readonly Role[] = ['trend', 'assurance', 'rag', 'frequency'];

/**
 * The first column from which on headings and data are apart: the first whose data cannot be its own, and the blank ones
 * before it. Null where there is none.
 */
export function slipsFrom(columns: readonly Column[], rows: readonly (readonly string[])[]): number | null {
  const widest = Math.max(columns.length, ...rows.map((row) => row.length));
  const first = columns.findIndex(({ role }, i) => {
    const cells = cellsOf(rows, i);
    if (role === null || !TELLING.includes(role) || cells.length === 0 || fit(role, cells) >= -0.3) return false;
    // Its own cells must stand elsewhere, under a heading to which they do not belong; else the council only words them otherwise.
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

/** The columns in the order of the data, with a note where they were moved. */
export function align(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): { readonly columns: readonly Column[]; readonly note: string | null } {
  const from = slipsFrom(columns, rows);
  if (from === null) return { columns, note: null };
  const size = Math.max(columns.length, ...rows.map((row) => row.length)) - from;
  const blank: Column = { role: null, heading: '', period: null, forecast: false };
  const padded = Array.from({ length: size }, (_, i) => columns[from + i] ?? blank);
  const cells = padded.map((_, i) => cellsOf(rows, from + i));
  const fits = padded.map(({ role }) => cells.map((column) => (role === null ? 0 : 2 * fit(role, column))));
  const score = (column: number, place: number): number =>
    (fits[column]?.[place] ?? 0) - NEARNESS * Math.min(4, Math.abs(column - place));
  const places = assign(score, size);
  const moved = [...columns.slice(0, from), ...padded.map(() => blank)];
  places.forEach((place, column) => (moved[from + place] = padded[column] as Column));
  const names = places.flatMap((place, column) =>
    place === column || (padded[column]?.role ?? null) === null
      ? []
      : [`${padded[column]?.heading} is column ${from + place + 1}`],
  );
  return { columns: moved, note: `Headings and data disagree; columns were taken by content: ${names.join(', ')}.` };
}
