// The table of a form's sheet: its heading found by the word in column A, and the rows below it as cells by column.
import { QuarterdayError } from '../../contracts/failure';
import { matchColumns } from '../_readers/columns';
import { address, cellAt, type Sheet, type SheetRow } from '../_readers/xlsx-types';
import { COLUMNS, columnContract, componentKey, type ColumnKey, type FormVersion } from './layout';
import { wordsOf, type FormRow } from './row';

const SEARCHED = 30;

/** The heading row of a sheet; none where the sheet is no form. */
export function headingOf(sheet: Sheet): SheetRow | undefined {
  return sheet.rows.slice(0, SEARCHED).find((row) => wordsOf(cellAt(row, 1)) === COLUMNS.key);
}

function drift(sheet: Sheet): QuarterdayError {
  return new QuarterdayError('CONTRACT_DRIFT', 'The form has no heading row.', {
    seen: `no row with "${COLUMNS.key}" in column A`,
    expected: Object.values(COLUMNS).join(', '),
    todo: 'Fill in the form that quarterday form makes.',
    place: `${sheet.name}!A1`,
  });
}

/** The rows below the heading, each with its cells by column. Throws CONTRACT_DRIFT or VOLUME_ANOMALY. */
export function tableOf(
  sheet: Sheet,
  labels: readonly string[],
  version: FormVersion,
): { rows: FormRow[]; notes: readonly string[] } {
  const heading = headingOf(sheet);
  if (heading === undefined) throw drift(sheet);
  const match = matchColumns(
    heading.cells.map((cell) => wordsOf(cell) ?? ''),
    columnContract(labels, version),
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
      version,
      cell: (key: ColumnKey) => cellAt(row, column(key)),
      place,
      component: (label) => cellAt(row, column(componentKey(label))),
      componentPlace: (label) => place(componentKey(label)),
    };
  });
  return { rows, notes: match.notes };
}
