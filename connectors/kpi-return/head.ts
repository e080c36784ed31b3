// The head of a form of version 1: whose return it is, for which quarter, by whom and when; a form of another council goes no further.
import type { ParseContext } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import type { IsoDate } from '../../contracts/period';
import { cellAt, type Sheet } from '../_readers/xlsx-types';
import { blankHead, checkCouncil, dateOf, DRIFT_TODO, labelled, mismatch } from './head-cells';
import { FIRST_VERSION, FORM_SHEET, HEAD, KEYS_SHEET } from './layout';
import { wordsOf } from './row';

/** For which quarter a sheet is, by whom it was filled in, and when. */
export interface Signed {
  readonly quarter: string;
  readonly owner: string;
  readonly completedOn: IsoDate;
}

export interface Head extends Signed {
  /** Key → the words that stood beside it when the form was made. */
  readonly issued: ReadonlyMap<string, { readonly indicator: string; readonly period: string }>;
}

/** Reads the hidden sheet: the form's version, council and quarter, and the rows as they were issued. */
export function readKeys(sheets: readonly Sheet[], context: ParseContext): Head['issued'] {
  const sheet = sheets.find(({ name }) => name === KEYS_SHEET);
  const value = (label: string): string | null => {
    const row = sheet?.rows.find((one) => wordsOf(cellAt(one, 1)) === label);
    return row === undefined ? null : wordsOf(cellAt(row, 2));
  };
  if (sheet === undefined || value('version') !== FIRST_VERSION) {
    throw new QuarterdayError('CONTRACT_DRIFT', 'The hidden sheet of the form is missing or of another version.', {
      seen: sheet === undefined ? 'no such sheet' : 'another version',
      expected: `sheet ${KEYS_SHEET}, version ${FIRST_VERSION}`,
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
