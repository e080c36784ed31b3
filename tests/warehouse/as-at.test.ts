// As at an earlier day is what was known then, also after a person has acted since. On a real Postgres.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actUpon } from '../../cli/acts';
import { sql } from '../../platform/sql';
import { createTestStore, type TestStore } from '../helpers/store';

let store: TestStore;
const KEY = 'tmbc/asb-cases/2023-24-Q2';
const day = (date: string): string => `${date}T21:59:59.999999Z`;

async function stood(date: string): Promise<unknown> {
  const { rows } = await store.pool.query(
    `select status, due, reminders, escalated_to from publish.figures_as_at($1)
     where indicator = 'asb-cases' and shown_in = '2023-24-Q2'`,
    [day(date)],
  );
  return rows[0];
}

async function tell(rung: string, action: string, on: string, to: string): Promise<void> {
  const values = ['await/tmbc/kpi-return/2023-24-Q2', rung, action, on, 1, '2023-10-13', to, `${to}@tmbc.example`];
  await store.pool.query(sql('awaiting/insert_message'), [
    ...values,
    's',
    'b',
    [KEY],
    `${rung}@q`,
    'recorded',
    `${on}T09:00:00Z`,
  ]);
}

beforeAll(async () => {
  store = await createTestStore();
  const open = { council: 'tmbc', period: '2023-24-Q2', asOf: '2023-10-02', backDated: true, source: null };
  await store.run(store.activities.openRound, open);
  await tell('due-today', 'remind', '2023-10-13', 'PO');
  await tell('service-manager', 'escalate', '2023-10-20', 'service-manager');
});
afterAll(async () => store.close());

describe('an awaited figure', () => {
  test.each([
    ['2023-10-02', { status: 'awaited', due: '2023-10-13', reminders: 0, escalated_to: null }],
    ['2023-10-13', { status: 'awaited', due: '2023-10-13', reminders: 1, escalated_to: null }],
    ['2023-10-16', { status: 'overdue', due: '2023-10-13', reminders: 1, escalated_to: null }],
    ['2023-10-20', { status: 'escalated', due: '2023-10-13', reminders: 1, escalated_to: 'service-manager' }],
  ])('stood so on %s', async (date, expected) => {
    expect(await stood(date)).toEqual(expected);
  });

  test('more time changes where it stands from that day on, and no day before', async () => {
    const act = { kind: 'extend' as const, to: '2023-12-01' };
    const now = new Date('2023-10-25T10:00:00Z');
    await actUpon(store.pool, { act, keys: [KEY], day: '2023-10-25', reason: 'the system is being moved', now });
    expect(await stood('2023-10-24')).toMatchObject({ status: 'escalated', due: '2023-10-13' });
    expect(await stood('2023-10-25')).toEqual({
      status: 'awaited',
      due: '2023-12-01',
      reminders: 0,
      escalated_to: null,
    });
    expect(await stood('2023-12-02')).toMatchObject({ status: 'overdue', due: '2023-12-01' });
  });
});

describe('a figure in quarantine', () => {
  test('was there until the day on which the mended file came', async () => {
    const rejected = { rejected: 'x', rejectedMeasures: ['return/one-you-referrals'] };
    const first = await store.deliver('kpi-return', '2023-24-Q2', '2023-10-16', [rejected]);
    const mended = [{ measure: 'return/asb-cases', period: '2023-24-Q2', value: '98', typed: true }];
    await store.deliver('kpi-return', '2023-24-Q2', '2023-11-06', mended, { replayOf: first.id });
    const status = async (date: string): Promise<unknown> =>
      (
        await store.pool.query<{ status: string }>(
          `select status from publish.figures_as_at($1) where indicator = 'one-you-referrals' and shown_in = '2023-24-Q2'`,
          [day(date)],
        )
      ).rows[0]?.status;
    expect(await status('2023-11-05')).toBe('quarantined');
    expect(await status('2023-11-06')).toBe('overdue');
  });
});
