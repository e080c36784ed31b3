// An indicator that was typed and whose system has been connected since: which of the two stands, and who is asked. On a real Postgres.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadCatalogueIntoWarehouse } from '../../activities/warehouse/load-catalogue';
import type { Catalogue } from '../../contracts/catalogue';
import { createTestStore, type TestRow, type TestStore } from '../helpers/store';
import { versions } from '../helpers/store-reads';

const Q2 = '2023-24-Q2';
const OCT = '2023-10-16';
let store: TestStore;

/** The catalogue with referrals fed by their own system from 2024-25 on. */
function connected(catalogue: Catalogue): Catalogue {
  const feed = {
    source: 'referrals',
    formula: { kind: 'single' as const, measure: 'referrals_received' },
    from: '2024-25-Q1',
  };
  return {
    ...catalogue,
    version: catalogue.version + 1,
    sources: { ...catalogue.sources, referrals: { from: '2024-25-Q1' } },
    indicators: catalogue.indicators.map((each) =>
      each.slug === 'one-you-referrals' ? { ...each, feeds: [feed] } : each,
    ),
  };
}

beforeEach(async () => {
  store = await createTestStore();
  const catalogue = connected(store.catalogue);
  const sources = Object.keys(catalogue.sources).map((code) => ({
    code,
    title: code,
    system_fed: code === 'referrals',
  }));
  await loadCatalogueIntoWarehouse(store.pool, catalogue, sources, new Date('2026-05-02T12:00:00Z'));
  Object.assign(store.deps, { catalogue: () => catalogue });
});
afterEach(async () => store.close());

const typed: TestRow = { measure: 'return/one-you-referrals', period: Q2, value: '650000', typed: true };
const counted: TestRow = { measure: 'referrals_received', period: Q2, value: '651204' };
const figures = async (): Promise<(readonly [string | null, string])[]> =>
  (await versions(store, 'one-you-referrals', Q2)).map(({ value, source }) => [value, source] as const);

test("the system's figure stands before the typed one, also for a period before it was expected, in either order", async () => {
  await store.deliver('kpi-return', Q2, OCT, [typed]);
  expect(await figures()).toEqual([['650000', 'kpi-return']]);
  await store.deliver('referrals', Q2, '2024-05-01', [counted]);
  expect(await figures()).toEqual([
    ['650000', 'kpi-return'],
    ['651204', 'referrals'],
  ]);
  await store.deliver('kpi-return', Q2, '2024-05-02', [{ ...typed, value: '650001' }]);
  expect((await figures()).at(-1)).toEqual(['651204', 'referrals']);
});

const evidence = async (): Promise<unknown> => {
  const round = { council: 'tmbc', period: Q2, asOf: '2024-06-01', backDated: true, source: null };
  await store.run(store.activities.openRound, round);
  await store.run(store.activities.assessCouncil, { council: 'tmbc', asOf: '2024-06-01' });
  const { rows } = await store.pool.query<{ evidence: Record<string, string> }>(
    `select fact_assessment.evidence from warehouse.fact_assessment
     inner join warehouse.dim_indicator using (indicator_id)
     inner join warehouse.dim_period on dim_period.period_key = fact_assessment.quarter_key
     where dim_indicator.slug = 'one-you-referrals' and dim_indicator.valid_to is null
         and dim_period.code = $1 and fact_assessment.recorded_to is null`,
    [Q2],
  );
  return rows[0]?.evidence['sources_disagree'] ?? null;
};

test.each([
  ['the form first', [typed, counted]],
  ['the system first', [counted, typed]],
])(
  'two sources say two numbers, %s: the primary stands, both are kept, and the difference is flagged',
  async (_, rows) => {
    for (const row of rows) await store.deliver(row === typed ? 'kpi-return' : 'referrals', Q2, '2024-05-01', [row]);
    expect((await figures()).at(-1)).toEqual(['651204', 'referrals']);
    expect(await evidence()).toBe('referrals says 651204, kpi-return says 650000');
    const { rows: kept } = await store.pool.query(`select 1 from warehouse.fact_measure where is_current`);
    expect(kept).toHaveLength(2);
  },
);

test('a feed that is bound after its measures came makes its figures when the delivery is read again, and once', async () => {
  const bound = store.deps.catalogue('tmbc');
  const indicators = bound.indicators.map((each) => ({ ...each, feeds: [] }));
  Object.assign(store.deps, { catalogue: () => ({ ...bound, version: bound.version - 1, indicators }) });
  await store.deliver('referrals', Q2, '2024-05-01', [counted]);
  expect(await figures()).toEqual([]);
  Object.assign(store.deps, { catalogue: () => bound });
  const again = await store.deliver('referrals', Q2, '2024-05-02', [counted], { receivedOn: '2024-05-01' });
  expect(again).toMatchObject({ outcome: 'loaded', changed: 1, rows: { in: 1, loaded: 1, unchanged: 0 } });
  expect(await figures()).toEqual([['651204', 'referrals']]);
  const third = await store.deliver('referrals', Q2, '2024-05-03', [counted], { salt: ' ' });
  expect(third).toMatchObject({ outcome: 'unchanged', changed: 0, rows: { loaded: 0, unchanged: 1 } });
});

const asked = async (period: string, asOf: string): Promise<string[]> => {
  const round = { council: 'tmbc', period, asOf, backDated: true, source: null };
  return (await store.run(store.activities.openRound, round)).wanted.map(({ source }) => source);
};
const awaitedOf = async (period: string): Promise<unknown> =>
  (
    await store.pool.query<{ source: string }>(
      `select dim_source.code as source from warehouse.fact_expected_figure as expected
       inner join warehouse.dim_source using (source_key)
       inner join warehouse.dim_period using (period_key)
       inner join warehouse.dim_indicator on dim_indicator.indicator_key = expected.indicator_key
       where dim_indicator.slug = 'one-you-referrals' and dim_period.code = $1`,
      [period],
    )
  ).rows;

test('a round before the connection asks and awaits the form; one after it the system', async () => {
  expect(await asked(Q2, OCT)).not.toContain('referrals');
  expect(await awaitedOf(Q2)).toEqual([{ source: 'kpi-return' }]);
  expect(await asked('2024-25-Q1', '2024-07-16')).toContain('referrals');
  expect(await awaitedOf('2024-25-Q1')).toEqual([{ source: 'referrals' }]);
});

test('a year that the catalogue does not name is opened with all its lines and without targets; one before its first is refused', async () => {
  expect(await asked('2026-27-Q2', '2026-10-16')).toContain('kpi-return');
  await expect(asked('2022-23-Q1', '2022-07-16')).rejects.toThrow('no such year');
});
