// Arithmetic on ISO dates (YYYY-MM-DD), without time and without zone.
import { QuarterdayError } from '../../contracts/failure';
import type { IsoDate } from '../../contracts/period';

const DAY_MS = 86_400_000;

const toMs = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);
const fromMs = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

/** Whether the text is a date of the calendar: `2023-02-29` is not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = toMs(text);
  return !Number.isNaN(ms) && fromMs(ms) === text;
}

/** The date itself; throws USAGE where it is none. */
export function checkDate(date: string): IsoDate {
  if (isDate(date)) return date;
  throw new QuarterdayError('USAGE', 'not a date of the calendar', {
    seen: date,
    expected: 'YYYY-MM-DD',
    todo: 'Write the date as for instance 2023-10-16.',
  });
}

/** The date so many days later; `days` may be negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromMs(toMs(checkDate(date)) + days * DAY_MS);
}

/** Days from one date to another: 1 from today to tomorrow. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toMs(checkDate(to)) - toMs(checkDate(from))) / DAY_MS);
}

/** 0 is Sunday, 6 is Saturday. */
export function dayOfWeek(date: IsoDate): number {
  return new Date(toMs(checkDate(date))).getUTCDay();
}

/** The first day of a month; months beyond 12 (or below 1) run into other years. */
export function firstOfMonth(year: number, month: number): IsoDate {
  const months = year * 12 + (month - 1);
  const whole = Math.floor(months / 12);
  return `${String(whole).padStart(4, '0')}-${String(months - whole * 12 + 1).padStart(2, '0')}-01`;
}

/** The last day of a month; months beyond 12 (or below 1) run into other years. */
export function lastOfMonth(year: number, month: number): IsoDate {
  return addDays(firstOfMonth(year, month + 1), -1);
}

/** The last day of the month that lies so many months after the date's own. */
export function monthEndAfter(date: IsoDate, months: number): IsoDate {
  return lastOfMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)) + months);
}
