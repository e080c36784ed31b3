// Opens a hostile .xlsx: every part is inflated within limits and looked through, and what holds cells is found.
import { isUtf8 } from 'node:buffer';
import { posix } from 'node:path';
import { QuarterdayError } from '../../contracts/failure';
import { corrupt, unzip, ZIP_LIMITS, type ZipLimits } from './unzip';
import { formatsOf, type Format } from './xlsx-formats';
import { decodeEntities, plainXml, tags } from './xlsx-xml';

export interface GuardedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Its part as UTF-8, without prefixes, comments or instructions. */
  readonly xml: Buffer;
}

export interface GuardedWorkbook {
  readonly sheets: readonly GuardedSheet[];
  readonly date1904: boolean;
  readonly formats: readonly Format[];
  /** The part with the shared texts, or null. */
  readonly strings: string | null;
}

type Parts = ReadonlyMap<string, Buffer>;

/**
 * Looks through every part of a workbook.
 * Throws FILE_TRUNCATED, FILE_ENCRYPTED, FILE_TYPE_MISMATCH (a zip without a workbook), XLSX_AMBIGUOUS, XLSX_CORRUPT,
 * XLSX_DECOMPRESSED_LIMIT or XLSX_DTD_FORBIDDEN.
 */
export async function guardWorkbook(body: Buffer, limits: ZipLimits = ZIP_LIMITS): Promise<GuardedWorkbook> {
  const raw = await unzip(body, (name) => /\.(?:xml|rels)$/i.test(name), limits);
  const parts = new Map([...raw].map(([name, data]) => [name.replace(/^\/+/, '').toLowerCase(), data]));
  for (const data of parts.values()) refuseDoctype(data);
  const workbook = xmlOf(parts, 'xl/workbook.xml')?.toString('utf8');
  if (workbook === undefined) throw notWorkbook();
  const targets = relationships(xmlOf(parts, 'xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '');
  return {
    sheets: [...sheetsOf(workbook, targets, parts)],
    date1904: /<workbookPr\s[^<>]*date1904\s*=\s*["'](?:1|true)["']/.test(workbook),
    formats: formatsOf(partOfType(parts, targets, '/styles') ?? ''),
    strings: partOfType(parts, targets, '/sharedStrings'),
  };
}

function* sheetsOf(workbook: string, targets: ReadonlyMap<string, Target>, parts: Parts): Generator<GuardedSheet> {
  for (const sheet of tags(workbook, 'sheet')) {
    const id = [...sheet].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const target = targets.get(id);
    if (target === undefined) throw corrupt('a sheet that points to no part');
    if (!target.type.endsWith('/worksheet')) continue;
    const xml = xmlOf(parts, target.path);
    if (xml === null) throw corrupt('a sheet whose part is missing');
    const hidden = /hidden/i.test(sheet.get('state') ?? '');
    yield { name: decodeEntities(sheet.get('name') ?? ''), hidden, xml };
  }
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
  return target === undefined ? null : (xmlOf(parts, target.path)?.toString('utf8') ?? null);
}

const ROOT = /^\s*<(\w+):(?:workbook|worksheet|sst|styleSheet|Relationships)[\s>]/;

/** A part, as plain as it can be; some programs write every tag with a prefix (`<x:row>`): it is taken off. */
function xmlOf(parts: Parts, path: string): Buffer | null {
  const data = parts.get(path);
  if (data === undefined) return null;
  if (!isUtf8(data) || data.includes(0)) throw corrupt('a part that is not UTF-8');
  const marked = data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf;
  const body = declared(marked ? data.subarray(3) : data);
  const plain = holds(body, '!') || holds(body, '?') ? Buffer.from(plainXml(body.toString('utf8'))) : body;
  const prefix = ROOT.exec(plain.subarray(0, 4096).toString('latin1'))?.[1];
  if (prefix === undefined) return plain;
  return Buffer.from(plain.toString('utf8').replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</'));
}

// The part without its XML declaration, which must not say that it is anything but UTF-8.
function declared(data: Buffer): Buffer {
  const end = data.subarray(0, 5).toString('latin1') === '<?xml' ? data.indexOf('?>') : -1;
  if (end < 0) return data;
  const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(data.subarray(0, Math.min(end, 200)).toString('latin1'))?.[1];
  if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) throw corrupt('a part that is not UTF-8');
  return data.subarray(end + 2);
}

// `<` stands everywhere in a sheet, `!` and `?` hardly ever: looking for the rare one is many times faster.
function holds(data: Buffer, mark: '!' | '?'): boolean {
  const code = mark.charCodeAt(0);
  for (let at = data.indexOf(code); at >= 0; at = data.indexOf(code, at + 1)) if (data[at - 1] === 60) return true;
  return false;
}

function refuseDoctype(data: Buffer): void {
  if (!holds(data, '!')) return;
  if (!data.includes('<!DOCTYPE') && !data.includes('<!doctype') && !data.includes('<!ENTITY')) return;
  throw new QuarterdayError('XLSX_DTD_FORBIDDEN', 'the workbook holds a document type declaration', {
    expected: 'XML without a DOCTYPE: no spreadsheet program writes one',
    todo: 'do not open the file; ask its sender where it comes from',
  });
}

function notWorkbook(): QuarterdayError {
  return new QuarterdayError('FILE_TYPE_MISMATCH', 'the file is a zip, but not an .xlsx workbook', {
    expected: 'an .xlsx workbook (not .docx, .xlsb or a plain zip)',
    todo: 'save the workbook as .xlsx and send that',
  });
}
