// A worker in this process, for as long as the command lasts, unless one polls the queue already.
import type { Runtime } from './runtime';
import { livingLeases } from '../platform/embedded/leases';
import { commandLogger } from './logs';
import { startWorker } from '../worker';

const RECENT_MS = 90_000;
const WORKFLOW_QUEUE = 1;

async function polledRecently({ client, config }: Runtime): Promise<boolean> {
  const { namespace, taskQueue } = config.temporal;
  const found = await client.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: taskQueue },
    taskQueueType: WORKFLOW_QUEUE,
  });
  const since = Date.now() - RECENT_MS;
  return (found.pollers ?? []).some((poller) => Number(poller.lastAccessTime?.seconds ?? 0) * 1000 > since);
}

/**
 * Whether somebody else's worker will do the work: that of a running `up`, or on a shared Temporal one that polls. The
 * embedded server remembers the pollers of commands that have ended, so there only `up` counts; two workers do no harm.
 */
export async function workerElsewhere(runtime: Runtime): Promise<boolean> {
  if (livingLeases(runtime.config).some((lease) => lease.kind === 'up')) return true;
  return runtime.services.temporal.embedded ? false : polledRecently(runtime);
}

/** Starts a worker here; gives back what stops it. */
export async function startOwnWorker({ config, services, output }: Runtime): Promise<() => Promise<void>> {
  const worker = await startWorker({ config, services, logger: commandLogger(config) });
  worker.run.catch(() => output.say('The worker has stopped by itself: run the command again, the work goes on.'));
  return () => worker.stop().catch(() => undefined);
}
