// Getting the Temporal program: a download is unpacked, a dead address costs no time, and a stranger's `temporal` is not taken.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../config';
import { silentProgress } from '../progress';
import { findTemporal, serverVersion } from './temporal-binary';
import { buildArguments, buildTemporal } from './temporal-build';
import { archiveUrl, downloadTemporal } from './temporal-download';

const real = '#!/bin/sh\necho "temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)"\n';
const stranger = '#!/bin/sh\necho "temporal: time for everybody"\n';

describe('the Temporal program', () => {
  let folder: string;
  let server: Server;
  let base: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'quarterday-temporal-'));
    for (const [name, text] of [
      ['cli', real],
      ['other', stranger],
    ] as const) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'temporal'), text, { mode: 0o755 });
    }
    execFileSync('tar', ['-czf', join(folder, 'archive.tgz'), '-C', join(folder, 'cli'), 'temporal']);
    const archive = readFileSync(join(folder, 'archive.tgz'));
    server = createServer((request, answer) => {
      answer.statusCode = request.url === '/good' ? 200 : 404;
      answer.end(request.url === '/good' ? archive : 'no');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is downloaded and unpacked; an answer without it, or none, is told at once', async () => {
    const draft = join(folder, 'draft');
    mkdirSync(draft);
    expect(await downloadTemporal(draft, '1.5.1', silentProgress, `${base}/gone`)).toBe(false);
    expect(await downloadTemporal(draft, '1.5.1', silentProgress, 'http://127.0.0.1:1/')).toBe(false);
    expect(await downloadTemporal(draft, '1.5.1', silentProgress, `${base}/good`)).toBe(true);
    expect(serverVersion(join(draft, 'temporal'))).toBe('1.29.1');
    expect(archiveUrl('1.5.1', 'linux', 'x64')).toContain('v1.5.1?platform=linux&arch=amd64');
  });

  test('is found on the PATH, and another program of that name is not taken for it', () => {
    const XDG_CACHE_HOME = join(folder, 'cache');
    const path = (name: string): string => `${join(folder, name)}:/usr/bin:/bin`;
    expect(findTemporal(loadConfig({ PATH: path('cli'), XDG_CACHE_HOME }))).toMatchObject({
      version: '1.29.1',
      foundBy: 'path',
    });
    expect(findTemporal(loadConfig({ PATH: path('other'), XDG_CACHE_HOME }))).toBeNull();
  });

  test('is not built where there is no Go', async () => {
    const config = loadConfig({ QUARTERDAY_GO: join(folder, 'no-go') });
    expect(await buildTemporal(config, folder, '1.5.1', silentProgress)).toBe(false);
    expect(buildArguments('1.5.1')).toContain('github.com/temporalio/cli/cmd/temporal@v1.5.1');
  });
});
