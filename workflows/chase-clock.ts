// The clock of a chase: it follows the rounds' `asOf`, and between them, where the chase is live, the time of the workflow.
import type { IsoDate } from '../contracts/period';
import { addDays, daysBetween } from './calendar';

/** `day` was the chase's day at the instant `at` (ms of workflow time). */
export interface ChaseClock {
  readonly day: IsoDate;
  readonly at: number;
  readonly backDated: boolean;
}

/** The chase's day. A back-dated clock stands still between rounds. */
export function today(clock: ChaseClock, now: number, dayMs: number): IsoDate {
  return clock.backDated ? clock.day : addDays(clock.day, Math.max(0, Math.floor((now - clock.at) / dayMs)));
}

/** The clock after a round as of a day: never back, and once live it stays live. */
export function moved(
  clock: ChaseClock,
  to: { readonly asOf: IsoDate; readonly backDated: boolean },
  now: number,
  dayMs: number,
): ChaseClock {
  const current = today(clock, now, dayMs);
  if (to.asOf > current || (clock.backDated && !to.backDated))
    return { day: to.asOf > current ? to.asOf : current, at: now, backDated: clock.backDated && to.backDated };
  return clock;
}

/** Milliseconds until the day begins; at least one, so that a timer always lets other work in. */
export function msUntil(day: IsoDate, clock: ChaseClock, now: number, dayMs: number): number {
  return Math.max(1, clock.at + daysBetween(clock.day, day) * dayMs - now);
}
