// What counts as a victim-based crime, and what a delivery is refused for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ParseContext } from '../../contracts/connector';
import { codeOf } from '../_readers/testing/codes';
import { CATEGORIES } from './categories';
import { connector } from './connector';

type Raw = Record<string, unknown>;

const SAMPLE = join(__dirname, 'samples/tmbc/2022-12/2026-01-15/all-crime-2022-12.json');
const RECORDS = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Raw[];
const context: ParseContext = {
  council: { code: 'tmbc', name: 'Tonbridge and Malling', gss: 'E07000115', aliases: [] },
  period: '2022-12',
  asOf: '2023-01-31',
  settings: { force: 'kent', polygon: ['51.1,0.2', '51.4,0.2', '51.4,0.6'] },
  indicators: [],
};
const bytes = (records: unknown): Buffer => Buffer.from(JSON.stringify(records));
const parse = (records: unknown, period = '2022-12') => connector.parse(bytes(records), { ...context, period });
const value = async (records: Raw[]): Promise<string | null | undefined> =>
  (await parse(records)).observations[0]?.value;
const changed = (index: number, change: Raw): Raw[] =>
  RECORDS.map((one, at) => (at === index ? { ...one, ...change } : one));

test('one changed record changes the count by exactly that record', async () => {
  const before = await parse(RECORDS);
  const after = await parse(changed(0, { category: 'drugs' }));
  expect(before.observations[0]?.value).toBe('10');
  expect(after.observations[0]?.value).toBe('9');
  expect(after.observations.map((one) => ({ ...one, value: '10' }))).toEqual(before.observations);
  expect(after.ignored.find(({ reason }) => reason.startsWith('a crime against society'))?.rows).toBe(5);
});

test('nine types count and five do not', () => {
  const counting = Object.values(CATEGORIES);
  expect(counting.filter((one) => one === 'counted')).toHaveLength(9);
  expect(counting.filter((one) => one !== 'counted')).toHaveLength(5);
});

test('an unknown type is refused and noted, never left out in silence', async () => {
  for (const category of ['stalking', 'constructor', 'toString']) {
    const { rejections, observations } = await parse(changed(2, { category }));
    expect(rejections).toMatchObject([
      { rule: 'CATEGORY_UNKNOWN', place: 'record 3', measures: ['victim_based_crimes'] },
    ]);
    expect(rejections[0]?.raw).toBe(JSON.stringify({ category, month: '2022-12' }));
    expect(observations[0]?.value).toBe('9');
  }
});

test('a repeated id counts once, blank ids are never merged', async () => {
  expect(await value(changed(8, { persistent_id: 'a'.repeat(64) }))).toBe('11');
  const blank = RECORDS.map((one) => ({ ...one, persistent_id: '' }));
  expect(await value(blank)).toBe('11');
});

test('other forces, other months and crimes without a place do not count', async () => {
  expect(await value(changed(0, { location_type: 'BTP' }))).toBe('9');
  expect(await value(changed(0, { month: '2022-11' }))).toBe('9');
  expect(await value(changed(0, { location: null }))).toBe('9');
});

test('a record in another form is refused by its keys, without its values', async () => {
  const { rejections } = await parse(changed(0, { month: 'December', location: 'here' }));
  expect(rejections).toMatchObject([{ rule: 'CELL_INVALID', place: 'record 1' }]);
  expect(rejections[0]?.message).toContain('month');
  expect(JSON.stringify(rejections)).not.toContain('here');
});

test('nothing is known, and so nothing is zero, where every record that might count was refused', async () => {
  expect((await parse(RECORDS.map((one) => ({ ...one, category: 'new-type' })))).observations).toEqual([]);
});

test('a delivery as a whole is refused', async () => {
  expect(await codeOf(() => parse([]))).toBe('VOLUME_ANOMALY');
  expect(await codeOf(() => parse(RECORDS, '2022-10'))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse(RECORDS, '2022-23-Q3'))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse({ error: 'none' }))).toBe('CONTRACT_DRIFT');
  expect(await codeOf(() => connector.parse(Buffer.from('<html>'), context))).toBe('FILE_TYPE_MISMATCH');
});
