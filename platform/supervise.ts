// Watches the embedded services while `up` runs, and starts again what has died.
import { type Config } from './config';
import { runningPostgres } from './embedded/postgres';
import { reviveServices } from './embedded/leases';
import { runningTemporal } from './embedded/temporal';
import { errorCodeOf } from './db/connect';
import { type Logger } from './logger';
import { type Progress, silentProgress } from './progress';

export interface Supervisor {
  /** Ends the watch and waits for a restart that is under way. The services go on. */
  readonly stop: () => Promise<void>;
}

/** The embedded services of this configuration that should run and do not. */
export function deadServices(config: Config): readonly string[] {
  return [
    ...(config.databaseUrl === null && runningPostgres(config) === null ? ['postgres'] : []),
    ...(config.temporal.address === null && runningTemporal(config) === null ? ['temporal'] : []),
  ];
}

async function look(config: Config, logger: Logger, progress: Progress): Promise<void> {
  const dead = deadServices(config);
  if (dead.length === 0) return;
  logger.warn({ services: dead }, 'a service has died; it is started again');
  try {
    const revived = await reviveServices(config, progress);
    logger.info({ services: revived }, 'started again');
  } catch (error) {
    logger.error(
      { services: dead, code: errorCodeOf(error) },
      'could not be started again; it is tried at the next look',
    );
  }
}

/** Looks every `everyMs` (2 seconds) until stopped. The caller holds a lease. Ports stay the same over a restart. */
export function supervise(config: Config, logger: Logger, everyMs = 2_000, progress = silentProgress): Supervisor {
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      looking = look(config, logger, progress).finally(next);
    }, everyMs);
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
