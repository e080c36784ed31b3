// One login to the SFTP server: its key is checked first, folders are listed, files are read from any byte on, nothing is written.
import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { SFTPWrapper, Stats } from 'ssh2';
import SftpClient from 'ssh2-sftp-client';
import { QuarterdayError } from '../../contracts/failure';
import type { SftpConfig } from '../config-sftp';
import { isMissing, sftpFault, wrongHost } from './faults';

export interface RemoteEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly size: number;
  /** Milliseconds since 1970, whole seconds. */
  readonly modifiedMs: number;
}

export interface SftpSession {
  /** What is in a folder, without `.` and `..`; null where there is no such folder. */
  readonly list: (folder: string) => Promise<RemoteEntry[] | null>;
  /** What is there, a link not followed; null where there is nothing. */
  readonly look: (path: string) => Promise<RemoteEntry | null>;
  /** The bytes from `from` up to and without `to`. */
  readonly read: (path: string, from: number, to: number) => Readable;
}

const READY_MS = 20_000;
const TYPE = 0o170000;
const KINDS: ReadonlyMap<number, RemoteEntry['kind']> = new Map([
  [0o100000, 'file'],
  [0o040000, 'folder'],
  [0o120000, 'link'],
]);

function entryOf(name: string, { mode, size, mtime }: Pick<Stats, 'mode' | 'size' | 'mtime'>): RemoteEntry {
  return { name, kind: KINDS.get(mode & TYPE) ?? 'other', size, modifiedMs: mtime * 1000 };
}

function ask<T>(work: (done: (error: Error | null | undefined, value: T) => void) => void): Promise<T | null> {
  return new Promise((resolve, reject) => {
    work((error, value) => {
      if (!error) resolve(value);
      else if (isMissing(error)) resolve(null);
      else reject(error);
    });
  });
}

function sessionOf(sftp: SFTPWrapper): SftpSession {
  return {
    list: async (folder) => {
      const found = await ask<{ filename: string; attrs: Stats }[]>((done) => sftp.readdir(folder, done));
      const named = found?.filter(({ filename }) => filename !== '.' && filename !== '..');
      return named?.map(({ filename, attrs }) => entryOf(filename, attrs)) ?? null;
    },
    look: async (path) => {
      const found = await ask<Stats>((done) => sftp.lstat(path, done));
      return found === null ? null : entryOf('', found);
    },
    read: (path, from, to) => sftp.createReadStream(path, { start: from, end: to - 1 }),
  };
}

function privateKey(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new QuarterdayError('CONFIG_INVALID', 'QUARTERDAY_SFTP_KEY_FILE: the key file cannot be read', {
      expected: 'a private key that this user may read',
      todo: 'check the path and its permissions',
    });
  }
}

function isPinned(hostKeys: readonly string[], seen: string): boolean {
  const given = Buffer.from(seen);
  return hostKeys.some((pin) => pin.length === seen.length && timingSafeEqual(Buffer.from(pin), given));
}

async function login(client: SftpClient, config: SftpConfig): Promise<SFTPWrapper> {
  const { host, port, user: username, keyFile, password, hostKeys } = config;
  let other: string | null = null;
  const hostVerifier = (key: Buffer): boolean => {
    const seen = createHash('sha256').update(key).digest('base64').replace(/=+$/, '');
    if (isPinned(hostKeys, seen)) return true;
    other = seen;
    return false;
  };
  const secrets = {
    ...(keyFile === null ? {} : { privateKey: privateKey(keyFile) }),
    ...(password === null ? {} : { password }),
  };
  const timing = { readyTimeout: READY_MS, keepaliveInterval: 5_000, keepaliveCountMax: 4 };
  try {
    return await client.connect({ host, port, username, hostVerifier, ...secrets, ...timing });
  } catch (error) {
    if (other !== null) throw wrongHost(other);
    if (error instanceof Error && /privateKey/.test(error.message)) throw badKey();
    throw sftpFault(error, `${host}:${port}`);
  }
}

function badKey(): QuarterdayError {
  return new QuarterdayError('CONFIG_INVALID', 'QUARTERDAY_SFTP_KEY_FILE: the file holds no key that can be used', {
    expected: "a private key in OpenSSH's or PEM's format, without a passphrase",
    todo: 'make one with `ssh-keygen -t ed25519`, and give its public half to who runs the server',
  });
}

/**
 * Logs in, works, and logs out, whatever happens.
 * @throws QuarterdayError POLICY_REFUSED (another key), SOURCE_UNEXPECTED_CONTENT (login), CONFIG_INVALID (our key), SOURCE_UNAVAILABLE
 */
export async function withSftp<T>(
  config: SftpConfig,
  signal: AbortSignal,
  work: (session: SftpSession) => Promise<T>,
): Promise<T> {
  // Without listeners of our own the client prints what happens between calls.
  const client = new SftpClient('quarterday', { error: () => undefined, end: () => undefined, close: () => undefined });
  const stop = (): void => void client.end().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    return await work(sessionOf(await login(client, config)));
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw sftpFault(error, `${config.host}:${config.port}`);
  } finally {
    signal.removeEventListener('abort', stop);
    await client.end().catch(() => undefined);
  }
}
