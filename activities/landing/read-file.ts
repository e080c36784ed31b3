// Copies one file of the inbox whole, or not at all: opened once, never through a link, and read again where it changes meanwhile.
import { constants, type BigIntStats } from 'node:fs';
import { lstat, open, realpath, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { QuarterdayError, type FailureCode } from '../../contracts/failure';

const TRIES = 3;
const CHUNK = 1 << 20;

/** What tells that a file has changed. */
export function sameFile(a: BigIntStats, b: BigIntStats): boolean {
  return a.size === b.size && a.mtimeNs === b.mtimeNs && a.ino === b.ino && a.dev === b.dev;
}

function refuse(code: FailureCode, seen: string, expected: string): QuarterdayError {
  return new QuarterdayError(code, 'a file in the inbox was not read', {
    seen,
    expected,
    todo: 'put an ordinary export of the source system into the folder and collect again',
  });
}

/** SOURCE_UNAVAILABLE: the inbox itself cannot be read. */
export function unreadable(seen: string): QuarterdayError {
  return new QuarterdayError('SOURCE_UNAVAILABLE', 'the inbox cannot be read', {
    seen,
    expected: 'a folder that this user may list and read',
    todo: 'check the disk or share that it is on, and its permissions',
  });
}

/** @throws QuarterdayError FILE_NOT_REGULAR, FILE_TOO_LARGE */
export function checkFile(stat: BigIntStats, maxBytes: number): void {
  if (!stat.isFile()) throw refuse('FILE_NOT_REGULAR', 'a device, pipe or folder', 'an ordinary file');
  if (stat.nlink > 1n) throw refuse('FILE_NOT_REGULAR', 'a file with several names (a hard link)', 'a file of its own');
  if (stat.size > BigInt(maxBytes)) throw refuse('FILE_TOO_LARGE', `${stat.size} bytes`, `${maxBytes} bytes at most`);
}

/** The bytes up to a size: a file that grows while it is read is not read further. */
async function copy(file: FileHandle, size: number): Promise<Buffer> {
  const body = Buffer.allocUnsafe(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await file.read(body, at, Math.min(CHUNK, size - at), at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return body.subarray(0, at);
}

async function copyOnce(path: string, file: FileHandle, maxBytes: number): Promise<Buffer | null> {
  const before = await file.stat({ bigint: true });
  checkFile(before, maxBytes);
  const body = await copy(file, Number(before.size));
  const after = await file.stat({ bigint: true });
  const there = await lstat(path, { bigint: true }).catch(() => null);
  const whole = BigInt(body.length) === before.size;
  return whole && there !== null && sameFile(before, after) && sameFile(after, there) ? body : null;
}

/** What opening says of links, sockets and files that this user may not read. */
const NOT_OURS = new Set(['ELOOP', 'EMLINK', 'ENXIO', 'ENODEV', 'EACCES', 'EPERM']);

/** The open file; null where it is gone. @throws QuarterdayError FILE_NOT_REGULAR, SOURCE_UNAVAILABLE */
export async function openOnce(path: string): Promise<FileHandle | null> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path, flags).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    if (NOT_OURS.has(error.code ?? ''))
      throw refuse('FILE_NOT_REGULAR', 'a link or something that cannot be opened', 'an ordinary file');
    throw unreadable(error.code ?? error.name);
  });
  if (file === null) return null;
  // A folder on the way that was made a link after it was listed.
  if ((await realpath(dirname(path)).catch(() => null)) === dirname(path)) return file;
  await file.close();
  throw refuse('FILE_NOT_REGULAR', 'a folder that is a link', 'a folder of the inbox');
}

/**
 * The bytes of one file, by its real path; null where it is gone, or changed each time it was read.
 * @throws QuarterdayError FILE_NOT_REGULAR, FILE_TOO_LARGE, SOURCE_UNAVAILABLE (the disk or share cannot be read)
 */
export async function readInboxFile(path: string, maxBytes: number): Promise<Buffer | null> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const file = await openOnce(path);
    if (file === null) return null;
    try {
      const body = await copyOnce(path, file, maxBytes);
      if (body !== null) return body;
    } finally {
      await file.close();
    }
  }
  return null;
}
