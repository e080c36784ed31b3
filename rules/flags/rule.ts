// What a flag rule is: a named, versioned, pure function of an assessment subject, with its evidence in words and numbers.
import type { AssessmentSubject } from '../../contracts/figure';
import type { Flag, FoundFlag } from '../../contracts/flags';

export interface FlagRule {
  readonly flag: Flag;
  /** Raised by one whenever the rule could find otherwise on the same subject. */
  readonly version: number;
  readonly find: (subject: AssessmentSubject) => FoundFlag | null;
}

/** A rule from a function that gives its evidence, or null where the flag is not found. */
export function flagRule(
  flag: Flag,
  version: number,
  evidence: (subject: AssessmentSubject) => string | null,
): FlagRule {
  return {
    flag,
    version,
    find: (subject) => {
      const found = evidence(subject);
      return found === null ? null : { flag, evidence: found };
    },
  };
}
