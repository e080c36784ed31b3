// September's report pack with some cells changed, for tests of bad and corrected exports.
import { Decimal } from '../../../rules/decimal';
import { writeWorkbook, type WriteCell, type WriteSheet } from '../../_readers/xlsx-write';
import { pack, SEPTEMBER } from './make';

export type Rows = (WriteCell | null)[][];
export type Edit = (rows: Rows) => Rows;

/** September's pack with the rows of one sheet changed; its totals row is added up again unless `keepTotal`. */
export async function edited(name: string, edit: Edit, keepTotal = false): Promise<Buffer> {
  const sheets = pack(SEPTEMBER).map((sheet): WriteSheet => {
    if (sheet.name !== name) return sheet;
    const rows = edit(sheet.rows.map((row) => [...row]));
    const summed = { Establishment: 7, Posts: 2, Absence: 7 }[name] ?? 0;
    const sum = rows.slice(4, -1).reduce((all, row) => all.plus(numberOf(row[summed])), new Decimal(0));
    const last = rows.at(-1);
    if (last && !keepTotal) last[summed] = { kind: 'number', text: sum.toFixed() };
    return { ...sheet, rows };
  });
  return writeWorkbook(sheets);
}

/** The text of a cell to write, or nothing. */
export const textOf = (cell: WriteCell | undefined): string =>
  typeof cell === 'string' ? cell : cell && 'text' in cell ? cell.text : '';
/** The number of a cell to write, or 0. */
export const numberOf = (cell: WriteCell | undefined): string =>
  cell && typeof cell === 'object' && cell.kind === 'number' ? cell.text : '0';
/** An edit of one cell, in the first data row that is found. */
export const set =
  (find: (row: Rows[number]) => boolean, column: number, cell: WriteCell): Edit =>
  (rows) => {
    const at = rows.findIndex((row, index) => index > 3 && find(row));
    if (at < 4) throw new Error('no such row');
    return rows.map((row, index) => (index === at ? row.map((old, place) => (place === column ? cell : old)) : row));
  };
