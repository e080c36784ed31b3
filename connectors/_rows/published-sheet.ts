// Finds the table of a published workbook: title rows that name a day, a header known by its words, a row for each authority.
import { QuarterdayError } from '../../contracts/failure';
import type { IsoDate } from '../../contracts/period';
import { addDays, isDate } from '../../rules/calendar/dates';
import { matchColumns, type ColumnSpec } from '../_readers/columns';
import { readWorkbook } from '../_readers/xlsx';
import { address, cellAt, type CellValue, type Sheet, type SheetRow } from '../_readers/xlsx-types';
import { cellText } from './cell-text';
import { inDays, noRows, outOfScope, type Days } from './scope';

export interface PublishedAsked<K extends string> {
  readonly specs: readonly ColumnSpec<K>[];
  /** The sheet's name; null where it is the one whose title names a day of the period. */
  readonly sheet: string | null;
  readonly days: Days;
  /** Days of the year that the figures may be of: `03-31`. */
  readonly reference: readonly string[];
}

export interface PublishedRow<K extends string> {
  readonly cell: (key: K) => CellValue;
  readonly text: (key: K) => string;
  /** `Table_1!D7`. */
  readonly place: (key: K) => string;
}

export interface PublishedTable<K extends string> {
  readonly observedOn: IsoDate;
  readonly rows: readonly PublishedRow<K>[];
  /** Whether an optional column is there. */
  readonly has: (key: K) => boolean;
  readonly header: string;
  readonly notes: readonly string[];
}

const SEARCHED = 30;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** A heading as it is compared: without notes in brackets, line breaks and case. */
export function plainHeading(text: string): string {
  const bare = text.replace(/\[[^\]]*\]/g, ' ').replace(/\(notes?\b[^)]*\)/gi, ' ');
  return bare.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The days that a text names in words or in figures. */
export function daysIn(text: string): IsoDate[] {
  const words = [...text.matchAll(/\b(\d{1,2})(?:st)?\s+([A-Za-z]+)\s+(\d{4})\b/g)].map(
    ([, day = '', month = '', year]) => {
      const number = MONTHS.indexOf(month.toLowerCase()) + 1;
      return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    },
  );
  const figures = [...text.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map(([day]) => day);
  return [...words, ...figures].filter(isDate);
}

/** The period's own day, and a 1 April that stands for the 31 March before it. */
const belongs = (day: IsoDate, days: Days): boolean =>
  inDays(day, days) || (day.endsWith('04-01') && inDays(addDays(day, -1), days));

interface Found {
  readonly sheet: Sheet;
  readonly header: SheetRow;
  readonly named: readonly IsoDate[];
}

function accepted<K extends string>({ specs }: PublishedAsked<K>): Map<string, string> {
  return new Map(
    specs.flatMap(({ heading, aliases }) => [heading, ...(aliases ?? [])].map((name) => [plainHeading(name), name])),
  );
}

/** The header of a sheet: of its first rows the one that has most of the columns. */
function findHeader<K extends string>(sheet: Sheet, asked: PublishedAsked<K>): { found: Found; known: number } | null {
  const wanted = accepted(asked);
  const top = sheet.rows.slice(0, SEARCHED);
  const counts = top.map(
    ({ cells }) => new Set(cells.map((one) => wanted.get(plainHeading(cellText(one)))).filter(Boolean)).size,
  );
  const known = Math.max(0, ...counts);
  const header = top[counts.indexOf(known)];
  if (header === undefined || known === 0) return null;
  const titles = sheet.rows.filter(({ row }) => row < header.row).flatMap(({ cells }) => cells.map(cellText));
  const named = titles.flatMap(daysIn).filter((day) => asked.reference.includes(day.slice(5)));
  return { found: { sheet, header, named: [...new Set(named)] }, known };
}

function drift(message: string, seen: string, expected: string): QuarterdayError {
  const todo = 'look at the workbook, and name its sheet or its headings in the source settings';
  return new QuarterdayError('CONTRACT_DRIFT', message, { seen, expected, todo });
}

/** The one table whose title names a day of the period. */
function choose<K extends string>(sheets: readonly Sheet[], asked: PublishedAsked<K>): Found & { observedOn: IsoDate } {
  const open = sheets.filter(({ name, hidden }) => !hidden && (asked.sheet === null || name === asked.sheet));
  const all = open.flatMap((sheet) => findHeader(sheet, asked) ?? []);
  const most = Math.max(0, ...all.map(({ known }) => known));
  const tables = all.filter(({ known }) => known === most).map(({ found }) => found);
  const headings = asked.specs.map(({ heading }) => heading).join(', ');
  if (tables.length === 0) throw drift('no sheet has the table', 'none of the headings in the first rows', headings);
  const named = tables.flatMap((table) => table.named);
  const forms = asked.reference.join(' or ');
  if (named.length === 0) {
    throw drift('the title rows do not say which day the figures are of', 'no such day', `a day of ${forms}`);
  }
  const fitting = tables.flatMap((table) =>
    table.named.filter((day) => belongs(day, asked.days)).map((observedOn) => ({ ...table, observedOn })),
  );
  if (fitting.length === 0) {
    const period = `a day from ${asked.days.start} to ${asked.days.end}`;
    throw outOfScope('the figures are of another day', [...new Set(named)].sort().join(', '), period);
  }
  const [first] = fitting;
  if (first !== undefined && fitting.length === 1) return first;
  throw drift('it is not clear which table is of the period', `${fitting.length} of them`, 'one table');
}

function checkKind(body: Buffer): void {
  if (!body.subarray(0, 120).toString('latin1').includes('application/vnd.oasis.opendocument')) return;
  throw new QuarterdayError('FILE_TYPE_MISMATCH', 'the file is an OpenDocument spreadsheet, which is not read', {
    seen: 'an .ods file',
    expected: 'an .xlsx workbook',
    todo: 'open it in a spreadsheet program and save it as .xlsx (Excel workbook), every sheet as it is',
  });
}

/** Throws what readWorkbook throws, FILE_TYPE_MISMATCH for .ods, CONTRACT_DRIFT, SCOPE_MISMATCH (another day), VOLUME_ANOMALY. */
export async function openPublished<K extends string>(
  body: Buffer,
  asked: PublishedAsked<K>,
): Promise<PublishedTable<K>> {
  checkKind(body);
  const { sheets } = await readWorkbook(body);
  const { sheet, header, observedOn } = choose(sheets, asked);
  const wanted = accepted(asked);
  const headings = header.cells.map((one) => wanted.get(plainHeading(cellText(one))) ?? cellText(one));
  const { index, notes } = matchColumns(headings, asked.specs);
  const at = (key: K): number => (index[key] ?? -1) + 1;
  const place = `${sheet.name}!A${header.row}`;
  const below = sheet.rows.filter(({ row }) => row > header.row);
  if (below.length === 0) throw noRows(place);
  const rows = below.map((row): PublishedRow<K> => {
    const cell = (key: K): CellValue => cellAt(row, at(key));
    return {
      cell,
      text: (key) => cellText(cell(key)).trim(),
      place: (key) => `${sheet.name}!${address(row.row, Math.max(1, at(key)))}`,
    };
  });
  return { observedOn, rows, has: (key) => index[key] !== null, header: place, notes };
}
