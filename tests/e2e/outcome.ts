// What a home knows in the end, without times and numbers of imports: equal for two runs that did the same work.
import type { Client } from 'pg';
import type { LedgerEntry } from '../../cli/ledger';
import type { RowCounts } from '../../contracts/collect';
import type { PublishedFigure } from '../../contracts/published';
import type { House } from './house';

/** What a reader sees of both quarters, and every version that was ever written. */
export async function known(house: House): Promise<unknown> {
  const figures = async (period: string): Promise<object[]> => {
    const all = await house.json<PublishedFigure[]>('figures', '--council', 'tmbc', '--period', period);
    return all.map(({ recordedAt: _, ...rest }) => rest);
  };
  const versions = `select council, indicator, ref, period, component, version, value, text, unit, source, coverage_from,
    coverage_to, partial, missing, qualifiers, typed, place, delivery_sha256, is_current
    from publish.figure_versions order by indicator, period, component, version`;
  return {
    second: await figures('2023-24-Q2'),
    third: await figures('2023-24-Q3'),
    versions: await house.json('query', versions),
  };
}

export interface LedgerLine {
  /** Source, period and hash of the delivery: what may be loaded once. */
  readonly key: string;
  readonly outcome: string | null;
  readonly rows: RowCounts;
  readonly changed: number;
}

/** The import ledger by its key: loads of different sources may come in any order. */
export async function ledger(house: House): Promise<LedgerLine[]> {
  const entries = await house.json<LedgerEntry[]>('imports');
  return entries
    .map(({ source, period, outcome, rows, changed, delivery }) => ({
      key: `${source} ${period} ${delivery.sha256}`,
      outcome,
      rows,
      changed,
    }))
    .sort((a, b) => a.key.localeCompare(b.key));
}

/** Rows in = loaded + unchanged + quarantined + ignored. */
export const accounted = (rows: RowCounts): number => rows.loaded + rows.unchanged + rows.quarantined + rows.ignored;

/** A hash over every fact, but not over the stamps of the chases, which go on by themselves: the same before and after means that nothing was written. */
export async function factsSum(store: Client): Promise<string | null> {
  const { rows } = await store.query<{ sum: string | null }>(
    `select md5(string_agg(line, '|' order by line)) as sum from (
       select 'f' || to_jsonb(f)::text as line from warehouse.fact_figure f
       union all select 'm' || to_jsonb(m)::text from warehouse.fact_measure m
       union all select 's' || to_jsonb(s)::text from warehouse.fact_statement s
       union all select 'a' || to_jsonb(a)::text from warehouse.fact_assessment a) as facts`,
  );
  return rows[0]?.sum ?? null;
}
