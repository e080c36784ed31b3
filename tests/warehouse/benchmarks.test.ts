// Benchmarks that a source gives stand beside the figure, in versions, the newest of each comparator; days and months beside a quarter are no figures. On a real Postgres.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadCatalogueIntoWarehouse } from '../../activities/warehouse/load-catalogue';
import type { Catalogue } from '../../contracts/catalogue';
import { createTestStore, type TestRow, type TestStore } from '../helpers/store';
import { checksum, versions } from '../helpers/store-reads';

const Q2 = '2023-24-Q2';
let store: TestStore;

function compared(catalogue: Catalogue): Catalogue {
  const feed = {
    source: 'lg-inform',
    measure: 'benchmark/drivers',
    publishedBy: 'LG Inform',
    comparators: { E07000116: 'Tunbridge Wells' },
    valueIs: 'England',
  };
  const indicators = catalogue.indicators.map((each) =>
    each.slug === 'licensed-drivers' ? { ...each, benchmarkFeeds: [feed] } : each,
  );
  return {
    ...catalogue,
    version: catalogue.version + 1,
    sources: { ...catalogue.sources, 'lg-inform': {} },
    indicators,
  };
}

beforeEach(async () => {
  store = await createTestStore();
  const catalogue = compared(store.catalogue);
  const sources = Object.keys(catalogue.sources).map((code) => ({ code, title: code, system_fed: true }));
  await loadCatalogueIntoWarehouse(store.pool, catalogue, sources, new Date('2026-05-02T12:00:00Z'));
  Object.assign(store.deps, { catalogue: () => catalogue });
});
afterEach(async () => store.close());

const mark = (period: string, wells: string, england: string): TestRow => ({
  measure: 'benchmark/drivers',
  period,
  value: england,
  components: [
    { label: 'E07000116', value: wells },
    { label: 'E07000999', value: '1' },
  ],
});

async function benchmarks(): Promise<unknown> {
  await store.deliver('idox-uniform', Q2, '2023-10-10', [{ measure: 'licensed_drivers', period: Q2, value: '615' }]);
  const round = { council: 'tmbc', period: Q2, asOf: '2024-06-01', backDated: true, source: null };
  await store.run(store.activities.openRound, round);
  const { rows } = await store.pool.query<{ benchmarks: { comparator: string }[] }>(
    `select benchmarks from publish.figures_as_at('2024-06-02') where indicator = 'licensed-drivers' and shown_in = $1`,
    [Q2],
  );
  return rows[0]?.benchmarks.filter(({ comparator }) => comparator !== 'Kent');
}

test('the newest of each comparator that the catalogue names; a second time nothing, a change a version', async () => {
  const rows = [mark('2021-22', '500', '580'), mark('2022-23', '512', '590.4')];
  const first = await store.deliver('lg-inform', Q2, '2024-05-01', rows);
  expect(first).toMatchObject({ outcome: 'loaded', changed: 0 });
  const { sha256: _sha, ...more } = { sha256: '', source: 'LG Inform', period: '2022-23' };
  const listed = [
    { comparator: 'England', value: '590.4', text: '590', ...more },
    { comparator: 'Tunbridge Wells', value: '512', text: '512', ...more },
  ];
  expect(await benchmarks()).toEqual(listed.map((each) => expect.objectContaining(each)));
  const before = await checksum(store);
  await store.deliver('lg-inform', Q2, '2024-05-02', rows, { salt: ' ' });
  expect(await checksum(store)).toBe(before);
  await store.deliver('lg-inform', Q2, '2024-05-03', [mark('2022-23', '513', '590.4')]);
  const { rows: kept } = await store.pool.query(
    `select value::text, version, is_current from warehouse.fact_printed where comparator = 'Tunbridge Wells' order by version`,
  );
  expect(kept).toEqual([
    { value: '512', version: 1, is_current: false },
    { value: '513', version: 2, is_current: true },
  ]);
});

test('a measure of a day or a month makes no figure of a quarterly indicator, and is kept', async () => {
  const rows = ['2023-09', '2023-09-30', Q2].map((period): TestRow => ({
    measure: 'licensed_drivers',
    period,
    value: '615',
  }));
  expect(await store.deliver('idox-uniform', Q2, '2023-10-10', rows)).toMatchObject({
    changed: 1,
    rows: { loaded: 3 },
  });
  expect(await versions(store, 'licensed-drivers', '2023-09-30')).toEqual([]);
  expect(await versions(store, 'licensed-drivers', Q2)).toHaveLength(1);
});
