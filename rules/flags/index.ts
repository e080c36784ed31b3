// The table of flag rules, in the order of `FLAGS`. `awaited` stands apart: it is computed at read time.
import type { AssessmentSubject } from '../../contracts/figure';
import { orderFlags, type FoundFlag } from '../../contracts/flags';
import { componentsDisagree } from './components-disagree';
import { cumulativeFell } from './cumulative-fell';
import { duplicateIndicator } from './duplicate-indicator';
import { late } from './late';
import { numeratorOverDenominator } from './numerator-over-denominator';
import { partialPeriod } from './partial-period';
import { manualEntry, sourceChanged } from './provenance';
import { estimated, provisional } from './qualified';
import { quarantinedRows } from './quarantined-rows';
import { revised } from './revised';
import type { FlagRule } from './rule';
import { sourcesDisagree } from './sources-disagree';
import { targetMissing } from './target-missing';
import { targetProfileAssumed } from './target-profile-assumed';
import { trendContradictsFigures } from './trend-contradicts-figures';
import { unitStatedDiffers } from './unit-stated-differs';

export { awaited } from './awaited';
export type { FlagRule } from './rule';

/** Every rule whose finding is stored with an assessment. */
export const FLAG_RULES: readonly FlagRule[] = [
  partialPeriod,
  provisional,
  estimated,
  revised,
  late,
  duplicateIndicator,
  cumulativeFell,
  componentsDisagree,
  numeratorOverDenominator,
  trendContradictsFigures,
  targetMissing,
  sourcesDisagree,
  unitStatedDiffers,
  targetProfileAssumed,
  manualEntry,
  sourceChanged,
  quarantinedRows,
];

/** All flags of a subject with their evidence, in the order of `FLAGS`. */
export function findFlags(subject: AssessmentSubject): FoundFlag[] {
  const found = FLAG_RULES.flatMap((rule) => rule.find(subject) ?? []);
  return orderFlags(found.map(({ flag }) => flag)).flatMap((flag) => found.filter((one) => one.flag === flag));
}
