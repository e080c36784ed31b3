// Waits for a workflow: with progress, until it ends or the person says stop, and over a short outage of the server.
import { setTimeout as sleep } from 'node:timers/promises';
import { CancelledFailure, isGrpcServiceError, WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import { QuarterdayError } from '../contracts/failure';
import type { Runtime } from './runtime';

type Waiter = Pick<Runtime, 'client' | 'signal' | 'output'>;

const OUTAGE_MS = 120_000;
const UNAVAILABLE = 14;
const LOOK_MS = 1_000;

/** The workflow's result. While the server is away (it is started again under its old port) it is asked again. */
async function resultOf(handle: WorkflowHandle): Promise<unknown> {
  for (let away = 0; ;) {
    try {
      return await handle.result();
    } catch (error) {
      if (error instanceof WorkflowFailedError && error.cause instanceof CancelledFailure) throw cancelled(handle);
      if (!isGrpcServiceError(error) || Number(error.code) !== UNAVAILABLE) throw error;
      if (away === 0) away = Date.now();
      if (Date.now() - away > OUTAGE_MS) throw error;
      await sleep(LOOK_MS);
    }
  }
}

function cancelled(handle: WorkflowHandle): QuarterdayError {
  return new QuarterdayError('POLICY_REFUSED', 'the workflow was cancelled by somebody', {
    seen: handle.workflowId,
    todo: 'run the command again',
  });
}

/** The sources that are still being collected: children of a round are named for them. */
async function pendingOf(handle: WorkflowHandle): Promise<string> {
  try {
    const { raw } = await handle.describe();
    const ids = (raw.pendingChildren ?? []).map((child) => child.workflowId?.split('/').at(-2) ?? '');
    return ids.length === 0 ? '' : `: ${ids.sort().join(', ')}`;
  } catch {
    return '';
  }
}

/**
 * Shows what is waited for once a second; gives back what ends it, which waits for the look that is under way. There is never
 * more than one: while the server is away a look is tried again, and one that is forgotten would do so on a closed connection.
 */
function watch(handle: WorkflowHandle, what: string, { output }: Waiter): () => Promise<void> {
  const began = Date.now();
  let pending = '';
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    output.progress.waiting(`${what}${pending}`, Math.round((Date.now() - began) / 1000));
    looking ??= pendingOf(handle).then((text) => {
      pending = text;
      looking = null;
    });
  }, LOOK_MS);
  return async () => {
    clearInterval(timer);
    await looking;
    output.progress.clear();
  };
}

/** The result of a workflow. `what` is shown with the seconds that have passed, and with what it waits for. */
export async function awaitWorkflow<T>(waiter: Waiter, handle: WorkflowHandle, what: string): Promise<T> {
  // Every call is cancelled with the signal: a call that is tried again on a closed connection would end the process.
  return waiter.client.withAbortSignal(waiter.signal, async () => {
    const end = watch(handle, what, waiter);
    try {
      return (await resultOf(handle)) as T;
    } finally {
      await end();
    }
  });
}
