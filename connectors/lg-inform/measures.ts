// From areas × periods to benchmarks: the council's own value, and beside it a component for each comparator.
import type { CouncilScope, Observation, Rejection } from '../../contracts/connector';
import type { CsvRow, CsvTable } from '../_readers';
import { observe } from '../_rows/observe';
import { repeats } from '../_rows/repeats';
import { fed, ignored, rejected, type Fate } from '../_rows/tally';
import { AREA, areaSchema, valueSchema, type PeriodColumn } from './row';

export const REASONS = {
  header: 'the header a second time',
  repeat: 'the same area a second time',
  empty: 'an area without any value',
} as const;

/** The measure of an indicator's benchmark. */
export const benchmarkMeasure = (indicator: string): string => `benchmark/${indicator}`;

interface AreaRow {
  readonly line: number;
  /** A GSS code, or the name of a group. */
  readonly area: string;
  /** By period; what has no value is not there. */
  readonly values: ReadonlyMap<string, string>;
}

const REFUSED = {
  expected: 'an area once, with numbers below the periods',
  todo: 'ask LG Inform for the metric again; if it goes on, tell its help desk',
} as const;

function reject(row: CsvRow, rule: Rejection['rule'], message: string, measure: string): Fate {
  const raw = JSON.stringify({ area: (row.cells[AREA] ?? '').slice(0, 40) });
  return rejected({ place: `line ${row.line}`, rule, message, ...REFUSED, raw, measures: [measure] });
}

/** The row in types, or the message that says which cell cannot be read. */
function readArea(row: CsvRow, periods: readonly PeriodColumn[]): AreaRow | string {
  const { cells, line } = row;
  const area = areaSchema.safeParse(cells[AREA] ?? '');
  if (!area.success) return 'the area is blank';
  const values = new Map<string, string>();
  for (const { heading, code } of periods) {
    const value = valueSchema.safeParse(cells[heading] ?? '');
    if (!value.success) return `${heading}: ${value.error.issues[0]?.message ?? 'not a number'}`;
    if (value.data !== null) values.set(code, value.data);
  }
  return { line, area: area.data, values };
}

const saying = ({ values }: AreaRow): string => JSON.stringify([...values]);

export interface Benchmarks {
  readonly fates: readonly Fate[];
  readonly observations: readonly Observation[];
  /** Whether the council itself is among the areas, with or without values. */
  readonly hasOwn: boolean;
}

/** Reads the table. A row feeds the periods for which it has a value. */
export function readBenchmarks(
  table: CsvTable,
  periods: readonly PeriodColumn[],
  measure: string,
  { gss }: CouncilScope,
): Benchmarks {
  const read = table.rows.map((row) => (row.cells[AREA]?.trim() === AREA ? null : readArea(row, periods)));
  const areas = read.filter((one) => one !== null).filter((one) => typeof one !== 'string');
  const kinds = repeats(areas, ({ area }) => area, saying);
  const firsts = areas.filter((_, at) => kinds[at] === 'first');
  const own = firsts.find(({ area }) => area === gss);
  const lines = firsts.map(({ line }) => line);
  const place = `lines ${Math.min(...lines)}-${Math.max(...lines)}`;
  const observations = periods.flatMap(({ code, start, end }): Observation[] => {
    const value = own?.values.get(code) ?? null;
    const others = firsts.filter((one) => one !== own && one.values.has(code));
    const components = others.map(({ area, values }) => ({ label: area, value: values.get(code) ?? '' }));
    if (value === null && components.length === 0) return [];
    return [observe({ measure, period: code, value, components, coverageFrom: start, coverageTo: end, place })];
  });
  const fates = read.map((one, at): Fate => {
    const row = table.rows[at] as CsvRow;
    if (one === null) return ignored(REASONS.header);
    if (typeof one === 'string') return reject(row, 'VALUE_INVALID', one, measure);
    const kind = kinds[areas.indexOf(one)];
    if (kind === 'conflict') return reject(row, 'KEY_CONFLICT', 'two rows of one area hold different values', measure);
    if (kind === 'repeat') return ignored(REASONS.repeat);
    return one.values.size === 0
      ? ignored(REASONS.empty)
      : fed([...one.values.keys()].map((code) => `${measure}@${code}`));
  });
  return { fates, observations, hasOwn: areas.some(({ area }) => area === gss) };
}
