// Makes of a hostile .xlsx a small clean one for exceljs: only the parts that hold cells, each of them looked through first.
import { isUtf8 } from 'node:buffer';
import { posix } from 'node:path';
import { QuarterdayError } from '../../contracts/failure';
import { corrupt, unzip, ZIP_LIMITS, type ZipLimits } from './unzip';
import { attributesAt, scanSheet, type SheetScan } from './xlsx-scan';
import { writeZip } from './zip';

export interface GuardedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly scan: SheetScan;
}

export interface GuardedWorkbook {
  /** A zip with the same cells, whose sheets are named `s1`, `s2`, … in the order of `sheets`. */
  readonly clean: Buffer;
  readonly sheets: readonly GuardedSheet[];
  readonly date1904: boolean;
}

type Parts = ReadonlyMap<string, Buffer>;

/**
 * Looks through every part of a workbook.
 * Throws FILE_TRUNCATED, FILE_ENCRYPTED, FILE_TYPE_MISMATCH (a zip without a workbook), XLSX_AMBIGUOUS, XLSX_CORRUPT,
 * XLSX_DECOMPRESSED_LIMIT, XLSX_DTD_FORBIDDEN or XLSX_DIMENSION.
 */
export async function guardWorkbook(body: Buffer, limits: ZipLimits = ZIP_LIMITS): Promise<GuardedWorkbook> {
  const raw = await unzip(body, (name) => /\.(?:xml|rels)$/i.test(name), limits);
  const parts = new Map([...raw].map(([name, data]) => [name.replace(/^\/+/, '').toLowerCase(), data]));
  for (const data of parts.values()) refuseDoctype(data);
  const workbook = xmlOf(parts, 'xl/workbook.xml');
  if (workbook === null) throw notWorkbook();
  const targets = relationships(xmlOf(parts, 'xl/_rels/workbook.xml.rels') ?? '');
  const date1904 = /<workbookPr\s[^<>]*date1904\s*=\s*["'](?:1|true)["']/.test(workbook);
  const entries = [
    { name: 'xl/sharedStrings.xml', xml: partOfType(parts, targets, '/sharedStrings') ?? '<sst/>' },
    { name: 'xl/styles.xml', xml: partOfType(parts, targets, '/styles') ?? '<styleSheet/>' },
  ];
  const sheets: GuardedSheet[] = [];
  for (const sheet of tags(workbook, 'sheet')) {
    const id = [...sheet].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const target = targets.get(id);
    if (target === undefined) throw corrupt('a sheet that points to no part');
    if (!target.type.endsWith('/worksheet')) continue;
    const xml = xmlOf(parts, target.path);
    if (xml === null) throw corrupt('a sheet whose part is missing');
    const hidden = /hidden/i.test(sheet.get('state') ?? '');
    sheets.push({ name: decodeEntities(sheet.get('name') ?? ''), hidden, scan: scanSheet(xml) });
    entries.push({ name: `xl/worksheets/sheet${sheets.length}.xml`, xml });
  }
  entries.push(...ownWorkbook(sheets.length, date1904));
  const clean = writeZip(entries.map(({ name, xml }) => ({ name, data: Buffer.from(xml), stored: true })));
  return { clean, sheets, date1904 };
}

interface Target {
  readonly type: string;
  /** Lower-case path in the archive. */
  readonly path: string;
}

function relationships(xml: string): Map<string, Target> {
  const targets = new Map<string, Target>();
  for (const attributes of tags(xml, 'Relationship')) {
    if (attributes.get('TargetMode') === 'External') continue;
    const path = posix
      .join('/xl', '.', relative(attributes.get('Target') ?? ''))
      .slice(1)
      .toLowerCase();
    targets.set(attributes.get('Id') ?? '', { type: attributes.get('Type') ?? '', path });
  }
  return targets;
}

// An absolute target starts at the archive's root, any other at the workbook's folder.
function relative(target: string): string {
  const trimmed = decodeEntities(target).trim();
  return trimmed.startsWith('/') ? `..${trimmed}` : trimmed;
}

function partOfType(parts: Parts, targets: ReadonlyMap<string, Target>, type: string): string | null {
  const target = [...targets.values()].find((candidate) => candidate.type.endsWith(type));
  return target === undefined ? null : xmlOf(parts, target.path);
}

function* tags(xml: string, name: string): Generator<Map<string, string>> {
  const start = new RegExp(`<${name}(?=\\s)`, 'g');
  for (let found = start.exec(xml); found !== null; found = start.exec(xml)) {
    yield attributesAt(xml, start.lastIndex).attributes;
  }
}

/** The text of a part; some programs write every tag with a prefix (`<x:row>`), which exceljs does not read: it is taken off. */
function xmlOf(parts: Parts, path: string): string | null {
  const data = parts.get(path);
  if (data === undefined) return null;
  if (!isUtf8(data) || data.includes(0)) throw corrupt('a part that is not UTF-8');
  const xml = data.toString('utf8').replace(/^\uFEFF/, '');
  const prefix = /<(\w+):(?:workbook|worksheet|sst|styleSheet|Relationships)[\s>]/.exec(xml)?.[1];
  return prefix === undefined ? xml : xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
}

function refuseDoctype(data: Buffer): void {
  if (!data.includes('<!DOCTYPE') && !data.includes('<!doctype') && !data.includes('<!ENTITY')) return;
  throw new QuarterdayError('XLSX_DTD_FORBIDDEN', 'the workbook holds a document type declaration', {
    expected: 'XML without a DOCTYPE: no spreadsheet program writes one',
    todo: 'do not open the file; ask its sender where it comes from',
  });
}

function ownWorkbook(count: number, date1904: boolean): { name: string; xml: string }[] {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheets = numbers.map((n) => `<sheet name="s${n}" sheetId="${n}" r:id="rId${n}"/>`).join('');
  const links = numbers
    .map((n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
    .join('');
  return [
    {
      name: 'xl/workbook.xml',
      xml: `<workbook xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', xml: `<Relationships>${links}</Relationships>` },
  ];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function notWorkbook(): QuarterdayError {
  return new QuarterdayError('FILE_TYPE_MISMATCH', 'the file is a zip, but not an .xlsx workbook', {
    expected: 'an .xlsx workbook (not .docx, .xlsb or a plain zip)',
    todo: 'save the workbook as .xlsx and send that',
  });
}
