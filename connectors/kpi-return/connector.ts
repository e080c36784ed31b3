// The Excel return form: figures that no system feeds, and the owner's words about every figure.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { matchColumns } from '../_readers/columns';
import { readWorkbook } from '../_readers/xlsx';
import { address, cellAt, type Sheet } from '../_readers/xlsx-types';
import { formSheet, readHead } from './head';
import { COLUMNS, columnContract, componentKey, type ColumnKey } from './layout';
import { measure } from './measures';
import { wordsOf, type FormRow } from './row';
import { sortRows } from './rows';
import { settingsSchema } from './settings';

const SEARCHED = 30;

function drift(): QuarterdayError {
  return new QuarterdayError('CONTRACT_DRIFT', 'The form has no heading row.', {
    seen: `no row with "${COLUMNS.key}" in column A`,
    expected: Object.values(COLUMNS).join(', '),
    todo: 'Fill in the form that quarterday form makes.',
  });
}

/** The rows below the heading, each with its cells by column. Throws CONTRACT_DRIFT or VOLUME_ANOMALY. */
function rowsOf(sheet: Sheet, labels: readonly string[]): { rows: FormRow[]; notes: readonly string[] } {
  const heading = sheet.rows.slice(0, SEARCHED).find((row) => wordsOf(cellAt(row, 1)) === COLUMNS.key);
  if (heading === undefined) throw drift();
  const match = matchColumns(
    heading.cells.map((cell) => wordsOf(cell) ?? ''),
    columnContract(labels),
  );
  const below = sheet.rows.filter((row) => row.row > heading.row);
  if (below.length === 0) {
    throw new QuarterdayError('VOLUME_ANOMALY', 'The form has a heading and no rows.', {
      seen: 'no rows',
      expected: 'a row for each figure that is asked for',
      todo: 'Ask the owner for the whole form.',
    });
  }
  const column = (key: string): number => (match.index[key] ?? -1) + 1;
  const rows = below.map((row): FormRow => {
    const place = (key: string): string => `${sheet.name}!${address(row.row, Math.max(column(key), 1))}`;
    return {
      row: row.row,
      cell: (key: ColumnKey) => cellAt(row, column(key)),
      place,
      component: (label) => cellAt(row, column(componentKey(label))),
      componentPlace: (label) => place(componentKey(label)),
    };
  });
  return { rows, notes: match.notes };
}

async function parse(body: Buffer, context: ParseContext): Promise<ParseResult> {
  settingsSchema.parse(context.settings ?? {});
  const { sheets } = await readWorkbook(body);
  const sheet = formSheet(sheets);
  const labels = [...new Set(context.indicators.flatMap(({ components }) => components))];
  const { rows, notes } = rowsOf(sheet, labels);
  const head = readHead(sheets, sheet, context);
  const sorted = sortRows(rows, labels, head, context);
  const measured = measure(sorted.keyed, head, context);
  const reasons = [...sorted.ignored, ...measured.ignored];
  return {
    rowsIn: rows.length,
    fed: measured.fed,
    ignored: [...new Set(reasons)].map((reason) => ({ reason, rows: reasons.filter((one) => one === reason).length })),
    rejections: [...sorted.rejections, ...measured.rejections],
    observations: measured.observations,
    statements: measured.statements,
    notes: [...notes, ...measured.notes],
  };
}

export const connector: Connector = {
  manifest: {
    key: 'kpi-return',
    title: "Quarterly return form, filled in by a KPI's owner",
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['xlsx'],
    maxBytes: 5_000_000,
    // Its measures are the council's own indicators, as `return/<indicator>`.
    measures: [],
    personal: [],
    verified: "Quarterday's own form: its layout is ours, in layout.ts.",
  },
  parse,
};
