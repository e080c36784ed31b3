// Working days in England: Monday to Friday, bank holidays out.
import type { IsoDate } from '../../contracts/period';
import { isBankHoliday } from './bank-holidays';
import { addDays, dayOfWeek } from './dates';

/** Whether the date is a working day in England. */
export function isWorkingDay(date: IsoDate): boolean {
  const day = dayOfWeek(date);
  return day !== 0 && day !== 6 && !isBankHoliday(date);
}

/** The n-th working day after the date (before it, where n is negative); the date itself for 0, working day or not. */
export function addWorkingDays(date: IsoDate, n: number): IsoDate {
  const step = n < 0 ? -1 : 1;
  let left = Math.abs(n);
  let day = date;
  while (left > 0) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The date, or the nearest working day before it: the day on which to chase for a statutory date on a week-end. */
export function workingDayOnOrBefore(date: IsoDate): IsoDate {
  return isWorkingDay(date) ? date : addWorkingDays(date, -1);
}
