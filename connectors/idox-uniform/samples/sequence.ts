// A seeded sequence of whole numbers and the few date sums that the made-up samples need: the same on every machine.

/** Returns a function that gives the next number from 0 to `below` − 1; the same seed gives the same numbers. */
export function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The day so many days after an ISO date. */
export function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** An ISO date as a British report prints it, `31/12/2023`; empty stays empty. */
export function british(iso: string): string {
  return iso === '' ? '' : `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** Puts a list into another, fixed order. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = sequence(seed);
  return items
    .map((item, at) => ({ item, order: next(1_000_000), at }))
    .sort((a, b) => a.order - b.order || a.at - b.at)
    .map(({ item }) => item);
}

/** A whole number with thousands separators, as SSRS prints it: `1,153`. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A CSV as the SSRS renderer writes it: BOM, CRLF, quotes only where needed, an empty line between blocks. */
export function ssrsCsv(blocks: readonly (readonly (readonly string[])[])[]): string {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = blocks.map((rows) => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join(''));
  return `\uFEFF${lines.join('\r\n')}`;
}
