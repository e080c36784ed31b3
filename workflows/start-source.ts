// Runs a source's collection as a child under its business id, and waits its turn where that id is running already.
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { executeChild, isCancellation, sleep } from '@temporalio/workflow';
import type { CollectSourceInput, SourceSummary } from '../contracts/collect';
import type { collectSource } from './collect-source';
import { failureOf } from './failure-of';
import { sourceId } from './ids';

type Child = typeof collectSource;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const TRIES = 30;

/** Null where the source is being collected by somebody else at this moment. */
export async function tryCollectSource(input: CollectSourceInput): Promise<SourceSummary | null> {
  const workflowId = sourceId(input.council, input.source, input.period);
  try {
    return await executeChild<Child>('collectSource', { workflowId, args: [input] });
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return null;
    throw error;
  }
}

function busy(source: string): SourceSummary {
  const message = 'the source was being collected by another workflow all the time';
  const todo = 'run the round again when it has ended';
  const failure = { code: 'SOURCE_UNAVAILABLE', message, seen: null, expected: null, todo, place: null } as const;
  return { source, imports: [], waiting: [], failure };
}

/** The source's summary; whatever goes wrong is in it as `failure`, never lost. Only cancellation is thrown. */
export async function collectSourceInTurn(input: CollectSourceInput): Promise<SourceSummary> {
  try {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const summary = await tryCollectSource(input);
      if (summary !== null) return summary;
      await sleep(Math.min(FIRST_WAIT_MS * 2 ** tried, LONGEST_WAIT_MS));
    }
    return busy(input.source);
  } catch (error) {
    if (isCancellation(error)) throw error;
    return { source: input.source, imports: [], waiting: [], failure: failureOf(error) };
  }
}
