// The hidden sheet of a form of version 2: what was issued, to whom, and whether it is still as it was.
import type { ParseContext } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { address, cellAt, type Sheet, type SheetRow } from '../_readers/xlsx-types';
import { checkCouncil, DRIFT_TODO, mismatch } from './head-cells';
import { checkOf, checkOfAll, readKey, type RowKey } from './key';
import { FORM_VERSION, KEYS_SHEET } from './layout';
import { wordsOf } from './row';

export interface IssuedLine {
  /** The text of the hidden cell. */
  readonly text: string;
  readonly key: RowKey;
  /** The row of its sheet in which it was issued. */
  readonly row: number;
  readonly title: string;
  readonly period: string;
  readonly unit: string;
}

export interface Issued {
  readonly owners: readonly string[];
  readonly lines: readonly IssuedLine[];
}

const words = (row: SheetRow | undefined, column: number): string => wordsOf(cellAt(row, column)) ?? '';

/** The version that a workbook's hidden sheet says it has; null where it has no such sheet or says none. */
export function versionOf(sheets: readonly Sheet[]): string | null {
  const keys = sheets.find(({ name }) => name === KEYS_SHEET);
  return (
    keys?.rows.map((row) => (words(row, 1) === 'version' ? words(row, 2) : null)).find((one) => one !== null) ?? null
  );
}

function altered(place: string): QuarterdayError {
  return new QuarterdayError('CONTRACT_DRIFT', 'The hidden sheet of the form is not as it was made.', {
    seen: 'a key whose check does not agree, or keys taken out or added',
    expected: `the sheet ${KEYS_SHEET} as the form was issued`,
    todo: DRIFT_TODO,
    place,
  });
}

function lineOf(row: SheetRow): IssuedLine {
  const [text, title, period, unit] = [words(row, 1), words(row, 3), words(row, 4), words(row, 5)];
  const read = readKey(text);
  const issuedIn = Number(words(row, 2));
  if (read === null || read.check !== checkOf(read.key, { title, unit }) || !Number.isInteger(issuedIn)) {
    throw altered(`${KEYS_SHEET}!${address(row.row, 1)}`);
  }
  return { text, key: read.key, row: issuedIn, title, period, unit };
}

/** Reads the hidden sheet. Throws CONTRACT_DRIFT where it was altered, SCOPE_MISMATCH where the form is of another council or quarter. */
export function readIssued(sheets: readonly Sheet[], context: ParseContext): Issued {
  const sheet = sheets.find(({ name }) => name === KEYS_SHEET);
  const line = (label: string): SheetRow => {
    const row = sheet?.rows.find((one) => words(one, 1) === label);
    if (row === undefined) throw altered(`${KEYS_SHEET}!A1`);
    return row;
  };
  const [council, quarter, owners, check] = ['council', 'quarter', 'owners', 'check'].map(line);
  checkCouncil(words(council, 2), context.council, `${KEYS_SHEET}!B${council?.row}`);
  if (words(quarter, 2) !== context.period) throw mismatch('period', context.period, `${KEYS_SHEET}!B${quarter?.row}`);
  const lines = (sheet?.rows ?? []).filter((row) => words(row, 1).startsWith(`${FORM_VERSION}|`)).map(lineOf);
  if (words(check, 2) !== checkOfAll(lines.map(({ text }) => text))) throw altered(`${KEYS_SHEET}!B${check?.row}`);
  const stray = lines.some(({ key }) => key.council !== words(council, 2) || key.quarter !== context.period);
  if (stray) throw altered(`${KEYS_SHEET}!A${(check?.row ?? 0) + 1}`);
  return { owners: (owners?.cells ?? []).slice(1).flatMap((cell) => wordsOf(cell) || []), lines };
}
