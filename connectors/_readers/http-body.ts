// Reads the body of an answer whole or not at all: axios and fetch both call half a gzip a success.
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { QuarterdayError } from '../../contracts/failure';

export interface BodyOptions {
  readonly maxBytes: number;
  /** Take a body that neither says its length nor is chunked; only where its format proves its own end (JSON). */
  readonly allowUnknownLength: boolean;
}

/** Header values by lower-case name. */
export type Headers = Readonly<Record<string, string>>;

const DECODERS = new Map([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

/** The decoded bytes. Throws SOURCE_TOO_LARGE, SOURCE_TRUNCATED or SOURCE_UNEXPECTED_CONTENT; the stream's own error where it breaks. */
export async function readBody(stream: Readable, headers: Headers, options: BodyOptions): Promise<Buffer> {
  const declared = headers['content-length'];
  if (declared !== undefined && Number(declared) > options.maxBytes) throw tooLarge(options.maxBytes);
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const chunked = /chunked/i.test(headers['transfer-encoding'] ?? '');
  if (declared === undefined && !chunked && encoding === 'identity' && !options.allowUnknownLength) {
    throw truncated('an answer that does not say how long it is, and so may be cut');
  }
  const raw = await collect(stream, options.maxBytes);
  if (declared !== undefined && Number(declared) !== raw.length) {
    throw truncated(`${raw.length} of ${Number(declared)} bytes`);
  }
  return decode(raw, encoding, options.maxBytes);
}

async function collect(stream: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// We ask for no compression; where a server compresses all the same, its stream must end as its format says.
async function decode(raw: Buffer, encoding: string, maxBytes: number): Promise<Buffer> {
  if (encoding === 'identity' || encoding === '') return raw;
  const decoder = DECODERS.get(encoding);
  if (decoder === undefined) {
    throw new QuarterdayError('SOURCE_UNEXPECTED_CONTENT', 'the answer is compressed in a way that is not known', {
      expected: 'no compression, gzip, deflate or br',
      todo: 'ask the supplier for uncompressed answers',
    });
  }
  try {
    return await decoder(raw, { maxOutputLength: maxBytes });
  } catch (error) {
    if (nodeCode(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes);
    throw truncated(`a ${encoding} stream that does not end, or is damaged`);
  }
}

/** The code that Node or axios put on an error, else an empty text. */
export function nodeCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function tooLarge(maxBytes: number): QuarterdayError {
  return new QuarterdayError('SOURCE_TOO_LARGE', 'the answer is larger than this source may send', {
    seen: `more than ${maxBytes} bytes`,
    expected: `at most ${maxBytes} bytes`,
    todo: 'ask for a shorter period or a smaller area, or raise the limit of the source',
  });
}

/** SOURCE_TRUNCATED: an answer that is not, or may not be, whole. */
export function truncated(seen: string): QuarterdayError {
  return new QuarterdayError('SOURCE_TRUNCATED', 'the answer of the source was cut short', {
    seen,
    expected: 'a whole answer',
    todo: 'it is asked for again by itself; if it goes on, tell the supplier',
  });
}
