// Reads one raw row by its zod schema; a row that cannot be read becomes a rejection that shows allow-listed columns only.
import type { z } from 'zod';
import type { Rejection } from '../../contracts/connector';
import { CODES, type FailureCode } from '../../contracts/failure';

/** A raw row: cell texts by the connector's own keys. */
export type Raw<K extends string = string> = Readonly<Record<K, string>>;

export interface RowRules<K extends string> {
  /** Columns whose text may be kept with a rejection: never a name, an address or a number of a person. */
  readonly allow: readonly K[];
  /** Measures that may be short by a refused row. */
  readonly measures: readonly string[];
}

export type ReadRow<T> = { readonly ok: true; readonly row: T } | { readonly ok: false; readonly rejection: Rejection };

/** The row in types, or a rejection with the rule of the first cell that could not be read; `place` may be told by that cell's key. */
export function readRow<K extends string, T>(
  schema: z.ZodType<T>,
  raw: Raw<K>,
  place: string | ((key: string) => string),
  rules: RowRules<K>,
): ReadRow<T> {
  const read = schema.safeParse(raw);
  if (read.success) return { ok: true, row: read.data };
  const issue = read.error.issues[0];
  const params = issue?.code === 'custom' ? (issue.params ?? {}) : {};
  const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
  const named = read.error.issues.map((one) => `${String(one.path[0] ?? 'row')}: ${one.message}`);
  const where = typeof place === 'string' ? place : place(String(issue?.path[0] ?? ''));
  const rejection = refuseRow(raw, where, rules, {
    rule:
      typeof params['rule'] === 'string' && params['rule'] in CODES ? (params['rule'] as FailureCode) : 'CELL_INVALID',
    message: named.join('; '),
    expected: text(params['expected'], 'a row as the report has them'),
    todo: text(params['todo'], 'correct the row at its source and export again'),
  });
  return { ok: false, rejection };
}

/** A rejection of a row that shows only what may be shown of it. */
export function refuseRow<K extends string>(
  raw: Raw<K>,
  place: string,
  rules: RowRules<K>,
  words: Pick<Rejection, 'rule' | 'message' | 'expected' | 'todo'>,
): Rejection {
  const shown = Object.fromEntries(rules.allow.map((key) => [key, raw[key] ?? '']));
  return { place, ...words, raw: JSON.stringify(shown), measures: rules.measures };
}
