// The control of a hand-made sheet: its total row must be the sum of its rows, month by month.
import { QuarterdayError } from '../../contracts/failure';
import { integerCell } from '../_readers/cells';
import { keyOf, type SheetLine } from './row';
import type { MonthColumn } from './sheet';

/** Notes of columns that could not be checked. Throws RECONCILIATION_FAILED where there is not one total row, or it says another sum. */
export function checkTotals(lines: readonly SheetLine[], columns: readonly MonthColumn[], place: string): string[] {
  const totals = lines.filter((line) => line.kind === 'total');
  const [total] = totals;
  if (totals.length !== 1 || total === undefined)
    throw disagrees(`${totals.length} total rows`, 'one total row below the centres', place);
  const rows = lines.filter((line) => line.kind === 'centre');
  return columns.flatMap((column) => checkColumn(rows, total, column));
}

function checkColumn(rows: readonly SheetLine[], total: SheetLine, column: MonthColumn): string[] {
  const key = keyOf(column);
  const texts = rows.map((row) => row.raw[key] ?? '').filter((text) => text.trim() !== '');
  const read = texts.map((text) => integerCell(text));
  if (rows.some((row) => row.unread.includes(key)) || read.some((one) => !one.ok))
    return [`${column.month}: the total is not checked, for a row cannot be read`];
  const said = (total.raw[key] ?? '').trim();
  // Some write a dash, a nought or nothing below a month that is not in yet.
  if (texts.length === 0 && ['', '-', '–', '0'].includes(said) && !total.unread.includes(key)) return [];
  const sum = read.reduce((all, one) => (one.ok ? all + one.value : all), 0);
  const number = integerCell(said);
  if (!total.unread.includes(key) && number.ok && number.value === sum) return [];
  const apart = number.ok ? Math.abs(number.value - sum) : 0;
  const seen = number.ok ? `a total that is ${apart} away from it` : 'a total that is no number';
  throw disagrees(seen, `the sum of ${texts.length} rows`, total.placeOf(key));
}

function disagrees(seen: string, expected: string, place: string): QuarterdayError {
  return new QuarterdayError('RECONCILIATION_FAILED', 'the rows of the sheet do not add up to its total row', {
    seen,
    expected,
    todo: 'ask the trust which is right, have the sheet corrected and send it again; if it has no total row, set checkTotal to false in the source settings',
    place,
  });
}
