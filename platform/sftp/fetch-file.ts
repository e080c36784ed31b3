// Fetches one remote file into a folder: into a hidden `.part` first, on from where it was broken off, and renamed when it is whole.
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { QuarterdayError } from '../../contracts/failure';
import type { RemoteEntry, SftpSession } from './session';

/** A server that sends nothing for so long has hung. */
const STALL_MS = 60_000;

/** Where a file grows: named for what it is and when it was written, so that no two versions are ever joined. */
function partOf(folder: string, { name, size, modifiedMs }: RemoteEntry): string {
  const key = createHash('sha256').update(`${name}\n${size}\n${modifiedMs}`).digest('hex').slice(0, 16);
  return join(folder, `.${key}-${process.pid}.part`);
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.size,
    () => 0,
  );
}

/** Passes bytes on; ends with a fault where none come for a while. */
function watched(signal: AbortSignal): Transform {
  let clock: NodeJS.Timeout;
  const stalled = (): void => void pass.destroy(new Error('nothing came for a minute'));
  const pass = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      clearTimeout(clock);
      clock = setTimeout(stalled, STALL_MS);
      done(signal.aborted ? new Error('stopped') : null, chunk);
    },
    destroy: (error, done) => {
      clearTimeout(clock);
      done(error);
    },
  });
  clock = setTimeout(stalled, STALL_MS);
  return pass;
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Fetches `path` into `folder` under its own name, with its own time. False where it changed meanwhile: nothing is kept then.
 * A broken connection throws and leaves the part, so that the next call goes on from there.
 */
export async function fetchFile(
  session: SftpSession,
  path: string,
  entry: RemoteEntry,
  folder: string,
  signal: AbortSignal,
): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = partOf(folder, entry);
  const from = await sizeOf(part);
  if (from < entry.size) {
    const target = createWriteStream(part, { flags: 'a', mode: 0o600 });
    await pipeline(session.read(path, from, entry.size), watched(signal), target).catch(async (error: unknown) => {
      if (!isFull(error)) throw error;
      await rm(part, { force: true });
      throw noRoom();
    });
  } else if (entry.size === 0) await open(part, 'w', 0o600).then((file) => file.close());
  const now = await session.look(path);
  const same = now?.kind === 'file' && now.size === entry.size && now.modifiedMs === entry.modifiedMs;
  const got = await sizeOf(part);
  // A file that shrank gives fewer bytes than were asked for, without a fault.
  if (!same || got !== entry.size) {
    await rm(part, { force: true });
    if (same) throw short(got, entry.size);
    return false;
  }
  await flush(part);
  await utimes(part, entry.modifiedMs / 1000, entry.modifiedMs / 1000);
  await rename(part, join(folder, entry.name));
  return true;
}

const isFull = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code));

function noRoom(): QuarterdayError {
  return new QuarterdayError('STORAGE_FULL', 'there is no room left in the inbox', {
    seen: 'a disk that is full',
    expected: 'room for the files of the SFTP server',
    todo: 'make room: nothing half is kept, and the next round fetches it',
  });
}

function short(got: number, size: number): QuarterdayError {
  return new QuarterdayError('SOURCE_TRUNCATED', 'the SFTP server gave less of a file than there is', {
    seen: `${got} of ${size} bytes`,
    expected: 'the whole file',
    todo: 'it is asked for again by itself; if it goes on, tell who runs the server',
  });
}
