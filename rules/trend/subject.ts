// The trend of an assessment subject, and its arrow by what the council's arrows mean.
import type { Arrow, AssessmentSubject, TrendFound } from '../../contracts/figure';
import { shownInYear } from '../judge/subject';
import { arrowOf, trend } from './trend';

const ARROWS: readonly Arrow[] = ['↑', '↓', '→'];

export interface SubjectTrend extends TrendFound {
  /** The arrow that the figures give. */
  readonly arrow: Arrow | null;
  /** The arrow that the report states; null where it states none, or nothing that can be read. */
  readonly stated: Arrow | null;
}

/** The trend of a line with both its arrows: the one computed and the one stated. */
export function trendOfSubject(subject: AssessmentSubject): SubjectTrend {
  const { indicator, baseline, target, arrows, statement } = subject;
  const found = trend({ indicator, shown: shownInYear(subject), baseline, target });
  const stated = ARROWS.find((arrow) => arrow === statement?.trend) ?? null;
  return { ...found, arrow: arrowOf(found, arrows), stated };
}
