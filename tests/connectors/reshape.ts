// Other shapes of the same delivery: its columns in another order, its header alone, its text in another encoding, other words in its cells.
import { splitRecords } from '../../connectors/_readers/csv-records';
import { readWorkbook } from '../../connectors/_readers/xlsx';
import { writeWorkbook, type WriteCell } from '../../connectors/_readers/xlsx-write';
import { writable } from './workbooks';

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** What of a record belongs to the table with the heading `needs`: `before` it, its `header`, one of its `row`s, or `after` a blank line. */
export type Part = 'before' | 'header' | 'row' | 'after';

/** A table's record given another shape, or dropped (null). */
export type Reshape<Cell> = (cells: readonly Cell[], part: Part, header: readonly string[]) => readonly Cell[] | null;

function partsOf(records: readonly (readonly string[])[], needs: string): Part[] {
  const at = records.findIndex((record) => record.some((field) => field.trim() === needs));
  const blank = (record: readonly string[]): boolean => record.every((field) => field.trim() === '');
  const end = records.findIndex((record, i) => i > at && blank(record));
  return records.map((_, i) =>
    at < 0 || i < at ? 'before' : i === at ? 'header' : end >= 0 && i >= end ? 'after' : 'row',
  );
}

/** The CSV with the records of its table reshaped; line breaks, a byte-order mark and the other records stay as they are. */
export function reshapeCsv(body: Buffer, needs: string, reshape: Reshape<string>): Buffer {
  const text = body.toString('utf8');
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const options = { delimiter: ',', maxRecords: 1_000_000, keepBlank: true } as const;
  const records = splitRecords(text.slice(mark.length), options).map(({ fields }) => fields);
  const parts = partsOf(records, needs);
  const header = records[parts.indexOf('header')]?.map((field) => field.trim()) ?? [];
  const lines = records.flatMap((record, i) => {
    const shaped = reshape(record, parts[i] ?? 'after', header);
    return shaped === null ? [] : [shaped.map(quoted).join(',')];
  });
  return Buffer.from(`${mark}${lines.join(end)}${end}`);
}

/** The workbook with the rows of every sheet's table reshaped; the table is the one below the row that holds `needs`. */
export async function reshapeSheets(body: Buffer, needs: string, reshape: Reshape<WriteCell>): Promise<Buffer> {
  const { sheets } = await readWorkbook(body);
  return writeWorkbook(
    sheets.map(({ name, hidden, rows }) => {
      const textOf = (cell: WriteCell): string => (typeof cell === 'string' ? cell : '');
      const cells = rows.map((row) => row.cells.map(writable));
      const parts = partsOf(
        cells.map((row) => row.map((cell) => (cell === null ? '' : textOf(cell) || '1'))),
        needs,
      );
      const header = cells[parts.indexOf('header')]?.map((cell) => textOf(cell).trim()) ?? [];
      const made: WriteCell[][] = Array.from({ length: rows.at(-1)?.row ?? 0 }, () => []);
      rows.forEach((row, i) => {
        // A row is stored only as far as its last cell.
        const given = cells[i] ?? [];
        const whole = [...given, ...Array<WriteCell>(Math.max(0, header.length - given.length)).fill(null)];
        const shaped = reshape(whole, parts[i] ?? 'after', header);
        made[row.row - 1] = shaped === null ? [] : [...shaped];
      });
      return { name, hidden, rows: made };
    }),
  );
}

/** The last two columns in each other's place: the shape of a table whose columns stand in another order. */
export function lastSwapped<Cell>(cells: readonly Cell[], part: Part, header: readonly string[]): readonly Cell[] {
  const width = header.length;
  if ((part !== 'header' && part !== 'row') || cells.length < width || width < 2) return cells;
  const [one, other] = [cells[width - 2] as Cell, cells[width - 1] as Cell];
  return [...cells.slice(0, width - 2), other, one, ...cells.slice(width)];
}

/** No rows: the shape of an export of nothing. */
export function withoutRows<Cell>(cells: readonly Cell[], part: Part): readonly Cell[] | null {
  return part === 'row' ? null : cells;
}
