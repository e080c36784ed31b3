// A large honest workbook, made up: 100,000 rows of 12 columns as a register exports them, with inline texts, figures, days and yes or no.
import { writeZip } from '../connectors/_readers/zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WARDS = ['Aylesford North', 'Castle', 'East Malling', 'Judd', 'Larkfield &amp; Leybourne', 'Snodland West'];
const KINDS = ['Food inspection', 'Service request', 'Licence – renewal', 'Missed collection'];

const words = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const figure = (at: string, value: string | number): string => `<c r="${at}"><v>${value}</v></c>`;

function rowOf(row: number): string {
  const mixed = (row * 7919) % 10_007;
  const cells = [
    words(`A${row}`, `REF/${100_000 + row}`),
    words(`B${row}`, WARDS[mixed % WARDS.length] ?? ''),
    words(`C${row}`, KINDS[mixed % KINDS.length] ?? ''),
    words(`D${row}`, mixed % 3 === 0 ? 'Closed' : 'Open'),
    words(`E${row}`, `TM${mixed}`),
    `<c r="F${row}" s="1"><v>${45_017 + (mixed % 365)}</v></c>`,
    `<c r="G${row}" s="1"><v>${45_017 + (mixed % 365) + 0.25}</v></c>`,
    figure(`H${row}`, mixed),
    figure(`I${row}`, `${mixed % 100}.${row % 10}`),
    figure(`J${row}`, row % 28),
    figure(`K${row}`, `0.${mixed}`),
    `<c r="L${row}" t="b"><v>${mixed % 2}</v></c>`,
  ];
  return `<row r="${row}" spans="1:12">${cells.join('')}</row>`;
}

/** The bytes of a workbook with so many rows below its heading. */
export function largeWorkbook(rows: number): Buffer {
  const letters = [...'ABCDEFGHIJKL'];
  const heading = `<row r="1">${letters.map((letter) => words(`${letter}1`, `Column ${letter}`)).join('')}</row>`;
  const body = Array.from({ length: rows }, (_, at) => rowOf(at + 2)).join('');
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const links = `${link('rId1', 'worksheet', 'worksheets/sheet1.xml')}${link('rId2', 'styles', 'styles.xml')}`;
  const parts: Readonly<Record<string, string>> = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${heading}${body}</sheetData></worksheet>`,
  };
  return writeZip(Object.entries(parts).map(([name, xml]) => ({ name, data: Buffer.from(xml) })));
}
