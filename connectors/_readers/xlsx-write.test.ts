// What is written is read back as it was, and the same sheets are the same bytes.
import { describe, expect, test } from '@jest/globals';
import { Workbook as ExcelWorkbook } from 'exceljs';
import { parseWorkbook } from './xlsx-parse';
import { address, columnLetters, parseAddress } from './xlsx-types';
import { writeWorkbook, type WriteSheet } from './xlsx-write';

const SHEETS: WriteSheet[] = [
  {
    name: 'Return',
    rows: [
      [{ kind: 'text', text: 'Title', style: { bold: true, fill: 'DDEEFF', wrap: true } }],
      ['Indicator', null, { kind: 'text', text: '=HYPERLINK("x")' }],
      [
        { kind: 'number', text: '816.4' },
        { kind: 'percent', text: '0.516' },
        { kind: 'date', iso: '2023-10-16' },
        { kind: 'date', iso: '2023-10-16T09:30:00' },
        { kind: 'blank', style: { unlocked: true } },
      ],
    ],
    columns: [{ width: 30 }, {}, { hidden: true }],
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    validations: [{ range: { top: 4, left: 1, bottom: 5, right: 1 }, list: ['Yes', 'No'] }],
    protect: true,
  },
  { name: 'Keys', hidden: true, rows: [['a@2023-24-Q2']] },
];

describe('writeWorkbook', () => {
  test('is read back as it was written', async () => {
    const book = await parseWorkbook(await writeWorkbook(SHEETS));
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Return', false],
      ['Keys', true],
    ]);
    const [title, words, figures] = book.sheets[0]?.rows ?? [];
    expect(title?.cells).toEqual([{ kind: 'text', text: 'Title' }]);
    expect(words?.cells[2]).toEqual({ kind: 'text', text: '=HYPERLINK("x")' });
    expect(figures?.cells).toEqual([
      { kind: 'number', text: '816.4', percent: false },
      { kind: 'number', text: '0.516', percent: true },
      { kind: 'date', iso: '2023-10-16' },
      { kind: 'date', iso: '2023-10-16T09:30:00' },
    ]);
    expect(book.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
  });

  test('gives the same bytes for the same sheets, at another second too', async () => {
    const first = await writeWorkbook(SHEETS);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await writeWorkbook(SHEETS)).equals(first)).toBe(true);
  });

  test('hides, protects and offers lists', async () => {
    const book = new ExcelWorkbook();
    await book.xlsx.load((await writeWorkbook(SHEETS)) as unknown as ArrayBuffer);
    const sheet = book.getWorksheet('Return');
    expect(sheet?.getColumn(3).hidden).toBe(true);
    expect(sheet?.getCell('A5').dataValidation.formulae).toEqual(['"Yes,No"']);
    expect(sheet?.getCell('E3').protection.locked).toBe(false);
    expect(Reflect.get(sheet ?? {}, 'sheetProtection')).toMatchObject({ sheet: true });
  });

  test('refuses a number that is none and a choice with a comma', async () => {
    await expect(writeWorkbook([{ name: 'x', rows: [[{ kind: 'number', text: '' }]] }])).rejects.toThrow(TypeError);
    const validations = [{ range: { top: 1, left: 1, bottom: 1, right: 1 }, list: ['a,b'] }];
    await expect(writeWorkbook([{ name: 'x', rows: [], validations }])).rejects.toThrow(TypeError);
  });
});

describe('addresses', () => {
  test('go both ways', () => {
    expect([1, 26, 27, 28, 702, 703, 16_384].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA', 'XFD']);
    expect(address(7, 28)).toBe('AB7');
    expect(parseAddress('AB7')).toEqual({ row: 7, column: 28 });
    expect(['XFE1', 'A1048577', 'A0', 'a1', 'A', '$A$1'].map(parseAddress)).toEqual(Array(6).fill(null));
  });
});
