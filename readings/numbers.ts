// Numbers in text: what is surely one number, with its unit, and nothing that could be another. Exact decimals throughout.
import { decimal, plain } from '../rules/decimal';
import { takeUnit } from './units';

export interface NumberRead {
  /** Exact decimal, without thousands separators and trailing zeros. */
  readonly number: string;
  readonly unit: string | null;
  /** The text behind the number and its unit. */
  readonly rest: string;
}

// Thousands come in groups of three; one stray space after a comma is forgiven (`1,191, 704`, document 000 row 17).
const DIGITS = /^(\d{1,3}(?:, ?\d{3})+|0|[1-9]\d*)(\.\d+)?(?![\d.]|,\d|, \d)/;
const SCALES: readonly { readonly pattern: RegExp; readonly power: number }[] = [
  { pattern: /^ ?(?:bn|billion)(?![a-z])/i, power: 9 },
  { pattern: /^ ?(?:mn|million)(?![a-z])/i, power: 6 },
  { pattern: /^ ?thousand(?![a-z])/i, power: 3 },
  { pattern: /^k(?![a-z])/i, power: 3 },
];

interface Scaled {
  readonly power: number;
  readonly rest: string;
}

/** `m` alone is a million only behind pounds, a decimal fraction, or where the words around say so: `3m` may be minutes or metres. */
function takeScale(text: string, letterIsMillion: boolean): Scaled {
  for (const { pattern, power } of SCALES) {
    const match = pattern.exec(text);
    if (match) return { power, rest: text.slice(match[0].length) };
  }
  return letterIsMillion && /^m(?![a-z0-9])/i.test(text) ? { power: 6, rest: text.slice(1) } : { power: 0, rest: text };
}

/**
 * The number with which a plain text begins, or null. Refused, rather than guessed: leading zeros, groups that are not
 * of three digits, a second decimal point, and digits glued to letters that are no unit.
 */
export function takeNumber(text: string, countsInMillions = false): NumberRead | null {
  const head = /^([+-]?) ?(£?) ?([+-]?)/.exec(text);
  const [lead = '', sign = '', pound = '', inner = ''] = head ?? [];
  if (sign && inner) return null;
  const body = text.slice(lead.length);
  const match = DIGITS.exec(body);
  if (!match) return null;
  const digits = `${(match[1] ?? '').replace(/[, ]/g, '')}${match[2] ?? ''}`;
  const letterIsMillion = pound !== '' || match[2] !== undefined || countsInMillions;
  const { power, rest } = takeScale(body.slice(match[0].length), letterIsMillion);
  const negative = (sign || inner) === '-';
  const number = plain(decimal(`${negative ? '-' : ''}${digits}e${power}`));
  const unit = pound ? { unit: 'gbp', rest } : (takeUnit(rest) ?? { unit: null, rest });
  // `12a`, `84²`, `3rd`: something is glued to the digits that we do not understand.
  if (/^[^\s/()[\],;:.+*-]/.test(unit.rest)) return null;
  return { number, unit: unit.unit, rest: unit.rest };
}

/** The number that is the whole of a plain text, or null. */
export function readNumber(text: string, countsInMillions = false): NumberRead | null {
  const found = takeNumber(text.trim(), countsInMillions);
  return found && /^\s*$/.test(found.rest) ? found : null;
}
