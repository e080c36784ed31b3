// From areas × periods to benchmarks: the council's own value, and beside it a component for each comparator.
import type { CouncilScope, Observation, ParseResult, Rejection } from '../../contracts/connector';
import type { CsvRecord } from '../_readers/csv-records';
import type { BigCsv } from '../_rows/big-csv';
import { openLedger } from '../_rows/ledger';
import { observe } from '../_rows/observe';
import { AREA, areaSchema, valueSchema, type Columns, type PeriodColumn } from './row';

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

function refusal(line: number, area: string, rule: Rejection['rule'], message: string, measure: string): Rejection {
  const raw = JSON.stringify({ area: area.slice(0, 40) });
  return { place: `line ${line}`, rule, message, ...REFUSED, raw, measures: [measure] };
}

/** The row in types, or the message that says which cell cannot be read. */
function readArea({ line, fields }: CsvRecord, { area: at, periods }: Columns): AreaRow | string {
  const area = areaSchema.safeParse(fields[at] ?? '');
  if (!area.success) return 'the area is blank';
  const values = new Map<string, string>();
  for (const { at: column, heading, code } of periods) {
    const value = valueSchema.safeParse(fields[column] ?? '');
    if (!value.success) return `${heading}: ${value.error.issues[0]?.message ?? 'not a number'}`;
    if (value.data !== null) values.set(code, value.data);
  }
  return { line, area: area.data, values };
}

const same = (one: AreaRow, other: AreaRow): boolean =>
  one.values.size === other.values.size && [...one.values].every(([code, value]) => other.values.get(code) === value);

function observations(
  areas: readonly AreaRow[],
  periods: readonly PeriodColumn[],
  measure: string,
  gss: string,
): Observation[] {
  const own = areas.find(({ area }) => area === gss);
  const lines = areas.map(({ line }) => line).sort((one, other) => one - other);
  const place = `lines ${lines[0]}-${lines.at(-1)}`;
  return periods.flatMap(({ code, start, end }): Observation[] => {
    const value = own?.values.get(code) ?? null;
    const others = areas.filter((one) => one !== own && one.values.has(code));
    const components = others.map(({ area, values }) => ({ label: area, value: values.get(code) ?? '' }));
    if (value === null && components.length === 0) return [];
    return [observe({ measure, period: code, value, components, coverageFrom: start, coverageTo: end, place })];
  });
}

export interface Benchmarks {
  readonly counts: Pick<ParseResult, 'rowsIn' | 'fed' | 'ignored' | 'rejections'>;
  readonly observations: readonly Observation[];
  /** Rows but for the header that comes again. */
  readonly areas: number;
  /** Whether the council itself is among the areas, with or without values. */
  readonly hasOwn: boolean;
}

/** Goes through the table once. A row feeds the periods for which it has a value. */
export function readBenchmarks(table: BigCsv, columns: Columns, measure: string, { gss }: CouncilScope): Benchmarks {
  const ledger = openLedger();
  const held = new Map<string, { readonly row: AreaRow; conflict: boolean }>();
  const refuse = (line: number, area: string, rule: Rejection['rule'], message: string): void =>
    ledger.rejected(refusal(line, area, rule, message, measure));
  const twice = 'two rows of one area hold different values';
  let headers = 0;
  for (const record of table.rows) {
    const { line, fields } = record;
    const area = (fields[columns.area] ?? '').trim();
    if (area === AREA) {
      headers += 1;
      ledger.ignored(REASONS.header);
      continue;
    }
    const width = fields.length === table.header.length;
    const row = width ? readArea(record, columns) : `the row has ${fields.length} fields`;
    const before = typeof row === 'string' ? undefined : held.get(row.area);
    if (typeof row === 'string') refuse(line, width ? area : '', width ? 'VALUE_INVALID' : 'CSV_RAGGED', row);
    else if (before === undefined) held.set(row.area, { row, conflict: false });
    else if (same(before.row, row)) ledger.ignored(REASONS.repeat);
    else {
      before.conflict = true;
      refuse(line, area, 'KEY_CONFLICT', twice);
    }
  }
  for (const { row, conflict } of held.values()) {
    if (conflict) refuse(row.line, row.area, 'KEY_CONFLICT', twice);
    else if (row.values.size === 0) ledger.ignored(REASONS.empty);
    else ledger.fed([...row.values.keys()].map((code) => `${measure}@${code}`));
  }
  const counts = ledger.counts();
  const whole = [...held.values()].filter(({ conflict }) => !conflict).map(({ row }) => row);
  return {
    counts,
    observations: observations(whole, columns.periods, measure, gss),
    areas: counts.rowsIn - headers,
    hasOwn: held.has(gss),
  };
}
