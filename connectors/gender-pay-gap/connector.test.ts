// Own gap and median: one changed cell, peers by name or sector, rows that must not count, and downloads of another year.
import { expect, test } from '@jest/globals';
import type { ParseResult } from '../../contracts/connector';
import { codeOf } from '../_readers/testing/codes';
import { changes, contextOf, figures, reasons, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { snapshotYear } from './employers';
import { median } from './measures';
import { sample, SAMPLES } from './samples/make';
import { settingsSchema } from './settings';

const TEXT = sample(Object.keys(SAMPLES)[0] ?? '').toString('utf8');
const parse = (text: string, settings: object = {}, period = '2022'): Promise<ParseResult> =>
  connector.parse(Buffer.from(text), contextOf(period, { settings }));
const changed = (from: string, to: string): string => {
  expect(TEXT).toContain(from);
  return TEXT.replace(from, to);
};

test('one changed cell changes the gap, or the median, and nothing else', async () => {
  const before = await parse(TEXT);
  expect(changes(before, await parse(changed('"30.6"', '"31.6"')))).toEqual({
    'diff_median_hourly@2022': ['30.6', '31.6'],
  });
  expect(changes(before, await parse(TEXT.replaceAll('"15.1"', '"15.2"')))).toEqual({
    'public_sector_median@2022': ['15.1', '15.2'],
  });
  expect(changes(before, await parse(changed('"-4.2"', '"99.0"')))).toEqual({});
});

test('the middle of the values, exact', () => {
  expect(median(['3', '-2', '10'])).toBe('3');
  expect(median(['0.1', '0.2'])).toBe('0.15');
  expect(median(['7.3'])).toBe('7.3');
});

test('peers named in the settings take the place of the sector; the council need not be one', async () => {
  const result = await parse(TEXT, { peers: ['90001', 'bexcombe borough council', 'Nobody at all'] });
  expect(figures(result)).toEqual({ 'diff_median_hourly@2022': '30.6', 'public_sector_median@2022': '6.4' });
  expect(result.observations[1]?.components).toEqual([{ label: 'employers', value: '2' }]);
  const others = await parse(TEXT, { sicCodes: ['46690'] });
  expect(figures(others)['public_sector_median@2022']).toBe('-4.2');
});

test('the council is known by its id where one is set', async () => {
  expect(figures(await parse(TEXT, { employerId: '90006' }))['diff_median_hourly@2022']).toBe('40.2');
  expect(await codeOf(() => parse(TEXT, { employerId: '4' }))).toBe('SCOPE_MISMATCH');
});

test('a blank is no zero, and two figures of one employer are both refused', async () => {
  for (const cell of ['""', '"n/a"', '"12%"']) {
    const result = await parse(changed('"30.6"', cell));
    expect(result.rejections).toMatchObject([{ rule: 'VALUE_INVALID' }]);
    expect(Object.keys(figures(result))).toEqual(['public_sector_median@2022']);
    expect(result.observations[0]?.components).toEqual([{ label: 'employers', value: '6' }]);
  }
  const twice = await parse(changed('"15.1"', '"16.0"'));
  expect(twice.rejections.map(({ rule }) => rule)).toEqual(['KEY_CONFLICT', 'KEY_CONFLICT']);
  expect(reasons(twice)).toEqual({ 'another employer': 2 });
  expect(unaccounted(twice)).toBe(0);
  const namesakes = changed('Farrowick District Council', 'Tonbridge and Malling');
  expect(Object.keys(figures(await parse(namesakes)))).toEqual(['public_sector_median@2022']);
  expect((await parse(namesakes)).rejections.map(({ rule }) => rule)).toEqual(['KEY_CONFLICT', 'KEY_CONFLICT']);
  expect(figures(await parse(namesakes, { employerId: '12999' }))['diff_median_hourly@2022']).toBe('30.6');
});

test('a refused row is shown without names', async () => {
  const result = await parse(changed('"30.6"', '"x"'));
  expect(JSON.parse(result.rejections[0]?.raw ?? '')).toEqual({
    EmployerId: '12999',
    DueDate: '2023/03/31 00:00:00',
    DiffMedianHourlyPercent: 'x',
  });
  expect(JSON.stringify(result)).not.toContain('Larkspur');
});

test('the snapshot of a period', () => {
  const settings = settingsSchema.parse({});
  expect(
    ['2022', '2024-25-Q1', '2024-25-Q4', '2024-25', '2023-03-31'].map((code) => snapshotYear(code, settings)),
  ).toEqual([2022, 2024, 2024, 2024, 2023]);
  expect(snapshotYear('2024-25-Q1', { ...settings, yearsBack: 1 })).toBe(2023);
});

test('another year, another council or no rows are refused as a whole', async () => {
  expect(await codeOf(() => parse(TEXT, {}, '2023'))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse(TEXT.replaceAll('TONBRIDGE', 'TUNBRIDGE')))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse(`${TEXT.split('\r\n')[0]}\r\n`))).toBe('VOLUME_ANOMALY');
  expect(await codeOf(() => parse(changed('"SicCodes"', '"Sic"')))).toBe('CONTRACT_DRIFT');
});
