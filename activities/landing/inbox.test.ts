// The inbox: what a round may see of it, and what is never opened.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inboxFolder, listInbox } from './inbox';
import { readInboxFile } from './read-file';

let inbox: string;

function lay(...path: string[]): string {
  const file = join(inbox, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, 'a,b\n1,2\n');
  return file;
}

const names = async (upTo: string, asOf: string): Promise<string[]> =>
  (await listInbox(inbox, upTo, asOf)).files.map(({ period, receivedOn, name }) => `${period} ${receivedOn} ${name}`);

beforeEach(() => {
  inbox = mkdtempSync(join(tmpdir(), 'inbox-'));
});

test('the place of a source comes from the template', () => {
  expect(inboxFolder('/in/{council}/{source}', 'tmbc', 'chris21')).toBe('/in/tmbc/chris21');
});

describe('what a round sees', () => {
  test('files received by its day, for its quarter and earlier ones, in the order of period, day and name', async () => {
    lay('2023-24-Q2', '2023-10-12', 'b.csv');
    lay('2023-24-Q2', '2023-10-12', 'a.csv');
    lay('2023-24-Q2', '2023-10-10', 'z.csv');
    lay('2020-21', '2022-02-15', 'waste.xlsx');
    lay('2023-24-Q2', '2023-11-02', 'late.csv');
    lay('2023-24-Q3', '2023-10-01', 'next-quarter.csv');
    expect(await names('2023-24-Q2', '2023-10-16')).toEqual([
      '2020-21 2022-02-15 waste.xlsx',
      '2023-24-Q2 2023-10-10 z.csv',
      '2023-24-Q2 2023-10-12 a.csv',
      '2023-24-Q2 2023-10-12 b.csv',
    ]);
    expect(await names('2023-24-Q2', '2023-11-02')).toContain('2023-24-Q2 2023-11-02 late.csv');
  });

  test('nothing outside a dated folder of a period, and nothing that is still being written', async () => {
    lay('notes.txt');
    lay('2023-24-Q2', 'loose.csv');
    lay('2023-24-Q9', '2023-10-12', 'no-such-quarter.csv');
    lay('2023-24-Q2', 'yesterday', 'no-date.csv');
    lay('2023-24-Q2', '2023-10-12', 'growing.csv.part');
    lay('2023-24-Q2', '2023-10-12', '.hidden.csv');
    lay('2023-24-Q2', '2023-10-12', '~$open.xlsx');
    expect(await names('2023-24-Q2', '2023-10-16')).toEqual([]);
  });

  test('an inbox that is not there is empty', async () => {
    expect(await listInbox(join(inbox, 'none'), '2023-24-Q2', '2023-10-16')).toEqual({ files: [], refused: [] });
  });

  test('a linked folder is not followed, and is refused', async () => {
    lay('2023-24-Q2', '2023-10-12', 'a.csv');
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    symlinkSync(join(inbox, '2023-24-Q2'), join(elsewhere, '2023-24-Q2'));
    const { files, refused } = await listInbox(elsewhere, '2023-24-Q2', '2023-10-16');
    expect(files).toEqual([]);
    expect(refused.map(({ period, words }) => [period, words.code])).toEqual([['2023-24-Q2', 'FILE_NOT_REGULAR']]);
  });
});

describe('what is never opened', () => {
  const refusal = async (path: string): Promise<unknown> =>
    readInboxFile(path, 1_000).then(
      () => 'read',
      (error: { code: string }) => error.code,
    );

  test('an ordinary file is read', async () => {
    expect((await readInboxFile(lay('a.csv'), 1_000))?.toString()).toBe('a,b\n1,2\n');
  });

  test('a link', async () => {
    symlinkSync('/etc/hostname', join(inbox, 'link.csv'));
    expect(await refusal(join(inbox, 'link.csv'))).toBe('FILE_NOT_REGULAR');
  });

  test('a pipe, without waiting for a writer', async () => {
    execFileSync('mkfifo', [join(inbox, 'pipe.csv')]);
    expect(await refusal(join(inbox, 'pipe.csv'))).toBe('FILE_NOT_REGULAR');
  });

  test('a folder with the name of a file', async () => {
    mkdirSync(join(inbox, 'folder.csv'));
    expect(await refusal(join(inbox, 'folder.csv'))).toBe('FILE_NOT_REGULAR');
  });

  test('a file larger than the source may send, also where it is all holes', async () => {
    const path = lay('holes.csv');
    truncateSync(path, 5_000_000_000);
    expect(await refusal(path)).toBe('FILE_TOO_LARGE');
  });
});
