// A figure that slips by a thousand, or changes its unit, stops the load: nothing of it is written, and what stands is kept. On a real Postgres.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createTestStore, type TestRow, type TestStore } from '../helpers/store';

let store: TestStore;
beforeEach(async () => {
  store = await createTestStore();
});
afterEach(async () => store.close());

const CO2 = 'return/borough-co2-emissions';
const co2 = (period: string, value: string, statedUnit: string | null = null): TestRow => ({
  ...{ measure: CO2, period, value, statedUnit, typed: true },
});
const referrals: TestRow = {
  ...{ measure: 'return/one-you-referrals', period: '2023-24-Q1', value: '199', typed: true },
};

async function standing(): Promise<unknown> {
  const { rows } = await store.pool.query<{ slug: string; period: string; value: string }>(
    `select dim_indicator.slug, dim_period.code as period, trim_scale(fact_figure.value)::text as value
     from warehouse.fact_figure
     inner join warehouse.dim_indicator using (indicator_key)
     inner join warehouse.dim_period using (period_key)
     where fact_figure.is_current and fact_figure.component = 'value' order by 1, 2`,
  );
  return rows.map(({ slug, period, value }) => [slug, period, value]);
}

test('816,400 where 816.4 stands: exit 7 naming a change by 1,000, and not even the other row is loaded (story 4)', async () => {
  await store.deliver('kpi-return', '2023-24-Q1', '2023-09-29', [co2('2021', '816.4')]);
  const slipped = await store.deliver('kpi-return', '2024-25-Q1', '2024-07-12', [co2('2022', '816400'), referrals]);
  expect(slipped).toMatchObject({ outcome: 'waiting_for_approval', failure: { code: 'SCALE_CHANGED' } });
  expect(slipped.failure?.message).toBe('borough-co2-emissions: the figure for 2022 has changed by 1,000');
  expect(JSON.stringify(slipped.failure)).not.toContain('816');
  expect(await standing()).toEqual([['borough-co2-emissions', '2021', '816.4']]);
  const mended = await store.deliver('kpi-return', '2024-25-Q1', '2024-07-12', [co2('2022', '790.2'), referrals]);
  expect(mended.outcome).toBe('loaded');
  expect(await standing()).toHaveLength(3);
});

test('a correction of the same period is held to it too', async () => {
  await store.deliver('kpi-return', '2023-24-Q1', '2023-09-29', [co2('2021', '816.4')]);
  const slipped = await store.deliver('kpi-return', '2023-24-Q1', '2023-10-05', [co2('2021', '816400')]);
  expect(slipped.failure?.code).toBe('SCALE_CHANGED');
  const corrected = await store.deliver('kpi-return', '2023-24-Q1', '2023-10-06', [co2('2021', '818.1')]);
  expect(corrected.outcome).toBe('loaded');
});

test('another unit than the one stated before is a change of unit; where none is stated nothing is said', async () => {
  await store.deliver('kpi-return', '2023-24-Q1', '2023-09-29', [co2('2021', '816.4', 'ktco2e')]);
  const other = await store.deliver('kpi-return', '2024-25-Q1', '2024-07-12', [co2('2022', '790', 'tco2e')]);
  expect(other.failure).toMatchObject({ code: 'SCALE_CHANGED', seen: 'tco2e', expected: 'ktco2e, as for 2021' });
  expect((await store.deliver('kpi-return', '2024-25-Q1', '2024-07-12', [co2('2022', '790')])).outcome).toBe('loaded');
});

test('a wrong size that stands may be corrected: the other years say which of the two is right', async () => {
  const first = [co2('2020', '850'), co2('2021', '816400')];
  expect((await store.deliver('kpi-return', '2023-24-Q1', '2023-09-30', first)).changed).toBe(2);
  const corrected = await store.deliver('kpi-return', '2023-24-Q1', '2023-10-05', [co2('2021', '816.4')]);
  expect([corrected.outcome, corrected.failure]).toEqual(['loaded', null]);
  expect(await standing()).toContainEqual(['borough-co2-emissions', '2021', '816.4']);
});

test('a quarter is not set against years', async () => {
  const years = ['2020-21', '2021-22', '2022-23'].map((period) => ({ ...referrals, period, value: '2000' }));
  expect((await store.deliver('kpi-return', '2022-23-Q4', '2023-05-01', years)).changed).toBe(3);
  const quarter = await store.deliver('kpi-return', '2023-24-Q1', '2023-07-10', [referrals]);
  expect([quarter.outcome, quarter.failure]).toEqual(['loaded', null]);
});
