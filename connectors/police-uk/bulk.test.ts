// What the monthly files count, what they ignore and what they refuse; rows always balance, and no month is zero because it is missing.
import { expect, test } from '@jest/globals';
import type { AreaRow, BulkResult } from '../../contracts/bulk';
import type { ParseContext } from '../../contracts/connector';
import { bytesOf } from '../_bulk/bytes';
import { codeOf } from '../_readers/testing/codes';
import { connector } from './connector';
import { CSV_TYPES } from './categories';
import { csv, HEADER, idOf, line, type Row } from './testing/rows';

const context: ParseContext = {
  council: { code: 'tmbc', name: 'Tonbridge and Malling', gss: 'E07000115', aliases: ['Tonbridge & Malling'] },
  period: '2024-04',
  asOf: '2024-06-30',
  settings: { force: 'kent', polygon: ['51.1,0.2', '51.4,0.2', '51.4,0.6'] },
  indicators: [],
};
type More = Partial<Pick<ParseContext, 'period' | 'settings'>>;

async function read(rows: readonly (Row | string)[], more: More = {}): Promise<BulkResult> {
  const result = await connector.bulk?.(bytesOf(csv(rows)), { ...context, ...more });
  if (result === undefined) throw new Error('the connector reads no bulk files');
  const sum = (groups: readonly { readonly rows: number }[]): number => groups.reduce((all, one) => all + one.rows, 0);
  expect(result.rowsIn).toBe(sum(result.fed) + sum(result.ignored) + result.rejections.length);
  // What small areas hold is what the council holds, measure by measure.
  const byArea = new Map<string, number>();
  for (const row of result.areas?.rows() ?? [])
    row.counts.forEach((count, n) => {
      const measure = result.areas?.categories[n]?.measure ?? '';
      byArea.set(`${measure}@${row.period}`, (byArea.get(`${measure}@${row.period}`) ?? 0) + count);
    });
  for (const { measure, period, value } of result.observations)
    expect([measure, period, value]).toEqual([measure, period, String(byArea.get(`${measure}@${period}`) ?? 0)]);
  return result;
}

const valueOf = ({ observations }: BulkResult, measure: string, period = '2024-04'): string | null | undefined =>
  observations.find((one) => one.measure === `${measure}_by_lsoa` && one.period === period)?.value;
const ignored = ({ ignored: groups }: BulkResult): Record<string, number> =>
  Object.fromEntries(groups.map(({ reason, rows }) => [reason, rows]));
const refused = ({ rejections }: BulkResult): string[] => rejections.map(({ place, rule }) => `${place} ${rule}`);

test('nine types count, four are crimes against society, and anti-social behaviour is counted by itself', async () => {
  const result = await read(Object.keys(CSV_TYPES).map((type, n) => ({ type, id: idOf(n) })));
  expect(result.observations.map(({ measure, value }) => [measure, value])).toEqual([
    ['victim_based_crimes_by_lsoa', '9'],
    ['anti_social_behaviour_by_lsoa', '1'],
    ['crimes_against_society_by_lsoa', '4'],
  ]);
});

test('an unknown type is refused with its type and month and nothing else; elsewhere it is no business of ours', async () => {
  const result = await read([{ id: idOf(1) }, { type: 'Stalking', id: idOf(2) }, { type: 'toString' }]);
  expect(refused(result)).toEqual(['line 3 CATEGORY_UNKNOWN', 'line 4 CATEGORY_UNKNOWN']);
  expect(result.rejections[0]?.raw).toBe(JSON.stringify({ category: 'Stalking', month: '2024-04' }));
  const abroad = await read([{ id: idOf(1) }, { type: 'Stalking', code: 'E01024567', name: 'Swale 010B' }]);
  expect([ignored(abroad), abroad.rejections]).toEqual([{ 'another council': 1 }, []]);
});

test('an id that is not blank counts once over the whole delivery, blank ids are never merged', async () => {
  const rows: Row[] = [
    { id: idOf(1) },
    { id: idOf(1), type: 'Robbery' },
    { id: idOf(1), month: '2024-05' },
    { id: idOf(2), month: '2024-05' },
    {},
    {},
  ];
  const result = await read(rows, { period: '2024-25-Q1' });
  expect([valueOf(result, 'victim_based_crimes'), valueOf(result, 'victim_based_crimes', '2024-05')]).toEqual([
    '3',
    '1',
  ]);
  expect(ignored(result)).toEqual({ 'the same crime a second time (Crime ID)': 2 });
});

test('ids that share all but their last digit are two', async () => {
  const id = idOf(1);
  const other = `${id.slice(0, 63)}${id.endsWith('0') ? '1' : '0'}`;
  expect(valueOf(await read([{ id }, { id: other }]), 'victim_based_crimes')).toBe('2');
});

test('transport police, rows without a place, other councils and other months do not count', async () => {
  const result = await read([
    { id: idOf(1) },
    { by: 'British Transport Police' },
    { code: '', name: '', lon: '', lat: '', location: 'No Location' },
    { code: 'E01024567', name: 'Swale 010B' },
    { month: '2024-03' },
  ]);
  expect(valueOf(result, 'victim_based_crimes')).toBe('1');
  expect(Object.values(ignored(result))).toEqual([1, 1, 1, 1]);
});

test('a row of another force in the area counts, but does not make a month', async () => {
  const kent = await read([{ id: idOf(1) }, { by: 'Sussex Police' }]);
  expect(valueOf(kent, 'victim_based_crimes')).toBe('2');
  const without = await read([{ id: idOf(1) }, { by: 'Sussex Police', month: '2024-05' }], { period: '2024-25-Q1' });
  expect(without.observations.map(({ period }) => period)).toEqual(['2024-04', '2024-04', '2024-04']);
  expect(ignored(without)).toEqual({ 'a month for which the force has supplied nothing': 1 });
  expect(without.notes.join()).toContain('awaited and not zero: 2024-05, 2024-06');
});

test.each<[string, Row | string, string]>([
  ['a month that is none', { month: '2024-13' }, 'CELL_INVALID'],
  ['a month in words', { month: 'Apr 2024' }, 'CELL_INVALID'],
  ['a code of another kind', { code: 'E07000115' }, 'CELL_INVALID'],
  ['a code that is short', { code: 'E0102475' }, 'CELL_INVALID'],
  ['a name without its number', { name: 'Tonbridge and Malling' }, 'CELL_INVALID'],
  ['no code with a place', { code: '', name: '' }, 'CELL_INVALID'],
  ['a code without a name', { name: '' }, 'CELL_INVALID'],
  ['an id in capitals', { id: idOf(5).toUpperCase() }, 'CELL_INVALID'],
  ['an id that is short', { id: idOf(5).slice(1) }, 'CELL_INVALID'],
  ['a coordinate in words', { lat: 'north' }, 'CELL_INVALID'],
  ['a coordinate with two points', { lon: '0.1.2' }, 'CELL_INVALID'],
  ['no force', { by: '' }, 'CELL_INVALID'],
  ['no type', { type: '' }, 'CELL_INVALID'],
  ['a field too many', `${line()},`, 'CSV_RAGGED'],
  ['a field too few', line().slice(0, -1), 'CSV_RAGGED'],
])('%s is refused by its line', async (_name, row, rule) => {
  const result = await read([{ id: idOf(1) }, row, { id: idOf(2) }]);
  expect(refused(result)).toEqual([`line 3 ${rule}`]);
  expect(valueOf(result, 'victim_based_crimes')).toBe('2');
});

test('a zero that refused rows may have made is no zero', async () => {
  const result = await read([{ type: 'Drugs' }, { type: 'Stalking' }]);
  expect(result.observations.map(({ measure }) => measure)).toEqual(['crimes_against_society_by_lsoa']);
  const clean = await read([{ type: 'Drugs' }]);
  expect(valueOf(clean, 'victim_based_crimes')).toBe('0');
});

test('areas are told by month with the lines that they came from; a list of codes alone decides where there is one', async () => {
  const rows: Row[] = [
    { code: 'E01024752', name: 'Tonbridge and Malling 004B', type: 'Drugs' },
    { id: idOf(1) },
    { id: idOf(2) },
    { code: 'E01099999', name: 'Swale 010B' },
  ];
  const told = (result: BulkResult): unknown =>
    [...(result.areas?.rows() ?? [])].map(({ area, counts, firstLines, lastLines }: AreaRow) => [
      area,
      ...counts.flatMap((count, n) => (count > 0 ? [count, firstLines[n], lastLines[n]] : [])),
    ]);
  expect(told(await read(rows))).toEqual([
    ['E01024751', 2, 3, 4],
    ['E01024752', 1, 2, 2],
  ]);
  const settings = { ...(context.settings as object), bulk: { lsoaCodes: ['E01099999'] } };
  expect(told(await read(rows, { settings }))).toEqual([['E01099999', 1, 5, 5]]);
});

test('districts of a county, and the names of a force, are settings', async () => {
  const bulk = { districts: ['swale'], forceNames: ['Heddlu Kent'] };
  const settings = { ...(context.settings as object), bulk };
  const result = await read([{ code: 'E01024567', name: 'Swale 010B', by: 'Heddlu Kent' }, {}], { settings });
  expect([valueOf(result, 'victim_based_crimes'), ignored(result)]).toEqual(['1', { 'another council': 1 }]);
});

test.each<[string, readonly (Row | string)[], More, string]>([
  ['no rows', [], {}, 'VOLUME_ANOMALY'],
  ['another period alone', [{ month: '2023-01' }], {}, 'SCOPE_MISMATCH'],
  ['another council alone', [{ code: 'E01024567', name: 'Swale 010B' }], {}, 'SCOPE_MISMATCH'],
  [
    'another council, and a row that nobody knows',
    [{ code: 'E01024567', name: 'Swale 010B' }, { code: 'x' }],
    {},
    'SCOPE_MISMATCH',
  ],
  ['ragged rows alone', ['a,b', 'c'], {}, 'CSV_RAGGED'],
  ['a period without a month', [{}], { period: '2024-W20' }, 'SCOPE_MISMATCH'],
])('a file of %s is refused as a whole', async (_name, rows, more, code) => {
  expect(await codeOf(() => read(rows, more))).toBe(code);
});

test('rows of the council that are all refused are no other council', async () => {
  const { observations, rejections } = await read([{ type: 'Stalking' }, { code: 'E01024567', name: 'Swale 010B' }]);
  expect([observations, rejections.length]).toEqual([[], 1]);
});

test('another encoding is told by its name', async () => {
  const wide = Buffer.from(`\ufeff${csv([{}]).toString()}`, 'utf16le');
  expect(await codeOf(() => connector.parse(wide, context))).toBe('ENCODING_INVALID');
});

test.each<[string, string, string]>([
  ['without a column', HEADER.replace('LSOA code,', ''), 'CONTRACT_DRIFT'],
  ['with a column twice', `${HEADER},Month`, 'CSV_HEADER_DUPLICATE'],
  ['of another delimiter', HEADER.replaceAll(',', ';'), 'CSV_DIALECT'],
  ['in capitals', HEADER.toUpperCase(), 'CONTRACT_DRIFT'],
])('a header %s is refused', async (_name, header, code) => {
  const body = Buffer.from(`${header}\n${line()}\n`);
  expect(await codeOf(() => connector.parse(body, context))).toBe(code);
});
