// Bad files through the command, in four sources of two kinds: refused with their code, nothing written, nothing lost, and what to do.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import type { ImportDocument } from '../../cli/import-document';
import type { QuarantineEntry } from '../../cli/quarantine';
import type { Ran } from '../helpers/command';
import { REFUSALS, type Refusal, type Sample, SAMPLES } from './damage';
import { connectStore, type House, makeHouse, startUp, stopUp, undoList } from './house';
import { accounted, factsSum } from './outcome';

const TOGETHER = 3;

const undo = undoList();
let house: House;
let store: Client;

beforeAll(async () => {
  house = makeHouse('http://127.0.0.1:9', 'empty');
  const up = await startUp(house);
  undo.push(() => stopUp(up));
  store = await connectStore(house);
  undo.push(() => store.end());
  await inTurns(SAMPLES, async (sample) => {
    expect((await importFile(sample, 'good', sample.body)).code).toBe(0);
  });
}, 180_000);

afterAll(() => undo.all(), 120_000);

/** A few at a time, for most of an import's time is the start of the program. */
async function inTurns<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const next = async (): Promise<void> => {
    for (let each = left.shift(); each !== undefined; each = left.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: TOGETHER }, next));
}

function importFile({ source, period, ending }: Sample, name: string, body: Buffer): Promise<Ran> {
  const path = join(house.home, `${source}-${name}.${ending}`);
  writeFileSync(path, body);
  const where = ['--source', source, '--council', 'tmbc', '--period', period, '--as-of', '2023-10-16'];
  return house.run('import', path, ...where, '--json');
}

async function refuse(sample: Sample, refusal: Refusal): Promise<readonly [Refusal, ImportDocument]> {
  const ran = await importFile(sample, refusal.name, await refusal.make(sample));
  const document = JSON.parse(ran.out) as ImportDocument;
  expect([refusal.name, ran.code, document.error?.code, document.outcome]).toEqual([
    refusal.name,
    refusal.exit,
    refusal.code,
    refusal.outcome,
  ]);
  return [refusal, document];
}

describe.each(SAMPLES.map((sample) => [sample.source, sample] as const))('%s', (_source, sample) => {
  test('is refused as a whole where it is empty, cut, a page, drifted, without rows or of another council', async () => {
    const before = await factsSum(store);
    const refused: (readonly [Refusal, ImportDocument])[] = [];
    await inTurns(REFUSALS, async (refusal) => {
      refused.push(await refuse(sample, refusal));
    });
    expect(await factsSum(store)).toBe(before);

    const quarantine = await house.json<QuarantineEntry[]>('quarantine');
    for (const [{ code }, { id, rows, changes, error }] of refused) {
      expect([rows.in, accounted(rows), changes]).toEqual([0, 0, []]);
      expect(error).toMatchObject({
        message: expect.any(String),
        expected: expect.any(String),
        todo: expect.any(String),
      });
      const entries = quarantine.filter((entry) => entry.import === id);
      expect(entries).toEqual([
        expect.objectContaining({
          scope: 'file',
          rule: code,
          state: 'open',
          message: error?.message,
          todo: error?.todo,
        }),
      ]);
    }
  }, 120_000);

  test('with one value that cannot be read, that row is quarantined at its place and the rest is loaded', async () => {
    const ran = await importFile(sample, 'unreadable', await sample.unreadable(sample.body));
    expect(ran.code).toBe(3);
    const { id } = JSON.parse(ran.out) as ImportDocument;
    const found = await house.json<ImportDocument>('imports', id);
    expect(found).toMatchObject({ outcome: 'partly_quarantined', rows: { quarantined: 1 } });
    expect(found.rows.in).toBe(accounted(found.rows));
    expect(found.rows.loaded + found.rows.unchanged).toBeGreaterThan(1);
    const [entry, ...more] = await house.json<QuarantineEntry[]>('quarantine', id);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      scope: 'row',
      place: sample.place,
      raw: expect.stringContaining(sample.raw),
      message: expect.any(String),
      expected: expect.any(String),
      todo: expect.any(String),
      state: 'open',
    });
  }, 120_000);
});
