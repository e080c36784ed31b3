// The head of a form: whose return it is, for which quarter, by whom and when; a form of another council goes no further.
import type { CouncilScope, ParseContext } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import type { IsoDate } from '../../contracts/period';
import { isDate } from '../../rules/calendar/dates';
import { ukDateCell } from '../_readers/cells-dates';
import { cellAt, type CellValue, type Sheet } from '../_readers/xlsx-types';
import { FORM_SHEET, FORM_VERSION, HEAD, KEYS_SHEET } from './layout';
import { wordsOf } from './row';

export interface Head {
  readonly quarter: string;
  readonly owner: string;
  readonly completedOn: IsoDate;
  /** Key → the words that stood beside it when the form was made. */
  readonly issued: ReadonlyMap<string, { readonly indicator: string; readonly period: string }>;
}

const DRIFT_TODO = 'Fill in the form that quarterday form makes; do not retype it or remove its hidden sheet.';

function labelled(sheet: Sheet, label: string): { readonly cell: CellValue; readonly place: string } {
  const row = sheet.rows.find((one) => wordsOf(cellAt(one, 2)) === label);
  if (row !== undefined) return { cell: cellAt(row, 3), place: `${sheet.name}!C${row.row}` };
  throw new QuarterdayError('CONTRACT_DRIFT', `The head of the form has no line "${label}".`, {
    seen: 'no such line',
    expected: `"${label}" in column B, its value in column C`,
    todo: DRIFT_TODO,
  });
}

function mismatch(what: string, expected: string, place: string): QuarterdayError {
  return new QuarterdayError('SCOPE_MISMATCH', `The form is for another ${what} than it was collected for.`, {
    seen: `another ${what}`,
    expected,
    todo: `Put the form under its own ${what}.`,
    place,
  });
}

function checkCouncil(name: string | null, council: CouncilScope, place: string): void {
  const known = [council.code, council.name, ...council.aliases].map((one) => one.toLowerCase());
  if (!known.includes((name ?? '').toLowerCase())) throw mismatch('council', council.name, place);
}

function dateOf(cell: CellValue): IsoDate | null {
  if (cell.kind === 'date') return cell.iso.slice(0, 10);
  const words = wordsOf(cell) ?? '';
  if (isDate(words)) return words;
  const british = ukDateCell(words);
  return british.ok ? british.value : null;
}

function blankHead(label: string, place: string, expected: string): QuarterdayError {
  return new QuarterdayError(
    'CELL_INVALID',
    `The head of the form does not say "${label}" in a form that can be read.`,
    {
      seen: 'a blank or unreadable cell',
      expected,
      todo: 'Fill in the head of the form and send it again: a typed figure needs its owner and date.',
      place,
    },
  );
}

/** Reads the hidden sheet: the form's version, council and quarter, and the rows as they were issued. */
export function readKeys(sheets: readonly Sheet[], context: ParseContext): Head['issued'] {
  const sheet = sheets.find(({ name }) => name === KEYS_SHEET);
  const value = (label: string): string | null => {
    const row = sheet?.rows.find((one) => wordsOf(cellAt(one, 1)) === label);
    return row === undefined ? null : wordsOf(cellAt(row, 2));
  };
  if (sheet === undefined || value('version') !== FORM_VERSION) {
    throw new QuarterdayError('CONTRACT_DRIFT', 'The hidden sheet of the form is missing or of another version.', {
      seen: sheet === undefined ? 'no such sheet' : 'another version',
      expected: `sheet ${KEYS_SHEET}, version ${FORM_VERSION}`,
      todo: DRIFT_TODO,
    });
  }
  checkCouncil(value('council'), context.council, `${KEYS_SHEET}!B2`);
  if (value('quarter') !== context.period) throw mismatch('period', context.period, `${KEYS_SHEET}!B3`);
  const words = (row: Sheet['rows'][number], column: number): string => wordsOf(cellAt(row, column)) ?? '';
  const rows = sheet.rows.filter((row) => words(row, 1).includes('@'));
  return new Map(rows.map((row) => [words(row, 1), { indicator: words(row, 2), period: words(row, 3) }]));
}

/** Reads the head. Throws CONTRACT_DRIFT, SCOPE_MISMATCH, or CELL_INVALID where owner or date are not given. */
export function readHead(sheets: readonly Sheet[], sheet: Sheet, context: ParseContext): Head {
  const issued = readKeys(sheets, context);
  const council = labelled(sheet, HEAD.council);
  const quarter = labelled(sheet, HEAD.quarter);
  checkCouncil(wordsOf(council.cell), context.council, council.place);
  if (wordsOf(quarter.cell) !== context.period) throw mismatch('period', context.period, quarter.place);
  const owner = labelled(sheet, HEAD.owner);
  const completed = labelled(sheet, HEAD.completedOn);
  const by = wordsOf(owner.cell);
  const on = dateOf(completed.cell);
  if (by === null || by === '') throw blankHead(HEAD.owner, owner.place, "the owner's initials");
  if (on === null || on > context.asOf)
    throw blankHead(HEAD.completedOn, completed.place, 'a day that is not in the future');
  return { quarter: context.period, owner: by, completedOn: on, issued };
}

/** The sheet that the owner filled in. Throws CONTRACT_DRIFT where there is none. */
export function formSheet(sheets: readonly Sheet[]): Sheet {
  const sheet = sheets.find(({ name }) => name === FORM_SHEET);
  if (sheet !== undefined) return sheet;
  throw new QuarterdayError('CONTRACT_DRIFT', 'The workbook has no sheet of the return form.', {
    seen: 'other sheets only',
    expected: `a sheet called ${FORM_SHEET}`,
    todo: DRIFT_TODO,
  });
}
