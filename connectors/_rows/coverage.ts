// Which days of a period an export holds, as far as its rows show it.
import type { IsoDate } from '../../contracts/period';
import { daysBetween, lastOfMonth } from '../../rules/calendar/dates';
import { monthsOf } from '../../rules/calendar/periods';
import type { Days } from './scope';

/**
 * The days covered: all of the period, but for an end at which more than `quiet` days have no row.
 * Rows of other periods count as well: one of the day after shows that the last day was over.
 */
export function coverageSeen(
  seen: { readonly first: IsoDate; readonly last: IsoDate } | null,
  days: Days,
  quiet: number,
): Days {
  if (seen === null) return { start: days.start, end: days.end };
  const late = seen.first > days.start && daysBetween(days.start, seen.first) > quiet;
  const early = seen.last < days.end && daysBetween(seen.last, days.end) > quiet;
  return { start: late ? seen.first : days.start, end: early ? seen.last : days.end };
}

/** The whole months of these days in which nothing at all was recorded, in order. */
export function emptyMonths(months: ReadonlySet<string>, { start, end }: Days): string[] {
  return monthsOf({ code: `${start}/${end}`, kind: 'range', start, end }).filter((month) => !months.has(month));
}

/** The last day before a month. */
export function endBefore(month: string): IsoDate {
  return lastOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1);
}
