// Which of two deliveries stands: the one that was received later, whenever either is read. On a real Postgres.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ImportSummary } from '../../contracts/collect';
import { createTestStore, type TestRow, type TestStore } from '../helpers/store';
import { versions } from '../helpers/store-reads';

const Q2 = '2023-24-Q2';
const OCT = '2023-10-16';
const JAN = '2024-01-22';
let store: TestStore;

beforeEach(async () => {
  store = await createTestStore();
});
afterEach(async () => store.close());

const drivers = (value: string): TestRow => ({ measure: 'licensed_drivers', period: Q2, value });
const deliver = (receivedOn: string, asOf: string, rows: readonly TestRow[]): Promise<ImportSummary> =>
  store.deliver('idox-uniform', Q2, asOf, rows, { receivedOn });
const values = async (): Promise<(string | null)[]> =>
  (await versions(store, 'licensed-drivers', Q2)).map(({ value }) => value);

test('an older export that is laid late corrects nothing, and its rows are counted with the reason', async () => {
  await deliver('2023-10-10', OCT, [drivers('615')]);
  const late = await deliver('2023-10-05', JAN, [drivers('600'), { ignored: 'total row' }]);
  expect(await values()).toEqual(['615']);
  expect(late).toMatchObject({
    outcome: 'unchanged',
    rows: { in: 2, loaded: 0, unchanged: 0, ignored: 2 },
    changed: 0,
  });
  const { rows } = await store.pool.query('select ignored from ops.import where import_id = $1', [late.id]);
  expect(rows).toEqual([
    {
      ignored: [
        { rows: 1, reason: 'total row' },
        { rows: 1, reason: 'older than what stands' },
      ],
    },
  ]);
});

test('a file from between, laid late, corrects nothing that a later one has said again', async () => {
  await deliver('2023-10-10', OCT, [drivers('615')]);
  await deliver('2023-10-20', '2023-10-20', [drivers('615'), { ignored: 'total row' }]);
  const late = await deliver('2023-10-15', JAN, [drivers('620')]);
  expect(late).toMatchObject({ outcome: 'unchanged', changed: 0, rows: { in: 1, ignored: 1 } });
  expect(await values()).toEqual(['615']);
  await deliver('2023-10-25', JAN, [drivers('621')]);
  expect(await values()).toEqual(['615', '621']);
});

test('a new version of the catalogue, under which the inbox is read again, undoes no correction', async () => {
  await deliver('2023-10-10', OCT, [drivers('615')]);
  await deliver('2023-11-02', '2023-11-02', [drivers('616')]);
  const bumped = { ...store.catalogue, version: store.catalogue.version + 1 };
  Object.assign(store.deps, { catalogue: () => bumped });
  await deliver('2023-10-10', JAN, [drivers('615')]);
  await deliver('2023-11-02', JAN, [drivers('616')]);
  expect(await values()).toEqual(['615', '616']);
});

test('of two files of one day the one that came last stands', async () => {
  await deliver(OCT, OCT, [drivers('615')]);
  await deliver(OCT, OCT, [drivers('617')]);
  expect(await values()).toEqual(['615', '617']);
});

test('what the service said is kept by the same rule', async () => {
  const said = (comment: string): TestRow[] => [{ said: { indicator: 'licensed-drivers', shownIn: Q2, comment } }];
  await deliver('2023-10-10', OCT, said('newer words'));
  await deliver('2023-10-05', JAN, said('older words'));
  await deliver('2023-10-20', JAN, [...said('newer words'), { ignored: 'total row' }]);
  await deliver('2023-10-15', JAN, said('words from between'));
  const { rows } = await store.pool.query('select comment from warehouse.fact_statement where is_current');
  expect(rows).toEqual([{ comment: 'newer words' }]);
});

test('a mended file that was known before stands against the inbox too, under a new catalogue', async () => {
  await deliver('2023-10-10', OCT, [drivers('615')]);
  const wrong = await deliver('2023-11-02', '2023-11-02', [drivers('999')]);
  const more = { receivedOn: '2023-10-10', replayOf: wrong.id };
  await store.deliver('idox-uniform', Q2, '2023-11-03', [drivers('615')], more);
  Object.assign(store.deps, { catalogue: () => ({ ...store.catalogue, version: store.catalogue.version + 1 }) });
  await deliver('2023-10-10', JAN, [drivers('615')]);
  await deliver('2023-11-02', JAN, [drivers('999')]);
  expect(await values()).toEqual(['615', '999', '615']);
});

test('the kept bytes of a file that was mended on the day it came do not bring it back', async () => {
  await deliver('2023-10-10', OCT, [drivers('615')]);
  const wrong = await deliver(JAN, JAN, [drivers('999')]);
  const more = { receivedOn: '2023-10-10', replayOf: wrong.id };
  await store.deliver('idox-uniform', Q2, JAN, [drivers('615')], more);
  const again = { receivedOn: JAN, replayOf: wrong.id };
  const replay = await store.deliver('idox-uniform', Q2, JAN, [drivers('999')], again);
  await store.deliver('idox-uniform', Q2, JAN, [drivers('999')], { ...again, replayOf: replay.id });
  expect(await values()).toEqual(['615', '999', '615']);
});
