// Sorts the rows of a form of version 1: what is one of the council's indicators, what does not count, what is refused before it is read.
import type { ParseContext, Rejection } from '../../contracts/connector';
import { findPeriod } from '../../rules/calendar/periods';
import type { Head } from './head';
import { COLUMNS, type ColumnKey } from './layout';
import { isBlank, keySchema, rejectRow, wordsOf, type Fault, type FormRow, type KeyedRow } from './row';

/** Why a row does not count, in the words of the import ledger. */
export const REASONS = {
  empty: 'nothing filled in',
  note: 'a note, not a row of the form',
  total: 'a total row',
  repeated: 'the same row a second time',
} as const;

export interface Sorted {
  readonly keyed: readonly KeyedRow[];
  readonly ignored: readonly string[];
  readonly rejections: readonly Rejection[];
}

const FILLED: readonly ColumnKey[] = [
  'value',
  'confirmZero',
  'qualifier',
  'rag',
  'evidence',
  'assurance',
  'trend',
  'availability',
  'comment',
];

const UNKNOWN: Fault = {
  rule: 'INDICATOR_UNKNOWN',
  message: 'The row is not keyed by an indicator and period of this council.',
  expected: 'the hidden key as the form was issued, such as one-you-referrals@2023-24-Q2',
  todo: 'Fill in the rows of the issued form; add no row by hand. A retired indicator needs the form of its own year.',
};

const SHIFTED: Fault = {
  rule: 'CELL_INVALID',
  message: 'The hidden key of the row and the indicator or period beside it no longer belong together.',
  expected: 'rows as the form was issued',
  todo: 'The rows were sorted or pasted over without the hidden column: fill in a fresh form.',
};

const CONFLICT: Fault = {
  rule: 'KEY_CONFLICT',
  message: 'Two rows are for the same indicator and period and say different things.',
  expected: 'one row for each indicator and period',
  todo: 'Ask the owner which row is right; neither is loaded.',
};

/** Everything that a row says, for telling a repeated row from a conflict. */
function content(row: KeyedRow, labels: readonly string[]): string {
  const columns = (Object.keys(COLUMNS) as ColumnKey[]).map((column) => row.cell(column));
  return JSON.stringify([...columns, ...labels.map((label) => row.component(label))]);
}

/** Whether nothing is filled in on a row. */
export function isEmpty(row: FormRow, labels: readonly string[]): boolean {
  return [...FILLED.map((column) => row.cell(column)), ...labels.map((label) => row.component(label))].every(isBlank);
}

function withoutKey(row: FormRow): string | Rejection {
  const words = wordsOf(row.cell('indicator')) ?? '';
  if (/^(sub-?)?totals?\b/i.test(words)) return REASONS.total;
  return isBlank(row.cell('value')) ? REASONS.note : rejectRow(row, row.place('key'), row.cell('value'), UNKNOWN, null);
}

function keyed(row: FormRow, head: Head, context: ParseContext): KeyedRow | Rejection {
  const text = wordsOf(row.cell('key')) ?? '';
  const key = keySchema.safeParse(text);
  const known = key.success && context.indicators.some(({ slug }) => slug === key.data.indicator);
  if (!known || findPeriod(key.data.period) === null) return rejectRow(row, row.place('key'), null, UNKNOWN, null);
  const issued = head.issued.get(text);
  const beside = { indicator: wordsOf(row.cell('indicator')), period: wordsOf(row.cell('period')) };
  if (issued !== undefined && (issued.indicator !== beside.indicator || issued.period !== beside.period)) {
    return rejectRow(row, row.place('indicator'), null, SHIFTED, key.data.indicator);
  }
  return { ...row, ...key.data, benchmark: null, key: text };
}

/** Rows of one key: the same said twice counts once, two different sayings not at all. */
export function settleKeys(rows: readonly KeyedRow[], labels: readonly string[]): Sorted {
  const byKey = new Map<string, KeyedRow[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  const kept: KeyedRow[] = [];
  const ignored: string[] = [];
  const rejections: Rejection[] = [];
  for (const same of byKey.values()) {
    const [first] = same;
    if (first !== undefined && new Set(same.map((row) => content(row, labels))).size === 1) {
      kept.push(first);
      ignored.push(...same.slice(1).map(() => REASONS.repeated));
    } else rejections.push(...same.map((row) => rejectRow(row, row.place('value'), null, CONFLICT, row.indicator)));
  }
  return { keyed: kept, ignored, rejections };
}

/** Sorts the rows below the form's heading; each ends in exactly one of the three lists. */
export function sortRows(
  rows: readonly FormRow[],
  labels: readonly string[],
  head: Head,
  context: ParseContext,
): Sorted {
  const ignored: string[] = [];
  const rejections: Rejection[] = [];
  const found: KeyedRow[] = [];
  for (const row of rows) {
    const blankKey = isBlank(row.cell('key'));
    const fate = blankKey ? withoutKey(row) : isEmpty(row, labels) ? REASONS.empty : keyed(row, head, context);
    if (typeof fate === 'string') ignored.push(fate);
    else if ('rule' in fate) rejections.push(fate);
    else found.push(fate);
  }
  const settled = settleKeys(found, labels);
  return {
    keyed: settled.keyed,
    ignored: [...ignored, ...settled.ignored],
    rejections: [...rejections, ...settled.rejections],
  };
}
