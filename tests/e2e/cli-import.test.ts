// Files in hand: what is wrong with them, the exit codes, quarantine, and the recipe of a replay with a mended file.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FigureChange, ImportOutcome, RowCounts } from '../../contracts/collect';
import { projectRoot } from '../../platform/root';
import { runCommand, runJson } from '../helpers/command';
import { makeHome } from '../helpers/home';
import { startUp } from '../helpers/up';

interface Imported {
  readonly id: string;
  readonly outcome: ImportOutcome;
  readonly rows: RowCounts;
  readonly changes: readonly FigureChange[];
  readonly replayOf: string | null;
  readonly imports: readonly { readonly id: string }[];
  readonly error?: { readonly code: string; readonly todo: string | null };
}

interface Entry {
  readonly id: string;
  readonly import: string;
  readonly place: string;
  readonly rule: string;
  readonly raw: string;
  readonly state: string;
  readonly settledBy: string | null;
}

const env = { QUARTERDAY_HOME: makeHome() };
const folder = mkdtempSync(join(tmpdir(), 'quarterday-hand-'));
const sample = join(projectRoot(), 'connectors/idox-uniform/samples/tmbc/2023-24-Q3/2024-01-09/Taxi_Licences.csv');
const good = readFileSync(sample, 'utf8');
const where = ['--source', 'idox-uniform', '--council', 'tmbc', '--period', '2023-24-Q3', '--as-of', '2024-01-22'];

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The sample with the first day of its first licence that counts put out of the calendar. */
const broken = (): string => file('broken.csv', good.replace(/(Current,)\d\d\/\d\d(\/\d{4})/, '$199/99$2'));

const balanced = ({ rows }: Imported): boolean =>
  rows.in === rows.loaded + rows.unchanged + rows.quarantined + rows.ignored;

// With `up` running the commands use its services and its worker.
beforeAll(async () => {
  await startUp(env);
}, 120_000);

afterAll(async () => {
  await runCommand(['down'], env);
}, 120_000);

describe('a file that cannot be taken', () => {
  test.each([
    ['empty.csv', '', 3, 'FILE_EMPTY'],
    ['truncated.csv', good.slice(0, 5000), 3, 'FILE_TRUNCATED'],
    ['page.csv', '<!DOCTYPE html><html><title>Sign in</title></html>', 3, 'FILE_TYPE_MISMATCH'],
    ['renamed.csv', good.replace('LICREF,', 'LICENCE_NO,'), 7, 'CONTRACT_DRIFT'],
  ])(
    '%s is refused with its code, and nothing is lost',
    async (name, text, code, words) => {
      const done = await runJson<Imported>(['import', file(name, text), ...where], env, code);
      expect(done.error?.code).toBe(words);
      expect(done.error?.todo).not.toBeNull();
      expect(done.changes).toEqual([]);
      const [entry] = await runJson<Entry[]>(['quarantine', done.id], env);
      expect(entry).toMatchObject({ import: done.id, rule: words, state: 'open' });
    },
    120_000,
  );

  test('a folder is no file (3), and a name that is not there is bad usage (2)', async () => {
    expect((await runCommand(['import', folder, ...where], env)).code).toBe(3);
    expect((await runCommand(['import', join(folder, 'nothing.csv'), ...where], env)).code).toBe(2);
  });
});

describe('the recipe: quarantine, mend, replay', () => {
  test('one bad row is quarantined and the rest loaded; the mended file settles it', async () => {
    const path = broken();
    const trial = await runJson<Imported>(['import', path, ...where, '--dry-run'], env, 3);
    expect(trial.rows.quarantined).toBe(1);
    expect(await runJson(['figures', '--council', 'tmbc', '--history'], env)).toEqual([]);

    const first = await runJson<Imported>(['import', path, ...where], env, 3);
    expect(first.outcome).toBe('partly_quarantined');
    expect(balanced(first)).toBe(true);
    expect(first.imports).toEqual([expect.objectContaining({ id: first.id })]);

    const [entry] = await runJson<Entry[]>(['quarantine', first.id], env);
    expect(entry).toMatchObject({ rule: 'VALUE_INVALID', state: 'open' });
    expect(entry?.place).toMatch(/^line \d+/);
    expect(entry?.raw).toContain('99/99');

    const again = await runJson<Imported>(['replay', first.id, '--as-of', '2024-01-22'], env, 3);
    expect(again).toMatchObject({ replayOf: first.id, changes: [] });

    const mended = await runJson<Imported>(['replay', first.id, '--file', sample, '--as-of', '2024-01-23'], env);
    expect(mended).toMatchObject({ outcome: 'loaded', replayOf: first.id });
    expect(mended.changes).toHaveLength(1);
    const settled = await runJson<Entry[]>(['quarantine', '--all'], env);
    const ofThem = settled.filter((each) => each.import === first.id || each.import === again.id);
    expect(ofThem.map((each) => [each.import, each.settledBy])).toEqual([
      [first.id, again.id],
      [again.id, mended.id],
    ]);
  }, 180_000);

  test('the same file a second time changes nothing', async () => {
    const done = await runJson<Imported>(['import', sample, ...where], env);
    const repeat = await runJson<Imported>(['import', sample, ...where], env);
    expect(repeat).toMatchObject({ outcome: 'unchanged', changes: [], id: done.id });
    expect(balanced(repeat)).toBe(true);
  }, 120_000);

  test('replay --rows quarantined refuses a file that would change anything else (6)', async () => {
    const part = good.replace(/(Hackney vehicle,Current,)\d\d/, '$199');
    const first = await runJson<Imported>(['import', file('part.csv', part), ...where], env, 3);
    const other = file('other.csv', good.replace('Private hire driver,Current', 'Private hire driver,Cancelled'));
    const ran = await runCommand(['replay', first.id, '--rows', 'quarantined', '--file', other, '--json'], env);
    expect(ran.code).toBe(6);
    expect(JSON.parse(ran.out)).toMatchObject({
      error: { code: 'POLICY_REFUSED', seen: 'licensed-drivers 2023-24-Q3' },
    });
  }, 120_000);
});
