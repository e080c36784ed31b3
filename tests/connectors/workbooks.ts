// Makes another workbook of a workbook: a test changes one cell, renames a heading or adds a column, and nothing else.
import { readWorkbook } from '../../connectors/_readers/xlsx';
import type { CellValue } from '../../connectors/_readers/xlsx-types';
import { address } from '../../connectors/_readers/xlsx-types';
import { writeWorkbook, type WriteCell } from '../../connectors/_readers/xlsx-write';

/** A cell as it was read, to be written again. */
export function writable(cell: CellValue): WriteCell {
  if (cell.kind === 'blank' || cell.kind === 'error') return null;
  if (cell.kind === 'number') return { kind: cell.percent ? 'percent' : 'number', text: cell.text };
  if (cell.kind === 'date') return { kind: 'date', iso: cell.iso };
  if (cell.kind === 'duration') return { kind: 'number', text: String(cell.seconds / 86_400), format: '[h]:mm:ss' };
  return cell.kind === 'boolean' ? String(cell.value) : cell.text;
}

/** What becomes of a cell: `undefined` leaves it as it is. */
export type CellEdit = (place: string, cell: CellValue) => WriteCell | undefined;

/** The workbook with its cells edited (`place` is `Sheet!D7`); merges and styles are not kept. */
export async function editWorkbook(body: Buffer, edit: CellEdit): Promise<Buffer> {
  const { sheets } = await readWorkbook(body);
  return writeWorkbook(
    sheets.map(({ name, hidden, rows }) => {
      const cells: WriteCell[][] = Array.from({ length: rows.at(-1)?.row ?? 0 }, () => []);
      for (const row of rows) {
        cells[row.row - 1] = row.cells.map((cell, column) => {
          const changed = edit(`${name}!${address(row.row, column + 1)}`, cell);
          return changed === undefined ? writable(cell) : changed;
        });
      }
      return { name, hidden, rows: cells };
    }),
  );
}

/** The workbook with every cell that holds exactly this text given another. */
export function renameCells(body: Buffer, from: string, to: string): Promise<Buffer> {
  return editWorkbook(body, (_, cell) => (cell.kind === 'text' && cell.text === from ? to : undefined));
}

/** The workbook with one more column, called `Additional`, holding the same words in every other row of every sheet. */
export async function addColumn(body: Buffer, words: string): Promise<Buffer> {
  const { sheets } = await readWorkbook(body);
  return writeWorkbook(
    sheets.map(({ name, hidden, rows }) => {
      const width = Math.max(...rows.map((row) => row.cells.length));
      // Titles are one cell, a head is two: the first row of three or more is the heading.
      const heading = rows.find((row) => row.cells.filter(({ kind }) => kind !== 'blank').length >= 3);
      const cells: WriteCell[][] = Array.from({ length: rows.at(-1)?.row ?? 0 }, () => []);
      for (const row of rows) {
        const padding = Array<WriteCell>(width - row.cells.length).fill(null);
        cells[row.row - 1] = [...row.cells.map(writable), ...padding, row === heading ? 'Additional' : words];
      }
      return { name, hidden, rows: cells };
    }),
  );
}
