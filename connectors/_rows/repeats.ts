// Finds rows that say the same thing twice, and rows that say two things of one key.

export type Repeat = 'first' | 'repeat' | 'conflict';

/**
 * For each row whether it is the first of its key, a repeat of it word for word, or in conflict with another row of that key
 * (then all rows of the key are: no one can say which is right).
 */
export function repeats<T>(rows: readonly T[], keyOf: (row: T) => string, sayingOf: (row: T) => string): Repeat[] {
  const sayings = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = keyOf(row);
    sayings.set(key, (sayings.get(key) ?? new Set()).add(sayingOf(row)));
  }
  const seen = new Set<string>();
  return rows.map((row) => {
    const key = keyOf(row);
    if ((sayings.get(key)?.size ?? 0) > 1) return 'conflict';
    if (seen.has(key)) return 'repeat';
    seen.add(key);
    return 'first';
  });
}
