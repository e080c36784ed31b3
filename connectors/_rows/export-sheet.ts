// A flat export that comes as a workbook: the one visible sheet with the agreed columns, below any title rows.
import { QuarterdayError } from '../../contracts/failure';
import { readWorkbook } from '../_readers/xlsx';
import { address, type Sheet, type SheetRow } from '../_readers/xlsx-types';
import { cellText } from './cell-text';
import type { Export, ExportAsked, ExportRow } from './export';
import { bestHeader, matchExport, rowKind, type BestHeader, type ExportMatch } from './export-header';
import type { Raw } from './read-row';

/** Throws what readWorkbook throws, and CONTRACT_DRIFT. A cell of the read columns that holds an error is its row's fault. */
export async function openSheetExport<K extends string>(body: Buffer, asked: ExportAsked<K>): Promise<Export<K>> {
  const { sheets } = await readWorkbook(body);
  const { sheet, best } = chosen(sheets, asked);
  const header = sheet.rows[best.at];
  const match = matchExport((header?.cells ?? []).map(cellText), asked);
  const below = sheet.rows.slice(best.at + 1);
  const width = Math.max(1, header?.cells.length ?? 1);
  const range = `A${below[0]?.row ?? 1}:${address(below.at(-1)?.row ?? 1, width)}`;
  return {
    rows: rowsOf(below, sheet.name, match, asked),
    header: `${sheet.name}!A${header?.row ?? 1}`,
    place: () => `${sheet.name}!${range}`,
    notes: match.notes,
    has: (key) => match.index[key] !== null,
  };
}

function* rowsOf<K extends string>(
  rows: readonly SheetRow[],
  sheet: string,
  { index, known }: ExportMatch<K>,
  { specs, totalLabel }: ExportAsked<K>,
): Generator<ExportRow<K>> {
  for (const { row, cells } of rows) {
    const place = `${sheet}!A${row}`;
    const placeOf = (key: string): string => `${sheet}!${address(row, (index[key as K] ?? 0) + 1)}`;
    const bad = specs.find(({ key }) => cells[index[key] ?? -1]?.kind === 'error');
    const texts = cells.map(cellText);
    const raw = Object.fromEntries(specs.map(({ key }) => [key, texts[index[key] ?? -1] ?? '']));
    const kind = bad === undefined ? rowKind(texts, known, totalLabel) : 'data';
    yield { raw: raw as Raw<K>, place, placeOf, kind, fault: bad === undefined ? null : broken(bad.key, placeOf) };
  }
}

function broken(key: string, placeOf: (key: string) => string): ExportRow['fault'] {
  return {
    place: placeOf(key),
    rule: 'CELL_INVALID',
    message: `${key}: the cell holds an error, or a formula without its result`,
    expected: 'a cell with a value',
    todo: 'correct the cell, let the program calculate the sheet, and send the workbook again',
  };
}

interface Chosen {
  readonly sheet: Sheet;
  readonly best: BestHeader;
}

function chosen(sheets: readonly Sheet[], asked: ExportAsked): Chosen {
  const named = (name: string): boolean =>
    asked.sheet === null || name.trim().toLowerCase() === asked.sheet.toLowerCase();
  const open = sheets
    .filter(({ name, hidden }) => !hidden && named(name))
    .map((sheet): Chosen => ({
      sheet,
      best: bestHeader(sheet.rows.map(({ cells }) => cells.map(cellText)).slice(0, 20), asked),
    }));
  const most = Math.max(0, ...open.map(({ best }) => best.known));
  const found = open.filter(({ best }) => best.known === most);
  if (found.length === 1 && found[0] !== undefined) return found[0];
  const seen = asked.sheet !== null ? 'no visible sheet of that name' : `${found.length} visible sheets alike`;
  throw new QuarterdayError('CONTRACT_DRIFT', 'it is not clear which sheet holds the export', {
    seen: sheets.length === 0 ? 'no sheet' : seen,
    expected: asked.sheet ?? 'one visible sheet with the agreed columns',
    todo: 'send the workbook with that one sheet, or name it as `sheet` in the source settings',
  });
}
