// One raw row of the export, checked cell by cell; columns that are not named here are never kept.
import { z } from 'zod';
import { matchColumns, ukDateCell, type CellFault, type CsvTable } from '../_readers';
import type { Settings } from './settings';

export const rowSchema = z.object({
  reference: z.string().min(1),
  council: z.string(),
  /** `YYYY-MM-DD`. */
  opened: z.iso.date(),
  status: z.string(),
});

export type Row = z.infer<typeof rowSchema>;

export type ReadRow =
  | { readonly ok: true; readonly line: number; readonly row: Row }
  | { readonly ok: false; readonly line: number; readonly fault: Omit<CellFault, 'ok' | 'blank'> };

const NO_REFERENCE = {
  rule: 'CELL_INVALID',
  message: 'the row has no reference',
  expected: 'the reference of the case',
  todo: 'correct the row at its source and export again',
} as const;

/** The rows of a table by what they mean, and notes on its header. Throws CONTRACT_DRIFT where a column is missing. */
export function readRows(table: CsvTable, settings: Settings): { rows: ReadRow[]; notes: readonly string[] } {
  const columns = Object.entries(settings.columns).map(([key, heading]) => ({ key, heading, required: true }));
  const { name, notes } = matchColumns(table.header, columns);
  const rows = table.rows.map(({ line, cells }): ReadRow => {
    const cell = (key: keyof Row): string => (cells[name[key] ?? ''] ?? '').trim();
    const opened = ukDateCell(cell('opened'));
    if (!opened.ok) return { ok: false, line, fault: opened };
    const row = rowSchema.safeParse({
      reference: cell('reference'),
      council: cell('council'),
      opened: opened.value,
      status: cell('status'),
    });
    return row.success ? { ok: true, line, row: row.data } : { ok: false, line, fault: NO_REFERENCE };
  });
  return { rows, notes };
}
