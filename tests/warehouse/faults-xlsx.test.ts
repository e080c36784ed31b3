// Cases 14 to 22 of a workbook on a real store: refused with its code and exit code, kept in quarantine, and nothing that stands is touched.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { forgeSize, partsOf } from '../../connectors/_readers/testing/workbooks';
import { unzip } from '../../connectors/_readers/unzip';
import { workbookReader } from '../../connectors/_readers/xlsx-pool';
import { writeZip, type ZipEntry } from '../../connectors/_readers/zip';
import { HTML } from '../connectors/variants';
import { createFaultStore, refusal, sampleOf, type FaultStore } from './faults-store';

const GOOD = sampleOf('asb-database');
const SHEET = 'xl/worksheets/sheet1.xml';
const OLE2 = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

let house: FaultStore;
let count: string[];
let good: ZipEntry[];
beforeAll(async () => {
  good = [...(await unzip(GOOD, () => true))].map(([name, data]) => ({ name, data }));
  house = await createFaultStore();
  expect((await house.bring('asb-database', GOOD)).outcome).toBe('loaded');
  count = await house.measures('cases_opened');
  expect(count).toHaveLength(1);
});
afterAll(async () => {
  workbookReader.close();
  await house.close();
});

/** The sample with its first sheet's XML changed. */
function changed(edit: (xml: string) => string): Buffer {
  const parts = good.map(({ name, data }) =>
    name === SHEET ? { name, data: Buffer.from(edit(data.toString())) } : { name, data },
  );
  return writeZip(parts);
}

const replaced = (from: string, to: string): Buffer =>
  changed((xml) => {
    if (!xml.includes(from)) throw new Error(`the sample has no ${from}`);
    return xml.replace(from, () => to);
  });

const cut = (): Buffer => GOOD.subarray(0, Math.floor((GOOD.length * 2) / 3));
const swollen = (): Buffer => replaced('</sheetData>', `</sheetData><!--${' '.repeat(16 * 1024 * 1024)}-->`);
const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>';
const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
const media: ZipEntry = { name: 'xl/media/image1.png', data: Buffer.alloc(32 * 1024 * 1024) };

describe('a workbook that is refused', () => {
  test.each<[string, () => Buffer, string]>([
    ['14: a bomb', swollen, 'XLSX_DECOMPRESSED_LIMIT'],
    ['15: a bomb with forged sizes', () => forgeSize(swollen(), SHEET, 1000), 'XLSX_CORRUPT'],
    ['16: a swollen picture that nobody reads', () => writeZip([...good, media]), 'XLSX_DECOMPRESSED_LIMIT'],
    ['17: row 4,000,000,000', () => replaced('<row r="4"', '<row r="4000000000"'), 'XLSX_DIMENSION'],
    ['18: an external entity', () => replaced('<worksheet', `${entity}<worksheet`), 'XLSX_DTD_FORBIDDEN'],
    ['18: a billion laughs', () => replaced('<worksheet', `${laughs}<worksheet`), 'XLSX_DTD_FORBIDDEN'],
    ['20: a sheet twice', () => writeZip([...good, ...good.filter(({ name }) => name === SHEET)]), 'XLSX_AMBIGUOUS'],
    ['22: a page', () => HTML, 'FILE_TYPE_MISMATCH'],
    ['22: an old .xls', () => OLE2, 'FILE_TYPE_MISMATCH'],
    ['22: a password', () => Buffer.concat([OLE2, Buffer.from('EncryptedPackage', 'utf16le')]), 'FILE_ENCRYPTED'],
    ['22: nothing', () => Buffer.alloc(0), 'FILE_EMPTY'],
    ['22: cut at two thirds', cut, 'FILE_TRUNCATED'],
    ['a damaged digit', () => damaged(GOOD), 'XLSX_CORRUPT'],
    [
      'another workbook',
      () => writeZip(partsOf({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] })),
      'CONTRACT_DRIFT',
    ],
  ])(
    '%s',
    async (_name, make, code) => {
      const before = await house.standing();
      const began = performance.now();
      const summary = await house.bring('asb-database', make());
      const [exit, outcome] = code === 'CONTRACT_DRIFT' ? [7, 'waiting_for_approval'] : [3, 'quarantined'];
      expect(refusal(summary)).toEqual([exit, code, outcome]);
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await house.standing()).toBe(before);
      expect(await house.quarantined(summary.id)).toEqual([code]);
    },
    30_000,
  );
});

// A part whose bytes and sizes are in order, but not what its checksum says.
function damaged(zip: Buffer): Buffer {
  const forged = Buffer.from(zip);
  const central = forged.lastIndexOf(SHEET) - 46;
  forged.writeUInt32LE((forged.readUInt32LE(central + 16) ^ 1) >>> 0, central + 16);
  return forged;
}

describe('a workbook that is odd and right', () => {
  const strings = 'xl/sharedStrings.xml';
  test('19: sheets before their shared strings are the same facts, and no text is lost', async () => {
    const first = good.filter(({ name }) => name === strings);
    const rest = good.filter(({ name }) => name !== strings);
    for (const parts of [
      [...first, ...rest],
      [...rest, ...first],
    ]) {
      const done = await house.bring('asb-database', writeZip(parts));
      expect([done.failure, done.changed, done.rows.quarantined]).toEqual([null, 0, 0]);
    }
    expect(await house.measures('cases_opened')).toEqual(count);
    const texts = await house.store.pool.query(`select 1 from ops.quarantine where message like '%[object%'`);
    expect(texts.rowCount).toBe(0);
  });

  test('21: the same days in a workbook of 1904 are the same facts', async () => {
    const parts = good.map(({ name, data }) => {
      const xml = data.toString();
      if (name === 'xl/workbook.xml') return { name, data: Buffer.from(in1904(xml)) };
      const days = (_: string, head: string, day: string): string => `${head}${Number(day) - 1462}</v>`;
      return name === SHEET
        ? { name, data: Buffer.from(xml.replace(/(s="2"><v>)(\d{5})<\/v>/g, days)) }
        : { name, data };
    });
    const done = await house.bring('asb-database', writeZip(parts));
    expect([done.failure, done.changed, done.rows.quarantined]).toEqual([null, 0, 0]);
    expect(await house.measures('cases_opened')).toEqual(count);
  });
});

const in1904 = (xml: string): string =>
  xml.includes('<workbookPr')
    ? xml.replace(/<workbookPr(?=[\s/>])/, '<workbookPr date1904="1"')
    : xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');

describe('a cell that cannot be read', () => {
  test.each([
    ['#REF!', '<c r="C4" s="2" t="e"><v>#REF!</v></c>'],
    ['a formula without its result', '<c r="C4" s="2"><f>TODAY()</f></c>'],
    ['1E+400', '<c r="C4" s="2"><v>1E+400</v></c>'],
    ['a number as text', '<c r="C4" t="str"><v>45128</v></c>'],
    ['a day before there were days', '<c r="C4" s="2"><v>12</v></c>'],
  ])('21: %s: its row is in quarantine by its address, and the others count', async (_name, cell) => {
    const done = await house.bring('asb-database', replaced('<c r="C4" s="2"><v>45128</v></c>', cell));
    expect([done.failure, done.outcome, done.rows.quarantined]).toEqual([null, 'partly_quarantined', 1]);
    const held = await house.store.pool.query<{ rule: string; place: string }>(
      'select rule, place from ops.quarantine where import_id = $1',
      [done.id],
    );
    expect(held.rows).toEqual([
      { rule: expect.stringMatching(/^(?:CELL|VALUE)_INVALID$/), place: expect.stringMatching(/!C4$/) },
    ]);
  });
});
