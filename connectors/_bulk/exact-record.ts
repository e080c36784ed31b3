// Reads one CSV record exactly: quoted fields, doubled quotes, line breaks inside quotes. For the few records that have a quote.
import { QuarterdayError } from '../../contracts/failure';

const [QUOTE, COMMA, CR, LF] = [0x22, 0x2c, 0x0d, 0x0a];

/** One record, unquoted: its fields stand one after another in `bytes`, with one byte between two of them. */
export interface ExactRecord {
  readonly bytes: Uint8Array;
  /** How many fields there are; the ends of the first of them are in the array that was given. */
  readonly fields: number;
  /** Where the next record begins. */
  readonly next: number;
  /** Line breaks within fields. */
  readonly breaks: number;
}

interface Cursor {
  at: number;
  out: number;
  breaks: number;
}

/** Copies a quoted field; false where its closing quote is not here yet. */
function quoted(bytes: Uint8Array, to: number, scratch: Uint8Array, cursor: Cursor): boolean {
  let { at, out } = cursor;
  for (at += 1; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      // The byte after a quote says whether it closes the field: without it nothing is known.
      if (at + 1 >= to) return false;
      if (bytes[at + 1] !== QUOTE) {
        cursor.at = at + 1;
        cursor.out = out;
        return true;
      }
      at += 1;
    }
    if (byte === LF) cursor.breaks += 1;
    scratch[out] = byte;
    out += 1;
  }
  return false;
}

/** Copies a field without quotes; false where its end is not here yet. */
function bare(bytes: Uint8Array, to: number, scratch: Uint8Array, cursor: Cursor, line: number): boolean {
  for (; cursor.at < to; cursor.at += 1) {
    const byte = bytes[cursor.at] ?? 0;
    if (byte === COMMA || byte === LF) return true;
    if (byte === CR && bytes[cursor.at + 1] === LF) return true;
    if (byte === QUOTE) throw badQuote(line, 'a quote inside a field that does not begin with one');
    scratch[cursor.out] = byte;
    cursor.out += 1;
  }
  return false;
}

/**
 * The record that begins at `from`, or null where it does not end before `to`. `scratch` takes its bytes and `ends` the ends of
 * as many fields as it has room for. `line` is for messages. @throws QuarterdayError CSV_DIALECT
 */
export function exactRecord(
  bytes: Uint8Array,
  from: number,
  to: number,
  scratch: Uint8Array,
  ends: Int32Array,
  line: number,
): ExactRecord | null {
  const cursor: Cursor = { at: from, out: 0, breaks: 0 };
  for (let fields = 0; ;) {
    const begins = cursor.at < to && bytes[cursor.at] === QUOTE;
    const whole = begins ? quoted(bytes, to, scratch, cursor) : bare(bytes, to, scratch, cursor, line);
    if (!whole || cursor.at >= to) return null;
    if (fields < ends.length) ends[fields] = cursor.out;
    fields += 1;
    const byte = bytes[cursor.at];
    if (byte === COMMA) {
      scratch[cursor.out] = COMMA;
      cursor.out += 1;
      cursor.at += 1;
      continue;
    }
    if (byte === CR && cursor.at + 1 >= to) return null;
    const width = byte === LF ? 1 : byte === CR && bytes[cursor.at + 1] === LF ? 2 : 0;
    if (width === 0) throw badQuote(line, 'something between a closing quote and the next comma');
    return { bytes: scratch, fields, next: cursor.at + width, breaks: cursor.breaks };
  }
}

function badQuote(line: number, seen: string): QuarterdayError {
  return new QuarterdayError('CSV_DIALECT', 'the quoting of the file cannot be understood', {
    seen,
    expected: 'fields quoted whole, quotes inside them doubled',
    todo: 'fetch the file again from its publisher',
    place: `line ${line}`,
  });
}
