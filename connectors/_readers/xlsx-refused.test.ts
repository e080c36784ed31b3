// Cases 14 to 20 on the reader itself: a workbook that is hostile, damaged or ambiguous is refused by its code.
import { describe, expect, test } from '@jest/globals';
import { parseWorkbook } from './xlsx-parse';
import { writeZip } from './zip';
import { codeOf } from './testing/codes';
import { forgeSize, partsOf, workbook, type Made } from './testing/workbooks';

const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join('')}</row>`;
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
    ['a part under a password', locked(workbook(GOOD)), 'FILE_ENCRYPTED'],
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
    [
      'one text of 32 KB in 9,000 cells',
      workbook({ sheets: [shared(9_000)], strings: ['x'.repeat(32_000)] }),
      'XLSX_DECOMPRESSED_LIMIT',
    ],
    ['a part whose checksum lies', damaged(workbook(GOOD)), 'XLSX_CORRUPT'],
    ['rows behind the rows', workbook({ ...GOOD, behind: '<row r="2"><c r="A2"><v>2</v></c></row>' }), 'XLSX_CORRUPT'],
    ['rows in two places', workbook({ ...GOOD, behind: '<sheetData><row r="2"/></sheetData>' }), 'XLSX_CORRUPT'],
    ['something else among the rows', workbook(sheet(row(1), '<x/>', row(2))), 'XLSX_CORRUPT'],
    ['something else among the cells', workbook(sheet(row(1, '<x/>'))), 'XLSX_CORRUPT'],
    ['a row that does not end', workbook(sheet('<row r="1"><c r="A1"><v>1</v></c>')), 'XLSX_CORRUPT'],
    ['an attribute twice', workbook(sheet(row(1, '<c r="A1" r="B1"><v>1</v></c>'))), 'XLSX_CORRUPT'],
    ['a tag within a value', workbook(sheet(row(1, '<c r="A1"><v>1<x/>2</v></c>'))), 'XLSX_CORRUPT'],
    ['a tag within a text', workbook(sheet(row(1, '<c r="A1" t="str"><v>1<x/>2</v></c>'))), 'XLSX_CORRUPT'],
    ['a letter of another encoding', encoded('latin1', '\u00e9'), 'XLSX_CORRUPT'],
    ['an entity that nobody knows', workbook(sheet(row(1, text.replace(/a+/, '&e;')))), 'XLSX_CORRUPT'],
    ['a comment that does not end', workbook(sheet(row(1), '<!-- ')), 'XLSX_CORRUPT'],
    ['a part in UTF-16', encoded('utf16le'), 'XLSX_CORRUPT'],
    ['a part that says it is Latin-1', encoded('latin1'), 'XLSX_CORRUPT'],
    ['2001 parts', workbook({ ...GOOD, extra: many() }), 'XLSX_DECOMPRESSED_LIMIT'],
  ])('%s', async (_name, body, code) => {
    expect(await codeOf(() => parseWorkbook(body))).toBe(code);
  });
});

function shared(cells: number): string {
  return Array.from({ length: cells }, (_, at) => row(at + 1, `<c r="A${at + 1}" t="s"><v>0</v></c>`)).join('');
}

// The checksum in the directory is changed, and nothing else.
function damaged(zip: Buffer): Buffer {
  const at = zip.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 16;
  zip.writeUInt32LE((zip.readUInt32LE(at) ^ 1) >>> 0, at);
  return zip;
}

// The bit of the directory that says so.
function locked(zip: Buffer): Buffer {
  const at = zip.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 8;
  zip.writeUInt16LE(zip.readUInt16LE(at) | 1, at);
  return zip;
}

function encoded(encoding: 'utf16le' | 'latin1', letter?: string): Buffer {
  const recoded = (xml: string): Buffer =>
    letter === undefined
      ? Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${xml}`, encoding)
      : Buffer.from(xml.replace('<v>1</v>', `<f>"${letter}"</f><v>1</v>`), encoding);
  const parts = partsOf(GOOD).map(({ name, data }) =>
    name.endsWith('sheet1.xml') ? { name, data: recoded(data.toString()) } : { name, data },
  );
  return writeZip(parts);
}

function gaps(): string[] {
  return Array.from({ length: 400 }, (_, at) => row(at + 1, `<c r="XFD${at + 1}"><v>1</v></c>`));
}

function doubled(name: string): Buffer {
  return workbook({ ...GOOD, extra: [{ name, data: Buffer.from('<worksheet/>') }] });
}

function many(): { name: string; data: Buffer }[] {
  return Array.from({ length: 2001 }, (_, at) => ({ name: `x/${at}`, data: Buffer.alloc(0) }));
}
