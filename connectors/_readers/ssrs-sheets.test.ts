// The Excel rendering of an SSRS report: pages, spacers, merges, titles and cells that cannot be read.
import { expect, test } from '@jest/globals';
import { readSsrsSheets } from './ssrs-sheets';
import { codeOf } from './testing/codes';
import { BLANK, type CellValue, type Sheet } from './xlsx-types';

const cell = (text: string): CellValue => (text === '' ? BLANK : { kind: 'text', text });
/** A sheet of rows by their number; cells apart by `|`. */
const sheet = (name: string, rows: Readonly<Record<number, string>>, more: Partial<Sheet> = {}): Sheet => ({
  name,
  hidden: false,
  merges: [],
  rows: Object.entries(rows).map(([row, cells]) => ({ row: Number(row), cells: cells.split('|').map(cell) })),
  ...more,
});
const shown = (blocks: ReturnType<typeof readSsrsSheets>) =>
  blocks.map(({ header, rows }) => [header.join(','), ...rows.map(({ cells }) => cells.join(','))]);

test('titles, a table whose columns stand apart, and a second one', () => {
  const read = readSsrsSheets([
    sheet('Report', {
      1: 'Food',
      2: '|01/07/2023 to 30/09/2023',
      4: '|Risk||Due',
      5: '|A||1',
      6: '|Total|||',
      8: 'Ref||Risk',
      9: 'E1|x|B',
    }),
  ]);
  expect(shown(read)).toEqual([
    ['title', 'Food', '01/07/2023 to 30/09/2023'],
    ['Risk,Due', 'A,1', 'Total,'],
    ['Ref,Risk', 'E1,B'],
  ]);
  expect(read[2]?.rows[0]).toMatchObject({ line: 9, place: 'Report!A9' });
});

test('a table that goes on from page to page is one; hidden sheets are none', () => {
  const page = (name: string, row: string): Sheet => sheet(name, { 1: 'Title', 3: 'Ref|Risk', 4: row });
  const blocks = readSsrsSheets([page('P1', 'E1|A'), page('P2', 'E2|B'), { ...page('P3', 'E3|C'), hidden: true }]);
  expect(shown(blocks)).toEqual([
    ['title', 'Title', 'Title'],
    ['Ref,Risk', 'E1,A', 'E2,B'],
  ]);
});

test('what is merged down stands in every row of its merge, and nowhere else', () => {
  const merges = [{ top: 2, left: 1, bottom: 3, right: 1 }];
  const blocks = readSsrsSheets([sheet('R', { 1: 'Risk|Ref', 2: 'A|E1', 3: '|E2', 4: '|E3' }, { merges })]);
  expect(shown(blocks)[1]).toEqual(['Risk,Ref', 'A,E1', 'A,E2', ',E3']);
});

test('days and numbers are as the CSV has them; a cell that cannot be read is no blank', () => {
  const cells: CellValue[] = [
    { kind: 'date', iso: '2023-09-30' },
    { kind: 'number', text: '1153', percent: false },
    { kind: 'error', reason: '#REF!' },
  ];
  const [, table] = readSsrsSheets([
    { ...sheet('R', { 1: 'Due|Rows|Risk' }), rows: [...sheet('R', { 1: 'Due|Rows|Risk' }).rows, { row: 2, cells }] },
  ]);
  expect(table?.rows[0]?.cells).toEqual(['30/09/2023', '1153', '#ERROR']);
});

test('a heading twice, and sheets without a cell, are refused', async () => {
  expect(await codeOf(() => readSsrsSheets([sheet('R', { 1: 'Ref|Ref', 2: 'a|b' })]))).toBe('CSV_HEADER_DUPLICATE');
  expect(await codeOf(() => readSsrsSheets([sheet('R', {})]))).toBe('FILE_EMPTY');
});
