// Tables of phrases: the longest phrase of a table with which a list of tokens goes on.
import { tokens, type Token } from './lexer';

/** What a phrase means, and how many tokens it took. */
export interface Found<V> {
  readonly value: V;
  readonly length: number;
}

/** The phrases of a list that is written with a bar between them; spaces round a bar do not count. */
export const listed = (list: string): readonly string[] => list.split('|').map((phrase) => phrase.trim());

interface Entry<V> {
  readonly keys: readonly string[];
  readonly value: V;
}

interface Entries<V> {
  /** The phrase of one token. */
  one: Entry<V> | null;
  /** Longer phrases by their second token, the longest first. */
  readonly more: Map<string, Entry<V>[]>;
}

export type PhraseTable<V> = ReadonlyMap<string, Readonly<Entries<V>>>;

/** A table from lists of phrases; a phrase is written as in a cell (`no more than`, `per 1,000`). */
export function phraseTable<V>(lists: readonly (readonly [V, readonly string[]])[]): PhraseTable<V> {
  const table = new Map<string, Entries<V>>();
  for (const [value, phrases] of lists)
    for (const phrase of phrases) {
      const keys = tokens(phrase).map(({ key }) => key);
      const [first = '', second] = keys;
      const entries = table.get(first) ?? { one: null, more: new Map<string, Entry<V>[]>() };
      table.set(first, entries);
      if (second === undefined) entries.one ??= { keys, value };
      else entries.more.set(second, [...(entries.more.get(second) ?? []), { keys, value }]);
    }
  for (const { more } of table.values())
    for (const entries of more.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  return table;
}

/** The longest phrase of the table at a place in the tokens, or null. */
export function phraseAt<V>(table: PhraseTable<V>, list: readonly Token[], at: number): Found<V> | null {
  const entries = table.get(list[at]?.key ?? '');
  if (!entries) return null;
  const second = list[at + 1]?.key;
  const longer = second === undefined || entries.more.size === 0 ? undefined : entries.more.get(second);
  const entry = longer?.find(({ keys }) => keys.every((key, i) => list[at + i]?.key === key)) ?? entries.one;
  return entry ? { value: entry.value, length: entry.keys.length } : null;
}
