// The tables of an unknown file: every row that could be a header, with the values below it. CSV, SSRS and workbooks.
import { splitRecords, type Delimiter } from '../../connectors/_readers/csv-records';
import { decodeText } from '../../connectors/_readers/decode';
import { readWorkbook } from '../../connectors/_readers/xlsx';
import type { CellValue } from '../../connectors/_readers/xlsx-types';
import { QuarterdayError } from '../../contracts/failure';

export interface MapTable {
  /** Null for a file without sheets. */
  readonly sheet: string | null;
  /** The row or line of the header, from 1. */
  readonly row: number;
  readonly header: readonly string[];
  /** The text of the rows above it, in lower case: a title tells reports of one shape apart. */
  readonly above: string;
  /** The values below a heading (by its place from 0), blank ones left out; at most a hundred. */
  readonly values: (column: number) => readonly string[];
}

interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

const HEADER_ROWS = 80;
const SAMPLE = 100;
/** A number, a date or a time: a row with many of them is no header. */
const FIGURE = /^[£-]?\d[\d.,/: T-]*%?$/;

function isBlank(row: Row): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

/** Rows of a sheet as tables: a table ends with the next blank row. */
function tablesOf(sheet: string | null, rows: readonly Row[]): MapTable[] {
  return rows.slice(0, HEADER_ROWS).flatMap((row, at) => {
    const header = row.cells.map((cell) => cell.normalize('NFC').trim());
    const said = header.filter((cell) => cell !== '');
    if (said.length < 2 || said.filter((cell) => FIGURE.test(cell)).length * 2 > said.length) return [];
    const below = rows.slice(at + 1, at + 1 + SAMPLE);
    const end = below.findIndex((each, nth) => isBlank(each) || each.number > row.number + nth + 1);
    const data = end < 0 ? below : below.slice(0, end);
    const values = (column: number): string[] =>
      data.map(({ cells }) => (cells[column] ?? '').trim()).filter((text) => text !== '');
    const above = rows
      .slice(0, at)
      .map(({ cells }) => cells.join(' '))
      .join(' ')
      .toLowerCase();
    return [{ sheet, row: row.number, header, above, values }];
  });
}

const two = (value: number): string => String(value).padStart(2, '0');

function textOf(cell: CellValue): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.percent ? `${Number(cell.text) * 100}%` : cell.text;
    case 'date':
      return cell.iso;
    case 'duration':
      return `${two(Math.floor(cell.seconds / 3600))}:${two(Math.floor(cell.seconds / 60) % 60)}:${two(cell.seconds % 60)}`;
    case 'boolean':
      return cell.value ? 'yes' : 'no';
    default:
      return '';
  }
}

/** The delimiter that parts the most lines of the beginning into the most columns. */
function delimiterOf(text: string): Delimiter {
  const lines = text.split(/\r?\n/, 40);
  const count = (mark: string): number => lines.reduce((sum, line) => sum + line.split(mark).length - 1, 0);
  const marks: readonly Delimiter[] = [',', ';', '\t', '|'];
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function csvTables(body: Buffer): MapTable[] {
  const text = decodeText(body, { declared: 'windows-1252' });
  const maxRecords = HEADER_ROWS + SAMPLE + 20;
  const records = splitRecords(text, { delimiter: delimiterOf(text), maxRecords, keepBlank: true });
  // Fields with line breaks make line numbers jump: here only blank lines end a table.
  return tablesOf(
    null,
    records.map(({ fields }, at) => ({ number: at + 1, cells: fields })),
  ).map((table) => ({ ...table, row: records[table.row - 1]?.line ?? table.row }));
}

async function workbookTables(body: Buffer, wanted: string | null): Promise<MapTable[]> {
  const { sheets } = await readWorkbook(body);
  const chosen = sheets.filter(({ name, hidden }) => (wanted === null ? !hidden : name.trim() === wanted.trim()));
  if (chosen.length === 0) {
    throw new QuarterdayError('NOT_FOUND', 'the workbook has no such sheet', {
      seen: wanted ?? 'hidden sheets only',
      expected: sheets.map(({ name }) => name).join(', '),
      todo: 'name one with --sheet',
    });
  }
  return chosen.flatMap(({ name, rows }) =>
    tablesOf(
      name,
      rows.map(({ row, cells }) => ({ number: row, cells: cells.map(textOf) })),
    ),
  );
}

/**
 * Every row near the beginning that could be a header, with what is below it. `sheet` names the one to look at, else all that show.
 * @throws QuarterdayError as the readers do, and NOT_FOUND where there is no such sheet.
 */
export async function tablesIn(body: Buffer, sheet: string | null): Promise<MapTable[]> {
  return body.subarray(0, 2).toString('latin1') === 'PK' ? workbookTables(body, sheet) : csvTables(body);
}
