// Assesses one line of a report: target, RAG, forecast, trend, flags and level. The one function that the publish stage calls.
import type { Assessment, AssessmentSubject } from '../contracts/figure';
import { findFlags } from './flags';
import { assuranceLevel } from './flags/level';
import { judgeSubject } from './judge/subject';
import { trendOfSubject } from './trend/subject';

/** What Quarterday says of a line, with a figure or without. The same subject always gives the same words. */
export function assess(subject: AssessmentSubject): Assessment {
  const { arrow, stated, direction, judgement, comparedWith, evidence } = trendOfSubject(subject);
  const flags = findFlags(subject);
  return {
    judged: judgeSubject(subject),
    trend: { published: stated ?? arrow, direction, judgement, comparedWith, evidence },
    flags,
    level: assuranceLevel(subject, flags),
  };
}
