// The names of months and the years as councils write them.
import type { IsoDate } from '../contracts/period';
import { isDate } from './days';

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

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...NAMES.map((name, i) => [name, i + 1] as const),
  ...FULL.map((name, i) => [name, i + 1] as const),
  ['sept', 9],
]);

/** 1 to 12, or null: a name is one of the three letters, `sept`, or written out. */
export function monthNumber(name: string): number | null {
  const key = name.toLowerCase();
  return NUMBERS.get(key.endsWith('.') ? key.slice(0, -1) : key) ?? null;
}

/** The century of a year of two digits: reports are of 1970 to 2069. */
export const century = (year: number): number => (year < 70 ? 2000 : 1900);

/** A year of four digits, or of two: `23` is 2023, `99` 1999. Null for anything else. */
export function yearNumber(text: string): number | null {
  if (/^(?:19|20)\d{2}$/.test(text)) return Number(text);
  const two = /^'?(\d{2})$/.exec(text)?.[1];
  return two === undefined ? null : century(Number(two)) + Number(two);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The date of day, month and year, or null where the calendar has none. */
export function dateOf(year: number, month: number, day: number): IsoDate | null {
  const date = `${year}-${two(month)}-${two(day)}`;
  return isDate(date) ? date : null;
}
