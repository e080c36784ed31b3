// "Did you mean …?": the nearest of the words that would have been understood.

/** Changes of one letter (put in, left out, another, two swapped) that make `b` of `a`. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j] ?? 0, (rows[i - 2]?.[j - 2] ?? 0) + 1);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** The word that was most likely meant, or null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const ranked = known
    .map((each) => ({ each, far: distance(word.toLowerCase(), each.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || (a.each < b.each ? -1 : 1));
  const best = ranked[0];
  return best !== undefined && best.far <= Math.max(1, Math.floor(Math.max(word.length, 3) * 0.4)) ? best.each : null;
}

/** Those that share a whole word with it (`idox` with `idox-uniform`), at most five. */
function akin(word: string, known: readonly string[]): readonly string[] {
  const parts = new Set(
    word
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((part) => part.length > 3),
  );
  const shared = (each: string): number => each.split(/[^a-z0-9]+/).filter((part) => parts.has(part)).length;
  const most = Math.max(0, ...known.map(shared));
  return most === 0 ? [] : known.filter((each) => shared(each) === most).slice(0, 5);
}

/** `Did you mean idox-uniform?`, or the list of what there is. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== null) return `Did you mean ${near}?`;
  const kin = akin(word, known);
  return kin.length === 0 ? `Choose one of: ${known.join(', ')}.` : `Did you mean ${kin.join(' or ')}?`;
}
