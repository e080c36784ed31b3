// Days of London as instants: the one place that knows of summer time. Pure: the instant is passed in.
import type { IsoDate } from '../../contracts/period';
import { addDays, checkDate } from './dates';

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The wall clock of London at an instant, as `YYYY-MM-DDTHH:MM:SS`. */
function wallClock(instant: Date): string {
  const part = new Map(PARTS.formatToParts(instant).map(({ type, value }) => [type, value]));
  const get = (type: Intl.DateTimeFormatPartTypes): string => part.get(type) ?? '';
  return `${get('year')}-${get('month')}-${get('day')}T${get('hour')}:${get('minute')}:${get('second')}`;
}

/** The instant of a wall-clock time near midnight: clocks change at 01:00 UTC, so the offset there is that of its UTC namesake. */
function instantOf(wall: string): string {
  const namesake = Date.parse(`${wall}Z`);
  const offset = Date.parse(`${wallClock(new Date(namesake))}Z`) - namesake;
  return new Date(namesake - offset).toISOString();
}

/** The date in London at an instant. */
export function todayInLondon(now: Date): IsoDate {
  return wallClock(now).slice(0, 10);
}

/** A timestamp as London's clocks show it, for a person: `2023-10-16 23:59:59`. */
export function londonClock(instant: string): string {
  return wallClock(new Date(instant)).replace('T', ' ');
}

/** The last second of a day in London, as a UTC timestamp: `2023-10-16` gives `2023-10-16T22:59:59.000Z`. */
export function endOfDayLondon(date: IsoDate): string {
  return instantOf(`${checkDate(date)}T23:59:59`);
}

/** The midnight that begins a day in London, as a UTC timestamp. */
export function startOfDayLondon(date: IsoDate): string {
  return instantOf(`${checkDate(date)}T00:00:00`);
}

/** The midnight that ends a day in London, as a UTC timestamp: everything known on the day was recorded before it. */
export function startOfNextDayLondon(date: IsoDate): string {
  return startOfDayLondon(addDays(date, 1));
}
