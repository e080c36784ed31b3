// Finds the table in a hand-made sheet: its titles, its heading of months over one or two rows, and the columns of each month.
import { QuarterdayError } from '../../contracts/failure';
import type { Sheet, SheetRow } from '../_readers/xlsx-types';
import { heading } from '../_readers/columns';
import { cellText } from '../_rows/cell-text';
import { columnSpecs } from '../_rows/columns';
import { monthCode, namedMonth, titleYear } from './months';
import type { Settings } from './settings';

export interface MonthColumn {
  /** `2023-04`. */
  readonly month: string;
  /** The heading below the month, or a blank. */
  readonly part: string;
  /** From 0. */
  readonly at: number;
}

export interface Table {
  readonly sheet: string;
  readonly titles: readonly string[];
  /** The row of the months. */
  readonly headerRow: number;
  readonly centreAt: number;
  readonly columns: readonly MonthColumn[];
  /** The rows below the heading. */
  readonly rows: readonly SheetRow[];
  readonly notes: readonly string[];
}

const SEARCHED = 20;

const monthsIn = (row: SheetRow | undefined): number =>
  row?.cells.filter((cell) => namedMonth(cell) !== null).length ?? 0;

function headerAt({ rows }: Sheet): number {
  const top = rows.slice(0, SEARCHED);
  return top.reduce((best, row, here) => (monthsIn(row) > monthsIn(top[best]) ? here : best), 0);
}

/** The visible sheet with the months of a year: by its name, else by its months. Throws CONTRACT_DRIFT. */
export function findTable(sheets: readonly Sheet[], settings: Settings, wanted: readonly string[]): Table {
  const named = (name: string): boolean =>
    settings.sheet === null || name.trim().toLowerCase() === settings.sheet.toLowerCase();
  const open = sheets.filter(
    (sheet) => !sheet.hidden && named(sheet.name) && monthsIn(sheet.rows[headerAt(sheet)]) > 0,
  );
  const tables = open.map((sheet) => tableOf(sheet, settings));
  const own = tables.filter(({ columns }) => columns.some(({ month }) => wanted.includes(month)));
  const [found, more] = own.length > 0 ? own : tables;
  if (found !== undefined && more === undefined) return found;
  const seen =
    found === undefined ? 'no visible sheet with a row of months' : 'several sheets with months of that year';
  throw drift(seen, settings.sheet ?? 'one sheet with a row of months such as Apr-23, May-23', null);
}

function tableOf(sheet: Sheet, settings: Settings): Table {
  const at = headerAt(sheet);
  const [above, header, below] = [sheet.rows[at - 1], sheet.rows[at], sheet.rows[at + 1]];
  const headerRow = header?.row ?? 1;
  const place = `${sheet.name}!A${headerRow}`;
  const titles = sheet.rows.slice(0, at).map(({ cells }) => cells.map(cellText).join(' '));
  const startYear = titles.map(titleYear).find((year) => year !== null) ?? null;
  const [spec] = columnSpecs(settings.columns);
  const names = [spec?.heading ?? '', ...(spec?.aliases ?? [])].map(heading);
  const isCentre = (row: SheetRow | undefined, column: number): boolean =>
    names.includes(heading(cellText(row?.cells[column])));
  const width = Math.max(header?.cells.length ?? 0, above?.cells.length ?? 0, below?.cells.length ?? 0);
  const all = Array.from({ length: width }, (_, column) => column);
  // Merged over two rows the word stands in the upper one.
  const centreAt = all.find((column) => isCentre(header, column) || isCentre(above, column));
  if (centreAt === undefined) throw drift('no column of centres', names[0] ?? '', place);
  const second = isSecondRow(below, centreAt) ? below : undefined;
  const { columns, extra } = columnsOf(header, second, centreAt, startYear);
  if (columns.some(({ month }) => month.startsWith('?')))
    throw drift('months without a year', 'a title with the year, such as 2023/24', place);
  const listed = extra.map((name) => JSON.stringify(name.slice(0, 60))).join(', ');
  return {
    sheet: sheet.name,
    titles,
    headerRow,
    centreAt,
    columns,
    rows: sheet.rows.slice(at + (second === undefined ? 1 : 2)),
    notes: extra.length === 0 ? [] : [`Additional columns, not kept: ${listed}`],
  };
}

/** A second heading row names no centre and holds words only. */
function isSecondRow(row: SheetRow | undefined, centreAt: number): boolean {
  if (row === undefined || cellText(row.cells[centreAt]).trim() !== '') return false;
  return row.cells.every(({ kind }) => kind === 'text' || kind === 'blank');
}

function columnsOf(
  header: SheetRow | undefined,
  second: SheetRow | undefined,
  centreAt: number,
  startYear: number | null,
): { columns: MonthColumn[]; extra: string[] } {
  const columns: MonthColumn[] = [];
  const extra: string[] = [];
  let over: string | null = null;
  for (let at = 0; at < Math.max(header?.cells.length ?? 0, second?.cells.length ?? 0); at += 1) {
    const [own, part] = [cellText(header?.cells[at]).trim(), cellText(second?.cells[at]).trim()];
    const month = namedMonth(header?.cells[at]);
    if (at === centreAt) over = null;
    else if (month !== null) over = startYear === null && month.year === null ? '?' : monthCode(month, startYear ?? 0);
    else if (own !== '') over = null;
    // A month that is merged over several columns stands in the first of them.
    if (over !== null && (own !== '' || part !== '')) columns.push({ month: over, part, at });
    else if (at !== centreAt && own !== '') extra.push(own);
  }
  return { columns, extra };
}

/** The refusal of a sheet that is not laid out as agreed. */
export function drift(seen: string, expected: string, place: string | null): QuarterdayError {
  return new QuarterdayError('CONTRACT_DRIFT', 'the attendance sheet is not laid out as agreed', {
    seen,
    expected,
    todo: 'ask the trust for the agreed sheet, or have the new layout approved in the source settings',
    place,
  });
}
