// The moment that a question is asked for: now, or the end of a day in London.
import { QuarterdayError } from '../contracts/failure';
import { endOfDayLondon, todayInLondon } from '../rules/calendar/london';

function notLater(date: string, now: Date): void {
  const today = todayInLondon(now);
  if (date <= today) return;
  throw new QuarterdayError('USAGE', 'nobody knows yet what will be known then', {
    seen: date,
    expected: `${today} at the latest`,
    todo: 'give --as-at today or an earlier day, or leave it out',
  });
}

/** The last microsecond of a day in London, or now. A timestamp for Postgres. @throws QuarterdayError USAGE for a day to come */
export function asAtMoment(date: string | undefined, now: Date): string {
  if (date !== undefined) notLater(date, now);
  return date === undefined ? now.toISOString() : endOfDayLondon(date).replace(/\.000Z$/, '.999999Z');
}

/** The day that a question is asked for: today in London where none is given. @throws QuarterdayError USAGE for a day to come */
export function asAtDay(date: string | undefined, now: Date): string {
  if (date !== undefined) notLater(date, now);
  return date ?? todayInLondon(now);
}

/** The clock of knowledge of what is done now: today, or an earlier day. @throws QuarterdayError USAGE for a later one. */
export function knowledgeDay(date: string | undefined, now: Date): string {
  const today = todayInLondon(now);
  if (date === undefined || date <= today) return date ?? today;
  throw new QuarterdayError('USAGE', 'the clock of knowledge cannot be ahead of today', {
    seen: date,
    expected: `${today} at the latest`,
    todo: 'give --as-of an earlier day, or leave it out',
  });
}
