// SFTP against a real OpenSSH server: what is fetched into the inbox, and what is refused.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSshd, type TestSshd } from '../helpers/sshd';
import { DAY, makePlace, OLD, type Place } from './remote';

let sshd: TestSshd;
let at: Place;

beforeAll(async () => {
  sshd = await startSshd();
}, 180_000);
afterAll(() => sshd?.stop());
beforeEach(() => {
  at = makePlace(sshd);
});

const byName = ([a = '']: (string | undefined)[], [b = '']: (string | undefined)[]): number => (a < b ? -1 : 1);

describe('what is fetched', () => {
  test('files of dated folders that have come by the day, whole, under their names and times, once', async () => {
    at.lay('a.csv');
    at.lay('b & c £.csv', 'x\n');
    at.lay('empty.csv', '');
    for (const name of ['growing.csv.part', '.hidden', '~$open.xlsx']) at.lay(name);
    mkdirSync(at.remote('2023-24-Q2', '2023-11-02'), { recursive: true });
    writeFileSync(at.remote('2023-24-Q2', '2023-11-02', 'late.csv'), 'x\n');
    mkdirSync(at.remote('2023-24-Q3', '2023-10-12'), { recursive: true });
    writeFileSync(at.remote('2023-24-Q3', '2023-10-12', 'next.csv'), 'x\n');
    expect(await at.fetching()).toEqual({ refused: [], growing: [] });
    expect(at.here()).toEqual(['a.csv', 'b & c £.csv', 'empty.csv']);
    expect(readFileSync(at.local('a.csv'), 'utf8')).toBe('a,b\n1,2\n');
    expect(statSync(at.local('a.csv')).mtimeMs).toBe(OLD * 1000);
    expect(readdirSync(at.inbox)).toEqual(['2023-24-Q2']);
    const before = statSync(at.local('a.csv')).ino;
    await at.fetching();
    expect(statSync(at.local('a.csv')).ino).toBe(before);
    expect(readdirSync(at.remote(...DAY)).toSorted()).toEqual(
      ['.hidden', 'a.csv', 'b & c £.csv', 'empty.csv', 'growing.csv.part', '~$open.xlsx'].toSorted(),
    );
  });

  test('a file that was replaced on the server is fetched again; one that somebody mended in the at.inbox is not overwritten', async () => {
    at.lay('a.csv', 'old\n');
    await at.fetching();
    at.lay('a.csv', 'new\n', OLD + 60);
    await at.fetching();
    expect(readFileSync(at.local('a.csv'), 'utf8')).toBe('new\n');
    writeFileSync(at.local('a.csv'), 'mended here\n');
    await at.fetching();
    expect(readFileSync(at.local('a.csv'), 'utf8')).toBe('mended here\n');
  });

  test('a source that has no folder on the server has left nothing', async () => {
    expect(await at.fetching()).toEqual({ refused: [], growing: [] });
  });

  test('a file that is still being written is left until its writer is done', async () => {
    const path = at.lay('slow.csv', 'a,b\n', Date.now() / 1000);
    const writer = setInterval(() => appendFileSync(path, `${randomBytes(500).toString('hex')}\n`), 60);
    const early = await at.fetching().finally(() => clearInterval(writer));
    expect(early.growing).toEqual(['2023-24-Q2']);
    expect(at.here()).toEqual([]);
    utimesSync(path, OLD, OLD);
    expect((await at.fetching()).growing).toEqual([]);
    expect(readFileSync(at.local('slow.csv'))).toEqual(readFileSync(path));
  });
});

describe('what is refused', () => {
  test('links, folders and pipes, names with line breaks, and a file larger than the source may send; the others come', async () => {
    at.lay('good.csv');
    at.lay('good ..%2f.csv');
    at.lay('two\nlines.csv');
    at.lay('huge.csv');
    truncateSync(at.remote(...DAY, 'huge.csv'), 5_000_000_000);
    symlinkSync('/etc/passwd', at.remote(...DAY, 'link.csv'));
    mkdirSync(at.remote(...DAY, 'folder.csv'));
    execFileSync('mkfifo', [at.remote(...DAY, 'pipe.csv')]);
    const { refused } = await at.fetching();
    expect(refused.map(({ name, words }) => [name.slice(11), words.code]).toSorted(byName)).toEqual([
      ['folder.csv', 'FILE_NOT_REGULAR'],
      ['huge.csv', 'FILE_TOO_LARGE'],
      ['link.csv', 'FILE_NOT_REGULAR'],
      ['pipe.csv', 'FILE_NOT_REGULAR'],
      ['two\nlines.csv', 'INBOX_NAME_INVALID'],
    ]);
    expect(at.here()).toEqual(['good ..%2f.csv', 'good.csv']);
  });

  test('a linked folder is not followed', async () => {
    at.lay('a.csv');
    symlinkSync(at.remote(...DAY), at.remote('2023-24-Q2', '2023-10-13'));
    await at.fetching();
    expect(readdirSync(join(at.inbox, '2023-24-Q2'))).toEqual(['2023-10-12']);
  });
});
