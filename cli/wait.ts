// Waits for a workflow: with progress, until it ends or the person says stop, and over a short outage of the server.
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { CancelledFailure, isGrpcServiceError, WorkflowFailedError } from '@temporalio/client';
import { QuarterdayError } from '../contracts/failure';
import type { Progress } from '../platform/progress';

const OUTAGE_MS = 120_000;
const UNAVAILABLE = 14;

/** The workflow's result. While the server is away (it is started again under its old port) it is asked again. */
async function resultOf<T>(handle: WorkflowHandle): Promise<T> {
  for (let away = 0; ;) {
    try {
      return (await handle.result()) as T;
    } catch (error) {
      if (error instanceof WorkflowFailedError && error.cause instanceof CancelledFailure)
        throw new QuarterdayError('POLICY_REFUSED', 'the workflow was cancelled by somebody', {
          seen: handle.workflowId,
        });
      if (!isGrpcServiceError(error) || Number(error.code) !== UNAVAILABLE) throw error;
      if (away === 0) away = Date.now();
      if (Date.now() - away > OUTAGE_MS) throw error;
      await sleep(1_000);
    }
  }
}

async function pendingOf(handle: WorkflowHandle): Promise<string> {
  try {
    const { raw } = await handle.describe();
    const ids = (raw.pendingChildren ?? []).map((child) => child.workflowId?.split('/').at(-2) ?? '');
    return ids.length === 0 ? '' : `: ${ids.sort().join(', ')}`;
  } catch {
    return '';
  }
}

/** The result of a workflow. `what` is shown with the seconds that have passed, and what it waits for. */
export async function awaitWorkflow<T>(handle: WorkflowHandle, what: string, progress: Progress): Promise<T> {
  const began = Date.now();
  let pending = '';
  const timer = setInterval(() => {
    progress.waiting(`${what}${pending}`, Math.round((Date.now() - began) / 1000));
    void pendingOf(handle).then((text) => (pending = text));
  }, 1_000);
  try {
    return await resultOf<T>(handle);
  } finally {
    clearInterval(timer);
    progress.clear();
  }
}
