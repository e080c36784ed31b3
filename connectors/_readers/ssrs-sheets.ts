// Reads the Excel rendering of an SSRS report into the blocks that its CSV has: titles, spacer columns, merged cells, a sheet for each page.
import { QuarterdayError } from '../../contracts/failure';
import { checkNames } from './csv-header';
import { heading } from './columns';
import type { SsrsBlock, SsrsRow } from './ssrs';
import { address, type CellValue, type Merge, type Sheet, type SheetRow } from './xlsx-types';

/** A column of a table: from its heading's cell up to the cell before the next heading, spacers included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A cell's text as the CSV would have it: a day as `30/09/2023`, a number bare; a time of day stays with its day. */
function textOf(cell: CellValue): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
    case 'number':
      return cell.text;
    case 'date': {
      const [year, month, day] = cell.iso.slice(0, 10).split('-');
      const time = cell.iso.slice(11);
      return `${day}/${month}/${year}${time === '' ? '' : ` ${time}`}`;
    }
    case 'boolean':
      return cell.value ? 'True' : 'False';
    default:
      // A cell that cannot be read must not pass for a blank one: no column's rule takes this word.
      return '#ERROR';
  }
}

/** The texts of a row by column; what is merged down from above stands in every row of its merge. */
function textsOf(rows: readonly SheetRow[], merges: readonly Merge[]): Map<number, Map<number, string>> {
  const texts = new Map<number, Map<number, string>>();
  for (const { row, cells } of rows) {
    texts.set(
      row,
      new Map(cells.flatMap((cell, at) => (cell.kind === 'blank' ? [] : [[at + 1, textOf(cell)] as const]))),
    );
  }
  for (const { top, left, bottom } of merges) {
    const text = texts.get(top)?.get(left);
    for (let row = top + 1; row <= bottom && text !== undefined; row += 1) {
      const below = texts.get(row);
      // A row with nothing of its own is no row of the table: a merged title is one line.
      if (below !== undefined && !below.has(left)) below.set(left, text);
    }
  }
  return texts;
}

function groups(rows: readonly SheetRow[]): SheetRow[][] {
  const found: SheetRow[][] = [];
  let last = -1;
  for (const row of rows) {
    if (row.row === last + 1) found.at(-1)?.push(row);
    else found.push([row]);
    last = row.row;
  }
  return found;
}

function tableOf(sheet: Sheet, rows: readonly SheetRow[], texts: ReadonlyMap<number, Map<number, string>>): SsrsBlock {
  const head = rows[0]?.row ?? 0;
  const columns = [...(texts.get(head)?.keys() ?? [])].sort((a, b) => a - b);
  const spans = columns.map((from, at): Span => ({ from, to: (columns[at + 1] ?? Number.MAX_SAFE_INTEGER) - 1 }));
  const cellsOf = (row: number): string[] => {
    const own = [...(texts.get(row) ?? [])].sort(([a], [b]) => a - b);
    return spans.map(({ from, to }) => own.find(([column]) => column >= from && column <= to)?.[1] ?? '');
  };
  const header = cellsOf(head).map(heading);
  checkNames(header, head);
  const place = (row: number): string => `${sheet.name}!${address(row, columns[0] ?? 1)}`;
  const body = rows.slice(1).map(({ row }): SsrsRow => ({ line: row, place: place(row), cells: cellsOf(row) }));
  return { headerLine: head, headerPlace: place(head), header, rows: body };
}

const isHeading = ({ cells }: SheetRow): boolean => cells.filter(({ kind }) => kind === 'text').length >= 2;

/** A group of rows is titles down to its first row of two or more texts that has rows below it; from there it is a table. */
function blocksOf(sheet: Sheet): { titles: SsrsRow[]; tables: SsrsBlock[] } {
  const texts = textsOf(sheet.rows, sheet.merges);
  const titles: SsrsRow[] = [];
  const tables: SsrsBlock[] = [];
  for (const rows of groups(sheet.rows)) {
    const at = rows.findIndex((row, index) => isHeading(row) && index < rows.length - 1);
    const above = at === -1 ? rows : rows.slice(0, at);
    titles.push(
      ...above.map(({ row }) => {
        const cells = [...(texts.get(row)?.values() ?? [])];
        return { line: row, place: `${sheet.name}!A${row}`, cells };
      }),
    );
    if (at !== -1) tables.push(tableOf(sheet, rows.slice(at), texts));
  }
  return { titles, tables };
}

const sameHeader = (one: SsrsBlock, other: SsrsBlock): boolean =>
  one.header.join('\u0000') === other.header.join('\u0000');

/**
 * The blocks of an SSRS workbook, as `readSsrsBlocks` gives them for its CSV: the titles first, then a block for each table; a
 * table that goes on from page to page, each with its heading, is one. Throws CSV_HEADER_DUPLICATE, FILE_EMPTY.
 */
export function readSsrsSheets(sheets: readonly Sheet[]): SsrsBlock[] {
  const read = sheets.filter(({ hidden }) => !hidden).map(blocksOf);
  const titles = read.flatMap((one) => one.titles);
  const tables: SsrsBlock[] = [];
  for (const table of read.flatMap((one) => one.tables)) {
    const before = tables.findIndex((one) => sameHeader(one, table));
    const earlier = tables[before];
    if (earlier === undefined) tables.push(table);
    else tables[before] = { ...earlier, rows: [...earlier.rows, ...table.rows] };
  }
  if (titles.length === 0 && tables.length === 0) {
    throw new QuarterdayError('FILE_EMPTY', 'the workbook has no cells', {
      seen: 'empty sheets',
      expected: 'a report',
      todo: 'export the report again',
    });
  }
  const header = ['title'];
  const rows = titles.flatMap(({ cells, ...at }) => cells.map((text) => ({ ...at, cells: [text] })));
  return [{ headerLine: 1, headerPlace: rows[0]?.place ?? 'A1', header, rows }, ...tables];
}
