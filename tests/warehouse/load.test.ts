// Loading is one transaction a delivery and safe to repeat: versions, precedence, counts. On a real Postgres.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RoundInput } from '../../contracts/collect';
import { createTestStore, type TestRow, type TestStore } from '../helpers/store';
import { checksum, versions } from '../helpers/store-reads';

let store: TestStore;
const Q2 = '2023-24-Q2';
const OCT = '2023-10-16';
const JAN = '2024-01-22';
const round = (period: string, asOf: string): RoundInput => ({
  council: 'tmbc',
  period,
  asOf,
  backDated: true,
  source: null,
});

beforeAll(async () => {
  store = await createTestStore();
  await store.run(store.activities.openRound, round(Q2, OCT));
});
afterAll(async () => store.close());

const licences = (drivers: string, more: readonly TestRow[] = []): TestRow[] => [
  { measure: 'licensed_drivers', period: Q2, value: drivers },
  { measure: 'vehicle_licences', period: Q2, value: '565' },
  { ignored: 'total row' },
  ...more,
];

describe('one delivery after another', () => {
  test('rows become figures, and the counts balance', async () => {
    const done = await store.deliver('idox-uniform', Q2, OCT, licences('615'));
    expect(done).toMatchObject({
      outcome: 'loaded',
      rows: { in: 3, loaded: 2, unchanged: 0, quarantined: 0, ignored: 1 },
      changed: 2,
    });
    expect(await versions(store, 'licensed-drivers', Q2)).toMatchObject([
      { version: 1, value: '615', recorded_to: null },
    ]);
  });

  test('the same bytes are known to the ledger and write nothing', async () => {
    const before = await checksum(store);
    const done = await store.deliver('idox-uniform', Q2, OCT, licences('615'));
    expect(done).toMatchObject({
      outcome: 'unchanged',
      rows: { in: 3, loaded: 0, unchanged: 2, ignored: 1 },
      changed: 0,
    });
    expect(await checksum(store)).toBe(before);
  });

  test('the same rows under another hash change nothing', async () => {
    const before = await checksum(store);
    const done = await store.deliver('idox-uniform', Q2, OCT, licences('615'), { salt: '\n' });
    expect(done).toMatchObject({ outcome: 'unchanged', rows: { in: 3, loaded: 0, unchanged: 2, ignored: 1 } });
    expect(await checksum(store)).toBe(before);
  });

  test('one changed row gives one revision, and the old version keeps its value', async () => {
    const done = await store.deliver('idox-uniform', Q2, JAN, licences('616'));
    expect(done).toMatchObject({ outcome: 'loaded', rows: { in: 3, loaded: 1, unchanged: 1, ignored: 1 }, changed: 1 });
    const [first, second, ...more] = await versions(store, 'licensed-drivers', Q2);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ version: 1, value: '615', recorded_to: second?.recorded_from });
    expect(second).toMatchObject({ version: 2, value: '616', recorded_to: null });
    expect(await versions(store, 'vehicle-licences', Q2)).toHaveLength(1);
  });

  test('what was known earlier never replaces what was learned later', async () => {
    await store.deliver('idox-uniform', Q2, OCT, licences('600'));
    expect((await versions(store, 'licensed-drivers', Q2)).at(-1)).toMatchObject({ version: 2, value: '616' });
  });
});

describe('a part and the whole', () => {
  const month = (code: string, value: string): TestRow[] => [{ measure: 'victim_based_crimes', period: code, value }];

  test('two months are a partial figure; the third completes it, and the part stays in the history', async () => {
    await store.deliver('police-uk', '2023-07', OCT, month('2023-07', '700'));
    await store.deliver('police-uk', '2023-08', OCT, month('2023-08', '650'));
    expect((await versions(store, 'victim-based-crimes', Q2)).at(-1)).toMatchObject({ value: '1350', partial: true });
    await store.deliver('police-uk', '2023-09', JAN, month('2023-09', '640'));
    const all = await versions(store, 'victim-based-crimes', Q2);
    expect(all.map(({ value, partial }) => [value, partial])).toEqual([
      ['700', true],
      ['1350', true],
      ['1990', false],
    ]);
    const life = await store.pool.query(
      `select partly_received_on, received_on from publish.expected_figures where indicator = 'victim-based-crimes' and period = $1`,
      [Q2],
    );
    expect(life.rows).toEqual([{ partly_received_on: OCT, received_on: JAN }]);
  });
});

describe('a system and a person', () => {
  const typed = (value: string): TestRow[] => [
    { measure: 'return/calls-handled-rate', period: Q2, value, typed: true },
  ];
  const calls: TestRow[] = [
    { measure: 'calls_handled', period: Q2, value: '870' },
    { measure: 'calls_offered', period: Q2, value: '1000' },
  ];

  test("a system's figure replaces a typed one as a revision; a typed one never replaces a system's", async () => {
    await store.deliver('kpi-return', Q2, OCT, typed('86'));
    await store.deliver('anywhere365', Q2, OCT, calls);
    await store.deliver('kpi-return', Q2, OCT, typed('99'));
    const all = await versions(store, 'calls-handled-rate', Q2);
    expect(all.map(({ value, source }) => [value, source])).toEqual([
      ['86', 'kpi-return'],
      ['87', 'anywhere365'],
    ]);
  });
});

describe('two voices', () => {
  test('the day that a service promises is kept beside the due date, which stands', async () => {
    const availability = 'Data from the trust available at end of November 2023';
    await store.deliver('kpi-return', Q2, OCT, [
      { said: { indicator: 'leisure-attendance', shownIn: Q2, availability } },
      { said: { indicator: 'missed-collections', shownIn: Q2, availability: 'Annual figures still awaited.' } },
    ]);
    const { rows } = await store.pool.query(
      `select indicator, due, expected_on from publish.expected_figures
       where indicator in ('leisure-attendance', 'missed-collections') and period in ($1, '2023-24') order by indicator`,
      [Q2],
    );
    expect(rows).toEqual([
      { indicator: 'leisure-attendance', due: '2023-10-31', expected_on: '2023-11-30' },
      { indicator: 'missed-collections', due: '2024-04-15', expected_on: null },
    ]);
  });
});
