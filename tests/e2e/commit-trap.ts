// Holds the COMMIT of one source's load inside Postgres, so that a test may stop the worker before it hears of it.
import type { Client } from 'pg';
import { until } from './house';

const KEY = 4_711;

/** How many transactions stand waiting for an advisory lock. */
export async function waitingForLocks(store: Client): Promise<number> {
  const { rows } = await store.query<{ n: number }>(
    "select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted",
  );
  return rows[0]?.n ?? 0;
}

export interface CommitTrap {
  /** Waits until the load has done all its work and stands in its COMMIT. */
  readonly untilCaught: () => Promise<void>;
  /** Lets the COMMIT through and gives the ledger's entry as it then stands. */
  readonly letThrough: () => Promise<{ readonly outcome: string; readonly rows_loaded: string }>;
  readonly remove: () => Promise<void>;
}

/** A deferred trigger that waits, at COMMIT, for a lock which this connection holds. */
export async function commitTrap(store: Client, source: string): Promise<CommitTrap> {
  await store.query(`
    create function public.wait_at_commit() returns trigger language plpgsql
      as $$ begin perform pg_advisory_xact_lock(${KEY}); return null; end $$;
    create constraint trigger wait_at_commit after update on ops.import deferrable initially deferred for each row
      when (new.outcome is not null and new.source = '${source}') execute function public.wait_at_commit();
    select pg_advisory_lock(${KEY})`);
  const caught = async (): Promise<boolean> => {
    const { rows } = await store.query('select 1 from pg_locks where objid = $1 and not granted', [KEY]);
    return rows.length > 0;
  };
  const entry = async (): Promise<{ outcome: string; rows_loaded: string } | undefined> => {
    const { rows } = await store.query<{ outcome: string; rows_loaded: string }>(
      'select outcome, rows_loaded::text from ops.import where source = $1 and outcome is not null',
      [source],
    );
    return rows[0];
  };
  return {
    untilCaught: async () => {
      await until('a load that stands in its COMMIT', caught);
      if ((await entry()) !== undefined) throw new Error('the load is committed already: nothing was caught');
    },
    letThrough: async () => {
      await store.query('select pg_advisory_unlock($1)', [KEY]);
      return until('the committed load', entry);
    },
    remove: async () => {
      await store.query('drop trigger wait_at_commit on ops.import; drop function public.wait_at_commit()');
    },
  };
}
