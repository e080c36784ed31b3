// Workflows that were changed without patched(): one more activity at their start. Their replay must fail.
import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../contracts/activities';
import type { ImportSummary, ReplayInput, RoundInput, RoundSummary } from '../../contracts/collect';
import { backfillReport as unchangedReport } from '../../workflows/backfill-report';
import { collectRound as unchanged } from '../../workflows/collect-round';

const { assessCouncil } = proxyActivities<Activities>({ startToCloseTimeout: '1 minute' });

/** The round, with an assessment before anything else. */
export async function collectRound(input: RoundInput): Promise<RoundSummary> {
  await assessCouncil({ council: input.council, asOf: input.asOf });
  return unchanged(input);
}

/** The reading of a report, with an assessment before anything else. */
export async function backfillReport(input: ReplayInput): Promise<ImportSummary> {
  await assessCouncil({ council: input.council, asOf: input.asOf });
  return unchangedReport(input);
}
