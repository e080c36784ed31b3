// A round as an operator runs it, over SFTP: fetched, loaded, told; and what another host key or a server that is away leads to.
import { copyFileSync, mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCommand } from '../helpers/command';
import { makeHome } from '../helpers/home';
import { startSshd, type TestSshd } from '../helpers/sshd';

const SAMPLES = 'connectors/anywhere365/samples/tmbc/2023-24-Q2/2023-10-03';
const DAY = ['2023-24-Q2', '2023-10-03'] as const;

let sshd: TestSshd;
let home: string;
beforeAll(async () => {
  sshd = await startSshd();
  home = makeHome();
}, 180_000);
afterAll(() => sshd?.stop());

async function collect(more: Readonly<Record<string, string>> = {}): Promise<readonly [number | null, Round, string]> {
  const { host, port, user, hostKeys } = sshd.config;
  const env = {
    QUARTERDAY_HOME: home,
    QUARTERDAY_SFTP_URL: `sftp://${user}@${host}:${port}${sshd.files}/{council}/{source}`,
    QUARTERDAY_SFTP_KEY_FILE: sshd.keyFile,
    QUARTERDAY_SFTP_HOST_KEY: `SHA256:${hostKeys[0] ?? ''}`,
    QUARTERDAY_INBOX_QUIET_MS: '45000',
    ...more,
  };
  const round = ['--council', 'tmbc', '--period', '2023-24-Q2', '--source', 'anywhere365', '--as-of', '2023-10-16'];
  const { code, out, err } = await runCommand(['collect', ...round, '--json'], env);
  return [code, JSON.parse(out) as Round, err];
}

interface Round {
  readonly imports: readonly { readonly outcome: string; readonly rows: { readonly in: number } }[];
}

test('a file on the server is loaded once, and stays there; a wrong server is refused, one that is away is told', async () => {
  const folder = join(sshd.files, 'tmbc', 'anywhere365', ...DAY);
  const [name = ''] = readdirSync(SAMPLES);
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(SAMPLES, name), join(folder, name));
  utimesSync(join(folder, name), 1_697_000_000, 1_697_000_000);

  const [code, { imports }] = await collect();
  expect([code, imports.map(({ outcome }) => outcome)]).toEqual([0, ['loaded']]);
  expect(readdirSync(join(home, 'inbox', 'tmbc', 'anywhere365', ...DAY))).toEqual([name]);
  expect(readdirSync(folder)).toEqual([name]);
  const [again, second] = await collect();
  expect([again, second.imports.map(({ outcome }) => outcome)]).toEqual([0, ['unchanged']]);

  const [refused, kept] = await collect({ QUARTERDAY_SFTP_HOST_KEY: `SHA256:${'a'.repeat(43)}` });
  expect([refused, kept.imports.map(({ outcome }) => outcome)]).toEqual([6, ['unchanged']]);
  const away = await collect({ QUARTERDAY_SFTP_URL: 'sftp://me@127.0.0.1:9/{source}' });
  expect([away[0], away[1].imports.map(({ outcome }) => outcome)]).toEqual([4, ['unchanged']]);
}, 240_000);
