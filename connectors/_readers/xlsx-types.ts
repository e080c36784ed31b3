// What a workbook is once it has been read: plain data that crosses a process border.

/** A cell. `number` is the shortest exact decimal text; with `percent` it is shown as a percentage but stored as the fraction (`0.84`). */
export type CellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly percent: boolean }
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` where there is a time of day; zoneless. */
  | { readonly kind: 'date'; readonly iso: string }
  /** A time or an elapsed time, in whole seconds. */
  | { readonly kind: 'duration'; readonly seconds: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#REF!`, a formula without its result, a number that is none: to be rejected, never read as 0 or blank. */
  | { readonly kind: 'error'; readonly reason: string };

export interface SheetRow {
  /** From 1. Rows without any value are left out. */
  readonly row: number;
  /** From column A on, up to the last cell with a value. */
  readonly cells: readonly CellValue[];
}

/** A merged range, rows and columns from 1, ends inclusive. Its value is in its top left cell; the others are blank. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export const BLANK: CellValue = { kind: 'blank' };
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** `address(7, 28)` is `AB7`: rows and columns from 1. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** 1 is `A`, 28 is `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `AB7` as its row and column from 1, or null where it is no address that a sheet can have. */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | null {
  const parts = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(text);
  if (parts === null) return null;
  let column = 0;
  for (const letter of parts[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(parts[2]);
  return row <= MAX_ROW && column <= MAX_COLUMN ? { row, column } : null;
}

/** The cell of a row by its column from 1; blank where the row is shorter. */
export function cellAt(row: SheetRow | undefined, column: number): CellValue {
  return row?.cells[column - 1] ?? BLANK;
}
