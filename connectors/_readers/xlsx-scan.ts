// Walks the rows of a sheet's XML, cell by cell, and accepts nothing else: what is not a row, a cell or its value is a damaged workbook.
import { QuarterdayError } from '../../contracts/failure';
import { corrupt } from './unzip';
import { readCell, type CellContext, type RawCell } from './xlsx-cells';
import { BETWEEN, type PackedRows } from './xlsx-rows';
import { readTag, type CellTag } from './xlsx-tag';
import { address, MAX_COLUMN, MAX_ROW } from './xlsx-types';
import { attributesAt, elementAt, opens, runsOf, skipSpace } from './xlsx-xml';

const MAX_CELLS = 5_000_000;

/** Where a walk stands, over all slices of a sheet. */
export interface Walk {
  readonly context: CellContext;
  /** Characters that the cells of the whole workbook may have: a long text that many cells share is small in the file and large when read. */
  readonly left: { characters: number };
  row: number;
  cells: number;
}

const tag: CellTag = { row: 0, column: 0, style: 0, type: '', closed: false, end: 0 };
const cell: RawCell = { type: '', style: 0, value: null, formula: false };
const place = (): string => address(tag.row, tag.column);

/**
 * The rows that stand in a slice of `<sheetData>`; it must hold whole rows.
 * Throws XLSX_DIMENSION (outside 1,048,576 rows and 16,384 columns, or over 5,000,000 cells), XLSX_AMBIGUOUS (out of order or doubled),
 * XLSX_DECOMPRESSED_LIMIT (more text than may be) or XLSX_CORRUPT.
 */
export function scanRows(xml: string, walk: Walk): PackedRows {
  const rows: PackedRows = { numbers: [], cells: [] };
  for (let at = skipSpace(xml, 0); at < xml.length; at = skipSpace(xml, at)) {
    if (!opens(xml, at, '<row')) throw corrupt('something that is no row among the rows');
    const { attributes, end, closed } = attributesAt(xml, at + 4);
    nextRow(walk, attributes.get('r'));
    at = closed ? end : scanCells(xml, end, walk, rows);
  }
  return rows;
}

function scanCells(xml: string, from: number, walk: Walk, rows: PackedRows): number {
  const fields: string[] = [];
  let at = skipSpace(xml, from);
  for (let column = 0; opens(xml, at, '<c'); at = skipSpace(xml, at)) {
    readTag(xml, at + 2, tag);
    if (tag.row !== walk.row || tag.column <= column) throw disorder(place());
    // A row is as long as its last cell: count its gaps as well, for they take room once it is read.
    walk.cells += tag.column - column;
    if (walk.cells > MAX_CELLS) throw dimension(`more than ${MAX_CELLS} cells`);
    column = tag.column;
    at = tag.closed ? tag.end : readBody(xml, tag.end);
    if (tag.closed) continue;
    const packed = readCell(cell, walk.context, place);
    if (packed === '') continue;
    walk.left.characters -= packed.length;
    if (walk.left.characters < 0) throw tooMuchText();
    while (fields.length < column - 1) fields.push('');
    fields.push(packed);
  }
  if (!xml.startsWith('</row>', at)) throw corrupt('something that is no cell in a row', `row ${walk.row}`);
  if (fields.length > 0) {
    rows.numbers.push(walk.row);
    rows.cells.push(fields.join(BETWEEN));
  }
  return at + 6;
}

function nextRow(walk: Walk, r: string | undefined): void {
  if (r === undefined || !/^[0-9]+$/.test(r)) throw corrupt('a row without its number');
  const row = Number(r);
  if (row < 1 || row > MAX_ROW) throw dimension(`row ${r.slice(0, 20)}`);
  if (row <= walk.row) throw disorder(`row ${row}`);
  walk.row = row;
}

// Leaves what stands within a cell in `cell`, and says where the cell ends. The first lines are the form that nearly every cell has.
function readBody(xml: string, from: number): number {
  cell.type = tag.type;
  cell.style = tag.style;
  cell.formula = false;
  if (xml.startsWith('<v>', from)) {
    const end = xml.indexOf('<', from + 3);
    if (end > 0 && xml.startsWith('</v></c>', end)) {
      cell.value = xml.slice(from + 3, end);
      return end + 8;
    }
  }
  if (xml.startsWith('<is><t>', from)) {
    const end = xml.indexOf('<', from + 7);
    if (end > 0 && xml.startsWith('</t></is></c>', end)) {
      cell.value = xml.slice(from + 7, end);
      return end + 13;
    }
  }
  return readParts(xml, from);
}

function readParts(xml: string, from: number): number {
  let at = skipSpace(xml, from);
  const formula = elementAt(xml, at, 'f');
  at = skipSpace(xml, formula?.end ?? at);
  const value = elementAt(xml, at, 'v');
  at = skipSpace(xml, value?.end ?? at);
  const inline = elementAt(xml, at, 'is');
  at = skipSpace(xml, inline?.end ?? at);
  if (!xml.startsWith('</c>', at)) throw corrupt('a cell that holds what no cell holds', place());
  if (value?.inner.includes('<') === true) throw corrupt('a value that holds a tag', place());
  cell.formula = formula !== null;
  cell.value = inline === null ? (value?.inner ?? null) : runsOf(inline.inner);
  return at + 4;
}

function dimension(seen: string): QuarterdayError {
  return new QuarterdayError('XLSX_DIMENSION', 'the workbook goes beyond what a sheet can be', {
    seen,
    expected: `at most ${MAX_ROW} rows, ${MAX_COLUMN} columns and ${MAX_CELLS} cells`,
    todo: 'copy the rows that are asked for into a new workbook, or export them as CSV',
  });
}

function disorder(where: string): QuarterdayError {
  return new QuarterdayError('XLSX_AMBIGUOUS', 'a row or cell stands twice in the workbook, or out of order', {
    expected: 'each row and cell once, in order',
    todo: 'open it in a spreadsheet program, save it again as .xlsx and send that',
    place: where,
  });
}

function tooMuchText(): QuarterdayError {
  return new QuarterdayError('XLSX_DECOMPRESSED_LIMIT', 'the workbook holds more text than is allowed', {
    seen: 'cells that share long texts, over and over',
    expected: 'as much text as a workbook of this size can hold',
    todo: 'save only the sheets that are asked for as a new workbook, or export them as CSV',
  });
}
