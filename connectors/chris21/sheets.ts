// Opens one sheet of the report pack: its title rows, its header, its rows as text, its totals row.
import { QuarterdayError } from '../../contracts/failure';
import type { Rejection } from '../../contracts/connector';
import { Decimal } from '../../rules/decimal';
import { decimalCell } from '../_readers/cells';
import { ukDateCell } from '../_readers/cells-dates';
import { matchColumns, type ColumnSpec } from '../_readers/columns';
import { address, type CellValue, type Sheet, type SheetRow } from '../_readers/xlsx-types';
import type { Raw } from '../_rows/read-row';
import { noRows, outOfScope, type Days } from '../_rows/scope';

export interface PackRow<K extends string> {
  readonly raw: Raw<K>;
  readonly total: boolean;
  /** `Absence!A12`. */
  readonly place: string;
  /** The place of each cell that is read. */
  readonly places?: Readonly<Partial<Record<K, string>>>;
  /** A cell that the workbook itself calls an error, by its place; else null. */
  readonly broken: Pick<Rejection, 'place' | 'message'> | null;
}

export interface PackSheet<K extends string> {
  readonly rows: readonly PackRow<K>[];
  /** `Absence!A5:H310`. */
  readonly place: string;
  readonly notes: readonly string[];
}

export interface PackLayout<K extends string> {
  readonly sheet: string;
  readonly specs: readonly ColumnSpec<K>[];
  /** Columns that are never looked into: names, health. */
  readonly unread: readonly K[];
  readonly totalLabel: string;
  /** The column that the totals row sums; null where totals are not checked. */
  readonly summed: K | null;
  readonly days: Days;
}

const same = (one: string, two: string): boolean => one.trim().toLowerCase() === two.trim().toLowerCase();

function textOf(cell: CellValue | undefined): string {
  if (cell === undefined || cell.kind === 'blank' || cell.kind === 'error') return '';
  if (cell.kind === 'date') return cell.iso;
  if (cell.kind === 'boolean') return cell.value ? 'Yes' : 'No';
  return cell.kind === 'duration' ? `${cell.seconds} seconds` : cell.text;
}

/** The sheet as rows. Throws CONTRACT_DRIFT, SCOPE_MISMATCH (report of other days), VOLUME_ANOMALY or RECONCILIATION_FAILED. */
export function openSheet<K extends string>(sheets: readonly Sheet[], asked: PackLayout<K>): PackSheet<K> {
  const sheet = sheets.find(({ name, hidden }) => !hidden && same(name, asked.sheet));
  if (!sheet) throw drift(asked.sheet, 'no such sheet', `a sheet ${asked.sheet}`);
  const layout = { ...asked, sheet: sheet.name };
  const wanted = new Set(layout.specs.flatMap(({ heading, aliases }) => [heading, ...(aliases ?? [])]));
  const known = (row: SheetRow): number => row.cells.filter((cell) => wanted.has(textOf(cell).trim())).length;
  const top = sheet.rows.slice(0, 20);
  const at = top.reduce((best, row, here) => (known(row) > known(top[best] ?? row) ? here : best), 0);
  const header = sheet.rows[at];
  const { index, notes } = matchColumns((header?.cells ?? []).map(textOf), layout.specs);
  checkDays(sheet.rows.slice(0, at), layout);
  const rows = sheet.rows.slice(at + 1).map((row) => toRow(row, index, layout));
  const from = `${layout.sheet}!A${header?.row ?? 1}`;
  if (!rows.some((row) => !row.total)) throw noRows(from);
  const reconciled = layout.summed === null ? [] : reconcile(rows, layout.summed, layout.sheet);
  const last = `${address(sheet.rows.at(-1)?.row ?? 1, header?.cells.length ?? 1)}`;
  const first = `${layout.sheet}!A${sheet.rows[at + 1]?.row ?? 1}`;
  return {
    rows,
    place: `${first}:${last}`,
    notes: [...notes, ...reconciled].map((note) => `${layout.sheet}: ${note}`),
  };
}

function toRow<K extends string>(
  { row, cells }: SheetRow,
  index: Readonly<Record<K, number | null>>,
  { specs, unread, totalLabel, sheet }: PackLayout<K>,
): PackRow<K> {
  const read = specs.filter(({ key }) => !unread.includes(key) && index[key] !== null);
  const at = (key: K): number => index[key] ?? -1;
  const raw = Object.fromEntries(specs.map(({ key }) => [key, unread.includes(key) ? '' : textOf(cells[at(key)])]));
  const placeOf = (key: K): string => `${sheet}!${address(row, at(key) + 1)}`;
  const places = Object.fromEntries(read.map(({ key }) => [key, placeOf(key)])) as Partial<Record<K, string>>;
  const bad = read.find(({ key }) => cells[at(key)]?.kind === 'error');
  const cell = bad ? cells[at(bad.key)] : undefined;
  const broken =
    bad && cell?.kind === 'error' ? { place: placeOf(bad.key), message: `${bad.key}: ${cell.reason}` } : null;
  const total = same(textOf(cells[0]), totalLabel);
  return { raw: raw as Raw<K>, total, place: `${sheet}!A${row}`, places, broken };
}

/** The title rows must name the days asked for: 1 April to the quarter's end. */
function checkDays<K extends string>(titles: readonly SheetRow[], { days, sheet }: PackLayout<K>): void {
  for (const { row, cells } of titles) {
    const found = [
      ...cells
        .map(textOf)
        .join(' ')
        .matchAll(/\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}/g),
    ];
    const [from, to] = found.map(([date]) => ukDateCell(date));
    if (!from?.ok || !to?.ok) continue;
    if (from.value === days.start && to.value === days.end) return;
    const asked = `${days.start} to ${days.end}`;
    throw outOfScope('the report is of other days', `${from.value} to ${to.value}`, asked, `${sheet}!A${row}`);
  }
  throw drift(
    sheet,
    'no report period above the header',
    'a title row such as Report period: 01/04/2023 to 30/09/2023',
  );
}

/** Compares the totals row with the sum of the rows; says so where a row could not be read, for then it cannot be known. */
function reconcile<K extends string>(rows: readonly PackRow<K>[], summed: K, sheet: string): string[] {
  const amounts = rows
    .filter((row) => !row.total)
    .map((row) => (row.raw[summed].trim() === '' ? '0' : row.raw[summed]));
  const read = amounts.map((text) => decimalCell(text));
  if (read.some((cell) => !cell.ok) || rows.some((row) => row.broken))
    return ['totals not checked: a row cannot be read'];
  const sum = read.reduce((total, cell) => (cell.ok ? total.plus(cell.value) : total), new Decimal(0));
  const totals = rows.filter((row) => row.total);
  const said = decimalCell(totals[0]?.raw[summed] ?? '');
  if (totals.length === 1 && said.ok && sum.equals(said.value)) return [];
  throw new QuarterdayError('RECONCILIATION_FAILED', 'the rows of a sheet do not add up to its totals row', {
    seen: totals.length === 1 && said.ok ? `rows that add up to ${sum.toFixed()}` : `${totals.length} totals rows`,
    expected: totals.length === 1 && said.ok ? `the total ${said.value}` : 'one totals row with a number',
    todo: 'export the report again and send the whole file; if its totals mean something else, set checkTotals to false in the source settings',
    place: totals[0]?.place ?? sheet,
  });
}

function drift(sheet: string, seen: string, expected: string): QuarterdayError {
  return new QuarterdayError('CONTRACT_DRIFT', 'the report pack is not laid out as agreed', {
    seen,
    expected,
    todo: 'export the agreed report pack, or have its new layout approved in the source settings',
    place: sheet,
  });
}
