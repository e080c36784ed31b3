// What a test looks at in the warehouse: the versions of a figure, and a hash over everything.
import { firstRow } from '../../platform/db/first-row';
import type { TestStore } from './store';

export interface Version {
  readonly version: number;
  readonly value: string | null;
  readonly source: string;
  readonly partial: boolean;
  readonly recorded_from: string;
  readonly recorded_to: string | null;
}

export async function versions(store: TestStore, indicator: string, period: string): Promise<Version[]> {
  const { rows } = await store.pool.query<Version>(
    `select version, trim_scale(value)::text as value, source, partial, recorded_from, recorded_to
     from publish.figure_versions where indicator = $1 and period = $2 and component = 'value' order by version`,
    [indicator, period],
  );
  return rows;
}

/** A hash over every fact and the ledger: the same before and after means that nothing was written. */
export async function checksum(store: TestStore): Promise<string> {
  const { rows } = await store.pool.query<{ sum: string }>(
    `select md5(string_agg(line, '|' order by line)) as sum from (
       select 'f' || to_jsonb(f)::text as line from warehouse.fact_figure f
       union all select 'm' || to_jsonb(m)::text from warehouse.fact_measure m
       union all select 's' || to_jsonb(s)::text from warehouse.fact_statement s
       union all select 'e' || to_jsonb(e)::text from warehouse.fact_expected_figure e) as facts`,
  );
  return firstRow({ rows }).sum;
}
