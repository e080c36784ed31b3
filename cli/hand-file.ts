// Reads a file that somebody has in hand: an ordinary one, no larger than its source allows.
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Manifest } from '../contracts/connector';
import { QuarterdayError } from '../contracts/failure';
import type { BulkSource, NextBytes } from '../activities/landing/keep-bulk';
import { seenOfFile } from './file-faults';

export interface HandFile {
  readonly name: string;
  readonly body: Buffer;
}

/** A file of a source whose files are too large to be read whole: it is read while it is kept. */
export interface LargeFile {
  readonly name: string;
  readonly path: string;
}

function refuse(code: 'FILE_NOT_REGULAR' | 'FILE_TOO_LARGE', seen: string, expected: string): QuarterdayError {
  return new QuarterdayError(code, 'the file was not read', { seen, expected, todo: 'name an export of the source' });
}

async function withFile<T>(path: string, maxBytes: number, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new QuarterdayError('NOT_FOUND', 'the file cannot be opened', {
      seen: seenOfFile(path, error),
      expected: 'a file that this user may read',
      todo: 'check its name, and the folder that the command is run in',
    });
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw refuse('FILE_NOT_REGULAR', 'a folder, pipe or device', 'an ordinary file');
    if (stat.size > maxBytes) throw refuse('FILE_TOO_LARGE', `${stat.size} bytes`, `${maxBytes} bytes at most`);
    return await use(file);
  } finally {
    await file.close();
  }
}

/** @throws QuarterdayError NOT_FOUND, FILE_NOT_REGULAR, FILE_TOO_LARGE */
export async function readHandFile(path: string, maxBytes: number): Promise<HandFile> {
  return withFile(path, maxBytes, async (file) => ({ name: basename(path), body: await file.readFile() }));
}

/** A file for a source: read here, or only looked at where its source has bulk files. Throws as `readHandFile` does. */
export async function handFile(path: string, manifest: Manifest): Promise<HandFile | LargeFile> {
  if (manifest.bulk === undefined) return readHandFile(path, manifest.maxBytes);
  return withFile(path, manifest.bulk.maxBytes, () => Promise.resolve({ name: basename(path), path }));
}

/**
 * Gives the bytes of a large file to `take`, which keeps nothing before `whole` has said that the file stayed as it was.
 * @throws QuarterdayError FILE_TRUNCATED where it did not
 */
export async function readLargeFile<T>(
  { path }: LargeFile,
  maxBytes: number,
  take: (source: BulkSource) => Promise<T | null>,
): Promise<T> {
  const taken = await withFile(path, maxBytes, async (file) => {
    const before = await file.stat();
    const whole = async (): Promise<boolean> => {
      const after = await file.stat();
      return after.size === before.size && after.mtimeMs === before.mtimeMs;
    };
    const read = (): NextBytes => {
      let at = 0;
      return async (into) => {
        const { bytesRead } = await file.read(into, 0, into.length, at);
        at += bytesRead;
        return bytesRead;
      };
    };
    return take({ size: before.size, read, whole });
  });
  if (taken !== null) return taken;
  throw new QuarterdayError('FILE_TRUNCATED', 'the file changed while it was read', {
    seen: 'another size or time after it was read than before',
    expected: 'a file that nobody is writing',
    todo: 'wait until it is whole, and import it again',
  });
}
