// Reads a sheet's XML for what exceljs would hang on, lose or misread, before exceljs sees it.
import { QuarterdayError } from '../../contracts/failure';
import { corrupt } from './unzip';
import { MAX_COLUMN, MAX_ROW, parseAddress, type Merge } from './xlsx-types';

export interface SheetScan {
  readonly merges: readonly Merge[];
  /** Formulas whose kept result is an empty text: exceljs takes them for formulas without a result. */
  readonly emptyText: ReadonlySet<string>;
}

const MAX_CELLS = 5_000_000;
const TAG = /<(row|c|mergeCell)(?=[\s/>])/g;
const ATTRIBUTE = /\s*([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const NUMBER = /^\s*-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\s*$/;

interface Cursor {
  row: number;
  column: number;
  cells: number;
}

/**
 * Walks every row, cell and merge of a worksheet part.
 * Throws XLSX_DIMENSION (outside 1,048,576 rows and 16,384 columns, or over 5,000,000 cells), XLSX_AMBIGUOUS (out of order or doubled), XLSX_CORRUPT.
 */
export function scanSheet(xml: string): SheetScan {
  if (!/<worksheet[\s>]/.test(xml)) throw corrupt('a sheet whose XML does not start as a worksheet');
  const cursor: Cursor = { row: 0, column: 0, cells: 0 };
  const merges: Merge[] = [];
  const emptyText = new Set<string>();
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(xml); tag !== null; tag = TAG.exec(xml)) {
    const { attributes, end, closed } = attributesAt(xml, TAG.lastIndex);
    TAG.lastIndex = end;
    if (tag[1] === 'row') nextRow(cursor, attributes.get('r'));
    else if (tag[1] === 'mergeCell') merges.push(mergeOf(attributes.get('ref')));
    else {
      const at = nextCell(cursor, attributes.get('r'));
      if (!closed && bodyIsEmptyText(xml, end, attributes.get('t'), at)) emptyText.add(at);
    }
  }
  return { merges, emptyText };
}

interface Tag {
  readonly attributes: Map<string, string>;
  readonly end: number;
  readonly closed: boolean;
}

/** The attributes of a start tag from behind its name on, raw, and where the tag ends. Throws XLSX_CORRUPT. */
export function attributesAt(xml: string, from: number): Tag {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  let end = from;
  for (let found = ATTRIBUTE.exec(xml); found !== null; found = ATTRIBUTE.exec(xml)) {
    end = ATTRIBUTE.lastIndex;
    if (attributes.has(found[1] ?? '')) throw corrupt('a tag with one attribute twice');
    attributes.set(found[1] ?? '', found[2] ?? found[3] ?? '');
  }
  while (/\s/.test(xml[end] ?? '')) end += 1;
  const closed = xml[end] === '/';
  if (xml[end + (closed ? 1 : 0)] !== '>') throw corrupt('a tag whose XML is broken');
  return { attributes, end: end + (closed ? 2 : 1), closed };
}

function nextRow(cursor: Cursor, r: string | undefined): void {
  if (r === undefined || !/^[0-9]+$/.test(r)) throw corrupt('a row without its number');
  const row = Number(r);
  if (row < 1 || row > MAX_ROW) throw dimension(`row ${r.slice(0, 20)}`);
  if (row <= cursor.row) throw disorder(`row ${row}`);
  cursor.row = row;
  cursor.column = 0;
}

function nextCell(cursor: Cursor, r: string | undefined): string {
  if (r === undefined) throw corrupt('a cell without its address');
  const at = parseAddress(r);
  if (at === null) throw dimension('a cell address that no sheet has');
  if (at.row !== cursor.row) throw disorder(r);
  if (at.column <= cursor.column) throw disorder(r);
  // A row is as long as its last cell: count its gaps as well, for they take room once it is read.
  cursor.cells += at.column - cursor.column;
  cursor.column = at.column;
  if (cursor.cells > MAX_CELLS) throw dimension(`more than ${MAX_CELLS} cells`);
  return r;
}

// True for a kept result that is an empty text. Numbers that parseFloat would cut short (`12abc`, `2023-10-16`) are refused here.
function bodyIsEmptyText(xml: string, from: number, type: string | undefined, at: string): boolean {
  const end = xml.indexOf('</c>', from);
  if (end < 0) throw corrupt('a cell that does not end', at);
  if (type !== undefined && !['n', 's', 'str', 'inlineStr', 'b', 'e'].includes(type)) {
    throw corrupt(`a cell of type ${JSON.stringify(type.slice(0, 10))}`, at);
  }
  if (type === 'str') return /<f[\s/>]/.test(xml.slice(from, end)) && !/<v>[^<]/.test(xml.slice(from, end));
  if (type !== undefined && type !== 'n') return false;
  const value = /<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(xml.slice(from, end))?.[1];
  if (value === undefined || NUMBER.test(value) || !Number.isFinite(Number.parseFloat(value))) return false;
  throw corrupt('a number cell that does not hold a number', at);
}

function mergeOf(ref: string | undefined): Merge {
  const [first, last] = (ref ?? '').split(':').map(parseAddress);
  const end = last === undefined ? first : last;
  if (first === null || first === undefined || end === null || end === undefined) {
    throw dimension('a merged range that no sheet has');
  }
  return { top: first.row, left: first.column, bottom: end.row, right: end.column };
}

function dimension(seen: string): QuarterdayError {
  return new QuarterdayError('XLSX_DIMENSION', 'the workbook goes beyond what a sheet can be', {
    seen,
    expected: `at most ${MAX_ROW} rows, ${MAX_COLUMN} columns and ${MAX_CELLS} cells`,
    todo: 'copy the rows that are asked for into a new workbook, or export them as CSV',
  });
}

function disorder(place: string): QuarterdayError {
  return new QuarterdayError('XLSX_AMBIGUOUS', 'a row or cell stands twice in the workbook, or out of order', {
    expected: 'each row and cell once, in order',
    todo: 'open it in a spreadsheet program, save it again as .xlsx and send that',
    place,
  });
}
