// Words that stand in a cell instead of a number, and words that qualify one. Add a spelling here and nowhere else.
import type { ValueStatus } from '../contracts/reading';

/** Whole cells, as `wordKey` writes them. `-` and `..` mean that there is none; a blank is never nought. */
export const VALUE_WORDS: Readonly<Record<string, ValueStatus>> = {
  '': 'not_available',
  '-': 'not_available',
  '--': 'not_available',
  '..': 'not_available',
  ':': 'not_available',
  '[x]': 'not_available',
  'not available': 'not_available',
  'no data': 'not_available',
  'data not available': 'not_available',
  'not known': 'not_available',
  'n/a': 'not_applicable',
  na: 'not_applicable',
  'not applicable': 'not_applicable',
  '[z]': 'not_applicable',
  tbc: 'to_be_confirmed',
  tba: 'to_be_confirmed',
  tbd: 'to_be_confirmed',
  'to be confirmed': 'to_be_confirmed',
  'to be agreed': 'to_be_confirmed',
  awaited: 'awaited',
  'still awaited': 'awaited',
  awaiting: 'awaited',
  'awaiting data': 'awaited',
  'data awaited': 'awaited',
  'figures awaited': 'awaited',
  'not due': 'not_due',
  'not yet due': 'not_due',
  new: 'new',
  'new indicator': 'new',
  'new measure': 'new',
  'new kpi': 'new',
  'new for 2023/24': 'new',
  '*': 'suppressed',
  '[c]': 'suppressed',
  suppressed: 'suppressed',
};

/** What a table says of a key of its own, or null. */
export function lookUp<V>(table: Readonly<Record<string, V>>, key: string): V | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** What may stand in brackets behind a value or a period. */
export const QUALIFIER_WORDS: Readonly<Record<string, string>> = {
  provisional: 'provisional',
  prov: 'provisional',
  p: 'provisional',
  estimate: 'estimated',
  estimated: 'estimated',
  est: 'estimated',
  e: 'estimated',
  revised: 'revised',
  r: 'revised',
  partial: 'partial',
  'part year': 'partial',
  audited: 'audited',
  unaudited: 'unaudited',
  cumulative: 'cumulative',
  ytd: 'cumulative',
  'year to date': 'cumulative',
  rounded: 'rounded',
};

/** The qualifiers of a text such as `(audited)`, `[p]` or `(provisional, rounded)`; null where a word of it is not one. */
export function readQualifiers(text: string): string[] | null {
  if (text.trim() === '') return [];
  const match = /^(?:\(([^()]*)\)|\[([^[\]]*)\])$/.exec(text.trim());
  const words = match && (match[1] ?? match[2] ?? '').split(/[,;]/).map((word) => word.trim().toLowerCase());
  if (!words) return null;
  const found = words.map((word) => lookUp(QUALIFIER_WORDS, word));
  return found.every((word) => word !== null) ? found : null;
}
