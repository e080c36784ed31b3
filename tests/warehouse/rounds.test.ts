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
