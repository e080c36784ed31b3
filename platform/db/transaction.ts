// Runs work in one transaction, and again where the database says that two transactions got into each other's way.
import { type Pool, type PoolClient } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCodeOf } from './connect';

/** serialization_failure and deadlock_detected: nothing was written, the whole work may be done again. */
const conflicts = new Set(['40001', '40P01']);

export interface TransactionOptions {
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** Tries in all. Default 5. */
  readonly tries?: number;
}

async function attempt<T>(pool: Pool, work: (client: PoolClient) => Promise<T>, isolation: string): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`begin isolation level ${isolation}`);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // The connection's state is not known: it is closed, which rolls back, and never lent out again.
    client.release(true);
    throw error;
  }
}

/**
 * Runs `work` in a transaction and gives back its result after the commit. On a conflict the work is run again, after a
 * random pause, so it must have no effect but through `client`.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(pool, work, options.isolation ?? 'read committed');
    } catch (error) {
      if (!conflicts.has(errorCodeOf(error)) || tried >= (options.tries ?? 5)) throw error;
      await sleep(Math.random() * 50 * 2 ** tried);
    }
  }
}
