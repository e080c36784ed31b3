// Months as people write them, over one row or two, of the year and council asked for.
import { describe, expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { writeWorkbook, type WriteCell, type WriteSheet } from '../_readers/xlsx-write';
import { contextOf } from '../_rows/testing/context';
import { connector } from './connector';
import { monthsIn, titleYear } from './months';
import { CENTRES, codeFor, MONTHS, number, plain, Q1, read, sheet, TITLE, TOTAL, value } from './testing/sheets';

describe('headings', () => {
  const headed = (...months: WriteCell[]): WriteSheet => sheet([TITLE], ['Centre', ...months], ...CENTRES, TOTAL);

  test('of months in several spellings, as dates, without a year, or starred', async () => {
    const date = (iso: string): WriteCell => ({ kind: 'date', iso, format: 'mmm-yy' });
    for (const months of [
      ['April 2023', 'May 23', "Jun '23"],
      ['APR', 'may', 'June*'],
      [date('2023-04-01'), date('2023-05-01'), date('2023-06-30')],
      // Typed as Apr-23 and so on in 2024.
      [date('2024-04-23'), date('2024-05-23'), date('2024-06-23')],
    ])
      expect(await value(headed(...months))).toBe('1261');
  });

  test('over two rows, months below quarters or above their parts', async () => {
    const quarters = sheet([TITLE], ['Centre', 'Quarter 1'], [null, 'Apr-23', 'May-23', 'Jun-23'], ...CENTRES, TOTAL);
    expect(await value({ ...quarters, merges: [{ top: 2, left: 2, bottom: 2, right: 4 }] })).toBe('1261');
    const rows = CENTRES.map(([name, wet = null, dry = null]): WriteCell[] => [name ?? null, wet, dry, number('7')]);
    const parts = sheet([TITLE], ['Centre', 'Apr-23'], [null, 'Wet', 'Dry', 'Target'], ...rows, [
      'Total',
      number('60'),
      number('1093'),
      number('28'),
    ]);
    const merged = { ...parts, merges: [{ top: 2, left: 2, bottom: 2, right: 4 }] };
    expect(await codeFor(merged)).toBe('CONTRACT_DRIFT');
    const settings = { parts: ['wet', 'Dry'] };
    const result = await read(merged, contextOf('2023-24-Q1', { settings }));
    expect(result.observations).toMatchObject([{ value: '1153', coverageTo: '2023-04-30' }]);
  });

  test('of another year or council are refused, of no year or no centre are drift', async () => {
    expect(await codeFor(plain(), contextOf('2022-23-Q1'))).toBe('SCOPE_MISMATCH');
    const kent = { code: 'kcc', name: 'Kent', gss: 'E10000016', aliases: [] };
    expect(await codeFor(plain(), contextOf('2023-24-Q1', { council: kent }))).toBe('SCOPE_MISMATCH');
    expect(await codeFor(sheet(['Visits'], MONTHS, ...CENTRES, TOTAL))).toBe('SCOPE_MISMATCH');
    expect(await codeFor(sheet(['TMBC'], ['Centre', 'Apr', 'May', 'Jun'], ...CENTRES, TOTAL))).toBe('CONTRACT_DRIFT');
    expect(await codeFor(sheet([TITLE], ['Place', 'Apr', 'May', 'Jun'], ...CENTRES, TOTAL))).toBe('CONTRACT_DRIFT');
    expect(await codeFor(sheet([TITLE], ['Centre', 'One', 'Two'], ...CENTRES, TOTAL))).toBe('CONTRACT_DRIFT');
  });

  test('a sheet a year: the one of the year asked for', async () => {
    const old = sheet(['Tonbridge and Malling 2022/23'], ['Centre', 'Apr-22', 'May-22', 'Jun-22'], ...CENTRES, TOTAL);
    const book = await writeWorkbook([
      { ...old, name: '2022-23' },
      { ...plain(), name: '2023-24' },
    ]);
    const result = await connector.parse(book, Q1);
    expect(result.observations[0]?.place).toBe('2023-24!A3:D7');
    const twice = await writeWorkbook([
      { ...plain(), name: 'One' },
      { ...plain(), name: 'Two' },
    ]);
    expect(await codeOf(() => connector.parse(twice, Q1))).toBe('CONTRACT_DRIFT');
  });
});

test('the year of a title, the months of a footnote', () => {
  const titles = ['2023/24', '2023-24', 'of 2023/2024.', '1999/00 and 2099-00', '2023/25', 'room 2023', '12/2023-24'];
  expect(titles.map(titleYear)).toEqual([2023, 2023, 2023, 2099, null, null, 2023]);
  expect(['June and Sept.', 'Maybe in Mayfield', 'may'].map(monthsIn)).toEqual([[6, 9], [], [5]]);
});
