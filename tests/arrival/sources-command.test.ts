// `sources check` and `sources map` as their user sees them: what is reached, what holds, the exit codes, and no secret on any stream.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { badServer, head, type BadServer } from '../../connectors/_readers/testing/servers';
import { startSimulator, type Simulator } from '../../samples/simulators/police-uk/server';
import { runCommand, type Ran } from '../helpers/command';
import { makeHome } from '../helpers/home';
import { startSshd, type TestSshd } from '../helpers/sshd';

interface Way {
  readonly way: string;
  readonly reached: boolean | null;
  readonly seen: string;
  readonly failure: { readonly code: string } | null;
}

interface Checked {
  readonly source: string;
  readonly ways: readonly Way[];
  readonly contract: { readonly holds: boolean | null; readonly failure: { readonly code: string } | null };
}

const SAMPLE = 'connectors/anywhere365/samples/tmbc/2023-24-Q2/2023-10-03';
const sample = join(SAMPLE, readdirSync(SAMPLE)[0] ?? '');
const SECRET = 's3cret-canary';

let home: string;
let sshd: TestSshd;
let simulator: Simulator;
let busy: BadServer;
beforeAll(async () => {
  home = makeHome();
  sshd = await startSshd();
  simulator = await startSimulator({ date: '2023-10-16' });
  busy = await badServer((socket) => socket.end(head('503 Service Unavailable', { 'Content-Length': 0 })));
}, 180_000);
afterAll(async () => {
  await Promise.all([sshd?.stop(), simulator?.close(), busy?.close()]);
});

let inbox: string;
let turn = 0;
beforeEach(() => {
  turn += 1;
  inbox = join(home, `inbox-${turn}`);
});

function lay(source: string, body: string): void {
  const folder = join(inbox, source, '2023-24-Q2', '2023-10-03');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'file.csv'), body);
}

async function run(args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const ran = await runCommand(args, { QUARTERDAY_HOME: home, QUARTERDAY_INBOX: join(inbox, '{source}'), ...more });
  for (const stream of [ran.out, ran.err]) expect(stream).not.toContain(SECRET);
  return ran;
}

async function check(source: string, more: Readonly<Record<string, string>> = {}): Promise<[number | null, Checked]> {
  const { code, out } = await run(['sources', 'check', source, '--council', 'tmbc', '--json'], more);
  if (!out.startsWith('[')) throw new Error(out);
  return [code, (JSON.parse(out) as Checked[])[0] as Checked];
}

const seen = ({ ways }: Checked): unknown[] =>
  ways.map(({ way, reached, failure }) => [way, reached, failure?.code ?? null]);

describe('sources check', () => {
  test('an inbox with a good file holds its contract; a file that has drifted or is cut does not; none at all cannot be reached', async () => {
    expect(await check('anywhere365')).toMatchObject([4, { ways: [{ reached: false }], contract: { holds: null } }]);
    const good = readFileSync(sample, 'utf8');
    lay('anywhere365', good);
    const [code, found] = await check('anywhere365');
    expect([code, seen(found), found.contract.holds]).toEqual([0, [['inbox', true, null]], true]);
    expect(found.ways[0]?.seen).toBe('1 file, newest of 2023-10-03 for 2023-24-Q2');
    lay('anywhere365', good.replace('QueueTime', 'Waited'));
    expect(await check('anywhere365')).toMatchObject([
      7,
      { contract: { holds: false, failure: { code: 'CONTRACT_DRIFT' } } },
    ]);
    lay('anywhere365', good.slice(0, -5));
    expect(await check('anywhere365')).toMatchObject([3, { contract: { failure: { code: 'FILE_TRUNCATED' } } }]);
  }, 120_000);

  test('a web service answers, is away, or is not configured', async () => {
    const loopback = { QUARTERDAY_ALLOW_LOOPBACK_SOURCES: '1', QUARTERDAY_SOURCE_POLICE_UK_KEY: SECRET };
    const [code, found] = await check('police-uk', { ...loopback, POLICE_UK_URL: `${simulator.url}/api` });
    expect([code, seen(found).at(-1)]).toEqual([0, ['http', true, null]]);
    const [away, gone] = await check('police-uk', { ...loopback, POLICE_UK_URL: busy.url });
    expect([away, seen(gone).at(-1)]).toEqual([4, ['http', false, 'SOURCE_UNAVAILABLE']]);
    const [blocked, trap] = await check('police-uk', { POLICE_UK_URL: busy.url });
    expect([blocked, seen(trap).at(-1)]).toEqual([6, ['http', false, 'SSRF_BLOCKED']]);
  }, 120_000);

  test('the SFTP server is logged in to; another key is refused, and a wrong login is said', async () => {
    const { host, port, user, hostKeys } = sshd.config;
    const sftp = {
      QUARTERDAY_SFTP_URL: `sftp://${user}@${host}:${port}${sshd.files}/{council}/{source}`,
      QUARTERDAY_SFTP_KEY_FILE: sshd.keyFile,
      QUARTERDAY_SFTP_HOST_KEY: `SHA256:${hostKeys[0] ?? ''}`,
    };
    const folder = join(sshd.files, 'tmbc', 'anywhere365', '2023-24-Q2', '2023-10-03');
    mkdirSync(folder, { recursive: true });
    copyFileSync(sample, join(folder, 'file.csv'));
    const [code, found] = await check('anywhere365', sftp);
    expect([code, seen(found).at(-1), found.ways.at(-1)?.seen]).toEqual([0, ['sftp', true, null], 'logged in; 1 file']);
    const other = { ...sftp, QUARTERDAY_SFTP_HOST_KEY: `SHA256:${'a'.repeat(43)}` };
    expect((await check('anywhere365', other))[0]).toBe(6);
    const wrong = { ...sftp, QUARTERDAY_SFTP_KEY_FILE: '', QUARTERDAY_SFTP_PASSWORD: SECRET };
    expect(await check('anywhere365', wrong)).toMatchObject([
      4,
      { ways: [{}, { failure: { code: 'SOURCE_UNEXPECTED_CONTENT' } }] },
    ]);
    const { QUARTERDAY_SFTP_HOST_KEY: _, ...unpinned } = sftp;
    expect((await run(['sources', 'check'], unpinned)).code).toBe(2);
  }, 120_000);

  test('a source that there is not is a mistake of the user', async () => {
    expect((await run(['sources', 'check', 'anywhere366'])).code).toBe(2);
  });
});

describe('sources map', () => {
  const map = (file: string, source: string): Promise<Ran> =>
    run(['sources', 'map', file, '--source', source, '--json']);

  test('proposes settings for headings that are not ours', async () => {
    const file = join(home, 'calls.csv');
    writeFileSync(
      file,
      readFileSync(sample, 'utf8').replace('QueueTime', 'Time in queue').replace('Accepted', 'Was accepted'),
    );
    const { code, out } = await map(file, 'anywhere365');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      sure: true,
      settings: { columns: { queue: 'Time in queue', accepted: 'Was accepted' } },
      yaml: expect.stringContaining('queue: Time in queue'),
    });
  });

  test('a file of something else is drift; a source of a fixed layout has nothing to map', async () => {
    const file = join(home, 'other.csv');
    writeFileSync(file, 'Canaryname,TN9 1AA\nOtherperson,TN9 1AB\n');
    const { code, out, err } = await map(file, 'anywhere365');
    expect([code, `${out}${err}`.includes('Canaryname')]).toEqual([7, false]);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'CONTRACT_DRIFT' } });
    expect((await map(file, 'police-uk')).code).toBe(2);
    expect((await map(join(home, 'none.csv'), 'anywhere365')).code).toBe(2);
  });
});
