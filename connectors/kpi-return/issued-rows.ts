// Sorts the rows of one owner's sheet (version 2) by their hidden keys: tampered rows are refused by name, the others are kept.
import type { ParseContext, Rejection } from '../../contracts/connector';
import { findPeriod } from '../../rules/calendar/periods';
import type { Issued, IssuedLine } from './issued';
import { checkOf, plainWords, readKey, type RowKey } from './key';
import { FORM_VERSION, periodWords } from './layout';
import { isBlank, rejectRow, wordsOf, type FormRow, type KeyedRow } from './row';
import { isEmpty, REASONS, type Sorted } from './rows';
import { TAMPERED, type Tampering } from './tampering';

/** What a sheet is read against. */
export interface Asked {
  readonly owner: string;
  readonly issued: Issued;
  readonly labels: readonly string[];
  readonly context: ParseContext;
}

const beside = (row: FormRow, column: 'indicator' | 'unit' | 'period'): string =>
  plainWords(wordsOf(row.cell(column)) ?? '');

const refuse = (row: FormRow, { column, fault }: Tampering, indicator: string | null): Rejection =>
  rejectRow(row, row.place(column), null, fault, indicator);

/** What of a key is of another council, quarter, owner or version than its sheet. */
function strayed(key: RowKey, { owner, context }: Asked): Tampering | null {
  if (key.version !== FORM_VERSION) return TAMPERED.version;
  if (key.council !== context.council.code) return TAMPERED.council;
  if (key.quarter !== context.period) return TAMPERED.quarter;
  return key.owner === owner ? null : TAMPERED.owner;
}

/** What does not belong to the key of an issued line: its title, its unit, its period. */
function changed(row: FormRow, line: IssuedLine): Tampering | null {
  if (beside(row, 'indicator') !== plainWords(line.title)) return TAMPERED.title;
  if (beside(row, 'unit') !== plainWords(line.unit)) return TAMPERED.unit;
  return beside(row, 'period') === plainWords(line.period) ? null : TAMPERED.period;
}

function keyedRow(row: FormRow, asked: Asked): KeyedRow | Rejection {
  const text = wordsOf(row.cell('key')) ?? '';
  const read = readKey(text);
  if (read === null) return refuse(row, TAMPERED.key, null);
  const { key, check } = read;
  const known = asked.context.indicators.some(({ slug }) => slug === key.indicator);
  const stray = strayed(key, asked);
  if (stray !== null) return refuse(row, stray, null);
  const line = asked.issued.lines.find((one) => one.text === text);
  const wrong = line === undefined ? null : changed(row, line);
  if (wrong !== null) return refuse(row, wrong, known ? key.indicator : null);
  const proved = check === checkOf(key, { title: beside(row, 'indicator'), unit: beside(row, 'unit') });
  if (line === undefined || !proved) return refuse(row, TAMPERED.key, null);
  if (!known || findPeriod(key.period) === null) return refuse(row, TAMPERED.indicator, null);
  const { indicator, benchmark, period } = key;
  const what = benchmark === null ? indicator : `${indicator}~${benchmark}`;
  return { ...row, indicator, benchmark, period, key: `${what}@${period}` };
}

/** Lines of this owner that are on the sheet no longer, neither by their key nor by their words. */
function takenOut(rows: readonly FormRow[], { issued, owner }: Asked): IssuedLine[] {
  const texts = new Set(rows.map((row) => wordsOf(row.cell('key'))));
  const words = new Set(rows.map((row) => JSON.stringify([beside(row, 'indicator'), beside(row, 'period')])));
  return issued.lines.filter(
    ({ text, key, title, period }) =>
      key.owner === owner && !texts.has(text) && !words.has(JSON.stringify([plainWords(title), plainWords(period)])),
  );
}

/** The rows of one sheet, each in exactly one list; a line that was taken out is a rejection at the row where it was issued. */
export function sortIssued(rows: readonly FormRow[], sheet: string, asked: Asked): Sorted & { rowsIn: number } {
  const sorted = { keyed: [] as KeyedRow[], ignored: [] as string[], rejections: [] as Rejection[] };
  for (const row of rows) {
    const empty = isEmpty(row, asked.labels);
    if (isBlank(row.cell('key'))) {
      if (empty) sorted.ignored.push(REASONS.note);
      else sorted.rejections.push(refuse(row, TAMPERED.inserted, null));
      continue;
    }
    const read = keyedRow(row, asked);
    if ('rule' in read) sorted.rejections.push(read);
    else if (empty) sorted.ignored.push(REASONS.empty);
    else sorted.keyed.push(read);
  }
  const gone = takenOut(rows, asked).map(({ row, key, period }): Rejection => ({
    place: `${sheet}!A${row}`,
    ...TAMPERED.takenOut.fault,
    raw: JSON.stringify({ key: `${key.indicator}@${key.period}`, cell: null }),
    measures: periodWords(key.period) === period ? [`return/${key.indicator}`] : [],
  }));
  return { ...sorted, rejections: [...sorted.rejections, ...gone], rowsIn: rows.length + gone.length };
}
