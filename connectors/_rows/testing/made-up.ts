// What the makers of made-up samples share: a seeded sequence, dates, names that nobody has, a CSV writer. The same on every machine.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Returns a function that gives the next number from 0 to `below` − 1; the same seed gives the same numbers. */
export function sequence(seed: number): (below: number) => number {
  // Neighbouring seeds must not begin alike.
  let state = Math.imul(Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) ^ (seed >>> 7), 0x297a2d39) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The day so many days after an ISO date. */
export function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** An ISO date as British reports print it: `31/12/2023`. */
export function british(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** A whole number with thousands separators: `1,153`. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

const FORENAMES = ['Blythe', 'Corin', 'Dara', 'Ellis', 'Fenn', 'Greer', 'Hollis', 'Indra', 'Jorah', 'Kestrel'];
const SURNAMES = ['Samplewright', 'Examplar', 'Specimenson', 'Madeupham', 'Inventedly', 'Placeholder', 'Fictionby'];

/** A name that is nobody's. */
export function nobody(at: number): string {
  return `${FORENAMES[at % FORENAMES.length]} ${SURNAMES[Math.floor(at / FORENAMES.length) % SURNAMES.length]}`;
}

/** A CSV with CRLF, quotes only where needed, and a byte-order mark where asked. */
export function csvOf(rows: readonly (readonly string[])[], mark = false): Buffer {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
  return Buffer.from(mark ? `\uFEFF${text}` : text);
}

/** Puts a list into another, fixed order. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = sequence(seed);
  return items
    .map((item, at) => ({ item, order: next(1_000_000), at }))
    .sort((a, b) => a.order - b.order || a.at - b.at)
    .map(({ item }) => item);
}

/** Writes sample files by their paths below a folder. */
export function writeSamples(folder: string, files: Readonly<Record<string, Buffer>>): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
