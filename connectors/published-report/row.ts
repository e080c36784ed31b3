// One row of a table: its cells by what their columns mean. Where a meaning has several columns, each is kept or chosen, none is lost.
import { readPeriod, readTarget } from '../../readings';
import type { Column } from './columns';
import type { Mended } from './mend';
import { ownerOf } from './owner';
import { colourOf } from './rag';
import type { PrintedBenchmark, PrintedTarget, ReportRow, RowKind } from './report';
import type { Role } from './roles';

export type MutableRow = { -readonly [K in keyof ReportRow]: ReportRow[K] };

export interface Reading {
  readonly columns: readonly Column[];
  /** The year that the table's headings name. */
  readonly year: string | null;
  readonly quarter: string | null;
}

export interface Carried {
  section: string | null;
  priority: string | null;
  action: string | null;
  kind: RowKind | null;
}

const NOTHING = /^[-–—.,\s]*$/;
/** A measure of which a scanner has left no word. */
const lost = (text: string): boolean => text === '' || NOTHING.test(text) || !/[A-Za-z]{2}/.test(text);

const UNITS: Readonly<Record<string, string>> = {
  ...{ '%': 'percent', percent: 'percent', percentage: 'percent', '£': 'gbp', pounds: 'gbp', gbp: 'gbp', days: 'days' },
  ...{ number: 'count', no: 'count', 'no.': 'count', count: 'count', '#': 'count', hours: 'hours', minutes: 'minutes' },
  ...{ tonnes: 'tonnes', kg: 'kg', fte: 'fte', weeks: 'weeks', seconds: 'seconds', ratio: 'ratio' },
};

type Filled = Column & { readonly text: string };

/** The cells of a role that are not blank, in the columns' order. */
function cellsOf(role: Role, { columns }: Reading, cells: readonly string[]): Filled[] {
  return columns.flatMap((column, i) =>
    column.role === role && (cells[i] ?? '') !== '' ? [{ ...column, text: cells[i] ?? '' }] : [],
  );
}

/** The columns of other quarters say nothing of the report's own, where that has a column. */
function ofQuarter(role: Role, reading: Reading, cells: readonly string[]): Filled[] {
  const found = cellsOf(role, reading, cells);
  const own = reading.columns.some((column) => column.role === role && column.period === reading.quarter);
  return own ? found.filter(({ period }) => period === reading.quarter || !/-Q[1-4]$/.test(period ?? '')) : found;
}

/** Of several cells that of the report's quarter, else one for no quarter in particular (a year's target), else the last. */
function chosen(found: readonly Filled[], quarter: string | null, yearly: boolean): Filled | undefined {
  const own = found.find(({ period }) => period !== null && period === quarter);
  const whole = found.filter(({ period }) => period === null || !/-Q[1-4]$/.test(period)).at(-1);
  return (yearly ? (whole ?? own) : (own ?? whole)) ?? found.at(-1);
}

const AVERAGE = /average|mean|median|national|england|region|neighbour|family|peer/i;

function benchmarksOf(reading: Reading, cells: readonly string[]): PrintedBenchmark[] {
  const only = (role: Role): string | null => cellsOf(role, reading, cells)[0]?.text ?? null;
  const [date, comparator, source] = [only('benchmarkDate'), only('comparator'), only('benchmarkSource')];
  return cellsOf('benchmark', reading, cells).map(({ text, heading, period }) =>
    AVERAGE.test(heading)
      ? { text, date: period ?? date, comparator: heading, source }
      : { text, date: date ?? period, comparator, source },
  );
}

function targetsOf(role: 'target' | 'floor', reading: Reading, cells: readonly string[]): PrintedTarget[] {
  return cellsOf(role, reading, cells).map(({ text, period }) => ({ text, period: period ?? reading.year }));
}

function baselineOf(reading: Reading, cells: readonly string[]): PrintedTarget | null {
  const found = cellsOf('baseline', reading, cells)[0];
  const date = cellsOf('baselineDate', reading, cells)[0]?.text;
  if (found === undefined) return null;
  return { text: found.text, period: date === undefined ? found.period : readPeriod(date).code };
}

/** An activity's expected range, printed as a lower and an upper limit, as the words of a target. */
function rangeOf(reading: Reading, cells: readonly string[]): PrintedTarget[] {
  const [low, high] = [cellsOf('rangeLow', reading, cells)[0], cellsOf('rangeHigh', reading, cells)[0]];
  return low && high ? [{ text: `Between ${low.text} and ${high.text}`, period: low.period ?? reading.year }] : [];
}

function kindOf(row: Pick<ReportRow, 'values' | 'periods' | 'target' | 'rag' | 'title'>): RowKind {
  if (row.rag === null || row.values.length > 0 || row.periods.length > 0) return 'kpi';
  const { status, comparator } = readTarget(row.target?.text ?? '', { title: row.title });
  return status === 'set' && comparator !== 'milestone' ? 'kpi' : 'milestone';
}

function ragOf(reading: Reading, cells: readonly string[]): Pick<ReportRow, 'rag' | 'ragForecast'> {
  const now = chosen(ofQuarter('rag', reading, cells), reading.quarter, false)?.text;
  const later = cellsOf('ragForecast', reading, cells).at(-1)?.text;
  if (now !== undefined)
    return { rag: { text: colourOf(now), forecast: false }, ragForecast: later === undefined ? null : colourOf(later) };
  return { rag: later === undefined ? null : { text: colourOf(later), forecast: true }, ragForecast: null };
}

/** The row of a mended line. */
export function rowOf(reading: Reading, mended: Mended, carried: Carried, number: number): MutableRow {
  const { cells } = mended;
  const cell = (role: Role): string | null => {
    const found = ofQuarter(role, reading, cells);
    if (role === 'comment' && found.length > 1) return found.map(({ text }) => text).join(' ');
    return chosen(found, reading.quarter, false)?.text ?? null;
  };
  const has = (role: Role): boolean => reading.columns.some((column) => column.role === role);
  const columns = reading.columns.filter(({ role, period }) => role === 'value' && period !== null);
  const values = cellsOf('value', reading, cells).flatMap(({ period, text }) =>
    period === null ? [] : [{ period, text }],
  );
  const targets = [...targetsOf('target', reading, cells), ...rangeOf(reading, cells)];
  const target = chosen(
    targets.map((each) => ({ ...each, role: 'target', heading: '', forecast: false })),
    reading.quarter,
    true,
  );
  const printed = target === undefined ? null : { text: target.text, period: target.period };
  const title = cell('title') ?? (has('title') ? '' : (cell('action') ?? ''));
  const gone = lost(title);
  const row = {
    ...{ place: mended.place, number, section: carried.section, ref: cell('ref'), refPrinted: mended.refPrinted },
    ...{ title: gone ? (printed?.text ?? title) : title, titleLost: gone },
    ...{
      priority: carried.priority,
      action: carried.action,
      owner: ownerOf(cell('owner')),
      cell,
      has,
      values,
      targets,
      target: printed,
    },
    ...{ unit: UNITS[(cell('unit') ?? '').toLowerCase()] ?? null, periods: columns.map(({ period }) => period ?? '') },
    ...{ floor: targetsOf('floor', reading, cells)[0] ?? null, benchmarks: benchmarksOf(reading, cells) },
    ...{ baseline: baselineOf(reading, cells), ...ragOf(reading, cells) },
  };
  return { ...row, kind: carried.kind ?? kindOf(row) };
}
