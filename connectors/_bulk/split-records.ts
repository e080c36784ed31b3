// Cuts a stream of CSV bytes into records without making strings: plain records by one pass over the bytes, quoted ones exactly.
import { isUtf8 } from 'node:buffer';
import { QuarterdayError } from '../../contracts/failure';
import { exactRecord } from './exact-record';

const [QUOTE, COMMA, CR, LF] = [0x22, 0x2c, 0x0d, 0x0a];

/** A record's size limit in bytes: an unclosed quote must not swallow the rest of a file. */
export const MAX_RECORD = 1_000_000;
/** Ends of fields that are kept; the fields of a wider record are counted and no more. */
const MAX_FIELDS = 512;

/**
 * What is done with a record: field n ends at `ends[n]` and begins one byte after the end of the field before it, the first one
 * at `start`. All of it is valid only during the call.
 */
export type OnRecord = (bytes: Uint8Array, start: number, ends: Int32Array, fields: number, line: number) => void;

export interface Splitter {
  /** Takes the next bytes. @throws QuarterdayError ENCODING_INVALID, CSV_CONTROL_CHAR, CSV_DIALECT, CSV_RECORD_TOO_LARGE */
  readonly feed: (chunk: Uint8Array) => void;
  /** Says that there are no more; the next bytes begin another file. @throws QuarterdayError FILE_TRUNCATED, FILE_EMPTY */
  readonly end: () => void;
}

interface State {
  readonly buffer: Buffer;
  readonly scratch: Buffer;
  readonly ends: Int32Array;
  readonly onRecord: OnRecord;
  filled: number;
  line: number;
  begun: boolean;
  /** True once a byte-order mark has been looked for. */
  marked: boolean;
}

const MARK = Buffer.from('\ufeff');

/** Takes the byte-order mark away from the first bytes of a file, which may come one by one. */
function dropMark(state: State): void {
  const { buffer, filled, line } = state;
  state.marked = true;
  if (line > 1 || !buffer.subarray(0, MARK.length).equals(MARK)) return;
  buffer.copyWithin(0, MARK.length, filled);
  state.filled -= MARK.length;
}

/** True for a line of nothing but blanks, which is no record. */
function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x20 && (byte < 0x09 || byte > 0x0d)) return false;
  }
  return true;
}

/** The records of a range without quotes that ends with a line feed. The loop that everything waits for. */
function plain(state: State, from: number, to: number): void {
  const { buffer, ends, onRecord } = state;
  let { line } = state;
  let at = from;
  while (at < to) {
    const start = at;
    let fields = 0;
    let byte = buffer[at] ?? LF;
    while (byte !== LF) {
      if (byte === COMMA) {
        if (fields < MAX_FIELDS) ends[fields] = at;
        fields += 1;
      }
      at += 1;
      byte = buffer[at] ?? LF;
    }
    const end = at > start && buffer[at - 1] === CR ? at - 1 : at;
    if (fields < MAX_FIELDS) ends[fields] = end;
    if (fields > 0 || !isBlank(buffer, start, end)) onRecord(buffer, start, ends, fields + 1, line);
    line += 1;
    at += 1;
  }
  state.line = line;
}

/** One record with a quote somewhere in it; gives where the next one begins, or -1 where it is not all here. */
function quoted(state: State, from: number): number {
  const { buffer, scratch, ends, onRecord } = state;
  const record = exactRecord(buffer, from, state.filled, scratch, ends, state.line);
  if (record === null) return -1;
  const { fields, next, breaks } = record;
  if (fields > 1 || !isBlank(scratch, 0, ends[0] ?? 0)) onRecord(scratch, 0, ends, fields, state.line);
  state.line += 1 + breaks;
  return next;
}

/** Reads the whole records of the buffer; gives where the first unfinished one begins. */
function readWhole(state: State): number {
  const { buffer } = state;
  const limit = buffer.subarray(0, state.filled).lastIndexOf(LF) + 1;
  let from = 0;
  while (from < limit) {
    const quote = buffer.subarray(from, limit).indexOf(QUOTE);
    const until = quote < 0 ? limit : from + buffer.subarray(from, from + quote).lastIndexOf(LF) + 1;
    plain(state, from, until);
    from = until;
    if (quote < 0) break;
    const next = quoted(state, from);
    if (next < 0) break;
    from = next;
  }
  return from;
}

/** Throws where the new bytes cannot be text: checked before a byte of them is read. */
function checkBytes(state: State, from: number, to: number): void {
  const { buffer, line } = state;
  const range = buffer.subarray(from, to);
  const nul = range.indexOf(0);
  if (nul >= 0) {
    throw new QuarterdayError('CSV_CONTROL_CHAR', 'the text holds a NUL character', {
      expected: 'text without NUL characters, in UTF-8',
      todo: 'fetch the file again from its publisher',
      place: `line ${line} or after it`,
    });
  }
  if (isUtf8(range)) return;
  throw new QuarterdayError('ENCODING_INVALID', 'the text is in an encoding that this source does not deliver', {
    seen: 'bytes that are not UTF-8',
    expected: 'UTF-8, with or without its mark',
    todo: 'fetch the file again from its publisher; a spreadsheet program may have saved it in another encoding',
    place: `line ${line} or after it`,
  });
}

/** A splitter over pieces of at most `maxChunk` bytes. */
export function createSplitter(maxChunk: number, onRecord: OnRecord): Splitter {
  const state: State = {
    buffer: Buffer.allocUnsafeSlow(maxChunk + MAX_RECORD),
    scratch: Buffer.allocUnsafeSlow(maxChunk + MAX_RECORD),
    ends: new Int32Array(MAX_FIELDS),
    ...{ onRecord, filled: 0, line: 1, begun: false, marked: false },
  };
  const feed = (chunk: Uint8Array): void => {
    state.buffer.set(chunk, state.filled);
    state.filled += chunk.length;
    state.begun ||= chunk.length > 0;
    if (!state.marked && state.filled >= MARK.length) dropMark(state);
    // Whole lines hold whole characters: the unfinished line is checked once it is finished.
    const lines = state.buffer.subarray(0, state.filled).lastIndexOf(LF) + 1;
    checkBytes(state, 0, lines);
    const from = lines === 0 ? 0 : readWhole(state);
    state.buffer.copyWithin(0, from, state.filled);
    state.filled -= from;
    if (state.filled > MAX_RECORD) throw tooLarge(state.line);
  };
  const end = (): void => {
    checkEnd(state);
    Object.assign(state, { filled: 0, line: 1, begun: false, marked: false });
  };
  return { feed, end };
}

function checkEnd({ begun, filled, line }: State): void {
  if (!begun) {
    throw new QuarterdayError('FILE_EMPTY', 'the file is empty', {
      seen: '0 bytes',
      expected: 'a file with a header and rows',
      todo: 'fetch it again; a file without rows is not a zero',
    });
  }
  if (filled === 0) return;
  throw new QuarterdayError('FILE_TRUNCATED', 'the file ends in the middle of a row', {
    seen: 'a last row without its line break, or a quote that is not closed',
    expected: 'a line break after the last row',
    todo: 'fetch the whole file again',
    place: `line ${line}`,
  });
}

function tooLarge(line: number): QuarterdayError {
  return new QuarterdayError('CSV_RECORD_TOO_LARGE', 'one row is larger than any row can be', {
    seen: `more than ${MAX_RECORD} bytes in one row`,
    expected: 'rows under 1 MB',
    todo: 'look for a quote that is opened and not closed',
    place: `line ${line}`,
  });
}
