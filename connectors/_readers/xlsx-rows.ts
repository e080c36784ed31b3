// Rows as they travel from the reading process to ours: one text a row, whose cells are made when they are asked for.
import { Decimal } from 'decimal.js';
import { BLANK, type CellValue, type SheetRow } from './xlsx-types';

/** Some rows of a sheet: their numbers, and their cells packed. */
export interface PackedRows {
  readonly numbers: number[];
  readonly cells: string[];
}

/** Stands between the cells of a row; no cell can hold it. */
export const BETWEEN = '\0';

/** Packs a cell: its kind is the first letter. A blank cell is empty. */
export const packed = {
  text: (text: string): string => `T${text}`,
  number: (value: number, percent: boolean): string => `${percent ? 'P' : 'N'}${shortest(value)}`,
  date: (iso: string): string => `D${iso}`,
  duration: (seconds: number): string => `S${seconds}`,
  boolean: (value: boolean): string => (value ? 'B1' : 'B0'),
  error: (reason: string): string => `E${reason}`,
} as const;

// The shortest text that is exact, never with an exponent.
function shortest(value: number): string {
  if (value === 0) return '0';
  const text = String(value);
  return text.includes('e') ? new Decimal(value).toFixed() : text;
}

function unpacked(cell: string): CellValue {
  const text = cell.slice(1);
  switch (cell[0]) {
    case undefined:
      return BLANK;
    case 'T':
      return { kind: 'text', text };
    case 'N':
      return { kind: 'number', text, percent: false };
    case 'P':
      return { kind: 'number', text, percent: true };
    case 'D':
      return { kind: 'date', iso: text };
    case 'S':
      return { kind: 'duration', seconds: Number(text) };
    case 'B':
      return { kind: 'boolean', value: text === '1' };
    default:
      return { kind: 'error', reason: text };
  }
}

/** The rows, each held as one text: a row's cells are made when they are asked for, and those of the last one asked for are kept. */
export function openRows(batches: readonly PackedRows[]): SheetRow[] {
  const last: { text: string; cells: readonly CellValue[] } = { text: '', cells: [] };
  const open = (text: string): readonly CellValue[] => {
    if (text !== last.text) Object.assign(last, { text, cells: text.split(BETWEEN).map(unpacked) });
    return last.cells;
  };
  return batches.flatMap(({ numbers, cells }) =>
    numbers.map((row, at): SheetRow => {
      const text = cells[at] ?? '';
      return {
        row,
        get cells() {
          return open(text);
        },
      };
    }),
  );
}
