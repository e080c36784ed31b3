// Replays: kept bytes know what their first run knew, and a chain of replays settles the quarantine of all of them.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { withClient } from '../../platform/db/connect';
import { createTestStore, type TestRow, type TestStore } from '../helpers/store';
import { versions } from '../helpers/store-reads';

let store: TestStore;
const Q2 = '2023-24-Q2';
const OCT = '2023-10-16';
const JAN = '2024-01-22';
const fte = (value: string): TestRow[] => [{ measure: 'fte_in_post', period: Q2, value }];
const vacant: TestRow = { measure: 'fte_vacant', period: Q2, value: '14.2' };

beforeAll(async () => {
  store = await createTestStore();
  const open = { council: 'tmbc', period: Q2, asOf: OCT, backDated: true, source: null };
  await store.run(store.activities.openRound, open);
});
afterAll(async () => store.close());

const values = async (): Promise<(string | null)[]> =>
  (await versions(store, 'staff-fte', Q2)).map(({ value }) => value);

test('kept bytes that a later delivery has corrected change nothing, however often they are replayed', async () => {
  const first = await store.deliver('chris21', Q2, OCT, fte('220.77'));
  await store.deliver('chris21', Q2, JAN, fte('221.5'));
  const again = await store.deliver('chris21', Q2, JAN, fte('220.77'), { replayOf: first.id });
  expect(again).toMatchObject({ outcome: 'unchanged', rows: { in: 1, ignored: 1 }, changed: 0 });
  const third = await store.deliver('chris21', Q2, JAN, fte('220.77'), { replayOf: again.id });
  expect(third).toMatchObject({ outcome: 'unchanged', changed: 0 });
  expect(await values()).toEqual(['220.77', '221.5']);
});

test('a statement that a later form has corrected stays as the later form says it', async () => {
  const said = (comment: string): TestRow[] => [{ said: { indicator: 'staff-fte', shownIn: Q2, comment } }];
  const first = await store.deliver('kpi-return', Q2, OCT, said('as it was'));
  await store.deliver('kpi-return', Q2, JAN, said('as it is'));
  const again = await store.deliver('kpi-return', Q2, JAN, said('as it was'), { replayOf: first.id });
  expect(again).toMatchObject({ outcome: 'unchanged', rows: { in: 1, ignored: 1 } });
});

test('a mended file stands in for the import that it mends, also where its bytes were known before', async () => {
  const wrong = await store.deliver('chris21', Q2, JAN, fte('999'));
  const mended = await store.deliver('chris21', Q2, JAN, fte('220.77'), { replayOf: wrong.id });
  expect(mended).toMatchObject({ outcome: 'loaded', changed: 1 });
  expect(await values()).toEqual(['220.77', '221.5', '999', '220.77']);
});

test('a mended file that was refused, mended again: nothing of the chain stays open', async () => {
  const bad = (rejected: string): TestRow[] => [vacant, { rejected }];
  const first = await store.deliver('chris21', Q2, JAN, bad('one'));
  const second = await store.deliver('chris21', Q2, JAN, [{ rejected: 'two' }], { replayOf: first.id });
  const third = await store.deliver('chris21', Q2, JAN, [vacant, { ignored: 'a total row' }], {
    replayOf: second.id,
  });
  expect([first.outcome, second.outcome]).toEqual(['partly_quarantined', 'quarantined']);
  const { rows } = await store.pool.query<{ state: string; by: string }>(
    'select state, settled_by_import::text as by from ops.quarantine where import_id = any($1::bigint[]) order by import_id',
    [[first.id, second.id, third.id]],
  );
  expect(rows).toEqual([
    { state: 'replayed', by: second.id },
    { state: 'replayed', by: third.id },
  ]);
});

test('an attempt of a replay whose answer was lost is taken up: one import, its quarantine once', async () => {
  const rows: TestRow[] = [vacant, { rejected: 'three' }];
  const first = await store.deliver('chris21', '2023-24-Q1', OCT, rows);
  const sealed = await store.pool.query<{ id: string }>(
    'select delivery_id::text as id from ops.import where import_id = $1',
    [first.id],
  );
  const input = { deliveryId: sealed.rows[0]?.id ?? '', asOf: JAN, replayOf: first.id, dryRun: false };
  const attempts = [
    await store.run(store.activities.normaliseDelivery, input),
    await store.run(store.activities.normaliseDelivery, input),
  ];
  expect(new Set(attempts.map(({ importId }) => importId)).size).toBe(1);
  const { rows: held } = await store.pool.query('select 1 from ops.quarantine where import_id > $1', [first.id]);
  expect(held).toHaveLength(1);
});

test('bytes that were removed from the landing store are kept again when they come again', async () => {
  const rows = fte('221.75');
  await store.deliver('chris21', '2023-24-Q1', OCT, rows);
  await withClient(store.db.url, (client) => client.query('truncate landing.content'));
  expect(await store.deliver('chris21', '2023-24-Q1', OCT, rows)).toMatchObject({ outcome: 'unchanged' });
});
