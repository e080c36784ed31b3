// Compound durations: `4m 40s`, `12 mins 30 secs`, `1 hour and 5 minutes`, `2 days 4 hours`, in seconds. One unit alone is not compound.
import type { Token } from './lexer';
import { addPart } from './numbers';

const SECONDS: ReadonlyMap<string, number> = new Map(
  (
    [
      [604_800, ['weeks', 'week', 'wks', 'wk']],
      [86_400, ['days', 'day', 'd']],
      [3600, ['hours', 'hour', 'hrs', 'hr', 'h']],
      [60, ['minutes', 'minute', 'mins', 'min', 'm']],
      [1, ['seconds', 'second', 'secs', 'sec', 's']],
    ] as const
  ).flatMap(([seconds, names]) => names.map((name) => [name, seconds] as const)),
);

/** The most that a part may be behind a larger one: 59 minutes behind hours. */
const MOST: ReadonlyMap<number, number> = new Map([
  [86_400, 6],
  [3600, 23],
  [60, 59],
  [1, 59],
]);

const QUOTES: ReadonlyMap<string, number> = new Map([
  ["'", 60],
  ['"', 1],
]);

interface Part {
  readonly number: string;
  readonly size: number;
  readonly end: number;
}

function partAt(list: readonly Token[], at: number): Part | null {
  const [number, unit] = [list[at], list[at + 1]];
  // `9m 04s`: a nought before the digit keeps the places, and only there.
  const padded = number?.kind === 'x' && /^0\d$/.test(number.key);
  if (number === undefined || (number.kind !== 'n' && !padded) || unit === undefined) return null;
  const size = unit.kind === 'w' ? SECONDS.get(unit.key) : unit.spaced ? undefined : QUOTES.get(unit.key);
  return size === undefined ? null : { number: padded ? number.key.slice(1) : number.key, size, end: at + 2 };
}

/** Past `,`, `and`, `&` between two parts. */
function pastJoin(list: readonly Token[], at: number): number {
  return [',', 'and', '&'].includes(list[at]?.key ?? '') ? at + 1 : at;
}

/** The compound duration at a place in the tokens: two parts or more, each smaller than the one before. */
export function takeDuration(
  list: readonly Token[],
  at: number,
): { readonly seconds: string; readonly end: number } | null {
  let part = partAt(list, at);
  if (part === null || part.size === 1) return null;
  let whole = 0;
  for (let count = 1; ; count += 1) {
    const next: Part | null = partAt(list, pastJoin(list, part.end));
    const goesOn = next !== null && next.size < part.size && Number(next.number) < (MOST.get(next.size) ?? 0) + 1;
    if (!goesOn) {
      if (count === 1 || (part.number.includes('.') && part.size !== 1)) return null;
      return { seconds: addPart(whole, String(Number(part.number) * part.size)), end: part.end };
    }
    if (part.number.includes('.')) return null;
    whole += Number(part.number) * part.size;
    part = next;
  }
}
