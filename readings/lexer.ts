// The tokenizer: a plain text as words, numbers, clock times and symbols. What is surely no number is marked, never repaired.

/** `n` a number · `x` digits that are no number (`1,2341,567`, `007`) · `c` a clock time · `w` a word · `s` a symbol. */
export type TokenKind = 'n' | 'x' | 'c' | 'w' | 's';

export interface Token {
  readonly kind: TokenKind;
  /** Lower case for a word, without separators and trailing zeros for a number; else as written. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether a space stands before it (or nothing at all). */
  readonly spaced: boolean;
}

const NUMBER = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+/y;
// One stray space in the thousands, where the rest shows that they are thousands: `1,191, 704`, `25, 000`; never `112, 115`.
const STRAY = /(?:\d{1,3}(?:,\d{3})+, \d{3}|\d{1,3}, \d{3}(?:,\d{3})+|\d{1,3}, 0\d{2})(?:\.\d+)?(?!\d|[.,]\d|, \d)/y;
// Points between thousands, where there are two or more of them: `1.234.567` can be nothing else.
const POINTED = /[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.,]*\d)/y;
const MALFORMED = /[\d.,]*\d/y;
const CLOCK = /\d{1,3}:\d{2}(?::\d{2}(?:\.0+)?)?(?![\d:]|\.\d)/y;
const WORD = /[A-Za-z\u00c0-\u024f][\w'\u00c0-\u024f]*/y;
const LETTERS = /[A-Za-z\u00c0-\u024f]+/y;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** More digits than a figure has: a reference, or two numbers grown together. */
const SIGNIFICANT = 15;

/** The canonical digits of a number as written, or null where they are no number: `1,191, 704` is 1191704, `.50` is 0.5. */
export function digitsOf(written: string): string | null {
  // Most numbers need nothing done to them.
  if (written.length < 10 && /^(?:[1-9]\d*|0)(?:\.\d*[1-9])?$/.test(written)) return written;
  const [whole = '', part] = written.replace(/[, ]/g, '').split('.');
  if (whole.length > 1 && whole.startsWith('0')) return null;
  const trimmed = part === undefined ? '' : part.replace(/0+$/, '');
  if ((whole.replace(/0+$/, '') + trimmed).length > SIGNIFICANT || whole.length > 21) return null;
  return (whole === '' ? '0' : whole) + (trimmed === '' ? '' : `.${trimmed}`);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function numberToken(text: string, start: number, spaced: boolean): Token {
  const written = match(NUMBER, text, start) ?? '';
  let end = start + written.length;
  const next = text.charCodeAt(end);
  if (next === 58) {
    const clock = match(CLOCK, text, start);
    if (clock !== null) return { kind: 'c', key: clock, start, end: start + clock.length, spaced };
  }
  if (next === 44 && text.charCodeAt(end + 1) === 32) {
    const stray = match(STRAY, text, start);
    if (stray !== null) {
      const key = digitsOf(stray);
      return { kind: key === null ? 'x' : 'n', key: key ?? stray, start, end: start + stray.length, spaced };
    }
  }
  const glued = isDigit(next) || ((next === 44 || next === 46) && isDigit(text.charCodeAt(end + 1)));
  const pointed = glued ? match(POINTED, text, start) : null;
  if (pointed !== null)
    return { kind: 'n', key: pointed.replaceAll('.', ''), start, end: start + pointed.length, spaced };
  if (glued) end += match(MALFORMED, text, end)?.length ?? 0;
  const key = glued ? null : digitsOf(written);
  return { kind: key === null ? 'x' : 'n', key: key ?? text.slice(start, end), start, end, spaced };
}

/** The tokens of a plain text (`plainText`). Every character but spaces belongs to one of them. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let spaced = true;
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      spaced = true;
      i += 1;
      continue;
    }
    const before = found.at(-1);
    let token: Token;
    if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(i + 1)) && (spaced || before?.kind === 's'))) {
      token = numberToken(text, i, spaced);
    } else {
      // Letters glued to a number end where digits begin again: `7m46s`.
      const glued = !spaced && (before?.kind === 'n' || before?.kind === 'x');
      const word = match(glued ? LETTERS : WORD, text, i);
      const end = i + (word?.length ?? 1);
      token = word
        ? { kind: 'w', key: word.toLowerCase(), start: i, end, spaced }
        : { kind: 's', key: text.charAt(i), start: i, end, spaced };
    }
    found.push(token);
    spaced = false;
    i = token.end;
  }
  return found;
}
