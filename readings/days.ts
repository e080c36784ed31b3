// Days and the ends of months, remembered: thousands of cells name the same few.
import type { IsoDate } from '../contracts/period';
import * as dates from '../rules/calendar/dates';
import { remembered } from './memo';

/** Whether the text is a date of the calendar: `2023-02-29` is not. */
export const isDate = remembered(dates.isDate);

const ends = new Map<number, IsoDate>();

/** The last day of a month; months beyond 12 (or below 1) run into other years. */
export function lastOfMonth(year: number, month: number): IsoDate {
  const key = year * 100 + month;
  const known = ends.get(key);
  if (known !== undefined) return known;
  const end = dates.lastOfMonth(year, month);
  if (ends.size < 5000 && month > 0 && month < 100) ends.set(key, end);
  return end;
}
