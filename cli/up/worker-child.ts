// The worker process of `up`: serves the task queue until it is told to stop, or until `up` is gone.
import { EXIT } from '../../contracts/failure';
import { loadConfig } from '../../platform/config';
import { ensureServices } from '../../platform/embedded/leases';
import { createLogger } from '../../platform/logger';
import { silentProgress } from '../../platform/progress';
import { startWorker } from '../../worker';
import { failureWords } from '../failures';

async function serve(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger(config, { level: 'info' });
  const services = await ensureServices(config, silentProgress, { migrations: false });
  try {
    const worker = await startWorker({ config, services, logger });
    const stop = (): void => void worker.stop().catch(() => undefined);
    process.on('SIGTERM', stop).on('SIGINT', stop);
    // `up` holds the other end: when it is killed, nothing must go on in its name.
    process.stdin.once('end', stop).once('close', stop).resume();
    logger.info({ queue: config.temporal.taskQueue }, 'the worker serves its queue');
    await worker.run;
    logger.info('the worker has stopped');
  } finally {
    process.stdin.destroy();
    await services.release();
  }
}

serve().catch((error: unknown) => {
  process.exitCode = EXIT.unexpected;
  createLogger(loadConfig(), { level: 'info' }).error(failureWords(error), 'the worker has failed');
});
