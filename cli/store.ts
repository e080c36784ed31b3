// The fast path of commands that only read: the database alone, for as long as the command lasts.
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig, type Config } from '../platform/config';
import type { Database, LoginRole } from '../platform/db/credentials';
import { createPool, type Pool } from '../platform/db/pool';
import { ensureDatabase } from '../platform/embedded/leases';
import { commandLogger } from './logs';
import { type CliContext } from './command';
import { untilStopped } from './interrupt';

export interface Store {
  readonly config: Config;
  /** Connections as this role, closed when the command ends. */
  readonly pool: (role: LoginRole) => Pool;
}

export interface Pools {
  readonly pool: (role: LoginRole) => Pool;
  /** Closes them; a query that still runs is given two seconds. */
  readonly end: () => Promise<void>;
}

/** Pools of a database, made when they are first asked for. */
export function poolsOf(config: Config, database: Database): Pools {
  const logger = commandLogger(config);
  const pools = new Map<LoginRole, Pool>();
  return {
    pool: (role) => {
      const pool = pools.get(role) ?? createPool(database, role, { logger });
      pools.set(role, pool);
      return pool;
    },
    end: async () => {
      const ended = Promise.allSettled([...pools.values()].map((pool) => pool.end()));
      await Promise.race([ended, sleep(2_000, undefined, { ref: false })]);
    },
  };
}

/** Runs `work` with the database up; nothing that this command started is left running. */
export async function withStore<T>(
  context: CliContext,
  work: (store: Store) => Promise<T>,
  config: Config = loadConfig(),
): Promise<T> {
  const services = await ensureDatabase(config, context.output.progress);
  const pools = poolsOf(config, services.database);
  try {
    return await untilStopped(context.signal, work({ config, pool: pools.pool }));
  } finally {
    await pools.end();
    await services.release();
  }
}
