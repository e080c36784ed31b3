// The assurance level of a figure, by a written rule: what the service stated and what Quarterday found, weighed once.
import type { AssessmentSubject, AssuranceLevel } from '../../contracts/figure';
import { FLAGS, type Flag, type FoundFlag } from '../../contracts/flags';

/**
 * none: there is no figure.
 * low: a blocking flag; a warning about accuracy; rows in quarantine; or the service itself says No.
 * medium: any other warning about the figure; provisional or estimated; or typed, and the service did not say Yes.
 * high: all else.
 * That the report lists an indicator twice says nothing about its figure, and does not count.
 */
export function assuranceLevel(subject: AssessmentSubject, flags: readonly FoundFlag[]): AssuranceLevel {
  if (!subject.figure || (subject.figure.value === null && subject.figure.components.length === 0)) return 'none';
  const stated = subject.statement?.assurance ?? 'not_stated';
  const found: Flag[] = flags.map(({ flag }) => flag).filter((flag) => flag !== 'duplicate_indicator');
  const has = (flag: Flag): boolean => found.includes(flag);
  const meanings = found.map((flag) => FLAGS[flag]);
  const blocked = meanings.some(({ severity }) => (severity as string) === 'block');
  const inaccurate = meanings.some(({ severity, dimension }) => severity === 'warn' && dimension === 'accuracy');
  if (blocked || inaccurate || has('quarantined_rows') || stated === 'no') return 'low';
  const warned = meanings.some(({ severity }) => severity === 'warn');
  if (warned || has('provisional') || has('estimated')) return 'medium';
  return has('manual_entry') && stated !== 'yes' ? 'medium' : 'high';
}
