// Goes through the national file once: the council's rows are read and kept by year, all others are only counted.
import type { CsvRecord } from '../_readers/csv-records';
import type { BigCsv } from '../_rows/big-csv';
import { openLedger, type Ledger } from '../_rows/ledger';
import { readRow, refuseRow, type Raw, type RowRules } from '../_rows/read-row';
import { MEASURES, type Placed } from './measures';
import { rowSchema, type Key, type Layout } from './row';

export const REASONS = {
  council: 'another council',
  repeat: 'the same row a second time',
  year: 'of a year with a row that was refused',
} as const;

export interface CouncilRows {
  /** Whole years: those with a refused row are not here. */
  readonly years: ReadonlyMap<string, readonly Placed[]>;
  /** Holds all rows but those of `years`. */
  readonly ledger: Ledger;
  readonly refused: number;
}

const KEYS: readonly Key[] = [
  'code',
  'year',
  'sector',
  'subSector',
  'gas',
  'territorial',
  'influence',
  'population',
] as const;

/** The council's rows by year, each sub-sector and gas once. */
export function councilRows(csv: BigCsv, layout: Layout, gss: string): CouncilRows {
  const ledger = openLedger();
  const measures = Object.values(MEASURES[layout.carbonDioxideOnly ? 'carbonDioxide' : 'gases']).map(({ key }) => key);
  const rules: RowRules<Key> = { allow: KEYS, measures };
  const { index } = layout.match;
  const kept = new Map<string, Placed & { readonly raw: Raw<Key>; conflict: boolean }>();
  const short = new Set<string>();
  for (const record of csv.rows) {
    const raw = rawOf(record, index);
    if (record.fields.length !== csv.header.length) {
      ledger.rejected(ragged(record, csv.header.length, measures));
      // No one can say whose row it is, so only a row that names the council makes its year short.
      if (raw.code.trim() === gss) short.add(raw.year.trim());
      continue;
    }
    if (raw.code.trim() !== gss) {
      ledger.ignored(REASONS.council);
      continue;
    }
    const read = readRow(rowSchema, raw, `line ${record.line}`, rules);
    if (!read.ok) {
      ledger.rejected(read.rejection);
      short.add(raw.year.trim());
      continue;
    }
    const key = JSON.stringify([read.row.year, read.row.sector, read.row.subSector, read.row.gas]);
    const first = kept.get(key);
    if (first === undefined) kept.set(key, { line: record.line, row: read.row, raw, conflict: false });
    else if (JSON.stringify(first.row) === JSON.stringify(read.row)) ledger.ignored(REASONS.repeat);
    else {
      first.conflict = true;
      short.add(read.row.year);
      ledger.rejected(refuseRow(raw, `line ${record.line}`, rules, CONFLICT));
    }
  }
  return settle([...kept.values()], short, ledger, rules);
}

function settle(
  kept: readonly (Placed & { readonly raw: Raw<Key>; readonly conflict: boolean })[],
  short: ReadonlySet<string>,
  ledger: Ledger,
  rules: RowRules<Key>,
): CouncilRows {
  const years = new Map<string, Placed[]>();
  for (const { line, row, raw, conflict } of kept) {
    if (conflict) ledger.rejected(refuseRow(raw, `line ${line}`, rules, CONFLICT));
    else if (short.has(row.year)) ledger.ignored(REASONS.year);
    else {
      const rows = years.get(row.year) ?? [];
      rows.push({ line, row });
      years.set(row.year, rows);
    }
  }
  return { years, ledger, refused: ledger.counts().rejections.length };
}

const CONFLICT = {
  rule: 'KEY_CONFLICT',
  message: 'two rows of one year, sub-sector and gas hold different figures',
  expected: 'one row a year, sub-sector and gas',
  todo: 'download the published file again; two releases may have been put together',
} as const;

function rawOf({ fields }: CsvRecord, index: Layout['match']['index']): Raw<Key> {
  const text = (key: Key): string => fields[index[key] ?? -1] ?? '';
  return {
    code: text('code'),
    year: text('year'),
    sector: text('sector'),
    subSector: text('subSector'),
    gas: text('gas'),
    territorial: text('territorial'),
    influence: text('influence'),
    population: text('population'),
  };
}

function ragged({ line, fields }: CsvRecord, width: number, measures: readonly string[]) {
  return {
    place: `line ${line}`,
    rule: 'CSV_RAGGED' as const,
    message: `the row has ${fields.length} fields`,
    expected: `${width} fields, as the header has`,
    todo: 'quote the text that holds a comma or a line break, and export again',
    raw: '',
    measures,
  };
}
