// The program from outside: bad usage, help, one JSON document, exit codes, and nothing left running.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../platform/config';
import { livingLeases } from '../../platform/embedded/leases';
import { runningPostgres } from '../../platform/embedded/postgres';
import { runningTemporal } from '../../platform/embedded/temporal';
import { projectRoot } from '../../platform/root';
import { runCommand, runJson, startCommand } from '../helpers/command';
import { makeHome } from '../helpers/home';

interface Refused {
  readonly error: { readonly code: string; readonly message: string; readonly todo: string | null };
}

const home = makeHome();
const env = { QUARTERDAY_HOME: home };
const program = join(projectRoot(), 'dist', 'cli', 'main.js');

/** Whether anything of this home still runs. */
function leftRunning(folder: string): unknown {
  const config = loadConfig({ QUARTERDAY_HOME: folder });
  return [livingLeases(config), runningPostgres(config), runningTemporal(config)];
}

function readLines(lines: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [program, 'read', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stdin.end(lines.join('\n'));
  return new Promise((resolve) => child.once('close', () => resolve(out)));
}

describe('bad usage', () => {
  test('says on stderr what was meant, and ends with 2', async () => {
    const ran = await runCommand(['figurs'], env);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('Did you mean figures?');
  });

  test('with --json it is one document on stdout and nothing on stderr', async () => {
    const ran = await runCommand(['figures', '--json'], env);
    expect([ran.code, ran.err]).toEqual([2, '']);
    const { error } = JSON.parse(ran.out) as Refused;
    expect(error).toMatchObject({ code: 'USAGE', seen: null, expected: null });
    expect(error.message).toContain('--council');
  });

  test('a variable that is wrong is named, and its value is not shown', async () => {
    const ran = await runCommand(['imports'], { ...env, DATABASE_URL: 'mysql://secret@host/x' });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('DATABASE_URL');
    expect(ran.err).not.toContain('secret');
  });
});

describe('what needs nothing', () => {
  test('read gives one reading as JSON, with numbers', async () => {
    const reading = await runJson<Record<string, unknown>>(['read', 'value', '37 due/45 undertaken'], env);
    expect(reading).toMatchObject({ status: 'observed', components: [{ label: 'due', number: 37 }, { number: 45 }] });
  });

  test('read --jsonl answers line by line and never throws', async () => {
    const lines = [
      '{"kind":"value","text":"84%"}',
      'not json',
      '{"kind":"what","text":""}',
      '{"kind":"trend","text":"↑"}',
    ];
    const answers = (await readLines(lines))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { status: string });
    expect(answers.map(({ status }) => status)).toEqual(['observed', 'unreadable', 'unreadable', 'read']);
  });

  test('catalogue check finds the shipped catalogues good', async () => {
    const checked = await runJson<{ council: string; ok: boolean; indicators: number }[]>(['catalogue', 'check'], env);
    expect(checked.map(({ council, ok, indicators }) => [council, ok, indicators])).toEqual([
      ['kcc', true, 74],
      ['owbc', true, 44],
      ['tmbc', true, 31],
    ]);
  });
});

describe('what reads the store', () => {
  test('an empty store gives empty listings and leaves nothing running', async () => {
    expect(await runJson(['figures', '--council', 'tmbc'], env)).toEqual([]);
    expect(await runJson(['imports'], env)).toEqual([]);
    expect(await runJson(['awaited', '--council', 'tmbc'], env)).toEqual([]);
    expect(await runJson(['quarantine'], env)).toEqual([]);
    expect(leftRunning(home)).toEqual([[], null, null]);
  }, 120_000);

  test('query reads as the analyst: no writing, no other schema, one statement', async () => {
    expect(await runJson(['query', "select 1 as n, '2023-10-16'::date as d"], env)).toEqual([
      { n: 1, d: '2023-10-16' },
    ]);
    expect((await runCommand(['query', 'select * from warehouse.fact_figure'], env)).code).toBe(6);
    expect((await runCommand(['query', 'select 1; select 2'], env)).code).toBe(2);
    expect((await runCommand(['query', 'select * from publish.nothing'], env)).code).toBe(2);
    const more = await runCommand(['query', 'select generate_series(1, 5)', '--rows', '2', '--json'], env);
    expect(JSON.parse(more.out)).toHaveLength(2);
    expect(more.err).toContain('Only the first 2 rows');
  }, 120_000);

  test('CSV cannot be taken for formulas', async () => {
    const ran = await runCommand(['query', "select '=1+1' as a, -5 as b", '--csv'], env);
    expect(ran.out).toBe("a,b\r\n'=1+1,-5\r\n");
  }, 120_000);

  test('no escapes in a pipe', async () => {
    const ran = await runCommand(['sources'], env);
    expect(ran.code).toBe(0);
    // eslint-disable-next-line no-control-regex
    expect(ran.out + ran.err).not.toMatch(/\u001b/);
  });
});

test('Ctrl-C stops a collection in order: 130, and nothing left running', async () => {
  const own = makeHome();
  const args = ['collect', '--council', 'tmbc', '--period', '2023-24-Q2', '--as-of', '2023-10-16', '--json'];
  const { child, ended } = startCommand(args, { QUARTERDAY_HOME: own });
  setTimeout(() => child.kill('SIGINT'), 2_500);
  const ran = await ended;
  expect(ran.code).toBe(130);
  expect((JSON.parse(ran.out) as Refused).error.code).toBe('INTERRUPTED');
  expect(leftRunning(own)).toEqual([[], null, null]);
}, 120_000);
