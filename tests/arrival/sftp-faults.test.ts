// SFTP against a real OpenSSH server: what a broken network, another host key or a wrong login leads to.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { RemoteWanted } from '../../activities/landing/fetch-remote';
import { Server, utils } from 'ssh2';
import type { QuarterdayError } from '../../contracts/failure';
import { codeOf } from '../../connectors/_readers/testing/codes';
import { startCutProxy, type CutProxy } from '../helpers/cut-proxy';
import { startSshd, type TestSshd } from '../helpers/sshd';
import { makePlace, type Place } from './remote';

let sshd: TestSshd;
let proxy: CutProxy;
let at: Place;

beforeAll(async () => {
  sshd = await startSshd();
  proxy = await startCutProxy(sshd.config.port);
}, 180_000);
afterAll(async () => {
  await proxy?.close();
  await sshd?.stop();
});
beforeEach(() => {
  at = makePlace(sshd);
  proxy.cutAfter = null;
});

describe('a network that breaks', () => {
  const through = (): Partial<RemoteWanted> => ({ server: { ...sshd.config, port: proxy.port } });

  test('is taken up from where it broke: the file is whole, and what had come was not asked for again', async () => {
    const body = randomBytes(3_000_000);
    at.lay('big.bin', body);
    proxy.cutAfter = 1_500_000;
    const [connections, carried] = [proxy.connections(), proxy.carried()];
    await at.fetching(through());
    expect(readFileSync(at.local('big.bin')).equals(body)).toBe(true);
    expect(at.here()).toEqual(['big.bin']);
    expect(proxy.connections() - connections).toBeGreaterThan(1);
    expect(proxy.carried() - carried).toBeLessThan(2 * body.length);
  });

  test('for good is SOURCE_UNAVAILABLE after a few tries; nothing half is ever under its name', async () => {
    at.lay('big.bin', randomBytes(3_000_000));
    proxy.cutAfter = 20_000;
    const connections = proxy.connections();
    expect(await codeOf(() => at.fetching(through()))).toBe('SOURCE_UNAVAILABLE');
    expect(proxy.connections() - connections).toBe(3);
    expect(at.here().filter((name) => !name.endsWith('.part'))).toEqual([]);
    proxy.cutAfter = null;
    await at.fetching(through());
    expect(at.here()).toEqual(['big.bin']);
  });

  test('and a server that is not there is SOURCE_UNAVAILABLE', async () => {
    const server = { ...sshd.config, port: 9 };
    expect(await codeOf(() => at.fetching({ server }))).toBe('SOURCE_UNAVAILABLE');
  });
});

describe('who is at the other end', () => {
  test('a server with another key than the pinned one is refused, before anything is listed or a login tried', async () => {
    at.lay('a.csv');
    const server = { ...sshd.config, hostKeys: ['a'.repeat(43)], port: proxy.port };
    const connections = proxy.connections();
    const error = await at.fetching({ server }).catch((fault: unknown) => fault);
    expect(error).toMatchObject({ code: 'POLICY_REFUSED', exitCode: 6 });
    expect(JSON.stringify(error)).toContain(sshd.config.hostKeys[0]);
    expect(proxy.connections() - connections).toBe(1);
    expect(at.here()).toEqual([]);
  });

  test('one of several pinned keys is enough, for a change of keys', async () => {
    at.lay('a.csv');
    await at.fetching({ server: { ...sshd.config, hostKeys: ['a'.repeat(43), ...sshd.config.hostKeys] } });
    expect(at.here()).toEqual(['a.csv']);
  });

  test('a login that the server refuses is not tried again, and no secret is said', async () => {
    const server = { ...sshd.config, keyFile: null, password: 's3cret-canary', port: proxy.port };
    const connections = proxy.connections();
    const error = await at.fetching({ server }).catch((fault: unknown) => fault);
    expect(error).toMatchObject({ code: 'SOURCE_UNEXPECTED_CONTENT', exitCode: 4 });
    expect(proxy.connections() - connections).toBe(1);
    expect(JSON.stringify(error)).not.toContain('s3cret');
  });

  test('a key file that is none is a fault of the configuration', async () => {
    const keyFile = join(at.inbox, 'no-key');
    expect(await codeOf(() => at.fetching({ server: { ...sshd.config, keyFile } }))).toBe('CONFIG_INVALID');
    writeFileSync(keyFile, 'not a key');
    expect(await codeOf(() => at.fetching({ server: { ...sshd.config, keyFile } }))).toBe('CONFIG_INVALID');
  });
});

// A server that takes passwords needs the rights of root to look them up: this one is of the client's own library.
test('a password is taken where the server takes passwords, and never offered to a server with another key', async () => {
  const offered: string[] = [];
  const server = new Server({ hostKeys: [utils.generateKeyPairSync('ed25519').private] }, (client) => {
    client.on('error', () => undefined);
    client.on('authentication', (context) => {
      if (context.method !== 'password') return context.reject(['password']);
      offered.push(context.password);
      return context.password === 'open sesame' ? context.accept() : context.reject();
    });
    client.on('session', (accept) => {
      accept().on('sftp', (acceptSftp) => {
        const sftp = acceptSftp();
        sftp.on('OPENDIR', (id) => sftp.status(id, 2));
      });
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  const to = { ...sshd.config, port, keyFile: null, password: 'open sesame' };
  const refused = await at.fetching({ server: to }).catch((error: QuarterdayError) => error.words);
  expect([refused, offered]).toMatchObject([{ code: 'POLICY_REFUSED' }, []]);
  const seen = /SHA256:(\S+)/.exec('seen' in refused ? (refused.seen ?? '') : '')?.[1] ?? '';
  expect(await at.fetching({ server: { ...to, hostKeys: [seen] } })).toEqual({ refused: [], growing: [] });
  expect(offered).toEqual(['open sesame']);
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
