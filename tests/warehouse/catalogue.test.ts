// A catalogue in the warehouse: what changes becomes a new version, what was shown before stays as it was. On a real Postgres.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { loadCatalogueIntoWarehouse } from '../../activities/warehouse/load-catalogue';
import type { Catalogue } from '../../contracts/catalogue';
import { firstRow } from '../../platform/db/first-row';
import { createTestStore, type TestStore } from '../helpers/store';

let store: TestStore;
const CHANGED = new Date('2026-05-02T09:00:00Z');
const sources = (catalogue: Catalogue): { code: string; title: string; system_fed: boolean }[] =>
  Object.keys(catalogue.sources).map((code) => ({ code, title: code, system_fed: code !== 'kpi-return' }));

/** The catalogue with another title and target for the licensed drivers, and another mailbox for their owner. */
function reworded(catalogue: Catalogue): Catalogue {
  return {
    ...catalogue,
    owners: catalogue.owners.map((owner) =>
      owner.initials === 'AG' ? { ...owner, email: 'new@tmbc.example' } : owner,
    ),
    indicators: catalogue.indicators.map((indicator) =>
      indicator.slug === 'licensed-drivers'
        ? {
            ...indicator,
            title: 'Licensed drivers',
            targets: indicator.targets.map((target) => ({ ...target, text: '640' })),
          }
        : indicator,
    ),
  };
}

async function counts(): Promise<Record<string, number>> {
  const { rows } = await store.pool.query<{ what: string; rows: number }>(
    `select 'indicators' as what, count(*) as rows from warehouse.dim_indicator
     union all select 'owners', count(*) from warehouse.dim_owner
     union all select 'targets', count(*) from warehouse.fact_target
     union all select 'benchmarks', count(*) from warehouse.fact_benchmark`,
  );
  return Object.fromEntries(rows.map(({ what, rows: number }) => [what, number]));
}

const shown = async (at: string): Promise<Record<string, string>> =>
  firstRow(
    await store.pool.query<Record<string, string>>(
      `select target_text, target_low::text from publish.figures_as_at($1)
       where indicator = 'licensed-drivers' and shown_in = '2023-24-Q2'`,
      [at],
    ),
  );

beforeAll(async () => {
  store = await createTestStore();
  const open = { council: 'tmbc', period: '2023-24-Q2', asOf: '2023-10-16', backDated: true, source: null };
  await store.run(store.activities.openRound, open);
});
afterAll(async () => store.close());

describe('loading a catalogue', () => {
  test('a second load of the same writes nothing', async () => {
    const before = await counts();
    expect(before).toMatchObject({ indicators: 31 + 4, targets: 31 });
    await loadCatalogueIntoWarehouse(store.pool, store.catalogue, sources(store.catalogue), CHANGED);
    expect(await counts()).toEqual(before);
  });

  test('what changed is a new version from now on; as at an earlier day the old target stands', async () => {
    const before = await counts();
    const changed = reworded(store.catalogue);
    await loadCatalogueIntoWarehouse(store.pool, changed, sources(changed), CHANGED);
    const after = await counts();
    expect(after['owners']).toBe((before['owners'] ?? 0) + 1);
    expect(after['targets']).toBe((before['targets'] ?? 0) + 1);
    const { rows } = await store.pool.query(
      `select title, valid_to is null as current from publish.indicators where indicator = 'licensed-drivers' order by valid_from`,
    );
    expect(rows).toEqual([
      { title: 'Total number of licenced drivers', current: false },
      { title: 'Licensed drivers', current: true },
    ]);
    expect(await shown('2024-01-01')).toEqual({ target_text: '620', target_low: '620' });
    expect(await shown('2026-05-03')).toEqual({ target_text: '640', target_low: '640' });
  });

  test('a target or benchmark that was taken out stands no longer; as at an earlier day it does', async () => {
    const without = (slug: string): Catalogue => ({
      ...store.catalogue,
      indicators: store.catalogue.indicators.map((each) =>
        each.slug === slug ? { ...each, targets: [], benchmarks: [] } : each,
      ),
    });
    const less = without('calls-handled-rate');
    await loadCatalogueIntoWarehouse(store.pool, less, sources(less), new Date('2026-05-04T09:00:00Z'));
    const read = async (at: string): Promise<Record<string, unknown>> =>
      firstRow(
        await store.pool.query<Record<string, unknown>>(
          `select target_text, jsonb_array_length(benchmarks) as marks from publish.figures_as_at($1)
           where indicator = 'calls-handled-rate' and shown_in = '2023-24-Q2'`,
          [at],
        ),
      );
    expect(await read('2026-05-05')).toEqual({ target_text: null, marks: 0 });
    expect(await read('2026-05-03')).toEqual({ target_text: '93%', marks: 1 });
  });
});

describe('an indicator that the catalogue drops', () => {
  test('is expected no more from that day on; its lines and its earlier days stay as they were', async () => {
    const dropped = 'asb-cases';
    const status = async (at: string): Promise<unknown> =>
      (
        await store.pool.query<{ status: string }>(
          `select status from publish.figures_as_at($1) where indicator = $2 and shown_in = '2023-24-Q2'`,
          [at, dropped],
        )
      ).rows[0]?.status;
    const smaller = {
      ...store.catalogue,
      indicators: store.catalogue.indicators.filter(({ slug }) => slug !== dropped),
    };
    const on = new Date('2026-06-04T09:00:00Z');
    await loadCatalogueIntoWarehouse(store.pool, smaller, sources(smaller), on);
    expect(await status('2026-06-03T12:00:00Z')).toBe('overdue');
    expect(await status('2026-06-04T12:00:00Z')).toBe('withdrawn');
  });
});

describe('the database itself', () => {
  test('refuses two versions of an indicator that overlap in time', async () => {
    const owner = new Client({ connectionString: store.db.database.adminUrl });
    await owner.connect();
    const overlap = owner.query(
      `update warehouse.dim_indicator set valid_to = valid_to + interval '1 day'
       where slug = 'licensed-drivers' and valid_to is not null`,
    );
    await expect(overlap).rejects.toMatchObject({ code: '23P01' });
    await owner.end();
  });

  test.each(['dim_council', 'dim_period', 'dim_source', 'dim_owner', 'dim_priority', 'dim_indicator', 'dim_assurance'])(
    '%s has its reserved members: unknown, not applicable, awaited, quarantined',
    async (dimension) => {
      const key = `${dimension.replace('dim_', '')}_key`;
      const { rows } = await store.pool.query<{ key: number }>(
        `select ${key} as key from warehouse.${dimension} where ${key} < 0 order by 1`,
      );
      expect(rows.map((row) => row.key)).toEqual([-4, -3, -2, -1]);
    },
  );
});
