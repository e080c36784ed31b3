// Reads a cell that names a day, with or without a time of day.
import type { CellResult } from '../_readers/cells';
import { ukDateCell, ukDateTimeCell } from '../_readers/cells-dates';

/** DD/MM/YYYY or YYYY-MM-DD, also with a time of the wall clock, as the ISO date of its day. */
export function dayCell(text: string): CellResult<string> {
  const date = ukDateCell(text);
  if (date.ok) return date;
  const moment = ukDateTimeCell(text);
  return moment.ok ? { ok: true, value: moment.value.slice(0, 10) } : date;
}
