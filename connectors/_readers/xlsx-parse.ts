// Reads a workbook, slice by slice. It runs in the killable child process; nothing else may call it but tests.
import { isAscii } from 'node:buffer';
import { corrupt, ZIP_LIMITS, type ZipLimits } from './unzip';
import { textCell, type CellContext } from './xlsx-cells';
import { guardWorkbook, type GuardedSheet } from './xlsx-guard';
import { openRows, type PackedRows } from './xlsx-rows';
import { scanRows, type Walk } from './xlsx-scan';
import { parseAddress, type Merge, type Workbook } from './xlsx-types';
import { attributesAt, elementAt, runsOf, tags } from './xlsx-xml';

/** A sheet but for its rows. */
export interface SheetHead {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Merge[];
}

/** Takes some rows of a sheet (by its position); the next are read when it is done with them. */
export type TakeRows = (sheet: number, rows: PackedRows) => Promise<void>;

const SLICE = 1024 * 1024;

/** Reads a workbook's rows into `take`, and gives its sheets. Throws what `guardWorkbook` and `scanRows` throw. */
export async function parseParts(body: Buffer, limits: ZipLimits, take: TakeRows): Promise<SheetHead[]> {
  const { sheets, date1904, formats, strings } = await guardWorkbook(body, limits);
  const context: CellContext = { date1904, formats, strings: sharedStrings(strings ?? '') };
  const left = { characters: limits.maxTotal };
  const heads: SheetHead[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const { rows, tail } = sheetData(sheet);
    const walk: Walk = { context, left, row: 0, cells: 0 };
    for (const slice of slicesOf(rows)) {
      const read = scanRows(slice, walk);
      if (read.numbers.length > 0) await take(at, read);
    }
    heads.push({ name: sheet.name, hidden: sheet.hidden, merges: mergesOf(tail.toString('utf8')) });
  }
  return heads;
}

/** A workbook put together from its sheets and the rows of each. */
export function assemble(heads: readonly SheetHead[], rows: ReadonlyMap<number, readonly PackedRows[]>): Workbook {
  return { sheets: heads.map((head, at) => ({ ...head, rows: openRows(rows.get(at) ?? []) })) };
}

/** The workbook in these bytes, read in this process. */
export async function parseWorkbook(body: Buffer, limits: ZipLimits = ZIP_LIMITS): Promise<Workbook> {
  const rows = new Map<number, PackedRows[]>();
  const heads = await parseParts(body, limits, (sheet, read) => {
    rows.set(sheet, (rows.get(sheet) ?? []).concat(read));
    return Promise.resolve();
  });
  return assemble(heads, rows);
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  for (let at = xml.indexOf('<si'); at >= 0; at = xml.indexOf('<si', at)) {
    const string = elementAt(xml, at, 'si');
    if (string === null) throw corrupt('a list of texts that holds something else');
    strings.push(textCell(runsOf(string.inner)));
    at = string.end;
  }
  return strings;
}

// The bytes between `<sheetData>` and its end, and those behind it.
function sheetData({ xml }: GuardedSheet): { readonly rows: Buffer; readonly tail: Buffer } {
  if (!/^\s*<worksheet[\s>]/.test(xml.subarray(0, 4096).toString('latin1'))) {
    throw corrupt('a sheet whose XML does not start as a worksheet');
  }
  const start = xml.indexOf('<sheetData');
  if (start < 0) throw corrupt('a sheet without its rows');
  const tag = attributesAt(xml.subarray(start, start + 1_000).toString('latin1'), '<sheetData'.length);
  const from = start + tag.end;
  if (tag.closed) return { rows: Buffer.alloc(0), tail: onlyOnce(xml.subarray(from)) };
  const end = xml.lastIndexOf('</sheetData>');
  if (end < from) throw corrupt('a sheet whose rows do not end');
  return { rows: xml.subarray(from, end), tail: onlyOnce(xml.subarray(end)) };
}

function onlyOnce(tail: Buffer): Buffer {
  if (tail.includes('<sheetData') || tail.includes('<row ')) throw corrupt('a sheet with rows in two places');
  return tail;
}

// Slices end where a row ends, so that each can be read by itself.
function* slicesOf(rows: Buffer): Generator<string> {
  for (let at = 0; at < rows.length;) {
    const cut = at + SLICE >= rows.length ? -1 : rows.lastIndexOf('</row>', at + SLICE);
    const near = cut > at || at + SLICE >= rows.length ? cut : rows.indexOf('</row>', at);
    const end = near < 0 ? rows.length : near + 6;
    const slice = rows.subarray(at, end);
    yield slice.toString(isAscii(slice) ? 'latin1' : 'utf8');
    at = end;
  }
}

function mergesOf(tail: string): Merge[] {
  return [...tags(tail, 'mergeCell')].map((merge) => {
    const [first, last] = (merge.get('ref') ?? '').split(':').map(parseAddress);
    const end = last === undefined ? first : last;
    if (first === null || first === undefined || end === null || end === undefined) {
      throw corrupt('a merged range that no sheet has');
    }
    return { top: first.row, left: first.column, bottom: end.row, right: end.column };
  });
}
