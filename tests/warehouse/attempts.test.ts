// Attempts: repeated, doubled, dry, lossy, rejected, shrunken. On a real Postgres.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { firstRow } from '../../platform/db/first-row';
import { createTestStore, type TestRow, type TestStore } from '../helpers/store';
import { checksum, versions } from '../helpers/store-reads';

let store: TestStore;
const Q2 = '2023-24-Q2';
const OCT = '2023-10-16';
const JAN = '2024-01-22';

beforeAll(async () => {
  store = await createTestStore();
  const open = { council: 'tmbc', period: Q2, asOf: OCT, backDated: true, source: null };
  await store.run(store.activities.openRound, open);
});
afterAll(async () => store.close());

describe('attempts', () => {
  const fte: TestRow[] = [{ measure: 'fte_in_post', period: Q2, value: '220.77' }];

  test('a second attempt after a lost answer gives the same answer and writes nothing', async () => {
    const first = await store.deliver('chris21', Q2, OCT, fte);
    const before = await checksum(store);
    const again = await store.run(store.activities.loadImport, { importId: first.id, asOf: OCT, known: false });
    expect(again).toEqual(first);
    expect(await checksum(store)).toBe(before);
  });

  test('two workers with the same delivery load it once', async () => {
    const rows: TestRow[] = [{ measure: 'fte_vacant', period: Q2, value: '14.2' }];
    const both = await Promise.all([0, 1].map(() => store.deliver('chris21', Q2, OCT, rows)));
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(await versions(store, 'vacant-posts-fte', Q2)).toHaveLength(1);
  });

  test('a dry run says what would change and writes no fact', async () => {
    const before = await checksum(store);
    const rows: TestRow[] = [{ measure: 'fte_in_post', period: Q2, value: '221' }];
    const done = await store.deliver('chris21', Q2, JAN, rows, { dryRun: true });
    expect(done).toMatchObject({ outcome: 'loaded', changed: 1 });
    expect(await checksum(store)).toBe(before);
  });

  test('a connector that loses a row is stopped', async () => {
    const lossy: TestRow[] = [{ measure: 'fte_in_post', period: Q2, value: '1', lost: true }];
    await expect(store.deliver('chris21', Q2, JAN, lossy)).rejects.toThrow(/balance/);
  });

  test('rejected rows are sealed in quarantine, the rest is loaded', async () => {
    const rows: TestRow[] = [
      { measure: 'fte_in_post', period: '2023-24-Q1', value: '221.78' },
      { rejected: 'canary-4711' },
    ];
    const done = await store.deliver('chris21', Q2, OCT, rows);
    expect(done).toMatchObject({ outcome: 'partly_quarantined', rows: { in: 2, loaded: 1, quarantined: 1 } });
    const held = await store.pool.query<{ all: string }>(
      `select to_jsonb(q)::text || encode(raw_sealed, 'escape') as all from ops.quarantine q where import_id = $1`,
      [done.id],
    );
    expect(held.rows).toHaveLength(1);
    expect(firstRow(held).all).not.toContain('canary');
  });

  test('a delivery that has shrunk by nine tenths waits for a person', async () => {
    await store.deliver('chris21', '2023-24-Q1', OCT, [
      { measure: 'average_fte', period: '2023-24-Q1', value: '222' },
      ...Array.from({ length: 39 }, () => ({ ignored: 'other' })),
    ]);
    const few: TestRow[] = [{ measure: 'average_fte', period: Q2, value: '222.4' }];
    const done = await store.deliver('chris21', Q2, OCT, few);
    expect(done).toMatchObject({ outcome: 'waiting_for_approval', failure: { code: 'VOLUME_ANOMALY' } });
    const rows = await store.pool.query(
      `select 1 from publish.measures where measure = 'average_fte' and period = $1`,
      [Q2],
    );
    expect(rows.rows).toEqual([]);
  });

  test('a month after a year has shrunk by nothing; one that holds a tenth of its share has', async () => {
    const holding = (period: string, rows: number): TestRow[] => [
      { measure: 'average_fte', period, value: '222' },
      ...Array.from({ length: rows - 1 }, () => ({ ignored: 'other' })),
    ];
    await store.deliver('chris21', '2022-23', OCT, holding('2022-23', 1_200));
    const month = await store.deliver('chris21', '2023-07', OCT, holding('2023-07', 100));
    expect([month.outcome, month.failure]).toEqual(['loaded', null]);
    const cut = await store.deliver('chris21', '2023-08', OCT, holding('2023-08', 9));
    expect(cut.failure).toMatchObject({ code: 'VOLUME_ANOMALY', expected: 'about 101 rows, as before' });
  });

  test('so does a correction of the same period that has shrunk by nine tenths', async () => {
    const posts = (value: string, more: number): TestRow[] => [
      { measure: 'fte_vacant', period: '2023-24-Q3', value },
      ...Array.from({ length: more }, () => ({ ignored: 'other' })),
    ];
    await store.deliver('chris21', '2023-24-Q3', JAN, posts('11.03', 39));
    const done = await store.deliver('chris21', '2023-24-Q3', JAN, posts('0.5', 3));
    expect(done).toMatchObject({ outcome: 'waiting_for_approval', failure: { code: 'VOLUME_ANOMALY' } });
    const small = await store.deliver('chris21', '2023-24-Q3', JAN, posts('11.1', 4));
    expect(small.outcome).toBe('loaded');
    expect((await versions(store, 'vacant-posts-fte', '2023-24-Q3')).map(({ value }) => value)).toEqual([
      '11.03',
      '11.1',
    ]);
  });
});
