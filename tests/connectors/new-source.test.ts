// `npm run new:source` makes a connector that the registry finds and that reads its own sample, with no other file changed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadRegistry } from '../../connectors/registry';
import { readExpected } from './expected';

const ROOT = join(__dirname, '..', '..');
let house: string;

beforeAll(() => {
  // Below the project, so that its packages are found.
  mkdirSync(join(ROOT, '.quarterday'), { recursive: true });
  house = mkdtempSync(join(ROOT, '.quarterday', 'new-source-'));
  for (const folder of ['contracts', 'rules', 'connectors/_readers', 'connectors/_rows', 'connectors/_template']) {
    cpSync(join(ROOT, folder), join(house, folder), { recursive: true });
  }
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function begin(...words: string[]): { status: number | null; said: string } {
  const script = join(ROOT, 'scripts', 'new-source.mjs');
  const env = { ...process.env, QUARTERDAY_ROOT: house };
  const done = spawnSync(process.execPath, [script, ...words], { env, encoding: 'utf8' });
  return { status: done.status, said: done.stderr };
}

/** The places that are marked to be filled in, in order. */
function marks(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/FILL IN (\d of \d)/g)].map((match) => match[1] ?? '')).sort();
}

test('a new source is found, and reads its sample', async () => {
  const before = readdirSync(house).sort();
  expect(begin('parking-fines', "Parking office's", 'fines').status).toBe(0);
  expect(readdirSync(house).sort()).toEqual(before);
  const connector = loadRegistry(join(house, 'connectors')).get('parking-fines');
  expect(connector?.manifest).toMatchObject({ key: 'parking-fines', title: 'Parking offices fines' });
  const folder = join(house, 'connectors', 'parking-fines', 'samples');
  const { samples } = readExpected(join(folder, 'expected.json'));
  const path = Object.keys(samples)[0] ?? '';
  const sample = samples[path];
  const result = await connector?.parse(readFileSync(join(folder, path)), {
    council: { code: 'tmbc', name: 'Tonbridge and Malling', gss: 'E07000115', aliases: ['TMBC'] },
    period: path.split('/')[1] ?? '',
    asOf: '2023-10-16',
    settings: {},
    indicators: [],
  });
  expect(result?.rowsIn).toBe(sample?.rowsIn);
  expect(result?.observations[0]?.value).toBe(sample?.observations[0]?.value);
  expect(readFileSync(join(folder, '..', 'README.md'), 'utf8')).not.toContain('template-source');
  expect(marks(join(folder, '..'))).toEqual(['1 of 3', '2 of 3', '3 of 3']);
});

test('a key that is none, or that is taken, is refused', () => {
  for (const key of ['', 'Parking', '../elsewhere', '_template', 'a--b']) expect(begin(key).status).toBe(2);
  expect(begin('taken').status).toBe(0);
  const again = begin('taken');
  expect([again.status, again.said.includes('is there already')]).toEqual([2, true]);
});
