// Goes through the question-100 file once: the council's rows are kept, every other row is counted where it belongs.
import type { CsvRecord } from '../_readers/csv-records';
import type { ColumnMatch } from '../_readers/columns';
import type { BigCsv } from '../_rows/big-csv';
import { openLedger, type Ledger } from '../_rows/ledger';
import { readRow, refuseRow, type Raw, type RowRules } from '../_rows/read-row';
import { Q100_MEASURES, type Placed } from './q100-measures';
import { q100Row, quarterCell, type Q100Key } from './q100-row';
import type { Q100Settings } from './q100-settings';

export const Q100_REASONS = {
  council: 'another council',
  between: 'sent on from there, and counted where it went',
  final: 'a final destination of waste that is counted already',
  repeat: 'the same row a second time',
  quarter: 'of a quarter with a row that was refused',
} as const;

export const RULES: RowRules<Q100Key> = {
  allow: ['processor', 'output', 'authority', 'period', 'facility', 'total', 'materialId', 'material'],
  measures: Q100_MEASURES.map(({ key }) => key),
};

export const CONFLICT = {
  rule: 'KEY_CONFLICT',
  message: 'two rows of one facility, output and material hold different tonnages',
  expected: 'one tonnage for each material, and one total in all rows of a facility',
  todo: 'ask DEFRA which row is right; the quarter is not counted until then',
} as const;

export type Held = Placed & { readonly raw: Raw<Q100Key>; conflict: boolean };

export interface Q100Rows {
  readonly held: readonly Held[];
  readonly ledger: Ledger;
  /** Rows of the council that do not count where they stand. */
  readonly passed: readonly string[];
  /** Quarters of which a row was refused: their sums would be too low. */
  readonly short: Set<string>;
}

interface State {
  readonly held: Map<string, Held>;
  readonly ledger: Ledger;
  readonly passed: Set<string>;
  readonly short: Set<string>;
}

/** The council's rows, each once. */
export function q100Rows(
  csv: BigCsv,
  index: ColumnMatch<Q100Key>['index'],
  settings: Q100Settings,
  ours: (authority: string, code: string) => boolean,
): Q100Rows {
  const state: State = { held: new Map(), ledger: openLedger(), passed: new Set(), short: new Set() };
  const schema = q100Row(settings);
  for (const record of csv.rows) {
    const raw = rawOf(record, index);
    const ragged = record.fields.length !== csv.header.length;
    if (!ours(raw.authority, raw.code)) {
      if (ragged) state.ledger.rejected(raggedRow(record, csv.header.length));
      else state.ledger.ignored(Q100_REASONS.council);
      continue;
    }
    const read = ragged ? null : readRow(schema, raw, `line ${record.line}`, RULES);
    if (read?.ok === true) hold({ line: record.line, row: read.row, raw, conflict: false }, state);
    else {
      state.ledger.rejected(read === null ? raggedRow(record, csv.header.length) : read.rejection);
      const quarter = quarterCell(raw.period);
      state.short.add(quarter.ok ? quarter.value : '');
    }
  }
  return { held: [...state.held.values()], ledger: state.ledger, passed: [...state.passed], short: state.short };
}

function hold(one: Held, { held, ledger, passed, short }: State): void {
  const { facility, processor, output, period, materialId, usage } = one.row;
  if (facility === 'between' || facility === 'final') {
    passed.add(period);
    ledger.ignored(Q100_REASONS[facility]);
    return;
  }
  const key = JSON.stringify([processor, output, period, materialId, usage]);
  const before = held.get(key);
  if (before === undefined) held.set(key, one);
  else if (JSON.stringify(before.row) === JSON.stringify(one.row)) ledger.ignored(Q100_REASONS.repeat);
  else {
    before.conflict = true;
    short.add(period);
    ledger.rejected(refuseRow(one.raw, `line ${one.line}`, RULES, CONFLICT));
  }
}

function rawOf({ fields }: CsvRecord, index: ColumnMatch<Q100Key>['index']): Raw<Q100Key> {
  const text = (key: Q100Key): string => fields[index[key] ?? -1] ?? '';
  return {
    processor: text('processor'),
    output: text('output'),
    authority: text('authority'),
    code: text('code'),
    period: text('period'),
    facility: text('facility'),
    total: text('total'),
    materialId: text('materialId'),
    material: text('material'),
    usage: text('usage'),
  };
}

function raggedRow({ line, fields }: CsvRecord, width: number) {
  return {
    place: `line ${line}`,
    rule: 'CSV_RAGGED' as const,
    message: `the row has ${fields.length} fields`,
    expected: `${width} fields, as the header has`,
    todo: 'quote the text that holds a comma or a line break, and export again',
    raw: '',
    measures: RULES.measures,
  };
}
