// Replays as the README tells them: what they show, change and settle; kept bytes change nothing, and one changed row changes one figure.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { startSimulator } from '../../cli/demo/simulator';
import type { ImportDocument } from '../../cli/import-document';
import type { QuarantineEntry } from '../../cli/quarantine';
import type { PublishedFigure } from '../../contracts/published';
import { projectRoot } from '../../platform/root';
import { type Ran, runJson } from '../helpers/command';
import { connectStore, type House, makeHouse, startUp, stopUp, undoList } from './house';
import { factsSum } from './outcome';

const good = readFileSync(
  join(projectRoot(), 'connectors/idox-uniform/samples/tmbc/2023-24-Q2/2023-10-10/Taxi_Licences.csv'),
  'utf8',
);
const SCOPE = ['--source', 'idox-uniform', '--council', 'tmbc', '--period', '2023-24-Q2'];
const readme = readFileSync(join(projectRoot(), 'README.md'), 'utf8');
const section = /## Replay an import\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
/** The commands of the recipe's numbered steps, word for word. */
const steps = [...section.matchAll(/^\d\. .*?`npx quarterday ([^`]+)`/gm)].map((match) => match[1] ?? '');

const undo = undoList();
let house: House;
let store: Client;
let rounds: ImportDocument[];

beforeAll(async () => {
  const simulator = await startSimulator('2023-10-16');
  undo.push(() => simulator.stop());
  const filled = makeHouse(simulator.url);
  await filled.json('collect', '--council', 'tmbc', '--period', '2023-24-Q2', '--as-of', '2023-10-16');
  // From now on the inbox is empty: a chase that asks again today finds nothing.
  house = makeHouse(simulator.url, 'empty', filled.home);
  const up = await startUp(house);
  undo.push(() => stopUp(up));
  store = await connectStore(house);
  undo.push(() => store.end());
  rounds = await house.json('imports');
}, 180_000);

afterAll(() => undo.all(), 120_000);

function file(name: string, text: string): string {
  const path = join(house.home, name);
  writeFileSync(path, text);
  return path;
}

const figures = (): Promise<PublishedFigure[]> => house.json('figures', '--council', 'tmbc', '--period', '2023-24-Q2');
const figureOf = async (slug: string): Promise<PublishedFigure | undefined> =>
  (await figures()).find(({ indicator }) => indicator === slug);
const quarantine = (id: string): Promise<QuarantineEntry[]> => house.json('quarantine', id);
const importFile = (path: string, code: number): Promise<ImportDocument> =>
  runJson(['import', path, ...SCOPE], house.env, code);

describe('the recipe of the README', () => {
  let id: string;
  const step = (at: number): Promise<Ran> => {
    const words = (steps[at] ?? '').replace('ID', id).replace('FIXED.csv', join(house.home, 'FIXED.csv'));
    return house.run(...words.split(' '));
  };

  beforeAll(async () => {
    file('FIXED.csv', good);
    const broken = file('broken.csv', good.replace('Current,03/08/2023', 'Current,31/02/2023'));
    id = (await importFile(broken, 3)).id;
  }, 60_000);

  test('1 and 2: the import is found, and what was rejected, where, and what to do', async () => {
    expect(steps).toHaveLength(5);
    const listed = await step(0);
    expect([listed.code, listed.out]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^ *${id} +idox-uniform.*partly quarantined`, 'm')),
    ]);
    const seen = await step(1);
    expect(seen.code).toBe(0);
    const said = ['line 14', 'VALUE_INVALID', 'there is no such day', '31/02/2023', 'correct the cell', 'open'];
    for (const words of said) expect(seen.out).toContain(words);
    expect((await figureOf('vehicle-licences'))?.flags).toContain('quarantined_rows');
  }, 60_000);

  test('4: a dry run shows what would change, and changes nothing', async () => {
    const before = await factsSum(store);
    const shown = await step(2);
    expect([shown.code, shown.out]).toEqual([
      0,
      expect.stringMatching(/dry run[\s\S]*^vehicle-licences +2023-24-Q2 +564 +565$/m),
    ]);
    expect(await factsSum(store)).toBe(before);
    expect((await quarantine(id)).map(({ state }) => state)).toEqual(['open']);
    expect((await figureOf('vehicle-licences'))?.value).toBe('564');
  }, 60_000);

  test('5 and 6: the replay loads it, and settles the quarantine of the import that it mends', async () => {
    const done = await step(3);
    expect([done.code, done.out]).toEqual([
      0,
      expect.stringMatching(/outcome +loaded$[\s\S]*^vehicle-licences +2023-24-Q2 +564 +565$/m),
    ]);
    const replay = /^Import (\d+)/m.exec(done.out)?.[1];
    expect(await quarantine(id)).toEqual([expect.objectContaining({ state: 'replayed', settledBy: replay })]);
    const listed = await step(4);
    expect(listed.out).toMatch(new RegExp(`^ *${replay} +idox-uniform.*loaded \\(replay of ${id}\\)`, 'm'));
    expect(await house.json('quarantine')).toEqual([]);
    const mended = await figureOf('vehicle-licences');
    expect([mended?.value, mended?.flags]).toEqual(['565', ['revised']]);
  }, 60_000);

  test('the kept bytes of the broken file do not bring back what was mended', async () => {
    const again = await runJson<ImportDocument>(['replay', id], house.env, 3);
    expect(again).toMatchObject({ replayOf: id, changes: [] });
    expect((await figureOf('vehicle-licences'))?.value).toBe('565');
  }, 60_000);
});

test('every import of the round, replayed from its kept bytes, changes nothing', async () => {
  const before = await figures();
  const left = [...rounds];
  expect(left.length).toBeGreaterThan(8);
  const next = async (): Promise<void> => {
    for (let each = left.shift(); each !== undefined; each = left.shift()) {
      const again = await house.json<ImportDocument>('replay', each.id);
      expect([each.source, again.changes, again.rows.loaded]).toEqual([each.source, [], 0]);
      expect(again.rows.in).toBe(each.rows.in);
    }
  };
  await Promise.all([next(), next(), next()]);
  expect(await figures()).toEqual(before);
}, 180_000);

test('one changed raw row changes exactly its own figure', async () => {
  const before = await figures();
  const changed = good.replace(/^(HV\d+,H\d+,Hackney vehicle),Current/m, '$1,Cancelled');
  const done = await importFile(file('changed.csv', changed), 0);
  expect(done.changes).toEqual([{ indicator: 'vehicle-licences', period: '2023-24-Q2', before: '565', after: '564' }]);
  const after = await figures();
  expect(after.find(({ indicator }) => indicator === 'vehicle-licences')?.value).toBe('564');
  const others = (all: PublishedFigure[]): PublishedFigure[] =>
    all.filter(({ indicator }) => indicator !== 'vehicle-licences');
  expect(others(after)).toEqual(others(before));
}, 60_000);

test('a mended file that was itself refused is mended in its turn: nothing of the chain stays open', async () => {
  const other = good.replace('Current,21/02/2023', 'Current,31/02/2023');
  const first = await importFile(file('other.csv', other), 3);
  const page = file('page.csv', '<!DOCTYPE html><title>Sign in</title>');
  const second = await runJson<ImportDocument>(['replay', first.id, '--file', page], house.env, 3);
  expect(second).toMatchObject({ outcome: 'quarantined', error: { code: 'FILE_TYPE_MISMATCH' } });
  const third = await house.json<ImportDocument>('replay', second.id, '--file', file('whole.csv', good));
  expect(third).toMatchObject({ replayOf: second.id });
  const entries = [...(await quarantine(first.id)), ...(await quarantine(second.id))];
  expect(entries.map(({ settledBy }) => settledBy)).toEqual([third.id, third.id]);
}, 120_000);
