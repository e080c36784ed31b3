// Connection pools, one for each role. Dates come back as ISO strings and numerics as decimal strings: nothing becomes a float.
import { Pool, types, type CustomTypesConfig } from 'pg';
import { type Logger } from '../logger';
import { errorCodeOf } from './connect';
import { type Database, type LoginRole } from './credentials';

export type { Pool, PoolClient } from 'pg';

type Parser = (text: string) => unknown;

const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 };

/** `2023-10-16 22:59:59.000001+00` → `2023-10-16T22:59:59.000001Z`; microseconds are kept. */
export function isoTimestamp(text: string): string {
  return text.replace(' ', 'T').replace(/\+00(?::00)?$/, 'Z');
}

function safeInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError('a bigint is too large for a number');
  return number;
}

const parsers = new Map<number, Parser>([
  [oid.int8, safeInteger],
  [oid.date, (text) => text],
  [oid.timestamp, isoTimestamp],
  [oid.timestamptz, isoTimestamp],
]);

function parserOf(id: number, format: 'text' | 'binary' = 'text'): Parser {
  const ours = format === 'text' ? parsers.get(id) : undefined;
  return ours ?? (types.getTypeParser(id, format) as Parser);
}

const typeConfig: CustomTypesConfig = { getTypeParser: parserOf as CustomTypesConfig['getTypeParser'] };

export interface PoolOptions {
  /** Connections at most. Default 8. */
  readonly max?: number;
  readonly logger?: Logger;
}

/** A pool of connections as this role. An idle connection that breaks is logged and replaced, never a crash. */
export function createPool(database: Database, role: LoginRole, options: PoolOptions = {}): Pool {
  const pool = new Pool({
    connectionString: database.roleUrls[role],
    application_name: `quarterday ${role}`,
    max: options.max ?? 8,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 10_000,
    keepAlive: true,
    allowExitOnIdle: true,
    types: typeConfig,
  });
  const onError = (error: unknown): void => {
    // While the pool is being closed its server may stop first: that is no news.
    if (!pool.ending) options.logger?.warn({ code: errorCodeOf(error), role }, 'a connection broke');
  };
  pool.on('error', onError);
  // A connection that is lent out when its server dies also emits; its query has failed by then.
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}
