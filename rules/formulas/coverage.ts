// What part of a period the data covers: the months that a figure should cover, and those that it does not.
import type { Indicator } from '../../contracts/catalogue';
import type { MeasureValue } from '../../contracts/figure';
import type { IsoDate } from '../../contracts/period';
import { financialYearOf, monthsOf, parsePeriod } from '../calendar/periods';

export interface Coverage {
  readonly coverageFrom: IsoDate;
  readonly coverageTo: IsoDate;
}

type Accumulates = Pick<Indicator, 'accumulation'>;

/** The first and last day that a figure of the period should cover: a cumulative one begins on 1 April. */
function dueSpan({ accumulation }: Accumulates, period: string): { readonly start: IsoDate; readonly end: IsoDate } {
  const { start, end } = parsePeriod(period);
  return accumulation === 'cumulative' ? { start: `${financialYearOf(end).slice(0, 4)}-04-01`, end } : { start, end };
}

/** The months that a figure of the period should cover, as codes in order. */
export function monthsDue(indicator: Accumulates, period: string): string[] {
  const { start, end } = dueSpan(indicator, period);
  return monthsOf({ code: period, kind: 'range', start, end });
}

/** Whether data of this coverage is only a part of the figure, and the months that are not wholly covered. */
export function shortfall(
  indicator: Accumulates,
  period: string,
  { coverageFrom, coverageTo }: Coverage,
): { readonly partial: boolean; readonly missing: string[] } {
  // A snapshot is of one day, and a carried figure (an award, a yearly audit) stands until the next one.
  if (indicator.accumulation === 'snapshot' || indicator.accumulation === 'carried')
    return { partial: false, missing: [] };
  const { start, end } = dueSpan(indicator, period);
  if (coverageFrom <= start && coverageTo >= end) return { partial: false, missing: [] };
  const covered = (month: string): boolean => {
    const days = parsePeriod(month);
    return coverageFrom <= days.start && coverageTo >= days.end;
  };
  return { partial: true, missing: monthsDue(indicator, period).filter((month) => !covered(month)) };
}

/** The days that all the given measures cover. */
export function commonCoverage(parts: readonly MeasureValue[]): Coverage {
  const last = (days: string[]): string => days.sort().at(-1) ?? '';
  const first = (days: string[]): string => days.sort()[0] ?? '';
  return { coverageFrom: last(parts.map((p) => p.coverageFrom)), coverageTo: first(parts.map((p) => p.coverageTo)) };
}

/** The qualifiers of all the given measures, each once, in the order in which they come. */
export function allQualifiers(parts: readonly MeasureValue[]): string[] {
  return [...new Set(parts.flatMap((part) => part.qualifiers))];
}
