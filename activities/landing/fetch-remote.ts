// Fetches what a source has left on the SFTP server into its inbox, as it is laid out there. Nothing is deleted or written on the server.
import { lstat, readdir, rm, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { SftpConfig } from '../../platform/config-sftp';
import { QuarterdayError } from '../../contracts/failure';
import { fetchFile } from '../../platform/sftp/fetch-file';
import { withSftp, type RemoteEntry, type SftpSession } from '../../platform/sftp/session';
import { inTurn } from './in-turn';
import type { InboxRefusal } from './inbox';
import { inboxFolder } from './inbox';
import { listRemote, type RemoteFile } from './list-remote';
import { settle, type Stamp } from './settle';
import { stampOf, watchUntil, type InboxTaken, type InboxWanted } from './take-inbox';

export interface RemoteWanted extends InboxWanted {
  readonly server: SftpConfig;
  readonly council: string;
  readonly source: string;
  readonly heartbeat: (detail: string) => void;
}

const TRIES = 3;
const PAUSE_MS = 500;
const DAY_MS = 86_400_000;

const remoteStamp = (entry: RemoteEntry): Stamp => ({
  state: `${entry.size} ${entry.modifiedMs}`,
  // The server gives whole seconds: it may have been written until the end of that one.
  writtenMs: entry.modifiedMs + 999,
});

/** Whether the inbox holds this very file already, or a newer one of its name that somebody laid there. */
async function isHere(folder: string, { name, size, modifiedMs }: RemoteEntry): Promise<boolean> {
  const local = await stat(join(folder, name)).catch(() => null);
  if (local === null) return false;
  const localMs = Math.floor(local.mtimeMs / 1000) * 1000;
  return localMs > modifiedMs || (localMs === modifiedMs && local.size === size);
}

/** Removes parts that a process which is gone has left. */
async function sweepParts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^\.[0-9a-f]{16}-\d+\.part$/.test(name)) continue;
    const found = await lstat(join(folder, name)).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > DAY_MS) await rm(join(folder, name), { force: true });
  }
}

function tooLarge(file: RemoteFile, maxBytes: number): InboxRefusal {
  const words = {
    code: 'FILE_TOO_LARGE',
    message: 'a file on the SFTP server was not fetched',
    seen: `${file.entry.size} bytes`,
    expected: `${maxBytes} bytes at most`,
    todo: 'put an ordinary export of the source system there',
    place: null,
  } as const;
  return { period: file.period, name: `${file.receivedOn}/${file.entry.name}`, words };
}

/** The files that are to be fetched: not here, not too large, and left alone by their writers. */
async function choose(
  session: SftpSession,
  wanted: RemoteWanted,
): Promise<InboxTaken & { files: readonly RemoteFile[] }> {
  const root = inboxFolder(wanted.server.folder, wanted.council, wanted.source);
  const { files, refused } = await listRemote(session, root, wanted);
  const missing: RemoteFile[] = [];
  for (const file of files) {
    if (file.entry.size > wanted.maxBytes) refused.push(tooLarge(file, wanted.maxBytes));
    else if (!(await isHere(file.folder, file.entry))) missing.push(file);
  }
  const { quiet, growing } = await settle(missing, {
    quietMs: wanted.quietMs,
    looks: wanted.looks,
    watch: watchUntil(wanted.signal),
    stampOf: async ({ path }) => {
      const now = await session.look(path);
      return now === null ? null : remoteStamp(now);
    },
  });
  return { files: quiet, refused, growing: growing.map(({ period }) => period) };
}

async function fetchAll(session: SftpSession, wanted: RemoteWanted): Promise<InboxTaken> {
  const { files, refused, growing } = await choose(session, wanted);
  const late = [...growing];
  for (const { path, entry, folder, period } of files) {
    wanted.heartbeat(period);
    await sweepParts(folder);
    if (!(await fetchFile(session, path, entry, folder, wanted.signal))) late.push(period);
    else await remember(wanted, join(folder, entry.name));
  }
  return { refused, growing: late };
}

/** What was left alone on the server need not be watched here again. */
async function remember({ looks }: RemoteWanted, path: string): Promise<void> {
  const stamp = await stampOf({ path });
  if (stamp !== null) looks.set(path, { state: stamp.state, atMs: -Infinity });
}

const isNetwork = (error: unknown): boolean =>
  error instanceof QuarterdayError && ['SOURCE_UNAVAILABLE', 'SOURCE_TRUNCATED'].includes(error.code);

/**
 * Fetches every file of the source that is not in its inbox yet. A broken link is taken up again a few times, each file from where
 * it was broken off; what has been fetched stays.
 * @throws QuarterdayError SOURCE_UNAVAILABLE, SOURCE_TRUNCATED, SOURCE_UNEXPECTED_CONTENT (login), POLICY_REFUSED (another host key), CONFIG_INVALID
 */
export async function fetchRemote(wanted: RemoteWanted): Promise<InboxTaken> {
  const { server, signal, folder } = wanted;
  return inTurn(folder, async () => {
    for (let tried = 1; ; tried += 1) {
      try {
        return await withSftp(server, signal, (session) => fetchAll(session, wanted));
      } catch (error) {
        if (tried >= TRIES || !isNetwork(error)) throw error;
        await pause(PAUSE_MS * tried, undefined, { signal });
      }
    }
  });
}

/** The folder of a source on the server. */
export const remoteFolder = (server: SftpConfig, council: string, source: string): string =>
  posix.normalize(inboxFolder(server.folder, council, source));
