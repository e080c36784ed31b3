// DEFRA's spreadsheet: one changed cell, rows that must not count, and a file of another council, year or shape.
import { beforeAll, expect, test } from '@jest/globals';
import type { ParseContext, ParseResult } from '../../contracts/connector';
import { editWorkbook, renameCells } from '../../tests/connectors/workbooks';
import { codeOf } from '../_readers/testing/codes';
import type { WriteCell } from '../_readers/xlsx-write';
import { connector } from './connector';
import { sampleWorkbook } from './samples/make';

const context: ParseContext = {
  council: {
    code: 'tmbc',
    name: 'Tonbridge and Malling',
    gss: 'E07000115',
    aliases: ['Tonbridge and Malling Borough Council'],
  },
  period: '2020-21',
  asOf: '2022-02-15',
  settings: undefined,
  indicators: [],
};
let sample: Buffer;
beforeAll(async () => {
  sample = await sampleWorkbook();
});

const edited = (cells: Readonly<Record<string, WriteCell>>): Promise<Buffer> =>
  editWorkbook(sample, (place) => cells[place]);
const read = async (cells: Readonly<Record<string, WriteCell>>): Promise<ParseResult> =>
  connector.parse(await edited(cells), context);
const values = ({ observations }: ParseResult): Record<string, string | null> =>
  Object.fromEntries(observations.map(({ measure, period, value }) => [`${measure}@${period}`, value]));
const number = (text: string): WriteCell => ({ kind: 'number', text });
const rules = ({ rejections }: ParseResult): string[] => rejections.map(({ rule, place }) => `${rule} ${place}`);

test('one changed cell changes that measure and nothing else', async () => {
  const before = await connector.parse(sample, context);
  const after = await read({ 'Table_2a!E8': number('0.517') });
  expect(values(before)).toEqual({
    'ex_ni192_fraction@2020-21': '0.516',
    'household_waste_tonnes@2020-21': '53200',
    'recycled_tonnes@2020-21': '27451.2',
  });
  expect(values(after)).toEqual({ ...values(before), 'ex_ni192_fraction@2020-21': '0.517' });
  expect({ ...after, observations: before.observations }).toEqual(before);
});

test('another council or a total row changes nothing', async () => {
  const other = await read({ 'Table_2a!E5': number('0.999'), 'Table_2a!E9': number('0.999') });
  expect(other).toEqual(await connector.parse(sample, context));
});

test('a share that is not that of the tonnages is noted', async () => {
  expect((await read({ 'Table_2a!E8': number('0.53') })).notes).toContain(
    '2020-21: the share published is not that of the tonnages',
  );
});

test('every year of the council gives its own observations', async () => {
  const two = await read({ 'Table_2a!A5': '2019/20', 'Table_2a!C5': 'E07000115', 'Table_2a!E5': number('0.49') });
  expect(values(two)).toMatchObject({ 'ex_ni192_fraction@2019-20': '0.49', 'ex_ni192_fraction@2020-21': '0.516' });
  expect(two.observations.find(({ period }) => period === '2019-20')?.components).toEqual([]);
});

test('a percentage, a blank and a sign for no data are refused at their cell, never zero', async () => {
  for (const cell of [number('51.6'), null, '-', '[x]', '51.6%']) {
    const result = await read({ 'Table_2a!E8': cell });
    expect(rules(result)).toEqual(['VALUE_INVALID Table_2a!E8']);
    expect(Object.keys(values(result))).not.toContain('ex_ni192_fraction@2020-21');
  }
  expect(rules(await read({ 'Table_2a!A8': 'last year' }))).toEqual(['CELL_INVALID Table_2a!A8']);
});

test('two rows that differ are both refused', async () => {
  const result = await read({ 'Table_1!F8': number('27451.3') });
  expect(rules(result)).toEqual(['KEY_CONFLICT Table_1!F7', 'KEY_CONFLICT Table_1!F8']);
  expect(Object.keys(values(result))).toEqual(['ex_ni192_fraction@2020-21']);
});

test('a file of another council, another year or another shape is refused as a whole', async () => {
  const code = (body: Buffer, more: Partial<ParseContext> = {}) =>
    codeOf(() => connector.parse(body, { ...context, ...more }));
  const elsewhere = { code: 'x', name: 'Elsewhere', gss: 'E07000999', aliases: [] };
  expect(await code(sample, { council: elsewhere })).toBe('SCOPE_MISMATCH');
  expect(await code(sample, { period: '2021-22' })).toBe('SCOPE_MISMATCH');
  expect(await code(sample, { period: '2023-24-Q2' })).toBe('read');
  const recycled = 'Household - waste sent for recycling-composting-reuse (tonnes)';
  expect(await code(await renameCells(sample, recycled, 'Recycled'))).toBe('CONTRACT_DRIFT');
  expect(await code(await renameCells(sample, 'Authority', 'Body'))).toBe('CONTRACT_DRIFT');
});

test('a renamed column is a change of the settings, not of the code', async () => {
  const body = await renameCells(sample, 'Household - total waste (tonnes)', 'Household waste (t)');
  const settings = { tonnages: { household: { heading: 'Household waste (t)' } } };
  expect(values(await connector.parse(body, { ...context, settings }))).toMatchObject({
    'household_waste_tonnes@2020-21': '53200',
  });
});
