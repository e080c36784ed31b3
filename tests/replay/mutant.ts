// A workflow that was changed without patched(): one more activity at its start. Its replay must fail.
import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../contracts/activities';
import type { RoundInput, RoundSummary } from '../../contracts/collect';
import { collectRound as unchanged } from '../../workflows/collect-round';

const { assessCouncil } = proxyActivities<Activities>({ startToCloseTimeout: '1 minute' });

/** The round, with an assessment before anything else. */
export async function collectRound(input: RoundInput): Promise<RoundSummary> {
  await assessCouncil({ council: input.council, asOf: input.asOf });
  return unchanged(input);
}
