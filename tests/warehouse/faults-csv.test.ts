// Cases 23 and 25 to 31 of a CSV on a real store: refused with its code and exit code, kept in quarantine, and nothing that stands is touched.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withClient } from '../../platform/db/connect';
import { createPool, type Pool } from '../../platform/db/pool';
import type { TestStore } from '../helpers/store';
import { createFaultStore, refusal, sampleOf, type FaultStore } from './faults-store';

const GOOD = sampleOf('referall').toString('utf8');
const [HEADING = '', FIRST = '', ...REST] = GOOD.trimEnd().split(/\r?\n/);
const csv = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n`);
const headed = (heading: string): Buffer => csv(heading, FIRST, ...REST);

let house: FaultStore;
let count: string[];
beforeAll(async () => {
  house = await createFaultStore();
  expect((await house.bring('referall', Buffer.from(GOOD))).outcome).toBe('loaded');
  count = await house.measures('referrals_received');
  expect(count).toHaveLength(1);
});
afterAll(() => house.close());

/** The file is refused as a whole; what stood stands. */
async function expectRefused(body: Buffer, exit: number, code: string): Promise<string> {
  const before = await house.standing();
  const summary = await house.bring('referall', body);
  const outcome = exit === 7 ? 'waiting_for_approval' : 'quarantined';
  expect(refusal(summary)).toEqual([exit, code, outcome]);
  expect(await house.standing()).toBe(before);
  expect(await house.quarantined(summary.id)).toEqual([code]);
  return summary.id;
}

describe('a file that is refused', () => {
  const dates = [FIRST, ...REST].map((line) => line.replace(/\d\d\/\d\d\/2023/, '45215'));
  const cp1252 = Buffer.concat([Buffer.from(GOOD), Buffer.from('OY,Tonbridge \x96 Malling\xa3,,,,,,,,\r\n', 'latin1')]);
  test.each<[string, Buffer, number, string]>([
    ['23: windows-1252 that nobody declared', cp1252, 3, 'ENCODING_INVALID'],
    [
      '25: a heading twice',
      headed(`${HEADING.replace('Referral Status', 'Date Received')}`),
      3,
      'CSV_HEADER_DUPLICATE',
    ],
    ['25: semicolons', Buffer.from(GOOD.replaceAll(',', ';')), 3, 'CSV_DIALECT'],
    ['25: no row as wide as the heading', headed(`${HEADING},More`), 3, 'CSV_RAGGED'],
    ['25: a NUL', csv(HEADING, FIRST.replace('Malling', 'Mal\0ling')), 3, 'CSV_CONTROL_CHAR'],
    ['26: cut in its last cell', Buffer.from(GOOD.trimEnd().slice(0, -2)), 3, 'FILE_TRUNCATED'],
    ['11: a cell of 3 MB', csv(HEADING, `"${'x'.repeat(3_000_000)}"${FIRST}`), 3, 'CSV_RECORD_TOO_LARGE'],
    ['28: a renamed column', headed(HEADING.replace('Date Received', 'Arrived')), 7, 'CONTRACT_DRIFT'],
    [
      '28: a missing column',
      csv(...[HEADING, FIRST, ...REST].map((line) => line.replace(/^([^,]*,[^,]*),[^,]*/, '$1'))),
      7,
      'CONTRACT_DRIFT',
    ],
    ['28: a retyped column', csv(HEADING, ...dates), 7, 'CONTRACT_DRIFT'],
    ['29: a heading only', csv(HEADING), 7, 'VOLUME_ANOMALY'],
    [
      '29: a tenth of the rows',
      csv(HEADING, FIRST, ...REST.slice(0, Math.floor(REST.length / 10) - 1)),
      7,
      'VOLUME_ANOMALY',
    ],
  ])('%s', async (_name, body, exit, code) => {
    await expectRefused(body, exit, code);
  });

  test('28: after the settings have been changed, a replay of the same bytes loads them', async () => {
    const body = headed(HEADING.replace('Date Received', 'Arrived').replace('Referral Status', 'State'));
    const replayOf = await expectRefused(body, 7, 'CONTRACT_DRIFT');
    house.settings('referall', { settings: { columns: { received: 'Arrived', status: 'State' } } });
    const done = await house.bring('referall', body, { replayOf });
    expect(refusal(done)).toEqual([0, null, 'unchanged']);
    expect(done.rows.unchanged).toBeGreaterThan(0);
    expect(await house.measures('referrals_received')).toEqual(count);
    house.settings('referall', { settings: {} });
  });
});

describe('a file that is odd and right', () => {
  const checkSame = async (body: Buffer): Promise<void> => {
    const before = await house.measures('referrals_received');
    const done = await house.bring('referall', body);
    expect([done.failure, done.changed, done.rows.quarantined]).toEqual([null, 0, 0]);
    expect(await house.measures('referrals_received')).toEqual(before);
  };
  const words = `${GOOD}`.replaceAll('Surgery Specimen', 'Surgery – £');

  test('23: the same rows in UTF-8 with a mark, in UTF-16 and in declared windows-1252 are the same facts', async () => {
    await checkSame(Buffer.from(`\ufeff${words}`));
    await checkSame(Buffer.from(`\ufeff${words}`, 'utf16le'));
    house.settings('referall', { encoding: 'windows-1252' });
    await checkSame(Buffer.from(words.replaceAll('–', '\u0096'), 'latin1'));
    house.settings('referall', { encoding: undefined });
  });

  test('25: a column called __proto__ is an additional one, and objects stay as they are', async () => {
    await checkSame(
      csv(`${HEADING},__proto__,constructor`, ...[FIRST, ...REST].map((line) => `${line},polluted,polluted`)),
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('27: days are read day first, whatever the database or the process takes for usual', async () => {
    const { store } = house;
    const zone = process.env['TZ'];
    const other = await otherHabits(store);
    const usual = store.pool;
    try {
      process.env['TZ'] = 'America/New_York';
      Object.assign(store.deps, { pool: other });
      await checkSame(Buffer.from(`${GOOD}\r\n`));
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
      Object.assign(store.deps, { pool: usual });
      await other.end();
    }
  });
});

/** Connections to the same store, with an American's habits on the other side of the world. */
async function otherHabits({ db }: TestStore): Promise<Pool> {
  await withClient(db.database.adminUrl, async (client) => {
    const name = new URL(db.url).pathname.slice(1);
    await client.query(`alter database ${name} set datestyle = 'SQL, MDY'`);
    await client.query(`alter database ${name} set timezone = 'Pacific/Auckland'`);
  });
  const pool = createPool(db.database, 'loader');
  // Ours say what they want, whatever is usual there.
  expect((await pool.query('show datestyle')).rows).toEqual([{ DateStyle: 'ISO, YMD' }]);
  return pool;
}

describe('rows that are refused', () => {
  test('30: two rows of one key that disagree are both in quarantine, and neither counts', async () => {
    const twin = FIRST.replace(/\d\d\/(\d\d)\/2023/, '28/$1/2023').replace(/,Declined,|,Received,|,Closed,/, ',Other,');
    const done = await house.bring('referall', csv(HEADING, FIRST, ...REST, twin));
    expect([done.failure, done.outcome, done.rows.quarantined]).toEqual([null, 'partly_quarantined', 2]);
    const held = await house.store.pool.query<{ rule: string }>(
      'select rule from ops.quarantine where import_id = $1 order by place',
      [done.id],
    );
    expect(held.rows.map(({ rule }) => rule)).toEqual(['KEY_CONFLICT', 'KEY_CONFLICT']);
    const less = (Number(count[0]?.split(' ')[1]) - 1).toString();
    expect(await house.measures('referrals_received')).toEqual([expect.stringContaining(`2023-24-Q2 ${less} `)]);
  });

  test('31: a file from before that comes late never wins, and history keeps all', async () => {
    const newest = await house.measures('referrals_received');
    const older = csv(HEADING, ...REST.slice(1));
    const done = await house.bring('referall', older, { receivedOn: '2024-01-05', asOf: '2024-01-05' });
    expect([done.failure, done.changed]).toEqual([null, 0]);
    expect(await house.measures('referrals_received')).toEqual(newest);
    const kept = await house.store.pool.query('select 1 from landing.delivery');
    expect(kept.rowCount).toBeGreaterThan(5);
  });
});
