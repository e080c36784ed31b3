// One changed cell changes that measure; totals may be added up of parts, and comparators are components.
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
const edited = (at: string, text: string): Promise<Buffer> =>
  editWorkbook(sample, (place) => (place === at ? { kind: 'number', text } : undefined));
const BOTH = [
  { gss: 'E07000110', name: 'Maidstone' },
  { gss: 'E07000116', name: 'Tunbridge Wells' },
];

test('one changed cell changes that measure and nothing else', async () => {
  const before = await parse(sample);
  expect(changes(before, await parse(await edited('TAXI0104!F9', '630')))).toEqual({
    'licensed_drivers@2023-24-Q4': ['628', '630'],
  });
  expect(await parse(await edited('TAXI0104!F8', '1'))).toEqual(before);
});

test('comparators are components, but for what is not published of them', async () => {
  const { observations } = await parse(sample, { comparators: BOTH });
  expect(observations.map(({ measure, value, components }) => [measure, value, components])).toEqual([
    ['licensed_drivers', '628', [{ label: 'E07000110', value: '618' }]],
    [
      'licensed_vehicles',
      '557',
      [
        { label: 'E07000110', value: '512' },
        { label: 'E07000116', value: '498' },
      ],
    ],
  ]);
});

test('a total that is not there is the sum of its parts', async () => {
  const settings = { columns: { vehicles: 'Taxis' }, plus: { vehicles: ['Total licensed drivers'] } };
  expect(figures(await parse(sample, settings))['licensed_vehicles@2023-24-Q4']).toBe('799');
});

test('a renamed heading, another year or another council is refused as a whole', async () => {
  expect(await codeOf(async () => parse(await renameCells(sample, 'Total licensed vehicles', 'Vehicles')))).toBe(
    'CONTRACT_DRIFT',
  );
  expect(await codeOf(() => parse(sample, {}, '2022-23-Q4'))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse(sample, {}, '2024'))).toBe('read');
  expect(await codeOf(async () => parse(await renameCells(sample, 'E07000115', 'E07000114')))).toBe('SCOPE_MISMATCH');
});
