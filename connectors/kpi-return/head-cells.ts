// Cells of a form's head, for both versions: found by their labels, compared with what is collected.
import type { CouncilScope } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import type { IsoDate } from '../../contracts/period';
import { isDate } from '../../rules/calendar/dates';
import { ukDateCell } from '../_readers/cells-dates';
import { cellAt, type CellValue, type Sheet } from '../_readers/xlsx-types';
import { wordsOf } from './row';

/** What to do about a form that is not as it was made. */
export const DRIFT_TODO = 'Fill in the form that quarterday form makes; do not retype it or remove its hidden sheet.';

/** The cell beside a label of the head, and its place. Throws CONTRACT_DRIFT where the head has no such line. */
export function labelled(sheet: Sheet, label: string): { readonly cell: CellValue; readonly place: string } {
  const row = sheet.rows.find((one) => wordsOf(cellAt(one, 2)) === label);
  if (row !== undefined) return { cell: cellAt(row, 3), place: `${sheet.name}!C${row.row}` };
  throw new QuarterdayError('CONTRACT_DRIFT', `The head of the form has no line "${label}".`, {
    seen: 'no such line',
    expected: `"${label}" in column B, its value in column C`,
    todo: DRIFT_TODO,
  });
}

/** The refusal of a form (or one sheet of it) that is of another council, period or owner. */
export function mismatch(what: string, expected: string, place: string): QuarterdayError {
  return new QuarterdayError('SCOPE_MISMATCH', `The form is for another ${what} than it was collected for.`, {
    seen: `another ${what}`,
    expected,
    todo: `Put the form under its own ${what}.`,
    place,
  });
}

/** Throws SCOPE_MISMATCH where a name is not one of the council. */
export function checkCouncil(name: string | null, council: CouncilScope, place: string): void {
  const known = [council.code, council.name, ...council.aliases].map((one) => one.toLowerCase());
  if (!known.includes((name ?? '').toLowerCase())) throw mismatch('council', council.name, place);
}

/** The day in a cell: a date, `2023-10-13` or `13/10/2023`; null where it holds none. */
export function dateOf(cell: CellValue): IsoDate | null {
  if (cell.kind === 'date') return cell.iso.slice(0, 10);
  const words = wordsOf(cell) ?? '';
  if (isDate(words)) return words;
  const british = ukDateCell(words);
  return british.ok ? british.value : null;
}

/** The refusal of a head that does not say who filled the form in, or when. */
export function blankHead(label: string, place: string, expected: string): QuarterdayError {
  return new QuarterdayError(
    'CELL_INVALID',
    `The head of the form does not say "${label}" in a form that can be read.`,
    {
      seen: 'a blank or unreadable cell',
      expected,
      todo: 'Fill in the head of the form and send it again: a typed figure needs its owner and date.',
      place,
    },
  );
}
