// Bad report packs are refused as a whole, each by its own code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { writeWorkbook } from '../_readers/xlsx-write';
import { contextOf } from '../_rows/testing/context';
import { connector } from './connector';
import { DECEMBER, pack } from './samples/make';
import { edited, textOf, type Edit } from './samples/edit';

const sample = (path: string): Buffer => readFileSync(join(__dirname, 'samples', 'tmbc', path));
const september = sample('2023-24-Q2/2023-10-09/KPI_Report_Pack_Sep_2023.xlsx');
const december = sample('2023-24-Q3/2024-01-10/KPI_Report_Pack_Dec_2023.xlsx');
const parse = (body: Buffer, period = '2023-24-Q2', settings?: unknown) =>
  connector.parse(body, contextOf(period, { settings }));

describe('a workbook that is refused', () => {
  const heading =
    (from: string, to: string): Edit =>
    (rows) =>
      rows.map((row, at) => (at === 3 ? row.map((cell) => (textOf(cell) === from ? to : cell)) : row));
  const cases: [string, string, Edit, string][] = [
    ['a renamed column', 'Establishment', heading('Contract FTE', 'FTE'), 'CONTRACT_DRIFT'],
    ['a missing column', 'Absence', heading('FTE Days Lost', ''), 'CONTRACT_DRIFT'],
    [
      'no period in its title',
      'Posts',
      (rows) => rows.map((row, at) => (at === 1 ? ['Report period: to date'] : row)),
      'CONTRACT_DRIFT',
    ],
    [
      'a period that is not from 1 April',
      'Absence',
      (rows) => rows.map((row, at) => (at === 1 ? ['Report period: 01/07/2023 to 30/09/2023'] : row)),
      'SCOPE_MISMATCH',
    ],
    ['header only', 'Absence', (rows) => rows.slice(0, 4), 'VOLUME_ANOMALY'],
    ['header and totals only', 'Posts', (rows) => [...rows.slice(0, 4), ...rows.slice(-1)], 'VOLUME_ANOMALY'],
    ['no totals row', 'Absence', (rows) => rows.slice(0, -1), 'RECONCILIATION_FAILED'],
    ['a row less than its totals say', 'Absence', (rows) => rows.filter((_, at) => at !== 60), 'RECONCILIATION_FAILED'],
    [
      'wholly of another council',
      'Establishment',
      (rows) =>
        rows.map((row, at) =>
          at > 3 && at < rows.length - 1
            ? row.map((cell, place) => (place === 3 ? 'Gravesham Borough Council' : cell))
            : row,
        ),
      'SCOPE_MISMATCH',
    ],
  ];
  test.each(cases)('%s', async (_name, sheet, edit, code) => {
    const body = await edited(sheet, edit, true);
    expect(await codeOf(() => parse(body))).toBe(code);
  });

  test('a sheet that is not there, a quarter laid under another one, a file that is no workbook', async () => {
    const two = await writeWorkbook(pack(DECEMBER).slice(0, 2));
    expect(await codeOf(() => parse(two, '2023-24-Q3'))).toBe('CONTRACT_DRIFT');
    expect(await codeOf(() => parse(december, '2023-24-Q2'))).toBe('SCOPE_MISMATCH');
    expect(await codeOf(() => parse(Buffer.from('Employee Number,Surname\r\n')))).toBe('FILE_TYPE_MISMATCH');
    expect(await codeOf(() => parse(Buffer.alloc(0)))).toBe('FILE_EMPTY');
    expect(await codeOf(() => parse(september.subarray(0, 9000)))).toMatch(/FILE_TRUNCATED|XLSX_CORRUPT/);
  });

  test('unless the totals are not to be checked', async () => {
    const body = await edited('Absence', (rows) => rows.filter((_, at) => at !== 60), true);
    expect(await codeOf(() => parse(body, '2023-24-Q2', { checkTotals: false }))).toBe('read');
  });
});
