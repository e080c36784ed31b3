// Reads a file that somebody has in hand: an ordinary one, no larger than its source allows.
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { QuarterdayError } from '../contracts/failure';
import { seenOfFile } from './file-faults';

export interface HandFile {
  readonly name: string;
  readonly body: Buffer;
}

function refuse(code: 'FILE_NOT_REGULAR' | 'FILE_TOO_LARGE', seen: string, expected: string): QuarterdayError {
  return new QuarterdayError(code, 'the file was not read', { seen, expected, todo: 'name an export of the source' });
}

/** @throws QuarterdayError NOT_FOUND, FILE_NOT_REGULAR, FILE_TOO_LARGE */
export async function readHandFile(path: string, maxBytes: number): Promise<HandFile> {
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
    return { name: basename(path), body: await file.readFile() };
  } finally {
    await file.close();
  }
}
