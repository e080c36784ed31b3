// A worker in this process, for as long as the command lasts, unless `up` runs one already.
import type { Runtime } from './runtime';
import type { Config } from '../platform/config';
import { livingLeases } from '../platform/embedded/leases';
import { commandLogger } from './logs';
import { startWorker } from '../worker';

/**
 * Whether the worker of a running `up` of this home will do the work. Who polls a queue cannot be asked: a server remembers the
 * pollers of commands that have ended for minutes, and a command that trusted them would wait for nobody. Two workers do no harm.
 */
export function workerElsewhere(config: Config): boolean {
  return livingLeases(config).some((lease) => lease.kind === 'up');
}

/** Starts a worker here; gives back what stops it. */
export async function startOwnWorker({ config, services, output }: Runtime): Promise<() => Promise<void>> {
  const worker = await startWorker({ config, services, logger: commandLogger(config) });
  worker.run.catch(() => output.say('The worker has stopped by itself: run the command again, the work goes on.'));
  return () => worker.stop().catch(() => undefined);
}
