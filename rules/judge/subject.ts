// Judges the line of an assessment subject: its figures of the year put together, then judged.
import type { AssessmentSubject, EarlierFigure, Judged } from '../../contracts/figure';
import { quarterParts } from '../calendar/periods';
import { judge } from './judge';
import { yearToDate } from './roll-up';

/** The figures shown in the year up to and with this line's quarter, in order. */
export function shownInYear({ shownIn, earlier, figure }: AssessmentSubject): EarlierFigure[] {
  const { year } = quarterParts(shownIn);
  const before = earlier.filter((one) => quarterParts(one.shownIn).year === year && one.shownIn < shownIn);
  const all = figure ? [...before, { ...figure, shownIn }] : before;
  return all.sort((a, b) => (a.shownIn < b.shownIn ? -1 : 1));
}

/** The figure of the line against its target. */
export function judgeSubject(subject: AssessmentSubject): Judged {
  const { indicator, target, figure, asAt, shownIn } = subject;
  const toDate = yearToDate(indicator, shownInYear(subject), shownIn);
  return judge({ indicator, target, figure, yearToDate: toDate, asAt, shownIn });
}
