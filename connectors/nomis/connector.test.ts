// Rates and counts from tables of NOMIS: one changed row, statuses that are no value, dates in words, and tables that were cut.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { changes, contextOf, figures, reasons, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { dateName, withoutValue } from './row';

const SAMPLE = readFileSync(join(__dirname, 'samples/kcc/2024-25-Q1/2024-07-18/claimants.csv'), 'utf8');
const council = { code: 'kcc', name: 'Kent County Council', gss: 'E10000016', aliases: [] };
const parse = (text: string, settings: object = {}, period = '2024-25-Q1') =>
  connector.parse(Buffer.from(text), contextOf(period, { council, settings }));
const changed = (from: string, to: string): string => {
  expect(SAMPLE).toContain(from);
  return SAMPLE.replace(from, to);
};

test('one changed row changes its month, and the quarter where it is the last', async () => {
  const before = await parse(SAMPLE);
  expect(changes(before, await parse(changed('27480', '27481')))).toEqual({
    'claimant_count@2024-04': ['27480', '27481'],
  });
  expect(changes(before, await parse(changed('27910', '27911')))).toEqual({
    'claimant_count@2024-06': ['27910', '27911'],
    'claimant_count@2024-25-Q1': ['27910', '27911'],
  });
  expect(changes(before, await parse(changed('3105', '9999')))).toEqual({});
});

test('a row without a normal value is no zero, and says why', async () => {
  const status = 'Estimate and confidence interval unreliable since the group sample size is small (3-9).';
  const result = await parse(SAMPLE.replace('3.0,"Normal Value"', `,"${status}"`));
  expect(reasons(result)).toMatchObject({ 'no figure: missing': 1, 'no figure: unreliable by its publisher': 1 });
  expect(Object.keys(figures(result))).not.toContain('claimant_rate@2024-25-Q1');
  expect(withoutValue('These figures are suppressed as statistically unreliable.')).toContain('suppressed');
  expect(withoutValue('A new word')).toContain('not Normal Value');
  const blank = await parse(changed('27910,"Normal', ',"Normal'));
  expect(blank.rejections).toMatchObject([{ rule: 'VALUE_INVALID', place: 'line 8', measures: ['claimant_count'] }]);
  expect(Object.keys(figures(blank))).not.toContain('claimant_count@2024-25-Q1');
});

test('dates in words', () => {
  const code = (text: string): string | null => {
    const read = dateName(text);
    return read.ok ? read.value.code : null;
  };
  expect(code('June 2024')).toBe('2024-06');
  expect(code('Jul 2023-Jun 2024')).toBe('2024-06-R12');
  expect(code('Apr 2023-Mar 2024')).toBe('2024-03-R12');
  expect(code('Jan 2023-Dec 2023')).toBe('2023-12-R12');
  expect(code('2024')).toBe('2024');
  expect(code('Jan 2023-Mar 2023')).toBeNull();
  expect(code('soon')).toBeNull();
});

test('two values of one month are both refused: a dimension is not named', async () => {
  const row = SAMPLE.split('\r\n').find((line) => line.includes('27910')) ?? '';
  const twice = await parse(`${SAMPLE}${row}\r\n`);
  expect(reasons(twice)['the same row a second time']).toBe(1);
  const result = await parse(`${SAMPLE}${row.replace('27910', '12000')}\r\n`);
  expect(result.rejections.map(({ rule }) => rule)).toEqual(['KEY_CONFLICT', 'KEY_CONFLICT']);
  expect(Object.keys(figures(result))).not.toContain('claimant_count@2024-25-Q1');
  expect(unaccounted(result)).toBe(0);
});

test('a table that NOMIS cut is refused', async () => {
  const lines = SAMPLE.trimEnd().split('\r\n');
  const cut = `${lines.slice(0, -1).join('\r\n')}\r\n`;
  expect(await codeOf(() => parse(cut))).toBe('FILE_TRUNCATED');
  const uncounted = SAMPLE.replaceAll(/,(?:"RECORD_COUNT"|11)\r/g, '\r');
  expect(await codeOf(() => parse(uncounted))).toBe('read');
  expect(await codeOf(() => parse(uncounted, { pageRows: 11 }))).toBe('FILE_TRUNCATED');
});

test('a table of other areas, other dates or no known series is refused as a whole', async () => {
  expect(await codeOf(() => parse(SAMPLE.replaceAll('E10000016', 'E10000017')))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse(SAMPLE, {}, '2024-25-Q3'))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse(SAMPLE.replace('MEASURE_NAME', 'MEASURED')))).toBe('CONTRACT_DRIFT');
  expect(await codeOf(() => parse(`${SAMPLE.split('\r\n')[0]}\r\n`))).toBe('VOLUME_ANOMALY');
});

test('another area may be asked for than the council', async () => {
  const swale = await parse(SAMPLE, { geography: 'E07000113' });
  expect(figures(swale)['claimant_count@2024-25-Q1']).toBe('3105');
});
