// Strict readings of date cells as British systems write them: 01/02/2026 is 1 February, in every locale.
import { refuse, refuseBlank, type CellResult } from './cells';

const DATE = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\/(\d{1,2})\/(\d{4}))/;
const TIME = /^(?:T| )(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,7})?)?$/;

interface Found {
  readonly date: string;
  readonly rest: string;
}

/** DD/MM/YYYY or YYYY-MM-DD, also with a time of midnight, as an ISO date. Impossible dates and years outside 1900-2100 are refused. */
export function ukDateCell(text: string): CellResult<string> {
  const expected = 'a date as DD/MM/YYYY';
  const cell = text.trim();
  if (cell === '') return refuseBlank(expected);
  const found = leadingDate(cell);
  if (typeof found === 'string') return refuse(found, expected);
  if (found.rest === '') return { ok: true, value: found.date };
  const time = timeOf(found.rest);
  if (time === null) return refuse('the cell is not a date', expected);
  return time === '00:00:00'
    ? { ok: true, value: found.date }
    : refuse('a time of day stands where a date is due', expected);
}

/** DD/MM/YYYY HH:MM[:SS] or the ISO form, as `YYYY-MM-DDTHH:MM:SS` of the wall clock; fractions of a second are dropped. */
export function ukDateTimeCell(text: string): CellResult<string> {
  const expected = 'a date and time as DD/MM/YYYY HH:MM:SS, without a time zone';
  const cell = text.trim();
  if (cell === '') return refuseBlank(expected);
  const found = leadingDate(cell);
  if (typeof found === 'string') return refuse(found, expected);
  const time = timeOf(found.rest);
  if (time === null) return refuse('the cell is not a date and time', expected);
  return { ok: true, value: `${found.date}T${time}` };
}

function leadingDate(cell: string): Found | string {
  const parts = DATE.exec(cell);
  if (parts === null) return 'the cell is not a date';
  const [year, month, day] = parts[1] === undefined ? [parts[6], parts[5], parts[4]] : [parts[1], parts[2], parts[3]];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (Number(year) < 1900 || Number(year) > 2100) return 'the year is outside 1900 to 2100';
  const stamp = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(stamp.getTime()) || stamp.toISOString().slice(0, 10) !== date) return 'there is no such day';
  return { date, rest: cell.slice(parts[0].length) };
}

function timeOf(rest: string): string | null {
  const parts = TIME.exec(rest);
  if (parts === null) return null;
  const [hours, minutes, seconds] = [parts[1] ?? '', parts[2] ?? '', parts[3] ?? '00'];
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return `${hours}:${minutes}:${seconds}`;
}
