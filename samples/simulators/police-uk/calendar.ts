// Which month the service has published by a day: the crimes of a month come out on the last working day of the next.

/** English bank holidays that can be the last weekday of a month; enough for the years the simulator is asked about. */
const MONTH_END_HOLIDAYS = new Set(['2024-03-29', '2026-08-31', '2027-05-31', '2029-03-30', '2032-05-31']);

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The last working day of a month written `YYYY-MM`. */
export function lastWorkingDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const day = new Date(Date.UTC(year, number, 0));
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6 || MONTH_END_HOLIDAYS.has(iso(day))) {
    day.setUTCDate(day.getUTCDate() - 1);
  }
  return iso(day);
}

/** The month so many months after another (or before it, when negative). */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return iso(new Date(Date.UTC(year, number - 1 + count, 1))).slice(0, 7);
}

/** The latest month that is out at the end of a day: on 2023-10-16 it is 2023-08. */
export function latestMonth(today: string): string {
  const month = today.slice(0, 7);
  return today >= lastWorkingDay(month) ? addMonths(month, -1) : addMonths(month, -2);
}
