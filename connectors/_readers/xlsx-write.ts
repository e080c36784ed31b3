// Writes .xlsx bytes for forms, exports and samples: the same input gives the same bytes, and text is never a formula.
import { Workbook as ExcelWorkbook, type Cell, type Worksheet } from 'exceljs';
import { unzip } from './unzip';
import type { Merge } from './xlsx-types';
import { validate, type WriteValidation } from './xlsx-validation';
import { writeZip } from './zip';

export type { WriteValidation } from './xlsx-validation';

export interface WriteStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly wrap?: boolean;
  /** A fill as `RRGGBB`. */
  readonly fill?: string;
  /** May be typed into although the sheet is protected. */
  readonly unlocked?: boolean;
}

/** A cell to write. A plain string is text, null is blank; `percent` holds the fraction (`0.84` is shown as 84.0%). */
export type WriteCell =
  | null
  | string
  | { readonly kind: 'blank'; readonly format?: string; readonly style?: WriteStyle }
  | { readonly kind: 'text'; readonly text: string; readonly style?: WriteStyle }
  | { readonly kind: 'number'; readonly text: string; readonly format?: string; readonly style?: WriteStyle }
  | { readonly kind: 'percent'; readonly text: string; readonly format?: string; readonly style?: WriteStyle }
  | { readonly kind: 'date'; readonly iso: string; readonly format?: string; readonly style?: WriteStyle };

export interface WriteSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly WriteCell[])[];
  readonly columns?: readonly { readonly width?: number; readonly hidden?: boolean }[];
  readonly merges?: readonly Merge[];
  readonly validations?: readonly WriteValidation[];
  /** Cells may not be typed into but those that are `unlocked`; without a password, against mistakes only. */
  readonly protect?: boolean;
  /** The first row and column that move when the sheet is scrolled, from 1. */
  readonly scrollsFrom?: { readonly row: number; readonly column: number };
}

const CREATED = new Date('2024-01-01T00:00:00Z');

/** The bytes of a workbook with these sheets. Dates are fixed, so that the same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly WriteSheet[]): Promise<Buffer> {
  const book = new ExcelWorkbook();
  Object.assign(book, { created: CREATED, modified: CREATED, creator: 'Quarterday', lastModifiedBy: 'Quarterday' });
  for (const sheet of sheets) {
    const target = book.addWorksheet(sheet.name, { state: sheet.hidden === true ? 'hidden' : 'visible' });
    await fill(target, sheet);
  }
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  const parts = await unzip(bytes, () => true);
  const names = [...parts.keys()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  return writeZip(names.map((name) => ({ name, data: parts.get(name) ?? Buffer.alloc(0) })));
}

// Some programs look at the first entry to tell what kind of file it is.
function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1;
}

async function fill(target: Worksheet, sheet: WriteSheet): Promise<void> {
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== null) put(target.getCell(row + 1, column + 1), typeof cell === 'string' ? text(cell) : cell);
    });
  });
  sheet.columns?.forEach(({ width, hidden }, at) => {
    const column = target.getColumn(at + 1);
    if (width !== undefined) column.width = width;
    if (hidden === true) column.hidden = true;
  });
  for (const { top, left, bottom, right } of sheet.merges ?? []) target.mergeCells(top, left, bottom, right);
  for (const validation of sheet.validations ?? []) validate(target, validation);
  if (sheet.scrollsFrom !== undefined) {
    const { row, column } = sheet.scrollsFrom;
    target.views = [{ state: 'frozen', ySplit: row - 1, xSplit: column - 1 }];
  }
  if (sheet.protect === true) await target.protect('', { selectLockedCells: true, selectUnlockedCells: true });
}

function text(value: string): WriteCell & object {
  return { kind: 'text', text: value };
}

function put(target: Cell, cell: WriteCell & object): void {
  if (cell.kind === 'text') target.value = cell.text;
  if (cell.kind === 'number' || cell.kind === 'percent') target.value = finite(cell.text);
  if (cell.kind === 'date') target.value = new Date(cell.iso.length === 10 ? `${cell.iso}T00:00:00Z` : `${cell.iso}Z`);
  if ((cell.kind === 'number' || cell.kind === 'blank') && cell.format !== undefined) target.numFmt = cell.format;
  if (cell.kind === 'percent') target.numFmt = cell.format ?? '0.0%';
  if (cell.kind === 'date') target.numFmt = cell.format ?? (cell.iso.length === 10 ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm');
  const { bold, italic, wrap, fill: colour, unlocked } = cell.style ?? {};
  if (bold !== undefined || italic !== undefined) target.font = { bold: bold === true, italic: italic === true };
  if (wrap === true) target.alignment = { wrapText: true, vertical: 'top' };
  if (colour !== undefined) target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } };
  if (unlocked === true) target.protection = { locked: false };
}

function finite(decimal: string): number {
  const value = Number(decimal);
  if (decimal.trim() === '' || !Number.isFinite(value)) throw new TypeError('a number cell needs a decimal number');
  return value;
}
