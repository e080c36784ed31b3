// When a source is asked again, and for which quarters. Pure.
import type { ChaseStepInput } from '../../contracts/activities';
import type { Catalogue } from '../../contracts/catalogue';
import type { IsoDate } from '../../contracts/period';
import { addDays } from '../../rules/calendar/dates';
import { parsePeriod, previousQuarter, quarterOf } from '../../rules/calendar/periods';
import type { Expected } from './owed';

type Asked = Pick<ChaseStepInput, 'asked' | 'lastAskedOn'>;
type AskAgain = Catalogue['chase']['askAgain'];

/** Days to wait after the n-th asking: they grow by the catalogue's factor up to its most. */
export function backOffDays(asked: number, { firstAfterDays, factor, mostDays }: AskAgain): number {
  return Math.max(1, Math.ceil(Math.min(firstAfterDays * factor ** asked, mostDays)));
}

function earliest(days: readonly IsoDate[]): IsoDate | undefined {
  return [...days].sort()[0];
}

/**
 * The day on which the source is asked next: with growing pauses, never before anything can be there, and in any case on the
 * day that the calendar or the service named ("Data from TMLT available at end of October 2023", document 000).
 */
export function nextAskDay(owed: readonly Expected[], { asked, lastAskedOn }: Asked, askAgain: AskAgain): IsoDate {
  const named = owed.flatMap((each) => [each.available_on, ...(each.expected_on === null ? [] : [each.expected_on])]);
  const regular = addDays(lastAskedOn, backOffDays(asked, askAgain));
  const from = earliest(named) ?? regular;
  const next = regular > from ? regular : from;
  const promised = earliest(named.filter((day) => day > lastAskedOn));
  return promised !== undefined && promised < next ? promised : next;
}

/**
 * The quarters to ask for: a quarter's own; for a year the last quarter that has ended, for an inbox is looked through up to it
 * and a late annual file is laid into the folder of the quarter in which it comes.
 */
export function quartersToAsk(period: string, today: IsoDate, owed: readonly Expected[]): readonly string[] {
  if (parsePeriod(period).kind === 'quarter') return [period];
  const ended = previousQuarter(quarterOf(today));
  const shown = owed.flatMap(({ shown_in }) => (shown_in === null ? [] : [shown_in]));
  return [[ended, ...shown].sort().pop() ?? ended];
}
