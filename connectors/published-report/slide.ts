// Headings that slid against their data, in order: a blank column too many in one of the two, found by the best alignment of both.
import type { Column } from './columns';
import { fit } from './fits';

type Rows = readonly (readonly string[])[];

export interface Slid {
  /** The columns where their data stand, none exchanged with another. */
  readonly columns: readonly Column[];
  /** How well columns in an order suit the data; what is left out of them counts against it. */
  readonly totalOf: (order: readonly Column[]) => number;
}

const BLANK: Column = { role: null, heading: '', period: null, forecast: false };

/** A heading over a column. Before the report's quarter a column of values has some; after it has none. */
function match({ role, heading, period }: Column, cells: readonly string[], quarter: string | null): number {
  if (role === null) return cells.length === 0 || heading !== '' ? 0 : -0.6;
  const later = role === 'value' && quarter !== null && period !== null && /-Q[1-4]$/.test(period) && period > quarter;
  if (cells.length === 0) return role === 'value' && !later ? -0.2 : -0.05;
  return 2 * fit(role, cells) - (later ? 1 : 0);
}

const skipHeading = ({ role, heading }: Column): number => (role !== null ? -0.4 : heading === '' ? 0 : -0.1);
const skipData = (cells: readonly string[]): number => (cells.length === 0 ? -0.02 : -1.2);

type Step = 'match' | 'heading' | 'data';

/** The best way to lay headings over data from each pair of places on, by dynamic programming. */
function lay(columns: readonly Column[], data: readonly (readonly string[])[], quarter: string | null): Step[] {
  const [n, m] = [columns.length, data.length];
  const best = Array.from({ length: n + 1 }, () => Array.from({ length: m + 1 }, () => 0));
  const step = Array.from({ length: n + 1 }, () => Array.from({ length: m + 1 }, (): Step => 'match'));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = n; i >= 0; i -= 1)
    for (let j = m; j >= 0; j -= 1) {
      const [column, cells] = [columns[i], data[j]];
      const ways: [number, Step][] = [];
      if (column && cells) ways.push([match(column, cells, quarter) + at(i + 1, j + 1), 'match']);
      if (column) ways.push([skipHeading(column) + at(i + 1, j), 'heading']);
      if (cells) ways.push([skipData(cells) + at(i, j + 1), 'data']);
      const found = ways.sort((a, b) => b[0] - a[0])[0];
      if (found === undefined) continue;
      (best[i] as number[])[j] = found[0];
      (step[i] as Step[])[j] = found[1];
    }
  const path: Step[] = [];
  for (let i = 0, j = 0; i < n || j < m;) {
    const next = step[i]?.[j] ?? 'match';
    path.push(next);
    if (next !== 'data') i += 1;
    if (next !== 'heading') j += 1;
  }
  return path;
}

const EXCHANGED = 0.4;

/** How many columns stand out of their order: all but the longest run of those that keep it. */
function outOfOrder(columns: readonly Column[], order: readonly Column[]): number {
  const places = order.flatMap((column) => (column.role === null ? [] : [columns.indexOf(column)]));
  const runs: number[] = [];
  places.forEach((place, i) => {
    const before = runs.filter((_, j) => (places[j] ?? 0) < place);
    runs[i] = 1 + Math.max(0, ...before);
  });
  return places.length - Math.max(0, ...runs);
}

/** The columns as they lie best over the data, in their order. */
export function slide(columns: readonly Column[], rows: Rows, quarter: string | null): Slid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const data = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''));
  const moved: Column[] = [];
  let i = 0;
  for (const next of lay(columns, data, quarter)) {
    if (next === 'match') moved.push(columns[i] ?? BLANK);
    else if (next === 'data') moved.push(BLANK);
    if (next !== 'data') i += 1;
  }
  const totalOf = (order: readonly Column[]): number => {
    const laid = order.reduce((sum, column, at) => sum + match(column, data[at] ?? [], quarter), 0);
    const left = columns
      .filter((column) => !order.includes(column))
      .reduce((sum, column) => sum + skipHeading(column), 0);
    const exchanged = EXCHANGED * outOfOrder(columns, order);
    return laid + left - exchanged + data.slice(order.length).reduce((sum, cells) => sum + skipData(cells), 0);
  };
  return { columns: moved, totalOf };
}
