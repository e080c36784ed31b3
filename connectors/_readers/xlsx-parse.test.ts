// Cases 19 and 21 on the reader itself: what an odd workbook is read as.
import { describe, expect, test } from '@jest/globals';
import { parseWorkbook } from './xlsx-parse';
import { cellAt, type Workbook } from './xlsx-types';
import { writeZip } from './zip';
import { partsOf, workbook, type Made } from './testing/workbooks';

const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`;
const first = (book: Workbook, index = 0) => (book.sheets[index]?.rows ?? []).flatMap((line) => line.cells);
const read = (made: Made): Promise<Workbook> => parseWorkbook(workbook(made));
const GOOD: Made = { sheets: [row(1, '<c r="A1"><v>1</v></c>')] };
const sheet = (...rows: string[]): Made => ({ sheets: [rows.join('')] });

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
      '<c r="N1" t="inlineStr"><is><r><t>rich</t></r><r><t> text</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></is></c>',
      `<c r="O1" t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c>`,
      '<c r="P1" t="inlineStr"><is><t>a_x0000_b</t></is></c>',
      '<c r="Q1" s="2"><v>1E+300</v></c>',
      '<c r="R1" s="2"><v>9999999</v></c>',
      '<c r="S1" s="3"><v>1E+305</v></c>',
    ];
    const values = first(await read({ sheets: [row(1, ...cells)], formats: ['0.0%', 'd/m/yyyy', '[h]:mm'] }));
    expect(values.map((cell) => ('text' in cell ? cell.text : cell.kind))).toEqual([
      ...['error', 'blank', 'error', 'error', 'error', 'error', '007', 'boolean'],
      ...['0.3333333333333333', '84.1', '0.0000001', '0.84', 'error', 'rich text'],
      ...['error', 'error', 'error', 'error', 'error'],
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

  test('comments and instructions hide nothing, and CDATA is text', async () => {
    const made = sheet(
      '<!-- <row r="1"><c r="A1"><v>9</v></c></row> -->',
      row(1, '<?x y?><c r="A1" t="str"><v><![CDATA[a < b & c]]></v></c>'),
    );
    expect(first(await read(made))).toEqual([{ kind: 'text', text: 'a < b & c' }]);
  });

  test('a cell is the same in whatever way its tag is written', async () => {
    const ways = [
      '<c r="A1" s="1" t="n"><v>0.5</v></c>',
      '<c r=\'A1\' t="n" s="1" ><v >0.5</v></c>',
      '<c t="n"\n r="A1" s="1" cm="1"> <v>0.5</v> </c>',
      '<c r="A1" s="1"><f t="shared" ref="A1:A9" si="0">1/2</f><v>0.5</v></c>',
    ];
    for (const way of ways) {
      const cells = first(await read({ sheets: [row(1, way)], formats: ['0%'] }));
      expect(cells).toEqual([{ kind: 'number', text: '0.5', percent: true }]);
    }
  });

  test('a sheet of several slices is read whole and in order, also where its letters take several bytes', async () => {
    const wide = (at: number): string => `<c r="A${at}" t="inlineStr"><is><t>№ ${at} – ${'é€'.repeat(40)}</t></is></c>`;
    const rows = Array.from({ length: 20_000 }, (_, at) => row(at + 1, wide(at + 1)));
    const book = await read(sheet(...rows));
    expect(book.sheets[0]?.rows.map(({ row: number }) => number)).toEqual(rows.map((_, at) => at + 1));
    const texts = book.sheets[0]?.rows.map(({ cells }) => (cells[0]?.kind === 'text' ? cells[0].text : ''));
    expect(texts).toEqual(rows.map((_, at) => `№ ${at + 1} – ${'é€'.repeat(40)}`));
  });

  test('empty rows and cells are left out, also a megabyte of them', async () => {
    const empty = Array.from({ length: 120_000 }, (_, at) => `<row r="${at + 1}"/>`);
    const book = await read(
      sheet(...empty, row(120_001, '<c r="A120001"/><c r="B120001"><v></v></c><c r="C120001"><v/></c>')),
    );
    expect(book.sheets[0]?.rows).toEqual([]);
  });
});
