// From the rows of the two sheets to the council's measures, one set a year: pure, and every row is accounted for.
import { Decimal } from 'decimal.js';
import type { CouncilScope, Observation, Rejection } from '../../contracts/connector';
import type { CellFault, CellResult } from '../_readers/cells';
import { parsePeriod, findPeriod } from '../../rules/calendar/periods';
import { fractionCell, tonnesCell } from './figures';
import { textOf, type Row, type Table } from './row';
import type { Settings } from './settings';

export const FRACTION = 'ex_ni192_fraction';
export const RECYCLED = 'recycled_tonnes';
export const HOUSEHOLD = 'household_waste_tonnes';

export const REASONS = {
  total: 'a total or regional row',
  other: 'another council',
  repeated: 'the same row a second time',
  note: 'a note below the table',
} as const;

type Read = (row: Row) => Readonly<Record<string, CellResult<string>>>;

/** The council's rows of one sheet, by year. */
export interface SheetResult {
  readonly byYear: ReadonlyMap<
    string,
    { readonly row: Row; readonly values: Readonly<Record<string, string>>; readonly rows: number }
  >;
  readonly ignored: readonly string[];
  readonly rejections: readonly Rejection[];
  readonly rowsIn: number;
  readonly notes: readonly string[];
}

/** Which numbers a row of each sheet holds, by the key of their column. */
export const READERS: Readonly<Record<'tonnages' | 'indicators', Read>> = {
  tonnages: (row) => ({ recycled: tonnesCell(row.cell('recycled')), household: tonnesCell(row.cell('household')) }),
  indicators: (row) => ({ fraction: fractionCell(row.cell('fraction')) }),
};

const MEASURES = [FRACTION, RECYCLED, HOUSEHOLD];

function reject(row: Row, key: string, fault: Pick<CellFault, 'rule' | 'message' | 'expected' | 'todo'>): Rejection {
  const raw = JSON.stringify({ year: textOf(row.cell('year')), cell: textOf(row.cell(key)) });
  return {
    place: row.place(key),
    rule: fault.rule,
    message: fault.message,
    expected: fault.expected,
    todo: fault.todo,
    raw,
    measures: MEASURES,
  };
}

function yearOf(row: Row): string | null {
  const code = textOf(row.cell('year')).replace('/', '-');
  return findPeriod(code)?.kind === 'financial_year' ? code : null;
}

function reasonAgainst(row: Row, council: CouncilScope): string | null {
  const [year, region, code, authority] = ['year', 'region', 'code', 'authority'].map((key) => textOf(row.cell(key)));
  if (code === council.gss) return null;
  if (region === '' && code === '' && authority === '') return year === '' ? REASONS.total : REASONS.note;
  if (/^total\b/i.test(region ?? '') || (authority === '' && code === '')) return REASONS.total;
  const names = [council.name, ...council.aliases].map((name) => name.toLowerCase());
  return code === '' && names.includes((authority ?? '').toLowerCase()) ? null : REASONS.other;
}

const CONFLICT = {
  rule: 'KEY_CONFLICT',
  message: 'Two rows of the same year and council hold different numbers.',
  expected: 'one row a year and council',
  todo: 'Ask DEFRA (or whoever copied the file) which row is right; neither is loaded.',
} as const;

const BAD_YEAR = {
  rule: 'CELL_INVALID',
  message: "The row's year is not a financial year.",
  expected: 'a financial year such as 2020-21',
  todo: 'Correct the cell or ask for the published file again.',
} as const;

/** Reads one sheet: the council's rows by year, everything else accounted for. */
export function readSheet(table: Table, read: Read, council: CouncilScope): SheetResult {
  const ignored: string[] = [];
  const rejections: Rejection[] = [];
  const byYear = new Map<string, { row: Row; values: Record<string, string>; rows: number }>();
  const conflicting = new Set<string>();
  for (const row of table.rows) {
    const reason = reasonAgainst(row, council);
    const year = yearOf(row);
    const cells = Object.entries(read(row));
    const fault = cells.find(([, result]) => !result.ok);
    if (reason !== null) ignored.push(reason);
    else if (year === null) rejections.push(reject(row, 'year', BAD_YEAR));
    else if (fault !== undefined) rejections.push(reject(row, fault[0], fault[1] as CellFault));
    else {
      const values = Object.fromEntries(cells.map(([key, result]) => [key, result.ok ? result.value : '']));
      const before = byYear.get(year);
      if (before === undefined && !conflicting.has(year)) byYear.set(year, { row, values, rows: 1 });
      else if (before !== undefined && JSON.stringify(before.values) === JSON.stringify(values))
        ignored.push(REASONS.repeated);
      else {
        const key = cells[0]?.[0] ?? 'year';
        if (before !== undefined) rejections.push(reject(before.row, key, CONFLICT));
        rejections.push(reject(row, key, CONFLICT));
        byYear.delete(year);
        conflicting.add(year);
      }
    }
  }
  return { byYear, ignored, rejections, rowsIn: table.rows.length, notes: table.notes };
}

function observation(measure: string, year: string, value: string, place: string, settings: Settings): Observation {
  const { start, end } = parsePeriod(year);
  return {
    measure,
    period: year,
    value,
    components: [],
    text: null,
    coverageFrom: start,
    coverageTo: end,
    observedOn: null,
    qualifiers: settings.qualifiers,
    statedUnit: null,
    place,
    typed: null,
  };
}

/** The observations of every year that either sheet has, and notes where share and tonnages disagree. */
export function observationsOf(
  tonnages: SheetResult,
  indicators: SheetResult,
  settings: Settings,
): { observations: Observation[]; notes: string[] } {
  const observations: Observation[] = [];
  const notes: string[] = [];
  for (const year of [...new Set([...indicators.byYear.keys(), ...tonnages.byYear.keys()])].sort()) {
    const share = indicators.byYear.get(year);
    const weights = tonnages.byYear.get(year);
    const recycled = weights?.values['recycled'];
    const household = weights?.values['household'];
    const fraction = share?.values['fraction'];
    if (weights !== undefined && recycled !== undefined && household !== undefined) {
      observations.push(observation(RECYCLED, year, recycled, weights.row.place('recycled'), settings));
      observations.push(observation(HOUSEHOLD, year, household, weights.row.place('household'), settings));
    }
    if (share === undefined || fraction === undefined) continue;
    const components =
      recycled === undefined || household === undefined
        ? []
        : [
            { label: RECYCLED, value: recycled },
            { label: HOUSEHOLD, value: household },
          ];
    observations.push({ ...observation(FRACTION, year, fraction, share.row.place('fraction'), settings), components });
    if (disagree(fraction, recycled, household, settings))
      notes.push(`${year}: the share published is not that of the tonnages`);
  }
  return { observations, notes };
}

function disagree(
  fraction: string,
  recycled: string | undefined,
  household: string | undefined,
  settings: Settings,
): boolean {
  if (recycled === undefined || household === undefined) return false;
  if (new Decimal(household).isZero()) return true;
  return new Decimal(recycled).div(household).minus(fraction).abs().gt(settings.tolerance);
}
