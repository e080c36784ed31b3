// Cases 14-21 on the reader itself: what a hostile or merely odd workbook must not do.
import { describe, expect, test } from '@jest/globals';
import { parseWorkbook } from './xlsx-parse';
import { cellAt, type Workbook } from './xlsx-types';
import { writeZip } from './zip';
import { codeOf } from './testing/codes';
import { forgeSize, partsOf, workbook, type Made } from './testing/workbooks';

const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`;
const first = (book: Workbook, index = 0) => (book.sheets[index]?.rows ?? []).flatMap((line) => line.cells);
const read = (made: Made): Promise<Workbook> => parseWorkbook(workbook(made));
const GOOD: Made = { sheets: [row(1, '<c r="A1"><v>1</v></c>')] };
const sheet = (...rows: string[]): Made => ({ sheets: [rows.join('')] });

describe('what is refused', () => {
  const swollen = Buffer.alloc(2 * 1024 * 1024, 'a');
  const media = { name: 'xl/media/image1.png', data: Buffer.alloc(16 * 1024 * 1024) };
  const trap = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>';
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
  const text = `<c r="A1" t="inlineStr"><is><t>${swollen.toString()}</t></is></c>`;
  const wide = workbook(sheet(row(1, text)));

  test.each<[string, Buffer, string]>([
    ['a bomb', wide, 'XLSX_DECOMPRESSED_LIMIT'],
    ['a bomb with forged sizes', forgeSize(wide, 'xl/worksheets/sheet1.xml', 1000), 'XLSX_CORRUPT'],
    ['a swollen part that no one needs', workbook({ ...GOOD, extra: [media] }), 'XLSX_DECOMPRESSED_LIMIT'],
    ['row 4000000000', workbook(sheet('<row r="4000000000"/>')), 'XLSX_DIMENSION'],
    ['row 4000000000, behind another attribute', workbook(sheet('<row s=">" r=\'4000000000\'/>')), 'XLSX_DIMENSION'],
    ['a row number in disguise', workbook(sheet('<row r="&#52;000000000"/>')), 'XLSX_CORRUPT'],
    ['a row without number', workbook(sheet('<row><c><v>1</v></c></row>')), 'XLSX_CORRUPT'],
    ['column XFE', workbook(sheet(row(1, '<c r="XFE1"><v>1</v></c>'))), 'XLSX_DIMENSION'],
    ['a cell twice', workbook(sheet(row(1, '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'))), 'XLSX_AMBIGUOUS'],
    ['a row twice', workbook(sheet(row(2), row(2))), 'XLSX_AMBIGUOUS'],
    ['a cell of another row', workbook(sheet(row(1, '<c r="A2"><v>1</v></c>'))), 'XLSX_AMBIGUOUS'],
    ['a gap of sixteen million cells', workbook(sheet(...gaps())), 'XLSX_DIMENSION'],
    ['an external entity', workbook({ ...GOOD, before: trap }), 'XLSX_DTD_FORBIDDEN'],
    ['billion laughs', workbook({ ...GOOD, before: laughs }), 'XLSX_DTD_FORBIDDEN'],
    ['one part twice', doubled('xl/worksheets/sheet1.xml'), 'XLSX_AMBIGUOUS'],
    ['one part twice but for case', doubled('xl/Worksheets/SHEET1.xml'), 'XLSX_AMBIGUOUS'],
    ['a plain zip', writeZip([{ name: 'a.xml', data: Buffer.from('<a/>') }]), 'FILE_TYPE_MISMATCH'],
    ['a cut zip', wide.subarray(0, Math.floor(wide.length * 0.66)), 'FILE_TRUNCATED'],
    [
      'a date cell that would be read as a year',
      workbook(sheet(row(1, '<c r="A1" t="d"><v>2023-10-16</v></c>'))),
      'XLSX_CORRUPT',
    ],
    ['a number cell with words', workbook(sheet(row(1, '<c r="A1"><v>12abc</v></c>'))), 'XLSX_CORRUPT'],
    ['a text that is not in the list', workbook(sheet(row(1, '<c r="A1" t="s"><v>9</v></c>'))), 'XLSX_CORRUPT'],
    [
      'a path out of the archive',
      workbook({ ...GOOD, extra: [{ name: '../x.xml', data: Buffer.from('<a/>') }] }),
      'XLSX_CORRUPT',
    ],
    ['2001 parts', workbook({ ...GOOD, extra: many() }), 'XLSX_DECOMPRESSED_LIMIT'],
  ])('%s', async (_name, body, code) => {
    expect(await codeOf(() => parseWorkbook(body))).toBe(code);
  });
});

function gaps(): string[] {
  return Array.from({ length: 400 }, (_, at) => row(at + 1, `<c r="XFD${at + 1}"><v>1</v></c>`));
}

function doubled(name: string): Buffer {
  return workbook({ ...GOOD, extra: [{ name, data: Buffer.from('<worksheet/>') }] });
}

function many(): { name: string; data: Buffer }[] {
  return Array.from({ length: 2001 }, (_, at) => ({ name: `x/${at}`, data: Buffer.alloc(0) }));
}

describe('what is read', () => {
  test('sheets before their shared strings are the same as after', async () => {
    const made: Made = { sheets: [row(1, '<c r="A1" t="s"><v>0</v></c>')], strings: ['Ward &amp; area'] };
    const before = await read({ ...made, stringsLast: true });
    expect(before).toEqual(await read(made));
    expect(first(before)).toEqual([{ kind: 'text', text: 'Ward & area' }]);
  });

  test('every cell is a value or an error, never a NaN, a zero or an object', async () => {
    const cells = [
      '<c r="A1"><f>B1</f></c>',
      '<c r="B1" t="str"><f>IF(1,"")</f><v></v></c>',
      '<c r="C1" t="e"><v>#REF!</v></c>',
      '<c r="D1"><v>1E+400</v></c>',
      '<c r="E1"><v>NaN</v></c>',
      '<c r="F1"><v>12345678901234567890</v></c>',
      '<c r="G1" t="inlineStr"><is><t>007</t></is></c>',
      '<c r="H1" t="b"><v>1</v></c>',
      '<c r="I1"><f>1/3</f><v>0.33333333333333331</v></c>',
      '<c r="J1"><v>84.099999999999994</v></c>',
      '<c r="K1"><v>1E-7</v></c>',
      '<c r="L1" s="1"><v>0.84</v></c>',
      '<c r="M1" t="e"><f>A0</f><v>#NAME?</v></c>',
      '<c r="N1" t="inlineStr"><is><r><t>rich</t></r><r><t> text</t></r></is></c>',
    ];
    const values = first(await read({ sheets: [row(1, ...cells)], formats: ['0.0%'] }));
    expect(values.map((cell) => ('text' in cell ? cell.text : cell.kind))).toEqual([
      ...['error', 'blank', 'error', 'error', 'error', 'error', '007', 'boolean'],
      ...['0.3333333333333333', '84.1', '0.0000001', '0.84', 'error', 'rich text'],
    ]);
    expect(values[11]).toEqual({ kind: 'number', text: '0.84', percent: true });
    expect(values[2]).toEqual({ kind: 'error', reason: '#REF!' });
  });

  test('dates are the same in a 1904 workbook, however its flag is written, and in any time zone', async () => {
    const dates = (offset: number): string[] => [
      `<c r="A1" s="1"><v>${45215 - offset}</v></c>`,
      `<c r="B1" s="1"><v>${45215.5 - offset}</v></c>`,
      '<c r="C1" s="2"><v>1.25</v></c>',
      '<c r="D1" s="3"><v>0.5</v></c>',
    ];
    const formats = ['dd/mm/yyyy', '[h]:mm:ss', 'hh:mm'];
    const plain = await read({ sheets: [row(1, ...dates(0))], formats });
    expect(first(plain)).toEqual([
      { kind: 'date', iso: '2023-10-16' },
      { kind: 'date', iso: '2023-10-16T12:00:00' },
      { kind: 'duration', seconds: 108_000 },
      { kind: 'duration', seconds: 43_200 },
    ]);
    for (const date1904 of ['1', 'true']) {
      expect(await read({ sheets: [row(1, ...dates(1462))], formats, date1904 })).toEqual(plain);
    }
  });

  test('a number whose format only looks like a date is a number, and a date before March 1900 an error', async () => {
    const cells = ['<c r="A1" s="1"><v>37.5</v></c>', '<c r="B1" s="2"><v>12</v></c>', '<c r="C1" s="3"><v>12</v></c>'];
    const values = first(
      await read({ sheets: [row(1, ...cells)], formats: ['0.0\\d', 'dd/mm/yyyy', '0 &quot;days&quot;'] }),
    );
    expect(values.map((cell) => cell.kind)).toEqual(['number', 'error', 'number']);
  });

  test('merges, hidden sheets, names and gaps are kept', async () => {
    const made: Made = {
      sheets: [row(3, '<c r="B3"><v>1</v></c><c r="D3" s="0"/>'), row(1)],
      states: ['visible', 'veryHidden'],
      behind: '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    };
    const book = await read(made);
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Sheet & 1', false],
      ['Sheet & 2', true],
    ]);
    expect(book.sheets[0]?.rows).toEqual([
      { row: 3, cells: [{ kind: 'blank' }, { kind: 'number', text: '1', percent: false }] },
    ]);
    expect(book.sheets[0]?.merges[0]).toEqual({ top: 1, left: 1, bottom: 1, right: 3 });
    expect(cellAt(book.sheets[0]?.rows[0], 9)).toEqual({ kind: 'blank' });
  });

  test('a workbook whose every tag has a prefix is read, and validations of whole columns do no harm', async () => {
    const parts = partsOf({
      ...GOOD,
      behind: '<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>',
    });
    const prefixed = parts.map(({ name, data }) => {
      const xml = data.toString().replace(/<(\/?)(?=[a-z])/gi, '<$1x:');
      return { name, data: Buffer.from(name.endsWith('.rels') ? data.toString() : xml) };
    });
    expect(first(await parseWorkbook(writeZip(prefixed)))).toEqual([{ kind: 'number', text: '1', percent: false }]);
  });
});
