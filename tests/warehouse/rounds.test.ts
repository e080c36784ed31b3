// Rounds in any order: a quarter whose lines a later round opened, and knowledge that comes in late. On a real Postgres.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RoundInput } from '../../contracts/collect';
import { createTestStore, type TestStore } from '../helpers/store';

const Q2 = '2023-24-Q2';
const OCT = '2023-10-16';
const JAN = '2024-01-22';
let store: TestStore;

beforeEach(async () => {
  store = await createTestStore();
});
afterEach(async () => store.close());

const round = (period: string, asOf: string): RoundInput => ({
  council: 'tmbc',
  period,
  asOf,
  backDated: true,
  source: null,
});

test('a round as of an earlier day than the one that opened its lines counts every expected figure', async () => {
  await store.run(store.activities.openRound, round('2023-24-Q3', JAN));
  await store.run(store.activities.openRound, round(Q2, OCT));
  const { figures } = await store.run(store.activities.reviewRound, round(Q2, OCT));
  expect(figures).toMatchObject({ expected: 31, received: 0, awaited: 18, notDue: 12, notApplicable: 1 });
});

test('a figure that comes with earlier knowledge than the last assessment is judged and flagged all the same', async () => {
  await store.run(store.activities.openRound, round(Q2, OCT));
  await store.run(store.activities.assessCouncil, { council: 'tmbc', asOf: JAN });
  await store.deliver('kpi-return', Q2, '2023-11-02', [
    { measure: 'return/one-you-referrals', period: Q2, value: '170', typed: true },
  ]);
  await store.run(store.activities.assessCouncil, { council: 'tmbc', asOf: '2023-11-02' });
  const { rows } = await store.pool.query(
    `select trim_scale(value)::text as value, target_met, flags from publish.figures
     where indicator = 'one-you-referrals' and shown_in = $1`,
    [Q2],
  );
  expect(rows).toEqual([{ value: '170', target_met: false, flags: ['manual_entry'] }]);
});

test('a figure that came before it was expected is received, not owed, once its line is opened', async () => {
  await store.deliver('idox-uniform', Q2, '2023-10-03', [{ measure: 'licensed_drivers', period: Q2, value: '615' }]);
  await store.deliver('police-uk', '2023-07', '2023-10-03', [
    { measure: 'victim_based_crimes', period: '2023-07', value: '700' },
  ]);
  await store.run(store.activities.openRound, round(Q2, OCT));
  const { rows } = await store.pool.query(
    `select indicator, partly_received_on, received_on from publish.expected_figures
     where indicator in ('licensed-drivers', 'victim-based-crimes') and period = $1 order by indicator`,
    [Q2],
  );
  expect(rows).toEqual([
    { indicator: 'licensed-drivers', partly_received_on: null, received_on: '2023-10-03' },
    { indicator: 'victim-based-crimes', partly_received_on: '2023-10-03', received_on: null },
  ]);
});
