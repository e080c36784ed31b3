// The blocks of an SSRS CSV in its default mode, and the ways in which one is cut.
import { describe, expect, test } from '@jest/globals';
import { liftTitle, readSsrsBlocks } from './ssrs';
import { codeOf } from './testing/codes';

const REPORT = [
  'ReportTitle,Textbox7',
  'Food Hygiene Inspections Due and Achieved,01/04/2026 to 30/06/2026',
  '',
  'Textbox12,Textbox14,Textbox16,Textbox18',
  'A,4,4,100.00%',
  'Total,"1,153",130,11.27%',
  '',
  'REFVAL,Textbox33,FHRISK,DueDate',
  'EH/00412,"The Anchor,\r\nHigh Street",B,12/05/2026',
  'EH/00413,The Bell,C,13/05/2026',
  '',
].join('\r\n');

describe('readSsrsBlocks', () => {
  test('gives each block with its own header and its lines', () => {
    const blocks = readSsrsBlocks(Buffer.from(`\ufeff${REPORT}`));
    expect(blocks.map((block) => [block.headerLine, block.header[0], block.rows.length])).toEqual([
      [1, 'ReportTitle', 1],
      [4, 'Textbox12', 2],
      [8, 'REFVAL', 2],
    ]);
    expect(blocks[1]?.rows[1]).toEqual({ line: 6, place: 'line 6', cells: ['Total', '1,153', '130', '11.27%'] });
    expect(blocks[2]?.rows[1]?.line).toBe(11);
  });

  test.each([
    ['the last CRLF gone', REPORT.slice(0, -2), 'FILE_TRUNCATED'],
    ['cut in the last cell', REPORT.slice(0, -5), 'FILE_TRUNCATED'],
    ['a short last row', `${REPORT}EH/00414,The Crown\r\n`, 'FILE_TRUNCATED'],
    ['cut in a quoted cell', REPORT.slice(0, REPORT.indexOf('High Street')), 'FILE_TRUNCATED'],
    ['a wide row', REPORT.replace('A,4,4,', 'A,4,4,4,'), 'CSV_RAGGED'],
    ['a text-box name twice', REPORT.replace('Textbox14', 'Textbox12'), 'CSV_HEADER_DUPLICATE'],
    ['a log-in page', '<html>\r\n', 'FILE_TYPE_MISMATCH'],
  ])('refuses %s', async (_name, text, code) => {
    expect(await codeOf(() => readSsrsBlocks(Buffer.from(text)))).toBe(code);
  });
});

test('the text boxes of a flat report are its title as well; a report of several tables stays as it is', () => {
  const flat = 'ReportTitle,REFVAL,Authority\r\nFood,EH/1,Ours\r\nFood,EH/2,Ours\r\n';
  const [title, table, ...more] = liftTitle(readSsrsBlocks(Buffer.from(flat)));
  expect([title?.header, title?.rows.map(({ cells }) => cells)]).toEqual([
    ['ReportTitle', 'Authority'],
    [['Food', 'Ours']],
  ]);
  expect([table?.header, table?.rows.length, more]).toEqual([['ReportTitle', 'REFVAL', 'Authority'], 2, []]);
  const blocks = readSsrsBlocks(Buffer.from(REPORT));
  expect(liftTitle(blocks)).toEqual(blocks);
});
