// Runs one SELECT as the analyst: in a read-only transaction, with a time limit, and no more rows than asked for.
import { type QueryConfig } from 'pg';
import { QuarterdayError } from '../contracts/failure';
import { errorCodeOf } from '../platform/db/connect';
import type { Pool } from '../platform/db/pool';

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** True where there are more rows than were asked for. */
  readonly more: boolean;
}

const WRITES =
  /^\s*(?:insert|update|delete|merge|truncate|create|alter|drop|grant|revoke|copy|call|do|set|reset|lock|vacuum|refresh|comment|begin|commit|rollback)\b/i;
const TIMEOUT_MS = 30_000;

function mayNot(seen: string | null): QuarterdayError {
  return new QuarterdayError('POLICY_REFUSED', 'the analyst role may not do that', {
    seen,
    expected: 'a SELECT from the views of schema publish',
    todo: "select table_name from information_schema.views where table_schema = 'publish'",
  });
}

/** The words for a statement that Postgres refused. They are about the person's own SQL, so its message is shown. */
export function queryFault(error: unknown): unknown {
  const code = errorCodeOf(error);
  const seen = error instanceof Error ? error.message : null;
  if (code === '42501' || code === '25006') return mayNot(seen);
  if (code === '57014')
    return new QuarterdayError('POLICY_REFUSED', 'the query took too long', {
      seen: `more than ${TIMEOUT_MS / 1000} s`,
      todo: 'narrow it, for instance to one council and quarter',
    });
  if (!/^(?:0A|22|42|54)/.test(code)) return error;
  return new QuarterdayError('USAGE', 'the query was not understood', {
    seen,
    expected: 'one SELECT in the SQL of Postgres',
    todo: 'see docs/warehouse.md for the views of schema publish',
  });
}

/** Runs the query. @throws QuarterdayError USAGE, POLICY_REFUSED */
export async function runQuery(analyst: Pool, sql: string, most: number): Promise<QueryResult> {
  const writes = WRITES.exec(sql);
  if (writes !== null) throw mayNot(`a statement that begins with ${writes[0].trim().toUpperCase()}`);
  const client = await analyst.connect();
  try {
    await client.query('begin transaction read only');
    await client.query(`set local statement_timeout = ${TIMEOUT_MS}`);
    const statement = sql.trim().replace(/;\s*$/, '');
    // The extended protocol takes one statement only, so nothing can be smuggled in behind the SELECT.
    const text = `declare answer no scroll cursor for ${statement}\n`;
    await client.query({ text, queryMode: 'extended' } as QueryConfig);
    const found = await client.query<unknown[]>({ text: `fetch ${most + 1} from answer`, rowMode: 'array' });
    return {
      columns: found.fields.map((field) => field.name),
      rows: found.rows.slice(0, most),
      more: found.rows.length > most,
    };
  } catch (error) {
    throw queryFault(error);
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}
