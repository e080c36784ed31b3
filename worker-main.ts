// The worker as a process of its own: `node dist/worker-main.js`. It holds a lease on the embedded services while it runs.
import { loadConfig } from './platform/config';
import { ensureServices } from './platform/embedded/leases';
import { createLogger } from './platform/logger';
import { silentProgress } from './platform/progress';
import { startWorker } from './worker';

/** Runs until SIGINT or SIGTERM; the exit code says how it ended. */
async function main(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger(config, { level: 'info' });
  const services = await ensureServices(config, silentProgress, { migrations: false });
  try {
    const worker = await startWorker({ config, services, logger });
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        worker
          .stop()
          .catch((error: unknown) =>
            logger.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'did not stop cleanly'),
          );
      });
    logger.info({ taskQueue: config.temporal.taskQueue }, 'worker is ready');
    await worker.run;
  } finally {
    await services.release();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`worker: ${error instanceof Error ? error.message : 'an unexpected fault'}\n`);
  process.exitCode = 1;
});
