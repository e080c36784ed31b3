// One row of the sheet, a centre with its months: each a whole number, or a blank that is not a zero.
import { z } from 'zod';
import { integerCell, optional, type CellResult } from '../_readers/cells';
import { address, type SheetRow } from '../_readers/xlsx-types';
import { cell } from '../_rows/cell-schema';
import { oneOf } from '../_rows/code-list';
import { cellText } from '../_rows/cell-text';
import type { Raw } from '../_rows/read-row';
import type { Settings } from './settings';
import type { MonthColumn, Table } from './sheet';

/** A row below the heading, by what it is. */
export interface SheetLine {
  readonly kind: 'centre' | 'total' | 'note' | 'blank';
  /** `centre`, and the months' cells by `keyOf`. */
  readonly raw: Raw;
  readonly place: string;
  readonly placeOf: (key: string) => string;
  /** The first read cell that holds an error or what is no number. */
  readonly broken: { readonly place: string; readonly message: string } | null;
  /** The keys of all such cells. */
  readonly unread: readonly string[];
  /** Months in which the row has a figure marked with a star. */
  readonly starred: readonly string[];
  /** The words of a note. */
  readonly words: string;
}

/** By which a month's column is known in a row. */
export function keyOf({ month, part, at }: MonthColumn): string {
  return part === '' ? month : `${month} column ${at + 1}`;
}

/** The rows below the heading. `columns` are those that are read; `isCentre` tells a centre that has no figure from a note. */
export function linesOf(
  table: Table,
  columns: readonly MonthColumn[],
  isCentre: (name: string) => boolean,
  totalLabel: string,
): SheetLine[] {
  return table.rows.map((row) => lineOf(row, table, columns, isCentre, totalLabel));
}

function lineOf(
  { row, cells }: SheetRow,
  { sheet, centreAt, columns: all }: Table,
  columns: readonly MonthColumn[],
  isCentre: (name: string) => boolean,
  totalLabel: string,
): SheetLine {
  const centre = cellText(cells[centreAt]).trim();
  const texts = columns.map((column) => [keyOf(column), cellText(cells[column.at])] as const);
  const at = new Map([['centre', centreAt], ...columns.map((column) => [keyOf(column), column.at] as const)]);
  const placeOf = (key: string): string => `${sheet}!${address(row, (at.get(key) ?? centreAt) + 1)}`;
  const filled = all
    .map((column) => cells[column.at])
    .filter((one) => cellText(one).trim() !== '' || one?.kind === 'error');
  const numbers = filled.some((one) => centre !== '' || one?.kind !== 'text' || /^\s*\d/.test(one.text));
  const raw: Record<string, string> = { centre };
  for (const [key, text] of texts) raw[key] = text.replace(/\s*\*+\s*$/, '');
  const total = centre.toLowerCase() === totalLabel.toLowerCase();
  const kind = total
    ? 'total'
    : numbers || isCentre(centre)
      ? 'centre'
      : centre === '' && filled.length === 0
        ? 'blank'
        : 'note';
  const unread = columns.filter((one) => ['error', 'date', 'duration', 'boolean'].includes(cells[one.at]?.kind ?? ''));
  const [bad] = unread;
  return {
    kind,
    raw,
    place: `${sheet}!${address(row, centreAt + 1)}`,
    placeOf,
    broken:
      bad === undefined ? null : { place: placeOf(keyOf(bad)), message: `${bad.month}: ${faultOf(cells[bad.at])}` },
    unread: unread.map(keyOf),
    starred: columns.filter((_, index) => /\*\s*$/.test(texts[index]?.[1] ?? '')).map(({ month }) => month),
    words: kind === 'note' ? [centre, ...filled.map(cellText)].join(' ').trim() : '',
  };
}

function faultOf(value: SheetRow['cells'][number] | undefined): string {
  if (value?.kind === 'error') return 'the cell holds an error, or a formula without its result';
  return `a ${value?.kind ?? 'blank'} stands where a number of visits is due`;
}

const count = cell(optional((text): CellResult<number> => integerCell(text)));

/** The contract of a centre's row: its name is of the settings' list, its months are whole numbers or blank. */
export function rowSchema(settings: Settings, columns: readonly MonthColumn[]) {
  const names = settings.centres.flatMap((all) => all.map((name) => [name, all[0] ?? name] as const));
  const months = Object.fromEntries(columns.map((column) => [keyOf(column), count]));
  return z
    .object({ centre: oneOf(Object.fromEntries(names), 'centres', "the trust's sheet") })
    .and(z.object(months).transform((values): Readonly<Record<string, number | null>> => values));
}
