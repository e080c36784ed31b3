// The bytes of a delivery that is in memory already, as a bulk reader reads them; and the pieces of any stream.
import type { BulkBytes } from '../../contracts/bulk';
import { CHUNK } from './scan';

/** Bytes in memory. */
export function bytesOf(body: Buffer): BulkBytes {
  return {
    size: body.length,
    read: (position, length) => Promise.resolve(body.subarray(position, position + length)),
    // oxlint-disable-next-line typescript/require-await -- a stream is asynchronous, also where its bytes are here already
    stream: async function* () {
      for (let at = 0; at < body.length; at += CHUNK) yield body.subarray(at, at + CHUNK);
    },
  };
}

/** The same bytes in pieces that a scan can take. */
export async function* pieces(stream: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  for await (const piece of stream) {
    for (let at = 0; at < piece.length; at += CHUNK) yield piece.subarray(at, at + CHUNK);
  }
}
