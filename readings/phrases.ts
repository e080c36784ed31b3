// Tables of phrases: the longest phrase of a table with which a list of tokens goes on.
import { tokens, type Token } from './lexer';

/** What a phrase means, and how many tokens it took. */
export interface Found<V> {
  readonly value: V;
  readonly length: number;
}

/** The phrases of a list that is written with a bar between them; spaces round a bar do not count. */
export const listed = (list: string): readonly string[] => list.split('|').map((phrase) => phrase.trim());

export type PhraseTable<V> = ReadonlyMap<string, readonly { readonly keys: readonly string[]; readonly value: V }[]>;

/** A table from lists of phrases; a phrase is written as in a cell (`no more than`, `per 1,000`). */
export function phraseTable<V>(lists: readonly (readonly [V, readonly string[]])[]): PhraseTable<V> {
  const table = new Map<string, { keys: string[]; value: V }[]>();
  for (const [value, phrases] of lists)
    for (const phrase of phrases) {
      const keys = tokens(phrase).map(({ key }) => key);
      const first = keys[0] ?? '';
      table.set(first, [...(table.get(first) ?? []), { keys, value }]);
    }
  for (const entries of table.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  return table;
}

/** The longest phrase of the table at a place in the tokens, or null. */
export function phraseAt<V>(table: PhraseTable<V>, list: readonly Token[], at: number): Found<V> | null {
  const entries = table.get(list[at]?.key ?? '');
  if (!entries) return null;
  const entry = entries.find(({ keys }) => keys.every((key, i) => list[at + i]?.key === key));
  return entry ? { value: entry.value, length: entry.keys.length } : null;
}
