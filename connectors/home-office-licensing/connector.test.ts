// One changed cell changes the figure; headings of another layout are settings, and another year is refused.
import { beforeAll, expect, test } from '@jest/globals';
import type { ParseResult } from '../../contracts/connector';
import { editWorkbook, renameCells } from '../../tests/connectors/workbooks';
import { codeOf } from '../_readers/testing/codes';
import { changes, contextOf, figures } from '../_rows/testing/context';
import { connector } from './connector';
import { sampleWorkbook } from './samples/make';

let sample: Buffer;
beforeAll(async () => {
  sample = await sampleWorkbook();
});
const parse = (body: Buffer, settings: object = {}, period = '2023-24-Q4'): Promise<ParseResult> =>
  connector.parse(body, contextOf(period, { settings }));
const edited = (cells: Readonly<Record<string, string>>): Promise<Buffer> =>
  editWorkbook(sample, (place) => (place in cells ? { kind: 'number', text: cells[place] ?? '' } : undefined));

test('one changed cell changes the figure, another council or sheet changes nothing', async () => {
  const before = await parse(sample);
  const ours = { 'LA_2024!E8': '402', 'LA_2024!E10': '402' };
  expect(changes(before, await parse(await edited(ours)))).toEqual({ 'premises_licences@2023-24-Q4': ['401', '402'] });
  expect(await parse(await edited({ 'LA_2024!E9': '1', 'LA_2023!E7': '1' }))).toEqual(before);
});

test('the year before stands in its own sheet', async () => {
  expect(figures(await parse(sample, {}, '2022-23'))).toEqual({ 'premises_licences@2022-23-Q4': '398' });
  expect(await codeOf(() => parse(sample, {}, '2024-25-Q1'))).toBe('SCOPE_MISMATCH');
});

test('a comparator without a figure is no component', async () => {
  const comparators = [
    { gss: 'E07000110', name: 'Maidstone' },
    { gss: 'E07000116', name: 'Tunbridge Wells' },
  ];
  const { observations } = await parse(sample, { comparators });
  expect(observations[0]?.components).toEqual([{ label: 'E07000116', value: '455' }]);
});

test('another heading is a setting, not a change of code', async () => {
  const renamed = await renameCells(sample, 'Premises licences', 'Total premises licences [note 1]');
  expect(await codeOf(() => parse(renamed))).toBe('CONTRACT_DRIFT');
  const settings = { columns: { premises: 'Total premises licences' } };
  expect(figures(await parse(renamed, settings))).toEqual({ 'premises_licences@2023-24-Q4': '401' });
});
