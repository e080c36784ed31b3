// Plain date arithmetic for workflow code: no time zone data and no clock, so that a replay years later gives the same days.
import type { IsoDate } from '../contracts/period';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The date so many days later. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one date to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The instant (ms) at which summer time begins or ends: 01:00 UTC on the month's last Sunday. Both months have 31 days. */
function clockChange(year: number, month: 3 | 10): number {
  const last = new Date(Date.UTC(year, month - 1, 31, 1));
  return last.getTime() - last.getUTCDay() * DAY_MS;
}

/** The date in London at an instant (ms), by the rule in force since 1996. */
export function londonDate(instant: number): IsoDate {
  const year = new Date(instant).getUTCFullYear();
  const summer = instant >= clockChange(year, 3) && instant < clockChange(year, 10);
  return new Date(instant + (summer ? HOUR_MS : 0)).toISOString().slice(0, 10);
}

/** The quarter of the UK financial year (from 1 April) in which a date lies: `2023-24-Q2`. */
export function quarterOf(date: IsoDate): string {
  const month = Number(date.slice(5, 7));
  const startYear = Number(date.slice(0, 4)) - (month < 4 ? 1 : 0);
  const quarter = Math.floor(((month + 8) % 12) / 3) + 1;
  return `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}-Q${quarter}`;
}

/** The last quarter that had ended before the date: for 2024-01-16 it is `2023-24-Q3`. */
export function quarterBefore(date: IsoDate): string {
  const month = Number(date.slice(5, 7));
  const firstMonth = month - ((month + 2) % 3);
  return quarterOf(addDays(`${date.slice(0, 4)}-${String(firstMonth).padStart(2, '0')}-01`, -1));
}
