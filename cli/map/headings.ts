// How alike a heading of a file and a column of a connector are, by their words: abbreviations, plurals and small slips count.
import type { MappedColumn } from '../../contracts/connector';
import { distance } from '../suggest';

/** Words that council systems shorten, or use for one another. */
const SAME = new Map(
  [
    'number no num nbr nr',
    'reference ref refno refval id identifier key',
    'employee emp staff payroll',
    'date dt day on',
    'inspection insp inspected',
    'licence lic license',
    'department dept',
    'directorate dir',
    'category cat class',
    'description desc',
    'status stat state',
    'percent pct percentage',
    'hours hrs hr',
    'authority council employer organisation org borough district',
    'start commenced commence begin began opened open from raised logged created',
    'end finish finished closed close until to ended',
    'completed complete comp done resolved',
    'expiry expires expire expiration',
    'leave leaving leaver left termination',
    'post position job',
    'received recd rcvd',
    'queue wait waiting',
    'premises premise property site establishment',
    'absence sickness absent',
    'reason cause why',
    'type kind',
    'name nm',
    'total tot sum',
    'due target deadline',
    'fte wte',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return others.map((other) => [other, first] as const);
  }),
);

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ings?|ies|ed|es|s)$/, '') : word);

/** The words of a heading: `EmpNo_2` is employee, number, 2. */
export function wordsOf(text: string): string[] {
  const parts = text
    .replace(/%/g, ' percent ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return parts.map((word) => stem(SAME.get(word) ?? word));
}

function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return 0.8;
  // A slip is seldom in the first letter, and never makes a word much longer.
  if (short.length < 4 || short[0] !== long[0] || short.length < long.length * 0.75) return 0;
  const ratio = 1 - distance(a, b) / long.length;
  return ratio >= 0.75 ? ratio * 0.9 : 0;
}

/** A text as its words and as its letters alone, made once for many comparisons. */
export interface Phrase {
  readonly words: readonly string[];
  readonly letters: string;
}

export function phraseOf(text: string): Phrase {
  return { words: wordsOf(text), letters: text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') };
}

/** From 0 to 1: twice the words that both have, over the words of both. */
export function likeness(a: Phrase, b: Phrase): number {
  if (a.words.length === 0 || b.words.length === 0) return 0;
  if (a.letters === b.letters) return 1;
  const rest = [...b.words];
  let shared = 0;
  for (const word of a.words) {
    let [best, at] = [0, -1];
    rest.forEach((other, place) => {
      const like = wordLikeness(word, other);
      if (like > best) [best, at] = [like, place];
    });
    if (at < 0) continue;
    shared += best;
    rest.splice(at, 1);
  }
  return Math.min(0.97, (2 * shared) / (a.words.length + b.words.length));
}

/**
 * A heading is scored against a column: by its own heading, by likely ones, by its key, and least by what it means. From 0 to 1.
 * A heading about a person (`personal`, by its letters) is no other column's.
 */
export function scorerOf(column: MappedColumn, personal: ReadonlySet<string>): (heading: Phrase) => number {
  const own = phraseOf(column.heading);
  const likely = (column.likely ?? []).map(phraseOf);
  const key = phraseOf(column.setting.split('.').at(-1) ?? '');
  const meant = new Set(wordsOf(column.meaning));
  return (heading) => {
    if (personal.has(heading.letters) && heading.letters !== own.letters) return 0;
    const found = heading.words.filter((word) => meant.has(word)).length;
    return Math.max(
      likeness(heading, own),
      ...likely.map((each) => likeness(heading, each) * 0.98),
      likeness(heading, key) * 0.85,
      (found / Math.max(2, heading.words.length)) * 0.6,
    );
  };
}
