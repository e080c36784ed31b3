// Benchmarks: one changed cell, values that are missing, areas that are not there, and files of no known metric.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { changes, contextOf, reasons } from '../_rows/testing/context';
import { connector } from './connector';

const SAMPLE = readFileSync(join(__dirname, 'samples/tmbc/2024-25-Q1/2024-07-16/metric-46.csv'), 'utf8');
const M = 'benchmark/household-recycling-rate';
const parse = (text: string, settings: object = {}) =>
  connector.parse(Buffer.from(text), contextOf('2024-25-Q1', { settings }));
const changed = (from: string, to: string): string => {
  expect(SAMPLE).toContain(from);
  return SAMPLE.replace(from, to);
};

test('one changed cell changes that value and nothing else', async () => {
  const [before, after] = [await parse(SAMPLE), await parse(changed('51.60,52.10', '51.60,52.20'))];
  expect(changes(before, after)).toEqual({ [`${M}@2021-22`]: ['52.1', '52.2'] });
  const other = await parse(changed('50.10,48.75', '50.10,48.76'));
  expect(changes(before, other)).toEqual({});
  expect(other.observations[1]?.components[0]).toEqual({ label: 'E07000116', value: '48.76' });
});

test('a value that is not there is no zero, and words where a number is due are refused', async () => {
  for (const none of ['', '-', '..', '[x]', 'N/A', 'null']) {
    const { observations, rejections } = await parse(
      changed('E92000001,England,England,43.80', `E92000001,England,England,${none}`),
    );
    expect(rejections).toEqual([]);
    expect(observations[0]?.components.map(({ label }) => label)).toEqual(['E07000116', 'E07000110']);
  }
  const { rejections } = await parse(changed('43.80', '43.8%'));
  expect(rejections.map(({ place, rule }) => [place, rule])).toEqual([['line 7', 'VALUE_INVALID']]);
  const blank = await parse(changed('51.60,52.10,', ',,'));
  expect(reasons(blank)).toEqual({ 'the header a second time': 1, 'an area without any value': 1 });
  expect(blank.observations.map(({ value }) => value)).toEqual([null, null, null]);
});

test('an area twice: the same counts once, another is refused with the first', async () => {
  const row = 'E92000001,England,England,43.80,44.10,43.40\r\n';
  expect(reasons(await parse(SAMPLE + row))).toMatchObject({ 'the same area a second time': 1 });
  const { rejections, observations } = await parse(SAMPLE + row.replace('43.80', '43.90'));
  expect(rejections.map(({ rule }) => rule)).toEqual(['KEY_CONFLICT', 'KEY_CONFLICT']);
  expect(observations[0]?.components.map(({ label }) => label)).not.toContain('E92000001');
});

test('a file by hand is of the only metric configured, else it must say which', async () => {
  const bare = SAMPLE.slice(SAMPLE.indexOf('\n') + 1);
  const one = { metrics: [{ metricType: '3', indicator: 'staff-fte' }] };
  expect((await parse(bare, one)).observations[0]?.measure).toBe('benchmark/staff-fte');
  const two = { metrics: [...one.metrics, { metricType: '4', indicator: 'vacant-posts-fte' }] };
  expect(await codeOf(() => parse(bare, two))).toBe('CONTRACT_DRIFT');
  expect(await codeOf(() => parse(SAMPLE.replace('metricType,46', 'metricType,../46')))).toBe('CONTRACT_DRIFT');
});

test('a table without the council, without periods or without rows is refused as a whole', async () => {
  const rows = SAMPLE.split('\r\n');
  expect(await codeOf(() => parse(SAMPLE.replace(/^E07000115.*\r\n/m, '')))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse(SAMPLE.replaceAll(/,20(\d\d)\/(\d\d)/g, ',19$1')))).toBe('read');
  expect(await codeOf(() => parse(SAMPLE.replaceAll(/,20(\d\d)\/(\d\d)/g, ',no $1')))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse(`${rows.slice(0, 3).join('\r\n')}\r\n`))).toBe('VOLUME_ANOMALY');
  expect(await codeOf(() => parse(SAMPLE.trimEnd()))).toBe('FILE_TRUNCATED');
});
