// Reads a form of version 2: a sheet for each owner; a sheet or row that was tampered with is refused, and the rest loads.
import type { ParseContext, ParseResult, Rejection } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import type { Sheet } from '../_readers/xlsx-types';
import { DRIFT_TODO } from './head-cells';
import { readIssued, type Issued } from './issued';
import { sortIssued } from './issued-rows';
import { FORM_VERSION, KEYS_SHEET } from './layout';
import { measure } from './measures';
import { grouped } from './read-first';
import type { KeyedRow } from './row';
import { settleKeys, type Sorted } from './rows';
import { ownerOf, readSigned } from './signed';
import type { Signed } from './head';
import { headingOf, tableOf } from './table';

interface Opened {
  readonly sheet: Sheet;
  readonly sorted: Sorted & { readonly rowsIn: number };
  /** Null where nothing is filled in: then nobody need have signed. */
  readonly signed: Signed | null;
  readonly notes: readonly string[];
}

interface Refused {
  readonly sheet: Sheet;
  readonly error: QuarterdayError;
}

function openSheet(sheet: Sheet, issued: Issued, labels: readonly string[], context: ParseContext): Opened | Refused {
  try {
    const { rows, notes } = tableOf(sheet, labels, FORM_VERSION);
    const owner = ownerOf(sheet, issued, context);
    const sorted = sortIssued(rows, sheet.name, { owner, issued, labels, context });
    if (sorted.keyed.length === 0) return { sheet, sorted, signed: null, notes };
    const { signed, notes: more } = readSigned(sheet, owner, context);
    return { sheet, sorted, signed, notes: [...notes, ...more] };
  } catch (error) {
    if (error instanceof QuarterdayError) return { sheet, error };
    throw error;
  }
}

/** A sheet that goes no further: each of its rows is refused for what is wrong with the sheet. */
function refusedRows({ sheet, error }: Refused): Rejection[] {
  const heading = headingOf(sheet)?.row ?? 0;
  const below = sheet.rows.filter(({ row }) => row > heading).map(({ row }) => row);
  const rows = below.length === 0 ? [1] : below;
  const { message, expected, todo, place } = error.words;
  const raw = JSON.stringify({ sheet: 'refused as a whole' });
  return rows.map((row) => ({
    ...{ place: `${sheet.name}!A${row}`, rule: error.code, raw, measures: [] },
    message: `${message} ${place ?? sheet.name}`,
    ...{ expected: expected ?? 'the sheet as it was issued', todo: todo ?? DRIFT_TODO },
  }));
}

const isForm = (sheet: Sheet, issued: Issued): boolean =>
  sheet.name !== KEYS_SHEET &&
  (headingOf(sheet) !== undefined || issued.owners.some((owner) => sheet.name === `Return ${owner}`));

function notesOf(sheets: readonly Sheet[], forms: readonly Sheet[], issued: Issued): string[] {
  const more = sheets.length - forms.length - 1;
  const missing = issued.owners.length - forms.length;
  return [
    ...(more > 0 ? [`additional sheets, not read: ${more}`] : []),
    ...(missing > 0 ? [`sheets of ${missing} owners are not in the workbook`] : []),
  ];
}

/** The reading of a form of version 2. Throws where the whole form is of another council or period, or no sheet of it can be read. */
export function readSheets(sheets: readonly Sheet[], labels: readonly string[], context: ParseContext): ParseResult {
  const issued = readIssued(sheets, context);
  const forms = sheets.filter((sheet) => isForm(sheet, issued));
  const read = forms.map((sheet) => openSheet(sheet, issued, labels, context));
  const opened = read.filter((one): one is Opened => 'sorted' in one);
  const refused = read.filter((one): one is Refused => 'error' in one);
  if (opened.length === 0) {
    throw (
      refused[0]?.error ??
      new QuarterdayError('CONTRACT_DRIFT', 'The workbook has no sheet of the return form.', {
        seen: 'other sheets only',
        expected: `a sheet for ${issued.owners.join(', ')}`,
        todo: DRIFT_TODO,
      })
    );
  }
  const settled = settleKeys(
    opened.flatMap(({ sorted }) => sorted.keyed),
    labels,
  );
  const kept = new Set<KeyedRow>(settled.keyed);
  const measured = opened.flatMap(({ sorted, signed }) => {
    const rows = sorted.keyed.filter((row) => kept.has(row));
    return signed === null ? [] : [measure(rows, signed, context)];
  });
  const lost = refused.flatMap(refusedRows);
  const ignored = [
    ...opened.flatMap(({ sorted }) => sorted.ignored),
    ...settled.ignored,
    ...measured.flatMap((one) => one.ignored),
  ];
  return {
    rowsIn: opened.reduce((sum, { sorted }) => sum + sorted.rowsIn, 0) + lost.length,
    fed: measured.flatMap(({ fed }) => fed),
    ignored: grouped(ignored),
    rejections: [
      ...opened.flatMap(({ sorted }) => sorted.rejections),
      ...settled.rejections,
      ...measured.flatMap(({ rejections }) => rejections),
      ...lost,
    ],
    observations: measured.flatMap(({ observations }) => observations),
    statements: measured.flatMap(({ statements }) => statements),
    notes: [
      ...notesOf(sheets, forms, issued),
      ...opened.flatMap(({ notes }) => notes),
      ...measured.flatMap(({ notes }) => notes),
    ],
  };
}
