// What a schedule starts: it computes the period from the scheduled day and starts the work under its business id.
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { executeChild } from '@temporalio/workflow';
import type { LaunchInput, Launched } from '../contracts/schedule';
import { quarterBefore, quarterOf } from './calendar';
import type { collectRound } from './collect-round';
import { roundId } from './ids';
import { scheduledDay } from './scheduled';
import { tryCollectSource } from './start-source';

async function launchQuarter(council: string, asOf: string): Promise<Launched> {
  const period = quarterBefore(asOf);
  const workflowId = roundId(council, period);
  try {
    const args = [{ council, period, asOf, backDated: false, source: null }] as const;
    await executeChild<typeof collectRound>('collectRound', { workflowId, args: [...args] });
    return { workflowId, period, asOf, joined: false };
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return { workflowId, period, asOf, joined: true };
  }
}

/** A month is published weeks after its end, so a pull asks for the quarter that runs and the one before it. */
async function launchPull(council: string, source: string, asOf: string): Promise<Launched> {
  const period = quarterOf(asOf);
  const periods = [quarterBefore(asOf), period];
  const summary = await tryCollectSource({ council, period, periods, asOf, backDated: false, source, assess: true });
  return { workflowId: `collect/${council}/${source}/${period}`, period, asOf, joined: summary === null };
}

/**
 * The quarterly round takes the quarter before the scheduled day, a monthly pull the current one. Work that is running already
 * under the same id is left alone. It waits for what it started, so that the schedule's overlap policy means something.
 */
export async function launchRound({ council, source }: LaunchInput): Promise<Launched> {
  const asOf = scheduledDay();
  return source === null ? launchQuarter(council, asOf) : launchPull(council, source, asOf);
}
