// SFTP against a real OpenSSH server: what is fetched, what is not, and what a broken network, another host key or a wrong login leads to.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fetchRemote, type RemoteWanted } from '../../activities/landing/fetch-remote';
import type { InboxTaken } from '../../activities/landing/take-inbox';
import { codeOf } from '../../connectors/_readers/testing/codes';
import { startCutProxy, type CutProxy } from '../helpers/cut-proxy';
import { startSshd, type TestSshd } from '../helpers/sshd';

const DAY = ['2023-24-Q2', '2023-10-12'] as const;
const OLD = 1_697_000_000;

let sshd: TestSshd;
let proxy: CutProxy;
let inbox: string;
let source: string;
let counter = 0;

beforeAll(async () => {
  sshd = await startSshd();
  proxy = await startCutProxy(sshd.config.port);
}, 180_000);

afterAll(async () => {
  await proxy?.close();
  await sshd?.stop();
});

beforeEach(() => {
  counter += 1;
  source = `source-${counter}`;
  inbox = mkdtempSync(join(tmpdir(), 'sftp-inbox-'));
  proxy.cutAfter = null;
});

const remote = (...path: string[]): string => join(sshd.files, 'tmbc', source, ...path);

/** Lays a file onto the server, as old as its writer's last word long ago. */
function lay(name: string, body: string | Buffer = 'a,b\n1,2\n', seconds = OLD): string {
  const path = remote(...DAY, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, body);
  utimesSync(path, seconds, seconds);
  return path;
}

const local = (name: string): string => join(inbox, ...DAY, name);
const here = (): string[] =>
  statSync(join(inbox, ...DAY), { throwIfNoEntry: false }) ? readdirSync(join(inbox, ...DAY)) : [];

function fetching(more: Partial<RemoteWanted> = {}): Promise<InboxTaken> {
  return fetchRemote({
    server: sshd.config,
    council: 'tmbc',
    source,
    folder: inbox,
    upTo: '2023-24-Q2',
    asOf: '2023-10-16',
    maxBytes: 5_000_000,
    quietMs: 400,
    looks: new Map(),
    signal: new AbortController().signal,
    heartbeat: () => undefined,
    ...more,
  });
}

describe('what is fetched', () => {
  test('files of dated folders that have come by the day, whole, under their names and times, once', async () => {
    lay('a.csv');
    lay('b & c £.csv', 'x\n');
    lay('empty.csv', '');
    for (const name of ['growing.csv.part', '.hidden', '~$open.xlsx']) lay(name);
    mkdirSync(remote('2023-24-Q2', '2023-11-02'), { recursive: true });
    writeFileSync(remote('2023-24-Q2', '2023-11-02', 'late.csv'), 'x\n');
    mkdirSync(remote('2023-24-Q3', '2023-10-12'), { recursive: true });
    writeFileSync(remote('2023-24-Q3', '2023-10-12', 'next.csv'), 'x\n');
    expect(await fetching()).toEqual({ refused: [], growing: [] });
    expect(here().sort()).toEqual(['a.csv', 'b & c £.csv', 'empty.csv']);
    expect(readFileSync(local('a.csv'), 'utf8')).toBe('a,b\n1,2\n');
    expect(statSync(local('a.csv')).mtimeMs).toBe(OLD * 1000);
    expect(readdirSync(inbox)).toEqual(['2023-24-Q2']);
    const before = statSync(local('a.csv')).ino;
    await fetching();
    expect(statSync(local('a.csv')).ino).toBe(before);
    expect(readdirSync(remote(...DAY)).sort()).toEqual(
      ['.hidden', 'a.csv', 'b & c £.csv', 'empty.csv', 'growing.csv.part', '~$open.xlsx'].sort(),
    );
  });

  test('a file that was replaced on the server is fetched again; one that somebody mended in the inbox is not overwritten', async () => {
    lay('a.csv', 'old\n');
    await fetching();
    lay('a.csv', 'new\n', OLD + 60);
    await fetching();
    expect(readFileSync(local('a.csv'), 'utf8')).toBe('new\n');
    writeFileSync(local('a.csv'), 'mended here\n');
    await fetching();
    expect(readFileSync(local('a.csv'), 'utf8')).toBe('mended here\n');
  });

  test('a source that has no folder on the server has left nothing', async () => {
    expect(await fetching()).toEqual({ refused: [], growing: [] });
  });

  test('a file that is still being written is left until its writer is done', async () => {
    const path = lay('slow.csv', 'a,b\n', Date.now() / 1000);
    const writer = setInterval(() => appendFileSync(path, `${randomBytes(500).toString('hex')}\n`), 60);
    const early = await fetching().finally(() => clearInterval(writer));
    expect(early.growing).toEqual(['2023-24-Q2']);
    expect(here()).toEqual([]);
    utimesSync(path, OLD, OLD);
    expect((await fetching()).growing).toEqual([]);
    expect(readFileSync(local('slow.csv'))).toEqual(readFileSync(path));
  });
});

describe('what is refused', () => {
  test('links, folders and pipes, names with line breaks, and a file larger than the source may send; the others come', async () => {
    lay('good.csv');
    lay('good ..%2f.csv');
    lay('two\nlines.csv');
    lay('huge.csv');
    truncateSync(remote(...DAY, 'huge.csv'), 5_000_000_000);
    symlinkSync('/etc/passwd', remote(...DAY, 'link.csv'));
    mkdirSync(remote(...DAY, 'folder.csv'));
    execFileSync('mkfifo', [remote(...DAY, 'pipe.csv')]);
    const { refused } = await fetching();
    expect(refused.map(({ name, words }) => [name.slice(11), words.code]).sort()).toEqual([
      ['folder.csv', 'FILE_NOT_REGULAR'],
      ['huge.csv', 'FILE_TOO_LARGE'],
      ['link.csv', 'FILE_NOT_REGULAR'],
      ['pipe.csv', 'FILE_NOT_REGULAR'],
      ['two\nlines.csv', 'INBOX_NAME_INVALID'],
    ]);
    expect(here().sort()).toEqual(['good ..%2f.csv', 'good.csv']);
  });

  test('a linked folder is not followed', async () => {
    lay('a.csv');
    symlinkSync(remote(...DAY), remote('2023-24-Q2', '2023-10-13'));
    await fetching();
    expect(readdirSync(join(inbox, '2023-24-Q2'))).toEqual(['2023-10-12']);
  });
});

describe('a network that breaks', () => {
  const through = (): Partial<RemoteWanted> => ({ server: { ...sshd.config, port: proxy.port } });

  test('is taken up from where it broke: the file is whole, and what had come was not asked for again', async () => {
    const body = randomBytes(3_000_000);
    lay('big.bin', body);
    proxy.cutAfter = 1_500_000;
    const [connections, carried] = [proxy.connections(), proxy.carried()];
    await fetching(through());
    expect(readFileSync(local('big.bin')).equals(body)).toBe(true);
    expect(here()).toEqual(['big.bin']);
    expect(proxy.connections() - connections).toBeGreaterThan(1);
    expect(proxy.carried() - carried).toBeLessThan(2 * body.length);
  });

  test('for good is SOURCE_UNAVAILABLE after a few tries; nothing half is ever under its name', async () => {
    lay('big.bin', randomBytes(3_000_000));
    proxy.cutAfter = 20_000;
    const connections = proxy.connections();
    expect(await codeOf(() => fetching(through()))).toBe('SOURCE_UNAVAILABLE');
    expect(proxy.connections() - connections).toBe(3);
    expect(here().filter((name) => !name.endsWith('.part'))).toEqual([]);
    proxy.cutAfter = null;
    await fetching(through());
    expect(here()).toEqual(['big.bin']);
  });

  test('and a server that is not there is SOURCE_UNAVAILABLE', async () => {
    const server = { ...sshd.config, port: 9 };
    expect(await codeOf(() => fetching({ server }))).toBe('SOURCE_UNAVAILABLE');
  });
});

describe('who is at the other end', () => {
  test('a server with another key than the pinned one is refused, before anything is listed or a login tried', async () => {
    lay('a.csv');
    const server = { ...sshd.config, hostKeys: ['a'.repeat(43)], port: proxy.port };
    const connections = proxy.connections();
    const error = await fetching({ server }).catch((fault: unknown) => fault);
    expect(error).toMatchObject({ code: 'POLICY_REFUSED', exitCode: 6 });
    expect(JSON.stringify(error)).toContain(sshd.config.hostKeys[0]);
    expect(proxy.connections() - connections).toBe(1);
    expect(here()).toEqual([]);
  });

  test('one of several pinned keys is enough, for a change of keys', async () => {
    lay('a.csv');
    await fetching({ server: { ...sshd.config, hostKeys: ['a'.repeat(43), ...sshd.config.hostKeys] } });
    expect(here()).toEqual(['a.csv']);
  });

  test('a login that the server refuses is not tried again, and no secret is said', async () => {
    const server = { ...sshd.config, keyFile: null, password: 's3cret-canary', port: proxy.port };
    const connections = proxy.connections();
    const error = await fetching({ server }).catch((fault: unknown) => fault);
    expect(error).toMatchObject({ code: 'SOURCE_UNEXPECTED_CONTENT', exitCode: 4 });
    expect(proxy.connections() - connections).toBe(1);
    expect(JSON.stringify(error)).not.toContain('s3cret');
  });

  test('a key file that is none is a fault of the configuration', async () => {
    const keyFile = join(inbox, 'no-key');
    expect(await codeOf(() => fetching({ server: { ...sshd.config, keyFile } }))).toBe('CONFIG_INVALID');
    writeFileSync(keyFile, 'not a key');
    expect(await codeOf(() => fetching({ server: { ...sshd.config, keyFile } }))).toBe('CONFIG_INVALID');
  });
});
