// Runs a collection round as a Temporal workflow and waits for it: the same for `collect` and for `demo`.
import type { RoundInput, RoundSummary } from '../contracts/collect';
import { todayInLondon } from '../rules/calendar/london';
import { sourceId, roundId } from '../workflows/ids';
import { type Runtime } from './runtime';
import { awaitWorkflow } from './wait';

export interface RoundWanted {
  readonly council: string;
  readonly period: string;
  /** The clock of knowledge. */
  readonly asOf: string;
  /** Only this source, or all. */
  readonly source: string | null;
}

/** Starts the round, or joins the one that runs under its id already, and gives back its summary. */
export async function runRound(runtime: Runtime, wanted: RoundWanted, now: Date): Promise<RoundSummary> {
  const { council, period, asOf, source } = wanted;
  const input: RoundInput = { ...wanted, backDated: asOf < todayInLondon(now) };
  const handle = await runtime.client.workflow.start('collectRound', {
    workflowId: source === null ? roundId(council, period) : `${sourceId(council, source, period)}/round`,
    taskQueue: runtime.config.temporal.taskQueue,
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [input],
  });
  const what = `collecting ${council} ${period} as of ${asOf}`;
  const summary = await awaitWorkflow<RoundSummary>(runtime, handle, what);
  if (summary.asOf !== asOf)
    runtime.output.say(`A round of ${council} ${period} was under way, as of ${summary.asOf}: this is its outcome.`);
  return summary;
}
