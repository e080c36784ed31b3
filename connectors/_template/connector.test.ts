// One changed row changes the measure by exactly that row; bad cells are refused where they stand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ParseContext } from '../../contracts/connector';
import { codeOf } from '../_readers/testing/codes';
import { connector } from './connector';

const SAMPLE = readFileSync(join(__dirname, 'samples/tmbc/2023-24-Q2/2023-10-10/Cases_Jul-Sep_2023.csv'), 'utf8');
const context: ParseContext = {
  council: { code: 'tmbc', name: 'Tonbridge and Malling', gss: 'E07000115', aliases: ['TMBC'] },
  period: '2023-24-Q2',
  asOf: '2023-10-16',
  settings: {},
  indicators: [],
};
const parse = (text: string) => connector.parse(Buffer.from(text), context);

test('one changed row changes the count by one', async () => {
  const before = await parse(SAMPLE);
  const after = await parse(SAMPLE.replace('C-001,TMBC,03/07/2023,Open', 'C-001,TMBC,03/07/2023,Cancelled'));
  expect(before.observations[0]?.value).toBe('3');
  expect(after.observations[0]?.value).toBe('2');
});

test('a row that cannot be read is refused at its line', async () => {
  const { rejections } = await parse(SAMPLE.replace('03/07/2023', '31/02/2023'));
  expect(rejections).toMatchObject([{ rule: 'VALUE_INVALID', place: 'line 2' }]);
});

test('a file of another council or period, or without rows, is refused as a whole', async () => {
  expect(await codeOf(() => parse('Reference,Council,Opened,Status\n'))).toBe('VOLUME_ANOMALY');
  expect(await codeOf(() => parse('Reference,Council,Opened,Status\nC-9,KCC,03/07/2023,Open\n'))).toBe(
    'SCOPE_MISMATCH',
  );
});
