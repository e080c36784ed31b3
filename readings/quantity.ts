// Quantities: a number with its sign, currency, scale and unit, as the tokens of a cell write it.
import type { ReadContext } from '../contracts/reading';
import { clockParts, letterM, namesMoney } from './context';
import { takeDuration } from './durations';
import type { Token } from './lexer';
import { hundredth, shift, signed } from './numbers';
import { unitAt } from './units';

export interface Quantity {
  /** Exact decimal. */
  readonly number: string;
  readonly unit: string | null;
  /** The index of the token behind it. */
  readonly end: number;
  readonly scaled: boolean;
  /** A sign that stands before it: `+5%` may be a change. */
  readonly sign: '' | '+' | '-';
}

/** A number that may mean two things, with both in words. */
export interface Doubt {
  readonly doubt: string;
  readonly end: number;
}

export const isDoubt = (found: Quantity | Doubt): found is Doubt => 'doubt' in found;

const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['thousands', 3],
  ['million', 6],
  ['millions', 6],
  ['mn', 6],
  ['mill', 6],
  ['mil', 6],
  ['billion', 9],
  ['bn', 9],
]);

/** `2,500pa`: per what is no unit, and may be glued on all the same. */
const GLUED_PER = new Set(['pa', 'pq', 'pm', 'pw', 'pcm']);

interface Scaled {
  readonly power: number;
  readonly length: number;
  readonly minutes?: boolean;
}

const M_TWICE: Readonly<Record<string, string>> = {
  metres: 'm may be metres or millions',
  none: 'm may be millions, minutes or metres',
};

/** The scale behind a number, none, or a doubt: `m` alone is a million behind pounds and decimals, or where the words around say so. */
function scaleAt(list: readonly Token[], at: number, pounds: boolean, context: ReadContext): Scaled | string {
  const none = { power: 0, length: 0 };
  const token = list[at];
  if (token?.kind !== 'w') return none;
  const power = SCALES.get(token.key);
  if (power !== undefined) return { power, length: 1 };
  if (token.key === 'k' && !token.spaced) return { power: 3, length: 1 };
  if (token.key !== 'm') return none;
  if (/^[²³]$/.test(list[at + 1]?.key ?? '') && list[at + 1]?.spaced === false)
    return 'a raised 2 or 3 makes an area of it';
  if (pounds) return { power: 6, length: 1 };
  const meaning = letterM(context);
  if (meaning === 'minutes') return { power: 0, length: 1, minutes: true };
  const decimals = list[at - 1]?.key.includes('.') === true;
  // `1.3m` is a million; `33.7 m`, with a space, is a million only where the words around say so.
  if (meaning === 'million' || (meaning === null && decimals && !token.spaced)) return { power: 6, length: 1 };
  return M_TWICE[meaning ?? 'none'] ?? 'm has two readings';
}

const CURRENCIES: Readonly<Record<string, string>> = { '£': 'gbp', '€': 'eur' };

/** The signs and the currency before a number: `-£3`, `£-3`, `+ 5` is none. */
function headAt(list: readonly Token[], at: number, signAllowed: boolean) {
  let next = at;
  let sign: '' | '+' | '-' = '';
  let currency: string | null = null;
  for (;;) {
    const { key, kind } = list[next] ?? { key: '', kind: 's' };
    const follows = list[next + 1];
    if (kind !== 's' || follows === undefined) break;
    if (currency === null && CURRENCIES[key] !== undefined) currency = CURRENCIES[key];
    else if (signAllowed && sign === '' && (key === '-' || key === '+') && !follows.spaced) sign = key;
    else break;
    next += 1;
  }
  return { next, sign, currency };
}

function clock(key: string, context: ReadContext): string | null {
  const parts = key.split(':').map(Number);
  const [first = 0, second = 0, third] = parts;
  if (second > 59 || (third ?? 0) > 59) return null;
  if (third !== undefined) return String(first * 3600 + second * 60 + third);
  const reading = clockParts(context);
  if (reading === null) return null;
  return String(reading === 'mm:ss' ? first * 60 + second : first * 3600 + second * 60);
}

/** Words behind a clock time that say which it is: `9:12 minutes`, `1:20 hrs`. */
function clockUnit(token: Token | undefined): string | null {
  if (/^(?:minutes|mins?|m|mm)$/.test(token?.key ?? '')) return 'minutes';
  return /^(?:hours?|hrs?|h)$/.test(token?.key ?? '') ? 'hours' : null;
}

function clockAt(list: readonly Token[], at: number, context: ReadContext): Quantity | Doubt | null {
  const [token, unit] = [list[at], clockUnit(list[at + 1])];
  if (!token) return null;
  const number = clock(token.key, unit === null ? context : { unit });
  const doubt = `${token.key} may be minutes and seconds, or hours and minutes, or no time at all`;
  return number === null
    ? { doubt, end: at + 1 }
    : { number, unit: 'seconds', end: at + (unit === null ? 1 : 2), scaled: false, sign: '' };
}

/**
 * The quantity at a place in the tokens, a doubt where its number can be read in two ways, or null. A minus sign counts
 * only where `signAllowed`: between two numbers it is a dash.
 */
export function quantityAt(
  list: readonly Token[],
  at: number,
  context: ReadContext,
  signAllowed: boolean,
): Quantity | Doubt | null {
  const { next, sign, currency } = headAt(list, at, signAllowed);
  const pounds = currency !== null;
  const token = list[next];
  if (token?.kind === 'c') return pounds || sign !== '' ? null : clockAt(list, next, context);
  if (token?.kind === 'x') return { doubt: `${token.key} is not one number`, end: next + 1 };
  if (token?.kind !== 'n') return null;
  const duration = pounds || sign !== '' ? null : takeDuration(list, next);
  if (duration) return { number: duration.seconds, unit: 'seconds', end: duration.end, scaled: true, sign };
  const pence = pounds ? null : list[next + 1];
  if (pence?.key === 'pence' || (pence?.key === 'p' && !pence.spaced && namesMoney(context)))
    return { number: signed(hundredth(token.key), sign === '-'), unit: 'gbp', end: next + 2, scaled: true, sign };
  const scale = scaleAt(list, next + 1, pounds, context);
  if (typeof scale === 'string') return { doubt: `${token.key} m: ${scale}`, end: next + 2 };
  const number = signed(shift(token.key, scale.power), sign === '-');
  const after = next + 1 + scale.length;
  const unit = scale.minutes ? { value: 'minutes', length: 0 } : pounds ? null : unitAt(list, after);
  const end = after + (unit?.length ?? 0);
  const behind = list[end];
  if (/^[ap]m$/.test(behind?.key ?? '') && /^(?:\d|1[0-2])$/.test(token.key))
    return { doubt: `${token.key}${behind?.key ?? ''} may be a time of day, or per month`, end: end + 1 };
  // `5-year`, `24-hour`: part of a name.
  const named = behind?.key === '-' && !behind.spaced && list[end + 1]?.spaced === false && list[end + 1]?.kind === 'w';
  if (named) return { doubt: `${token.key}-${list[end + 1]?.key ?? ''} is a word`, end: end + 2 };
  const raised = end > after && list[end - 1]?.kind === 'w' && behind?.spaced === false && /^[²³]$/.test(behind.key);
  if (raised) return { doubt: `${token.key} of a unit that is raised to a power`, end: end + 1 };
  // `12a`, `45p`, `3rd`: letters glued to a number that are no unit.
  if (
    behind &&
    !GLUED_PER.has(behind.key) &&
    !behind.spaced &&
    (behind.kind === 'w' || behind.kind === 'n' || behind.kind === 'x') &&
    end === next + 1
  )
    return { doubt: `${token.key}${behind.key} has more in it than a number and a unit`, end: end + 1 };
  return { number, unit: currency ?? unit?.value ?? null, end, scaled: scale.power > 0, sign };
}
