// Flag cumulative_fell: a total that can only grow is lower than before (document 001: 013 went 2.07, 1.61; 009 fell below its baseline).
import type { AssessmentSubject, ShownFigure } from '../../contracts/figure';
import { quarterParts } from '../calendar/periods';
import { round, shownValue } from '../decimal';
import { flagRule } from './rule';

interface Before {
  readonly figure: ShownFigure;
  readonly name: string;
}

/** The figure of the nearest earlier quarter of the year; for the first one of a running total, which no year ends, the baseline. */
function before({ indicator, earlier, baseline, shownIn }: AssessmentSubject): Before | null {
  const year = quarterParts(shownIn).year;
  const shown = earlier
    .filter((one) => one.shownIn < shownIn && one.shownIn.startsWith(`${year}-`))
    .sort((a, b) => (a.shownIn < b.shownIn ? 1 : -1))[0];
  if (shown) return { figure: shown, name: shown.shownIn };
  const first = quarterParts(shownIn).number === 1;
  return first && indicator.runningTotal && baseline ? { figure: baseline, name: `baseline ${baseline.period}` } : null;
}

export const cumulativeFell = flagRule('cumulative_fell', 1, (subject) => {
  const { indicator, figure } = subject;
  const grows =
    indicator.accumulation === 'cumulative' || (indicator.accumulation === 'snapshot' && indicator.runningTotal);
  const earlier = grows ? before(subject) : null;
  if (!figure || !earlier || figure.value === null || earlier.figure.value === null) return null;
  // Data that reaches no further than before may well be less.
  if (figure.partial && figure.coverageTo <= earlier.figure.coverageTo) return null;
  const { decimals } = indicator;
  if (!round(figure.value, decimals).lt(round(earlier.figure.value, decimals))) return null;
  return `${shownValue(figure.value, decimals)} is less than ${shownValue(earlier.figure.value, decimals)} (${earlier.name})`;
});
