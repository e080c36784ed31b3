// When a figure can be had, when it is due, and where it stands today. Fixed dates do not move for week-ends (RULES.md, "Due dates").
import type { DueRule, Rung } from '../../contracts/catalogue';
import type { AwaitedState } from '../../contracts/collect';
import type { IsoDate } from '../../contracts/period';
import { addDays, monthEndAfter } from '../calendar/dates';
import { parsePeriod } from '../calendar/periods';
import { addWorkingDays, workingDayOnOrBefore } from '../calendar/working-days';

export interface DueDates {
  /** The first day on which the figure can be had. */
  readonly availableOn: IsoDate;
  readonly due: IsoDate;
  /** A date fixed by law or by the publisher's calendar. */
  readonly statutory: boolean;
}

/**
 * The dates of a figure of the given reference period. Internal figures can be had the day after the period and are due
 * so many working days after it; published ones are due on the day on which the source publishes.
 */
export function dueDates(indicator: { readonly due: DueRule }, period: string): DueDates {
  const { start, end } = parsePeriod(period);
  const rule = indicator.due;
  const published = (due: IsoDate, statutory = false): DueDates => ({ availableOn: due, due, statutory });
  switch (rule.kind) {
    case 'working_days':
      return { availableOn: addDays(end, 1), due: addWorkingDays(end, rule.days), statutory: false };
    case 'month_end_after':
      return published(monthEndAfter(end, rule.months));
    case 'last_working_day_after':
      return published(workingDayOnOrBefore(monthEndAfter(end, rule.months)));
    case 'fixed':
      return published(`${Number(start.slice(0, 4)) + rule.yearsAfterStart}-${rule.monthDay}`, true);
  }
}

/** The working day on which a due date is chased: the day itself, or the working day before it. */
export function chaseDay(due: IsoDate): IsoDate {
  return workingDayOnOrBefore(due);
}

/** The days of a ladder's rungs, counted in working days from the chase day, in the ladder's order. */
export function rungDays(due: IsoDate, ladder: readonly Rung[]): (Rung & { readonly on: IsoDate })[] {
  const from = chaseDay(due);
  return ladder.map((rung) => ({ ...rung, on: addWorkingDays(from, rung.workingDays) }));
}

/** The state of a figure that is not here, on a day: not_due, awaited, overdue or escalated. */
export function awaitedState(
  figure: { readonly availableOn: IsoDate; readonly due: IsoDate; readonly escalatedOn: IsoDate | null },
  asAt: IsoDate,
): AwaitedState {
  if (figure.escalatedOn !== null && figure.escalatedOn <= asAt) return 'escalated';
  if (asAt < figure.availableOn) return 'not_due';
  return asAt <= figure.due ? 'awaited' : 'overdue';
}
