// Reads a large CSV piece by piece, so that memory depends on the piece and not on the file: for national files of 100 MB.
import { isUtf8 } from 'node:buffer';
import { QuarterdayError } from '../../contracts/failure';
import { heading } from '../_readers/columns';
import { checkEnd } from '../_readers/csv';
import { findHeader } from '../_readers/csv-header';
import { splitRecords, type CsvRecord } from '../_readers/csv-records';
import { decodeText } from '../_readers/decode';

export interface BigCsv {
  /** The headings as they stand: trimmed, NFC; a name may stand twice, so columns are told by their position. */
  readonly header: readonly string[];
  readonly headerLine: number;
  /** The records above the header: titles, sites, notes. */
  readonly above: readonly CsvRecord[];
  /** The records below it, once. Blank lines are left out. */
  readonly rows: Iterable<CsvRecord>;
}

export interface BigCsvOptions {
  /** Headings by which the header is found among the first twenty records. */
  readonly headerHas: readonly string[];
  /** Another way to know it, where headings drift. */
  readonly isHeader?: (headings: readonly string[]) => boolean;
  /** Bytes of one piece; 128 KB unless said otherwise. */
  readonly piece?: number;
}

const PIECE = 131_072;
const SEARCHED = 20;
const [NEW_LINE, QUOTE] = [0x0a, 0x22];

/**
 * Opens a CSV body. Throws as `readCsv` does for bytes that are no text, and CONTRACT_DRIFT where no header is found;
 * a file that ends in the middle of a line is FILE_TRUNCATED, once its rows have been read so far.
 */
export function openBigCsv(body: Buffer, options: BigCsvOptions): BigCsv {
  const records = recordsOf(plainBytes(body), options.piece ?? PIECE);
  const has = options.headerHas.map(heading);
  const isHeader = options.isHeader ?? ((names: readonly string[]) => has.every((name) => names.includes(name)));
  const above: CsvRecord[] = [];
  for (let next = records.next(); next.done !== true && above.length < SEARCHED; next = records.next()) {
    const headings = next.value.fields.map(heading);
    if (isHeader(headings)) return { header: headings, headerLine: next.value.line, above, rows: records };
    above.push(next.value);
  }
  // It says why there is none: nothing at all, another delimiter, or other headings.
  const { header, at } = findHeader(above, ',', options.headerHas);
  return { header, headerLine: above[at]?.line ?? 1, above: above.slice(0, at), rows: records };
}

/** UTF-8 bytes: those of the body where it is UTF-8 already, so that it is not copied. */
function plainBytes(body: Buffer): Buffer {
  const wide = (body[0] === 0xff && body[1] === 0xfe) || (body[0] === 0xfe && body[1] === 0xff);
  const plain = !wide && isUtf8(body) && !body.includes(0);
  return plain ? body : Buffer.from(decodeText(body));
}

function* recordsOf(body: Buffer, size: number): Generator<CsvRecord, undefined> {
  let [from, lines] = [0, 0];
  while (from < body.length || from === 0) {
    const to = pieceEnd(body, from, size);
    const bytes = body.subarray(from, to);
    const text = from === 0 ? decodeText(bytes) : bytes.toString('utf8');
    const records = splitAt(text, lines);
    // Only a last piece can end without a line break: that is a cut file.
    checkEnd(text, records, 0, 'required');
    yield* records;
    lines += count(bytes, NEW_LINE);
    from = to;
  }
}

/** The end of a piece: behind a line break that stands outside quotes, at least `size` bytes on, or the end of the body. */
function pieceEnd(body: Buffer, from: number, size: number): number {
  let at = Math.min(from + size, body.length);
  let open = oddQuotes(body, from, at);
  while (at < body.length) {
    const found = body.indexOf(NEW_LINE, at);
    if (found < 0) return body.length;
    open = open !== oddQuotes(body, at, found);
    at = found + 1;
    if (!open) return at;
  }
  return body.length;
}

function oddQuotes(body: Buffer, from: number, to: number): boolean {
  return count(body.subarray(from, to), QUOTE) % 2 === 1;
}

function count(bytes: Buffer, wanted: number): number {
  let found = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) found += 1;
  return found;
}

function splitAt(text: string, lines: number): CsvRecord[] {
  try {
    const records = splitRecords(text, { delimiter: ',', maxRecords: text.length + 1 });
    return lines === 0 ? records : records.map(({ line, fields }) => ({ line: line + lines, fields }));
  } catch (error) {
    const at = error instanceof QuarterdayError ? /^line (\d+)$/.exec(error.words.place ?? '')?.[1] : undefined;
    if (!(error instanceof QuarterdayError) || at === undefined) throw error;
    const words = { ...error.words, place: `line ${Number(at) + lines}` };
    throw new QuarterdayError(error.code, error.message, words);
  }
}
