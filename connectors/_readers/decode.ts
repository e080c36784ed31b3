// Turns the bytes of a text delivery into text, or says why not: an encoding is read or declared, never guessed.
import { isUtf8 } from 'node:buffer';
import { QuarterdayError } from '../../contracts/failure';

/** The encodings that a source may declare for text without a byte-order mark that is not UTF-8. */
export type DeclaredEncoding = 'windows-1252';

export interface DecodeOptions {
  /** Used only where there is no byte-order mark and the bytes are not UTF-8. */
  readonly declared?: DeclaredEncoding;
  /** True for a source that delivers HTML: text that starts with `<` is then no mistake. */
  readonly markup?: boolean;
}

// The 32 places where windows-1252 differs from Latin-1; 0 marks the five that it leaves undefined.
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['504b0304', 'a zip file (such as an .xlsx workbook)'],
  ['d0cf11e0', 'an old Office file (such as an .xls workbook)'],
  ['25504446', 'a PDF'],
  ['1f8b08', 'a gzip file'],
];

/** What the first bytes say a body is where it is not text, else null. */
export function binaryKind(body: Buffer): string | null {
  const head = body.subarray(0, 4).toString('hex');
  return SIGNATURES.find(([magic]) => head.startsWith(magic))?.[1] ?? null;
}

/** True where the text starts as HTML or XML does. */
export function looksLikeMarkup(text: string): boolean {
  return /^[\uFEFF\s]*</.test(text.slice(0, 4096));
}

/**
 * The text of a body, without its byte-order mark.
 * Throws FILE_EMPTY, FILE_TYPE_MISMATCH (zip, OLE2, PDF, HTML), ENCODING_INVALID, CSV_CONTROL_CHAR (NUL) or FILE_TRUNCATED (half a UTF-16 unit).
 */
export function decodeText(body: Buffer, options: DecodeOptions = {}): string {
  if (body.length === 0) throw emptyFile('0 bytes');
  const kind = binaryKind(body);
  if (kind !== null) throw mismatch(kind);
  const text = toText(body, options.declared);
  if (text.trim() === '') throw emptyFile('blank text only');
  if (options.markup !== true && looksLikeMarkup(text)) throw mismatch('HTML or XML (it starts with `<`)');
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    throw new QuarterdayError('CSV_CONTROL_CHAR', 'the text holds a NUL character', {
      place: `line ${text.slice(0, nul).split('\n').length}`,
      expected: 'text without NUL characters',
      todo: 'export the file again; a UTF-16 export needs its byte-order mark',
    });
  }
  return text;
}

/** The bytes as UTF-8 where the council has declared the encoding of a source's text; what is no text, or says itself what it is, is left alone. */
export function inUtf8(body: Buffer, declared: DeclaredEncoding | undefined): Buffer {
  const marked = (body[0] === 0xff && body[1] === 0xfe) || (body[0] === 0xfe && body[1] === 0xff);
  if (declared === undefined || marked || binaryKind(body) !== null || isUtf8(body)) return body;
  return Buffer.from(windows1252(body), 'utf8');
}

function toText(body: Buffer, declared: DeclaredEncoding | undefined): string {
  if (body[0] === 0xff && body[1] === 0xfe) return utf16(body.subarray(2));
  if (body[0] === 0xfe && body[1] === 0xff) throw badEncoding('UTF-16 big-endian', declared);
  const rest = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? body.subarray(3) : body;
  if (isUtf8(rest)) return rest.toString('utf8');
  if (rest.length === body.length && declared === 'windows-1252') return windows1252(body);
  throw badEncoding('bytes that are not UTF-8', declared);
}

function utf16(body: Buffer): string {
  if (body.length % 2 === 1) {
    throw new QuarterdayError('FILE_TRUNCATED', 'the UTF-16 text ends in the middle of a character', {
      expected: 'an even number of bytes',
      todo: 'send the whole file again',
    });
  }
  try {
    return new TextDecoder('utf-16le', { fatal: true }).decode(body);
  } catch {
    throw badEncoding('broken UTF-16', undefined);
  }
}

function windows1252(body: Buffer): string {
  return body.toString('latin1').replace(/[\u0080-\u009f]/g, (char) => {
    const code = WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? 0;
    if (code === 0) throw badEncoding('bytes that windows-1252 does not define', 'windows-1252');
    return String.fromCharCode(code);
  });
}

function emptyFile(seen: string): QuarterdayError {
  return new QuarterdayError('FILE_EMPTY', 'the file is empty', {
    seen,
    expected: 'a file with a header and rows',
    todo: 'export it again; a file without rows is not a zero',
  });
}

function mismatch(seen: string): QuarterdayError {
  return new QuarterdayError('FILE_TYPE_MISMATCH', 'the file is not of the type that its source delivers', {
    seen,
    expected: 'plain text (CSV or JSON)',
    todo: 'export it again in the right format; a log-in page saved as a file looks like this',
  });
}

function badEncoding(seen: string, declared: DeclaredEncoding | undefined): QuarterdayError {
  return new QuarterdayError('ENCODING_INVALID', 'the text is in an encoding that this source has not declared', {
    seen,
    expected: declared === undefined ? 'UTF-8, or UTF-16LE with its mark' : `UTF-8, or ${declared} as declared`,
    todo: 'export as UTF-8, or declare the encoding in the catalogue, as in sources.<key>.encoding: windows-1252',
  });
}
