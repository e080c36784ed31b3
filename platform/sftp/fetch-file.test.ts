// A file that changes, shrinks or is cut while it is fetched is never under its name.
import { beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fetchFile } from './fetch-file';
import type { RemoteEntry, SftpSession } from './session';

const entry: RemoteEntry = { name: 'a.csv', kind: 'file', size: 10, modifiedMs: 1_697_000_000_000 };
const bytes = Buffer.from('0123456789');

let folder: string;
let asked: [number, number][];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fetch-'));
  asked = [];
});

/** A server that gives these bytes, and says afterwards that the file is `now`. */
function session(now: RemoteEntry | null, given: Buffer = bytes): SftpSession {
  return {
    list: () => Promise.resolve([]),
    look: () => Promise.resolve(now),
    read: (_path, from, to) => {
      asked.push([from, to]);
      return Readable.from([given.subarray(from, to)]);
    },
  };
}

const fetching = (from: SftpSession): Promise<boolean> =>
  fetchFile(from, '/in/a.csv', entry, folder, new AbortController().signal);

test('a file that stayed as it was is there, with its time', async () => {
  expect(await fetching(session(entry))).toBe(true);
  expect(readdirSync(folder)).toEqual(['a.csv']);
  expect(readFileSync(join(folder, 'a.csv')).equals(bytes)).toBe(true);
  expect(statSync(join(folder, 'a.csv')).mtimeMs).toBe(entry.modifiedMs);
});

test.each<[string, RemoteEntry | null]>([
  ['grew', { ...entry, size: 11 }],
  ['was written again', { ...entry, modifiedMs: entry.modifiedMs + 1_000 }],
  ['became a link', { ...entry, kind: 'link' }],
  ['was taken away', null],
])('one that %s meanwhile is left, and nothing of it stays', async (_name, now) => {
  expect(await fetching(session(now))).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('one of which less comes than there is, is SOURCE_TRUNCATED', async () => {
  await expect(fetching(session(entry, bytes.subarray(0, 7)))).rejects.toMatchObject({ code: 'SOURCE_TRUNCATED' });
  expect(readdirSync(folder)).toEqual([]);
});

test('one that broke off is asked for from there on', async () => {
  const broken: SftpSession = {
    ...session(entry),
    read: () =>
      Readable.from(
        (async function* () {
          yield bytes.subarray(0, 4);
          await pause(50);
          throw new Error('the link broke');
        })(),
      ),
  };
  await expect(fetching(broken)).rejects.toThrow('the link broke');
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\..*\.part$/)]);
  expect(await fetching(session(entry))).toBe(true);
  expect(asked).toEqual([[4, 10]]);
  expect(readFileSync(join(folder, 'a.csv')).equals(bytes)).toBe(true);
});
