// The grammar's middle layer: tokens grouped into quantities, comparisons and words, with a letter for each, so that rules are patterns.
import type { TargetPer, ReadContext } from '../contracts/reading';
import { AFTER, BEFORE, type Limit } from './comparators';
import { tokens, type Token } from './lexer';
import { listed, phraseAt, phraseTable } from './phrases';
import { isDoubt, quantityAt, type Quantity } from './quantity';

/**
 * `Q` a quantity · `X` digits in doubt · `B` a comparison before a number · `b` one behind · `E` per year, per quarter … ·
 * `O` of, out of · `A` and · `T` to · `W` any other word · a symbol stands for itself.
 */
export interface Chunk {
  readonly kind: string;
  /** The first token and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly quantity?: Quantity;
  readonly limit?: Limit;
  readonly per?: TargetPer;
  readonly doubt?: string;
}

export interface Chunked {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  /** One letter a chunk. */
  readonly shape: string;
}

export const PER = phraseTable<TargetPer>([
  [
    'year',
    listed(`pa | p.a | p.a. | p/a | per annum | per year | a year | each year | every year | annually | yearly | /year |
    /yr | / year | per yr | annual | per financial year | annual target | for the year |
    per calendar year | per municipal year | in a year`),
  ],
  [
    'quarter',
    listed(`pq | per quarter | a quarter | each quarter | every quarter | quarterly | per qtr | /quarter | /qtr |
    / quarter | quarterly target | p/q`),
  ],
  [
    'month',
    listed(`pm | p.m. | pcm | per month | a month | each month | every month | monthly | /month | / month |
    per calendar month | p/m | monthly target`),
  ],
  ['week', listed(`pw | p/w | per week | a week | each week | every week | weekly | /week | / week`)],
  ['day', listed(`per day | a day | each day | every day | daily | /day | / day`)],
]);

const JOINS: ReadonlyMap<string, string> = new Map([
  ['and', 'A'],
  ['&', 'A'],
  ['of', 'O'],
  ['to', 'T'],
]);

/** Two words that are one joint. */
const OUT_OF = phraseTable<string>([
  ['O', listed(`out of | out of the | out of a possible | of the | from a total of | out of a total of`)],
]);

/** Words behind which a small number is a name: `Stage 1 complaints`, `Category 2 calls`. */
const NAMING = new Set(
  'stage category cat grade tier priority phase type class key band schedule part level p1 code covid'.split(' '),
);
const LINES = new Set(['999', '101', '111', '112']);

/** A number that names something and counts nothing: `999 calls`, `Stage 1`. */
function isName(list: readonly Token[], at: number): boolean {
  const token = list[at];
  if (token?.kind !== 'n') return false;
  if (at > 0 && LINES.has(token.key)) return /^(?:calls?|emergency|non|online)$/.test(list[at + 1]?.key ?? '');
  const next = list[at + 1];
  const bare = next === undefined || next.kind === 'w' || next.key === ':' || next.key === ')' || next.key === '-';
  return /^\d$/.test(token.key) && token.spaced && bare && NAMING.has(list[at - 1]?.key ?? '');
}

function quantityChunk(list: readonly Token[], at: number, context: ReadContext, last: string): Chunk | null {
  const token = list[at];
  if (token?.kind === 'w') return null;
  const signAllowed =
    last !== 'Q' && last !== 'X' && (token?.spaced === true || last === 'B' || last === '(' || at === 0);
  const found = quantityAt(list, at, context, signAllowed);
  if (!found) return null;
  return isDoubt(found)
    ? { kind: 'X', from: at, to: found.end, doubt: found.doubt }
    : { kind: 'Q', from: at, to: found.end, quantity: found };
}

function wordChunk(list: readonly Token[], at: number, last: string): Chunk {
  const behind = last === 'Q' || last === 'E';
  const after = behind ? phraseAt(AFTER, list, at) : null;
  // `Above 27.5% or below 12.5%`: before a number it is a comparison of that number.
  const next = after ? list[at + after.length] : undefined;
  if (after && next?.kind !== 'n' && next?.key !== '£' && next?.key !== 'than')
    return { kind: 'b', from: at, to: at + after.length, limit: after.value };
  const before = phraseAt(BEFORE, list, at);
  if (before) return { kind: 'B', from: at, to: at + before.length, limit: before.value };
  const per = phraseAt(PER, list, at);
  if (per) return { kind: 'E', from: at, to: at + per.length, per: per.value };
  const out = phraseAt(OUT_OF, list, at);
  if (out) return { kind: 'O', from: at, to: at + out.length };
  const token = list[at];
  const kind = JOINS.get(token?.key ?? '') ?? (token?.kind === 'w' ? 'W' : (token?.key ?? ' '));
  return { kind: kind.length === 1 ? kind : 'X', from: at, to: at + 1 };
}

/** The chunks of a plain text. */
export function chunked(text: string, context: ReadContext): Chunked {
  const list = tokens(text);
  const chunks: Chunk[] = [];
  let shape = '';
  for (let at = 0; at < list.length;) {
    const last = shape.at(-1) ?? '';
    const chunk = isName(list, at)
      ? { kind: 'W', from: at, to: at + 1 }
      : (quantityChunk(list, at, context, last) ?? wordChunk(list, at, last));
    chunks.push(chunk);
    shape += chunk.kind;
    at = chunk.to;
  }
  return { text, tokens: list, chunks, shape };
}

/** The text from one chunk up to another (not with it), as written. */
export function written({ text, tokens: list, chunks }: Chunked, from: number, to: number): string {
  const [first, last] = [chunks[from], chunks[to - 1]];
  if (!first || !last || to <= from) return '';
  return text.slice(list[first.from]?.start, list[last.to - 1]?.end);
}

/** The quantity of a chunk that is one. */
export function quantityOf(found: Chunked, at: number): Quantity | null {
  return found.chunks[at]?.quantity ?? null;
}
