// One changed row changes the measure by exactly that row; bad cells are refused where they stand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { contextOf, figures, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';

const PATH = 'samples/tmbc/2023-24-Q2/2023-10-10/Cases_Jul-Sep_2023.csv';
const SAMPLE = readFileSync(join(__dirname, PATH), 'utf8');
const HEADER = 'Reference,Council,Opened,Status,Reported By';
const parse = (text: string) => connector.parse(Buffer.from(text), contextOf('2023-24-Q2'));

test('one changed row changes the count by one', async () => {
  const cancelled = SAMPLE.replace('C-001,TMBC,03/07/2023,Open', 'C-001,TMBC,03/07/2023,Cancelled');
  expect(figures(await parse(SAMPLE))).toEqual({ 'cases_opened@2023-24-Q2': '3' });
  expect(figures(await parse(cancelled))).toEqual({ 'cases_opened@2023-24-Q2': '2' });
});

test('a row that cannot be read is refused at its line, and every row is accounted for', async () => {
  const result = await parse(SAMPLE.replace('03/07/2023', '31/02/2023'));
  expect(result.rejections).toMatchObject([{ rule: 'VALUE_INVALID', place: 'line 2' }]);
  expect(unaccounted(result)).toBe(0);
});

test('a file without rows, or of another council, is refused as a whole', async () => {
  expect(await codeOf(() => parse(`${HEADER}\n`))).toBe('VOLUME_ANOMALY');
  expect(await codeOf(() => parse(`${HEADER}\nC-9,KCC,03/07/2023,Open,\n`))).toBe('SCOPE_MISMATCH');
});
