// A corrected export that leaves a measure out: the earlier value stands, and the import says which. On a real Postgres.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createTestStore, type TestRow, type TestStore } from '../helpers/store';
import { versions } from '../helpers/store-reads';

const Q2 = '2023-24-Q2';
let store: TestStore;

beforeEach(async () => {
  store = await createTestStore();
});
afterEach(async () => store.close());

const row = (measure: string, value: string): TestRow => ({ measure, period: Q2, value });
const notesOf = async (id: string): Promise<unknown> =>
  (await store.pool.query<{ notes: string[] }>('select notes from ops.import where import_id = $1', [id])).rows[0]
    ?.notes;

test('is noted on the correction, and on nothing else', async () => {
  const both = [row('licensed_drivers', '615'), row('vehicle_licences', '565')];
  const first = await store.deliver('idox-uniform', Q2, '2023-10-10', both);
  expect(await notesOf(first.id)).toEqual([]);
  const corrected = await store.deliver('idox-uniform', Q2, '2023-10-12', [row('licensed_drivers', '616')]);
  expect(await notesOf(corrected.id)).toEqual([
    'left out of this delivery, the earlier value stands: vehicle_licences@2023-24-Q2',
  ]);
  expect((await versions(store, 'vehicle-licences', Q2)).map(({ value }) => value)).toEqual(['565']);
});

test('another file of the same source leaves nothing out', async () => {
  await store.deliver('idox-uniform', Q2, '2023-10-10', [row('licensed_drivers', '615')]);
  const other = await store.deliver('idox-uniform', Q2, '2023-10-10', [row('inspections_due_d_e', '83')]);
  expect(await notesOf(other.id)).toEqual([]);
});
