// Reads one large file of the inbox piece by piece, with the checks of one that is read whole: never through a link, and not while it changes.
import { lstat } from 'node:fs/promises';
import type { BulkSource } from './keep-bulk';
import { checkFile, openOnce, sameFile } from './read-file';

/**
 * Gives the file's bytes to `take`, up to the size that it had. `take` must not keep anything before `whole` has said that
 * the file stayed as it was. Null where the file is gone or has changed. @throws QuarterdayError FILE_NOT_REGULAR, FILE_TOO_LARGE
 */
export async function readPieces<T>(
  path: string,
  maxBytes: number,
  take: (source: Required<BulkSource>) => Promise<T | null>,
): Promise<T | null> {
  const file = await openOnce(path);
  if (file === null) return null;
  try {
    const before = await file.stat({ bigint: true });
    checkFile(before, maxBytes);
    const size = Number(before.size);
    let at = 0;
    const read: BulkSource['read'] = () => {
      at = 0;
      return async (into) => {
        if (at >= size) return 0;
        const { bytesRead } = await file.read(into, 0, Math.min(into.length, size - at), at);
        at += bytesRead;
        return bytesRead;
      };
    };
    const whole = async (): Promise<boolean> => {
      const after = await file.stat({ bigint: true });
      const there = await lstat(path, { bigint: true }).catch(() => null);
      return at === size && there !== null && sameFile(before, after) && sameFile(after, there);
    };
    return await take({ size, read, whole });
  } finally {
    await file.close();
  }
}
