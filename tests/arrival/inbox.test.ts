// Cases 33 to 35 through a whole round: what no inbox should hold is refused once, by kind or name, and everything else is loaded.
import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readInboxFile } from '../../activities/landing/read-file';
import { checksum } from '../helpers/store-reads';
import { makeArrivals, rowsOf, type House } from './house';

let house: House;
beforeEach(async () => {
  house = await makeArrivals();
});
afterEach(() => house.close());

const codes = async (): Promise<string[]> => {
  const { rows } = await house.store.pool.query<{ rule: string }>('select rule from ops.quarantine order by rule');
  return rows.map(({ rule }) => rule);
};

describe('case 33: what is no file', () => {
  test('link, linked folder, pipe, socket, hard link, folder and a file of holes are refused once each; the good file is loaded', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    writeFileSync(join(elsewhere, 'secret.csv'), 'canary');
    symlinkSync('/etc/passwd', house.place('link.csv'));
    symlinkSync(elsewhere, join(house.inbox, '2023-24-Q2', '2023-10-11'));
    symlinkSync(elsewhere, join(house.inbox, '2023-24-Q1'));
    execFileSync('mkfifo', [house.place('pipe.csv')]);
    linkSync(join(elsewhere, 'secret.csv'), house.place('hard.csv'));
    mkdirSync(house.place('folder.csv'));
    const socket = createServer().listen(house.place('socket.csv'));
    house.lay('holes.csv', '');
    truncateSync(house.place('holes.csv'), 5_000_000_000);
    utimesSync(house.place('holes.csv'), 0, 0);
    house.lay('good.json', rowsOf('641'));

    const began = performance.now();
    const { received, imports } = await house.round();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(imports).toMatchObject([{ outcome: 'loaded', rows: { in: 1, loaded: 1 } }]);
    expect(received.refused).toHaveLength(8);
    expect(await codes()).toEqual([...Array<string>(7).fill('FILE_NOT_REGULAR'), 'FILE_TOO_LARGE']);
    expect(await house.count('landing.delivery')).toBe(1);

    const before = await checksum(house.store);
    const again = await house.round('2023-10-17');
    expect(again.received.refused).toHaveLength(8);
    socket.close();
    expect([await house.count('ops.quarantine'), await checksum(house.store)]).toEqual([8, before]);
  });

  test('a folder that is made a link after it was listed is not read through', async () => {
    const path = house.lay('a.json', rowsOf('641'));
    const day = join(path, '..');
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    writeFileSync(join(elsewhere, 'a.json'), 'canary');
    renameSync(day, `${day}-moved`);
    symlinkSync(elsewhere, day);
    await expect(readInboxFile(path, 1_000)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
  });
});

describe('case 34: names', () => {
  test('names that are only odd are loaded and never shown; names that are no text or forge lines are refused by a hash', async () => {
    const odd = [
      '=cmd|calc.json',
      '<img src=x onerror=alert(1)>.json',
      'x..%2f..%2fetc.json',
      `${'x'.repeat(250)}.json`,
    ];
    const twins = ['caf\u00e9.json', 'cafe\u0301.json'];
    [...odd, ...twins].forEach((name, at) =>
      house.lay(name, [{ measure: `m${at}`, period: '2023-24-Q2', value: '1' }]),
    );
    house.lay('two\nlines CANARY.json', rowsOf('1'));
    house.lay('right\u202eleft.json', rowsOf('2'));
    writeFileSync(
      Buffer.concat([Buffer.from(`${house.place('')}/`), Buffer.from([0x66, 0xff, 0xfe, 0x2e, 0x63])]),
      'x',
    );

    const { received, imports } = await house.round();
    expect(imports.map(({ outcome }) => outcome)).toEqual(Array(6).fill('loaded'));
    expect(received.refused).toHaveLength(3);
    expect(received.refused?.map(({ failure }) => failure?.seen)).toContain('a name that is not UTF-8');
    expect(await codes()).toEqual(Array(3).fill('INBOX_NAME_INVALID'));
    const { rows } = await house.store.pool.query<{ all: string }>(
      `select string_agg(t::text, '') as all from (select to_jsonb(i)::text as t from ops.import i union all
       select to_jsonb(q)::text from ops.quarantine q union all select to_jsonb(d)::text from landing.delivery d) as x`,
    );
    for (const name of ['calc', 'onerror', 'CANARY', 'xxxxx', '%2f']) expect(rows[0]?.all).not.toContain(name);
    await house.round('2023-10-17');
    expect(await house.count('ops.quarantine')).toBe(3);
  });

  test('names that writers give to what is unfinished are not even refused', async () => {
    for (const name of ['a.csv.part', 'b.tmp', '.c.csv', '~$d.xlsx', 'e.csv.filepart', 'f.crdownload'])
      house.lay(name, 'half');
    expect(await house.round()).toEqual({ received: { deliveries: [], waiting: [], refused: [] }, imports: [] });
    expect(readdirSync(house.place(''))).toHaveLength(6);
  });
});

describe('times and order', () => {
  test('case 35: a file of 1970 and one of 2038 are loaded like any other', async () => {
    utimesSync(house.lay('a.json', rowsOf('641')), 0, 0);
    const future = Date.parse('2038-01-19T03:14:07Z') / 1000;
    utimesSync(house.lay('b.json', [{ measure: 'x', period: '2023-24-Q2', value: '1' }]), future, future);
    const { imports } = await house.round();
    expect(imports.map(({ outcome }) => outcome)).toEqual(['loaded', 'loaded']);
  });

  test('the same bytes under another name and day are one delivery; an older file that comes late never wins', async () => {
    house.lay('second.json', rowsOf('642'), '2023-10-14');
    await house.round();
    house.lay('copy.json', rowsOf('642'), '2023-10-15');
    house.lay('first.json', rowsOf('641'), '2023-10-10');
    const { imports } = await house.round();
    expect(await house.count('landing.delivery')).toBe(2);
    expect(imports.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    const { rows } = await house.store.pool.query<{ value: string }>(
      'select trim_scale(value)::text as value from warehouse.fact_measure where is_current',
    );
    expect(rows).toEqual([{ value: '642' }]);
  });
});
