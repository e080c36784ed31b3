// A body in memory as a bulk reader takes it: an answer of a web service whose source also has bulk files.
import type { BulkBytes } from '../../contracts/bulk';

/** The bytes of a body. */
export function bytesIn(body: Buffer): BulkBytes {
  return {
    size: body.length,
    read: (position, length) => Promise.resolve(body.subarray(position, position + length)),
    stream: async function* () {
      yield await Promise.resolve(body);
    },
  };
}
