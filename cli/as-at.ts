// The moment that a question is asked for: now, or the end of a day in London.
import { endOfDayLondon, todayInLondon } from '../rules/calendar/london';

/** The last microsecond of a day in London, or now. A timestamp for Postgres. */
export function asAtMoment(date: string | undefined, now: Date): string {
  return date === undefined ? now.toISOString() : endOfDayLondon(date).replace(/\.000Z$/, '.999999Z');
}

/** The day that a question is asked for: today in London where none is given. */
export function asAtDay(date: string | undefined, now: Date): string {
  return date ?? todayInLondon(now);
}
