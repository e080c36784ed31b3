// The README is true: its recipe of a replay runs as written, its commands exist, and its links lead somewhere.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../platform/root';
import { runCommand, type Ran } from '../helpers/command';
import { createTestDatabase, type TestDatabase } from '../helpers/database';
import { makeHome } from '../helpers/home';
import { testNamespace } from '../helpers/temporal';

const root = projectRoot();
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const section = /## Replay an import\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
/** The commands of the recipe's numbered steps, in their order. */
const steps = [...section.matchAll(/^\d\. .*?`npx quarterday ([^`]+)`/gm)].map((match) => match[1] ?? '');
const sample = join(root, 'connectors/idox-uniform/samples/tmbc/2023-24-Q3/2024-01-09/Taxi_Licences.csv');
const home = makeHome();
let store: TestDatabase;
let env: Record<string, string>;

beforeAll(async () => {
  store = await createTestDatabase();
  const { address, namespace } = await testNamespace();
  env = {
    QUARTERDAY_HOME: home,
    DATABASE_URL: store.url,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
  };
}, 600_000);
afterAll(() => store.drop());

const run = (words: string): Promise<Ran> => runCommand(words.split(' '), env);

describe('the recipe', () => {
  test('runs as written: list, look, try, replay, look again', async () => {
    const broken = join(home, 'broken.csv');
    const fixed = join(home, 'FIXED.csv');
    cpSync(sample, fixed);
    writeFileSync(broken, readFileSync(sample, 'utf8').replace(/(Current,)\d\d\/\d\d(\/\d{4})/, '$199/99$2'));
    const scope = '--source idox-uniform --council tmbc --period 2023-24-Q3';
    const first = await run(`import ${broken} ${scope} --json`);
    expect(first.code).toBe(3);
    const { id } = JSON.parse(first.out) as { id: string };
    const words = (step: string): string => step.replace('ID', id).replace('FIXED.csv', fixed);
    expect(steps).toEqual([
      'imports',
      'quarantine ID',
      'replay ID --file FIXED.csv --dry-run',
      'replay ID --file FIXED.csv',
      'imports',
    ]);

    const [listed, looked, tried, done, after] = [
      await run(words(steps[0] ?? '')),
      await run(words(steps[1] ?? '')),
      await run(words(steps[2] ?? '')),
      await run(words(steps[3] ?? '')),
      await run(words(steps[4] ?? '')),
    ];
    expect(listed.out).toContain('partly quarantined');
    expect(looked.out).toContain('VALUE_INVALID');
    expect([listed, looked, tried, done, after].map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    expect(tried.out).not.toBe(done.out);
    expect(after.out.split('\n').length).toBeGreaterThan(listed.out.split('\n').length);
    const left = await run('quarantine --json');
    expect(JSON.parse(left.out)).toEqual([]);
  }, 180_000);
});

test('every command that the README names exists', async () => {
  const named = new Set(
    [...readme.matchAll(/quarterday ([a-z]+)\b(?! (?:is|collects|does))/g)].map(([, name]) => name),
  );
  const { out } = await runCommand(['--help'], { QUARTERDAY_HOME: home });
  const known = [...out.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name]) => name);
  expect(named.size).toBeGreaterThan(5);
  expect([...named].filter((name) => !known.includes(name))).toEqual([]);
});

describe.each(['README.md', 'CONTRIBUTING.md', 'LICENCE-DATA.md', 'docs/warehouse.md', 'docs/ops/replay.md'])(
  '%s',
  (file) => {
    test('links to files that are here', () => {
      const text = readFileSync(join(root, file), 'utf8');
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map((match) => match[1] ?? '');
      const broken = links.filter((link) => !existsSync(join(root, dirname(file), link.split('#')[0] ?? '')));
      expect(broken).toEqual([]);
    });
  },
);
