// One data row of either sheet, read by its headings; what cannot be read is named, never guessed.
import { matchColumns, heading } from '../_readers/columns';
import { address, cellAt, type CellValue, type Sheet } from '../_readers/xlsx-types';
import type { Column } from './settings';

export type Columns = Readonly<Record<string, Column>>;

/** A row below a header: its cells by key, and where they are. */
export interface Row {
  readonly row: number;
  readonly cell: (key: string) => CellValue;
  readonly place: (key: string) => string;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

const SEARCHED = 20;

/** The text of a cell for comparing: trimmed; numbers as written; nothing for what is neither. */
export function textOf(cell: CellValue): string {
  return cell.kind === 'text' || cell.kind === 'number' ? cell.text.trim() : '';
}

/** The first sheet that has `key`'s heading within its first twenty rows, and the row of that heading; null where none has. */
export function findTable(sheets: readonly Sheet[], columns: Columns, key: string): Table | null {
  const wanted = columns[key];
  if (wanted === undefined) return null;
  const names = new Set([wanted.heading, ...wanted.aliases].map(heading));
  for (const sheet of sheets) {
    const header = sheet.rows
      .slice(0, SEARCHED)
      .find((row) => row.cells.some((cell) => cell.kind === 'text' && names.has(heading(cell.text))));
    if (header !== undefined) return tableOf(sheet, header.row, columns);
  }
  return null;
}

function tableOf(sheet: Sheet, headerRow: number, columns: Columns): Table {
  const header = sheet.rows.find((row) => row.row === headerRow)?.cells.map(textOf) ?? [];
  const contract = Object.entries(columns).map(([key, column]) => ({ key, ...column, required: true }));
  const match = matchColumns(header, contract);
  const at = (key: string): number => (match.index[key] ?? -1) + 1;
  const rows = sheet.rows
    .filter((row) => row.row > headerRow)
    .map((row) => ({
      row: row.row,
      cell: (key: string) => cellAt(row, at(key)),
      place: (key: string) => `${sheet.name}!${address(row.row, at(key))}`,
    }));
  return { rows, notes: match.notes.map((note) => `${sheet.name}: ${note}`) };
}
