// Years: financial years in their spellings, and the year of a day or month that names none, from the context.
import type { IsoDate } from '../contracts/period';
import type { ReadContext } from '../contracts/reading';
import { addDays } from '../rules/calendar/dates';
import { isDate, lastOfMonth } from './days';
import { century } from './months';
import { contextDay, contextPeriod } from './periods';

/** The financial year of `2022/23`, `22/23`, `2022-2023`: its first calendar year, or null where the second does not follow. */
export function financialStart(text: string): number | null {
  // `2022/3`: the last digit of the year that follows.
  const short = /^(20\d{2})\/(\d)$/.exec(text.trim());
  if (short) return (Number(short[1]) + 1) % 10 === Number(short[2]) ? Number(short[1]) : null;
  const match = /^(?:(20|19)?(\d{2})) ?[/–-] ?(?:20|19)?(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const two = Number(match[2] ?? '');
  const start = two + (match[1] === undefined ? century(two) : Number(match[1]) * 100);
  return (start + 1) % 100 === Number(match[3]) ? start : null;
}

/** On which side of the context a day lies: the first on or after it, the last on or before it, or in its financial year. */
export type Fit = 'after' | 'before' | 'year';

/** The day (0: the last of the month) in a year. */
function dayIn(year: number, month: number, day: number): IsoDate {
  const two = (n: number): string => String(n).padStart(2, '0');
  return day === 0 ? lastOfMonth(year, month) : `${year}-${two(month)}-${two(day)}`;
}

/** The day and month with the year that the context gives, or null without a context or where the calendar has no such day. */
export function fitting(month: number, day: number, context: ReadContext, fit: Fit): IsoDate | null {
  const period = contextPeriod(context);
  const asOf = contextDay(context);
  // A report looks back: with a day of reading only, the last such day is meant.
  const back = fit === 'before' || (fit === 'year' && period === null);
  const anchor = fit === 'after' ? (asOf ?? period?.end ?? null) : (period?.end ?? asOf);
  if (anchor === null || month < 1) return null;
  const year = Number(anchor.slice(0, 4));
  const years = [year - 1, year, year + 1].map((each) => dayIn(each, month, day)).filter(isDate);
  if (fit === 'after') return years.find((date) => date >= anchor) ?? null;
  if (back) return years.findLast((date) => date <= anchor) ?? null;
  const first = Number(anchor.slice(0, 4)) - (anchor.slice(5) < '04-01' ? 1 : 0);
  return years.find((date) => date >= `${first}-04-01` && date <= `${first + 1}-03-31`) ?? null;
}

/** The day before, for `before 1 April 2024`. */
export const dayBefore = (date: IsoDate): IsoDate => addDays(date, -1);
