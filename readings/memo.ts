// Remembers the answers of a pure function of a text. The same headings, titles and periods stand beside thousands of cells.

const MOST = 2000;

/** The same function with its last answers kept; all are forgotten when there are too many. */
export function remembered<V>(of: (text: string) => V): (text: string) => V {
  const kept = new Map<string, V>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined || kept.has(text)) return known as V;
    if (kept.size >= MOST) kept.clear();
    const value = of(text);
    kept.set(text, value);
    return value;
  };
}
