// Case 36: a disk without room is said so, keeps nothing half, and the next round goes on by itself.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asFailure, wordsOf } from '../../activities/failure';
import { exitOf } from '../../cli/failures';
import { codeOf } from '../../connectors/_readers/testing/codes';
import { withClient } from '../../platform/db/connect';
import { startSshd, type TestSshd } from '../helpers/sshd';
import { makeArrivals, rowsOf } from './house';
import { DAY, makePlace, OLD } from './remote';

let sshd: TestSshd;
beforeAll(async () => {
  sshd = await startSshd();
}, 180_000);
afterAll(() => sshd?.stop());

test('Postgres without room: STORAGE_FULL, exit 5, tried again; nothing is kept until there is room', async () => {
  const house = await makeArrivals();
  house.lay('a.json', rowsOf('641'));
  const admin = (statement: string): Promise<unknown> =>
    withClient(house.store.db.database.adminUrl, (client) => client.query(statement));
  await admin(`create function public.full_disk() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file' using errcode = '53100'; end $$`);
  await admin('create trigger full_disk before insert on landing.delivery execute function public.full_disk()');
  const fault: unknown = await house.receive().catch((error: unknown) => error);
  expect([wordsOf(fault).code, exitOf(wordsOf(fault))]).toEqual(['STORAGE_FULL', 5]);
  expect(asFailure(fault)).toMatchObject({ type: 'STORAGE_FULL', nonRetryable: false });
  expect([await house.count('landing.content'), await house.count('landing.delivery')]).toEqual([0, 0]);
  await admin('drop trigger full_disk on landing.delivery');
  const { imports } = await house.round();
  expect(imports.map(({ outcome }) => outcome)).toEqual(['loaded']);
  await house.close();
});

(existsSync('/dev/full') ? test : test.skip)(
  'an inbox without room for what the SFTP server has: the part is removed, and fetched whole when there is room',
  async () => {
    const at = makePlace(sshd);
    const body = 'x'.repeat(100_000);
    at.lay('a.csv', body);
    const key = createHash('sha256')
      .update(`a.csv\n${body.length}\n${OLD * 1000}`)
      .digest('hex')
      .slice(0, 16);
    const part = at.local(`.${key}-${process.pid}.part`);
    mkdirSync(join(at.inbox, ...DAY), { recursive: true });
    symlinkSync('/dev/full', part);
    expect(await codeOf(() => at.fetching())).toBe('STORAGE_FULL');
    expect([at.here(), lstatSync('/dev/full').isCharacterDevice()]).toEqual([[], true]);
    await at.fetching();
    expect(at.here()).toEqual(['a.csv']);
  },
);
