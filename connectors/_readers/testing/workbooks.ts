// Test helper: workbooks made by hand, part by part, so that they can be as wrong as anybody's.
import { writeZip, type ZipEntry } from '../zip';

export interface Made {
  /** The XML within `<sheetData>` of each sheet. */
  readonly sheets: readonly string[];
  readonly states?: readonly string[];
  readonly strings?: readonly string[];
  /** Number formats of styles 1, 2, …; style 0 is General. */
  readonly formats?: readonly string[];
  readonly date1904?: string;
  /** XML behind `<sheetData>` of the first sheet. */
  readonly behind?: string;
  /** XML at the start of the first sheet, before its root. */
  readonly before?: string;
  readonly extra?: readonly ZipEntry[];
  readonly stringsLast?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook, in the order in which they are zipped. */
export function partsOf(made: Made): ZipEntry[] {
  const sheets = made.sheets.map((rows, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    data: `${at === 0 ? (made.before ?? '') : ''}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${at === 0 ? (made.behind ?? '') : ''}</worksheet>`,
  }));
  const strings = (made.strings ?? []).map((text) => `<si><t>${text}</t></si>`).join('');
  const shared = { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${MAIN}">${strings}</sst>` };
  const parts = [
    { name: 'xl/workbook.xml', data: workbookXml(made) },
    { name: 'xl/_rels/workbook.xml.rels', data: relsXml(made) },
    { name: 'xl/styles.xml', data: stylesXml(made.formats ?? []) },
    ...(made.stringsLast === true ? [...sheets, shared] : [shared, ...sheets]),
  ];
  return [...parts.map(({ name, data }) => ({ name, data: Buffer.from(data) })), ...(made.extra ?? [])];
}

/** The bytes of such a workbook. */
export function workbook(made: Made): Buffer {
  return writeZip(partsOf(made));
}

function workbookXml(made: Made): string {
  const sheets = made.sheets.map((_, at) => {
    const state = made.states?.[at] === undefined ? '' : ` state="${made.states[at]}"`;
    return `<sheet name="Sheet &amp; ${at + 1}" sheetId="${at + 7}"${state} r:id="rId${at + 1}"/>`;
  });
  const date = made.date1904 === undefined ? '' : `<workbookPr date1904="${made.date1904}"/>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${date}<sheets>${sheets.join('')}</sheets></workbook>`;
}

function relsXml(made: Made): string {
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const sheets = made.sheets.map((_, at) => link(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  const others = [link('rIdA', 'sharedStrings', 'sharedStrings.xml'), link('rIdB', 'styles', '/xl/styles.xml')];
  return `<Relationships>${[...sheets, ...others].join('')}</Relationships>`;
}

function stylesXml(formats: readonly string[]): string {
  const numFmts = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('');
  const xfs = formats.map((_, at) => `<xf numFmtId="${200 + at}" applyNumberFormat="1"/>`).join('');
  return `<styleSheet xmlns="${MAIN}"><numFmts>${numFmts}</numFmts><cellXfs><xf numFmtId="0"/>${xfs}</cellXfs></styleSheet>`;
}

/** Overwrites what the two headers of an entry declare as its inflated size. */
export function forgeSize(zip: Buffer, name: string, size: number): Buffer {
  const forged = Buffer.from(zip);
  const local = forged.indexOf(name) - 30;
  const central = forged.lastIndexOf(name) - 46;
  forged.writeUInt32LE(size, local + 22);
  forged.writeUInt32LE(size, central + 24);
  return forged;
}
