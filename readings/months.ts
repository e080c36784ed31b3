// The names of months as councils write them, and the days that their words name.
import type { IsoDate } from '../contracts/period';
import { isDate, lastOfMonth } from '../rules/calendar/dates';

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const FULL = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** A regular expression (without groups) for the name of a month: `Sep`, `Sept`, `September`. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** 1 to 12, or null: a name is one of the three letters, `sept`, or written out. */
export function monthNumber(name: string): number | null {
  const key = name.toLowerCase().replace(/\.$/, '');
  const number = NAMES.findIndex((short, i) => key === short || key === FULL[i] || (short === 'sep' && key === 'sept'));
  return number < 0 ? null : number + 1;
}

/** A year of four digits, or of two (this century): `23` is 2023. Null for anything else. */
export function yearNumber(text: string): number | null {
  if (/^(?:19|20)\d{2}$/.test(text)) return Number(text);
  return /^'?\d{2}$/.test(text) ? 2000 + Number(text.slice(-2)) : null;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The date of day, month and year, or null where the calendar has none. */
export function dateOf(year: number, month: number, day: number): IsoDate | null {
  const date = `${year}-${two(month)}-${two(day)}`;
  return isDate(date) ? date : null;
}

const DAY = new RegExp(`^(?:(\\d{1,2})(?:st|nd|rd|th)? )(${MONTH}),? (\\d{4})$`, 'i');
const MONTH_END = new RegExp(`^(?:the )?(?:end of )?(${MONTH}),? ?-?(\\d{4}|'?\\d{2})$`, 'i');
const NUMERIC = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/** The day that words name: `31 March 2024`, `31/03/2024`, `2024-03-31`; a month means its last day. Null where the year is not said. */
export function dayNamed(words: string): IsoDate | null {
  const text = words.trim();
  if (isDate(text)) return text;
  const day = DAY.exec(text);
  if (day) return dateOf(Number(day[3]), monthNumber(day[2] ?? '') ?? 0, Number(day[1]));
  // British order: the day before the month.
  const numeric = NUMERIC.exec(text);
  if (numeric) return dateOf(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const month = MONTH_END.exec(text);
  const number = month && monthNumber(month[1] ?? '');
  const year = month && yearNumber(month[2] ?? '');
  return number && year ? lastOfMonth(year, number) : null;
}
