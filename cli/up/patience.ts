// Patience with a Temporal server that has just come back: after a kill -9 it greets before it answers for its schedules.
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 90_000;
const PAUSE_MS = 1_000;

/** Whether the server did not answer, or could not; the SDK's own tries are over by then. */
function isServersFault(error: unknown): boolean {
  return error instanceof Error && ['ServiceError', 'GrpcServiceError'].includes(error.name);
}

/** The result of `work`, which is begun again while the server does not answer, for a minute and a half at most. */
export async function patiently<T>(work: () => Promise<T>, signal: AbortSignal, pauseMs = PAUSE_MS): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(pauseMs)) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      if (!isServersFault(error) || Date.now() > end) throw error;
    }
  }
}
