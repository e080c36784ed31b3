// Knows an indicator again: by its reference, by its wording with a stated certainty, by a person's decision. Pure.
import type { IndicatorScope } from '../../contracts/connector';
import type { Decision, MatchedBy } from '../../contracts/report';
import { plain } from './words';

export interface Match {
  readonly by: MatchedBy;
  /** The indicator, the likeliest one of an undecided row, or null for a new one. */
  readonly indicator: string | null;
  readonly certainty: number;
  /** For an undecided row: why, in words. */
  readonly because: string;
}

export interface Wanted {
  readonly ref: string | null;
  readonly title: string;
  readonly titleLost: boolean;
}

/** At or above: the same indicator. Below `DOUBT`: another one. Between: a person decides. */
export const SURE = 0.86;
export const DOUBT = 0.55;
/** Two candidates nearer to one another than this are in doubt. */
const MARGIN = 0.06;

const SAME: Readonly<Record<string, string>> = {
  ...{ '%': 'percentage', percent: 'percentage', pct: 'percentage', no: 'number', nos: 'number', num: 'number' },
  ...{
    total: 'number',
    licenced: 'licensed',
    licence: 'licences',
    hrs: 'hours',
    hour: 'hours',
    day: 'days',
    '&': 'and',
  },
};
const IDLE: ReadonlySet<string> = new Set('the a an of in on to for by at and or our are is that which who'.split(' '));

function tokensOf(text: string): string[] {
  return plain(text)
    .replace(/%/g, ' % ')
    .replace(/[’']s?\b/g, '')
    .split(/[^a-z0-9%&]+/)
    .map((word) => SAME[word] ?? word)
    .map((word) => (word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .filter((word) => word !== '' && !IDLE.has(word));
}

/** The wording under which a decision is kept: words in order, without case, stops and small words. */
export function wordingOf({ ref, title }: Pick<Wanted, 'ref' | 'title'>): string {
  return [ref ?? '', ...tokensOf(title)].join(' ').trim().toLowerCase();
}

/** How often each piece stands in a text, and how many there are in all. */
interface Pieces {
  readonly times: ReadonlyMap<string, number>;
  readonly all: number;
}

function piecesOf(list: readonly string[]): Pieces {
  const times = new Map<string, number>();
  for (const piece of list) times.set(piece, (times.get(piece) ?? 0) + 1);
  return { times, all: list.length };
}

function dice(a: Pieces, b: Pieces): number {
  if (a.all + b.all === 0) return 0;
  let shared = 0;
  for (const [piece, times] of a.times) shared += Math.min(times, b.times.get(piece) ?? 0);
  return (2 * shared) / (a.all + b.all);
}

function grams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(i, i + 3));
}

/** What of a wording is compared: the same titles are compared with one another many times. */
interface Wording {
  readonly text: string;
  readonly words: Pieces;
  readonly grams: Pieces;
  readonly telling: string;
}

const KEPT = 5_000;
const wordings = new Map<string, Wording>();

function wordingParts(title: string): Wording {
  const known = wordings.get(title);
  if (known !== undefined) return known;
  const tokens = tokensOf(title);
  const text = tokens.join(' ');
  const made = { text, words: piecesOf(tokens), grams: piecesOf(grams(text)), telling: tellingOf(tokens) };
  if (wordings.size >= KEPT) wordings.clear();
  wordings.set(title, made);
  return made;
}

/** Words that tell two indicators apart though all others are the same: numbers, single letters, opposites. */
const TELLS =
  /^(?:\d+|[a-z]|male|female|primary|secondary|short|long|medically|new|median|mean|including|excluding|residential|opened|closed)$/;

const tellingOf = (words: readonly string[]): string =>
  [...new Set(words.filter((word) => TELLS.test(word)))].sort().join(' ');

/** True where two wordings differ in what tells indicators apart: a number, `short` against `long`. */
export function tellsApart(one: string, other: string): boolean {
  return wordingParts(one).telling !== wordingParts(other).telling;
}

/** How like two wordings are, from 0 to 1. Where numbers or telling words differ it is never sure. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordingParts(one), wordingParts(other)];
  if (a.text === b.text) return 1;
  const score = 0.5 * dice(a.words, b.words) + 0.5 * dice(a.grams, b.grams);
  return a.telling === b.telling ? score : Math.min(score, SURE - 0.1);
}

function byReference(wanted: Wanted, known: readonly IndicatorScope[]): Match | null {
  const found = wanted.ref === null ? undefined : known.find((each) => each.known?.ref === wanted.ref);
  if (!found) return null;
  const like = wanted.titleLost ? 1 : likeness(wanted.title, found.title);
  const sure = { by: 'reference', indicator: found.slug, certainty: Math.max(like, 0.95), because: '' } as const;
  if (like >= 0.4) return sure;
  const because = `the reference ${wanted.ref} is that of ${found.slug}, but the wording is another one`;
  return { by: 'undecided', indicator: found.slug, certainty: like, because };
}

function byWording(wanted: Wanted, known: readonly IndicatorScope[]): Match {
  const ranked = known
    .map((each) => ({ each, like: likeness(wanted.title, each.title) }))
    .sort((a, b) => b.like - a.like || (a.each.slug < b.each.slug ? -1 : 1));
  const [best, next] = ranked;
  const gap = (best?.like ?? 0) - (next?.like ?? 0);
  if (!best || best.like < DOUBT)
    return { by: 'new', indicator: null, certainty: best ? 1 - best.like : 1, because: '' };
  const certainty = best.like;
  const ref = best.each.known?.ref ?? null;
  const otherRef = wanted.ref !== null && ref !== null && wanted.ref !== ref;
  if (certainty >= SURE && !otherRef && (certainty === 1 || gap >= MARGIN))
    return { by: 'wording', indicator: best.each.slug, certainty, because: '' };
  const rival = gap < MARGIN && next ? `, and so may be ${next.each.slug}` : '';
  const reason = otherRef
    ? `its reference is ${wanted.ref} and not ${ref}`
    : `the wording is like its own by ${certainty.toFixed(2)}`;
  return {
    by: 'undecided',
    indicator: best.each.slug,
    certainty,
    because: `may be ${best.each.slug}: ${reason}${rival}`,
  };
}

/** An indicator of the very same wording: one that was new when somebody said so, and has come into the catalogue since. */
function named(wording: string, known: readonly IndicatorScope[]): string | null {
  const found = known.find(({ title, known: more }) =>
    [more?.ref ?? null, null].some((ref) => wordingOf({ ref, title }) === wording),
  );
  return found?.slug ?? null;
}

/** Which indicator a row is. A decision of a person stands before everything else. */
export function matchRow(wanted: Wanted, known: readonly IndicatorScope[], decisions: readonly Decision[]): Match {
  const wording = wordingOf(wanted);
  const decided = decisions.find((decision) => decision.wording === wording);
  if (!decided) return byReference(wanted, known) ?? byWording(wanted, known);
  const indicator = decided.indicator ?? named(wording, known);
  return { by: indicator === null ? 'new' : 'decision', indicator, certainty: 1, because: '' };
}
