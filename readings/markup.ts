// What programs leave in a cell: tags and entities of HTML, LaTeX and Markdown of PDF converters, and UTF-8 read as Windows-1252.

/** Windows-1252 in the places 0x80 to 0x9F; the other bytes of Latin-1 are their own code points. */
const CP1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function byteOf(char: string): number {
  const code = char.charCodeAt(0);
  if (code < 0x100) return code;
  const at = CP1252.indexOf(char);
  return at < 0 ? -1 : 0x80 + at;
}

/** The character of a UTF-8 sequence of bytes, or null where the bytes are none. */
function sequence(bytes: readonly number[]): string | null {
  const [lead = 0, ...rest] = bytes;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 ? 4 : 0;
  if (length === 0 || rest.length < length - 1) return null;
  const tail = rest.slice(0, length - 1);
  if (tail.some((byte) => byte < 0x80 || byte > 0xbf)) return null;
  const code = tail.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), lead & (0xff >> (length + 1)));
  return code > 0x7f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null;
}

/** Mends UTF-8 that was read as Windows-1252: `Â£` is £, `â€“` a dash. What is no such sequence stays as it is. */
function mend(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i += 1) {
    const lead = text.charCodeAt(i);
    const char = lead >= 0xc2 && lead <= 0xf4 ? sequence([...text.slice(i, i + 4)].map(byteOf)) : null;
    out += char ?? text.charAt(i);
    if (char !== null) i += (lead <= 0xdf ? 2 : lead <= 0xef ? 3 : 4) - 1;
  }
  return out;
}

/** Twice, because some texts went through it twice (`Ã‚Â£`). */
export function mendEncoding(text: string): string {
  if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/.test(text)) return text;
  const once = mend(text);
  return once === text ? text : mend(once);
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  pound: '£',
  ndash: '–',
  mdash: '—',
  minus: '−',
  le: '≤',
  ge: '≥',
  uarr: '↑',
  darr: '↓',
  rarr: '→',
  larr: '←',
  harr: '↔',
  quot: '"',
  apos: "'",
  rsquo: '’',
};

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (inner: string): string => inner.trim().replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));

// Stands where a tag stood, until it is known whether it stood between two digits.
const TAG = '\ue000';
const BETWEEN_DIGITS = /(\d)\ue000+(?=\d)/g;

/** Without tags: raised digits stay raised (`12<sup>1</sup>` is no 121), and two numbers are never joined by a tag that goes. */
export function stripTags(text: string): string {
  const entities = text.includes('&') ? text.replace(/&(#?\w{1,8});/g, entity) : text;
  if (!/<\/?[a-z]/i.test(entities)) return entities;
  return entities
    .replace(/<sup>(.*?)<\/sup>/gi, (_, inner: string) => raised(inner))
    .replace(/<(?:br|p|div|li|tr|td)\b[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, TAG)
    .replace(BETWEEN_DIGITS, '$1 ')
    .replaceAll(TAG, '');
}

const LATEX: readonly (readonly [RegExp, string])[] = [
  [/\\(?:uparrow|Uparrow|blacktriangle|triangle)\b/g, '↑'],
  [/\\(?:downarrow|Downarrow|blacktriangledown|triangledown)\b/g, '↓'],
  [/\\(?:leftrightarrow|Leftrightarrow)\b/g, '↔'],
  [/\\(?:rightarrow|Rightarrow|longrightarrow|to)\b/g, '→'],
  [/\\(?:leftarrow|Leftarrow)\b/g, '←'],
  [/\\nearrow\b/g, '↗'],
  [/\\searrow\b/g, '↘'],
  [/\\(?:leqslant|leq|le)\b/g, '≤'],
  [/\\(?:geqslant|geq|ge)\b/g, '≥'],
  [/\\pm\b/g, '±'],
  [/\\(?:sim|approx)\b/g, '~'],
  [/\\pounds\b/g, '£'],
  [/\\(?:mathbf|mathrm|text|textbf|bf)\b/g, ''],
  [/\\([%$£&_#*~<>|-])/g, '$1'],
];

/** Without LaTeX (`$\geq 95\%$`), the backslashes of Markdown, and stars round a whole cell. */
export function stripMarks(text: string): string {
  let out = text;
  // `2022\\23`: a year.
  if (/\d\\\d/.test(text)) out = text.replace(/(?<=\d)\\(?=\d)/g, '/');
  else if (text.includes('\\')) {
    const maths = /^\$.*\$$/.test(text.trim()) ? text.trim().slice(1, -1) : text;
    out = LATEX.reduce((left, [pattern, char]) => left.replace(pattern, char), maths).replace(/[{}]/g, '');
  }
  return out.replace(/^\s*(\*\*|__)(.+)\1\s*$/, '$2');
}
