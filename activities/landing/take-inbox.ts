// Takes every file of an inbox that is whole, one at a time; tells those that are refused and those that are still being written.
import { lstat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { QuarterdayError } from '../../contracts/failure';
import type { IsoDate } from '../../contracts/period';
import { listInbox, type InboxFile, type InboxRefusal } from './inbox';
import { readInboxFile } from './read-file';
import { settle, type Looks, type Stamp, type Watch } from './settle';

export interface InboxWanted {
  readonly folder: string;
  /** The newest collection period that is looked through. */
  readonly upTo: string;
  readonly asOf: IsoDate;
  readonly maxBytes: number;
  readonly quietMs: number;
  readonly looks: Looks;
  readonly signal: AbortSignal;
}

export interface InboxTaken {
  readonly refused: readonly InboxRefusal[];
  /** Periods with a file that is still being written. */
  readonly growing: readonly string[];
}

/** The clocks of this process, and a wait that ends with the signal. */
export function watchUntil(signal: AbortSignal): Watch {
  return {
    wallMs: () => Date.now(),
    steadyMs: () => performance.now(),
    wait: (ms) => pause(ms, undefined, { signal }),
  };
}

/** A file of this machine as it is now. Where its time is in the future, the time of its last change counts. */
export async function stampOf({ path }: { readonly path: string }): Promise<Stamp | null> {
  const stat = await lstat(path, { bigint: true }).catch(() => null);
  if (stat === null) return null;
  const written = Number(stat.mtimeMs) <= Date.now() ? stat.mtimeMs : stat.ctimeMs;
  return { state: `${stat.size} ${stat.mtimeNs} ${stat.ino}`, writtenMs: Number(written) };
}

/** Takes one file; false where it is gone or is still being written. */
export type TakeFile = (file: InboxFile) => Promise<boolean>;

/** Takes files whole: each with its bytes. */
export function takeWhole(
  maxBytes: number,
  take: (file: InboxFile & { readonly body: Buffer }) => Promise<void>,
): TakeFile {
  return async (file) => {
    const body = await readInboxFile(file.path, maxBytes);
    if (body !== null) await take({ ...file, body });
    return body !== null;
  };
}

/** Gives each file to `take`, in order. A file that cannot be read holds up none of the others. */
export async function takeInbox(wanted: InboxWanted, take: TakeFile): Promise<InboxTaken> {
  const { folder, upTo, asOf, quietMs, looks, signal } = wanted;
  const listing = await listInbox(folder, upTo, asOf);
  const watch = watchUntil(signal);
  const { quiet, growing } = await settle(listing.files, { quietMs, watch, looks, stampOf });
  const refused = [...listing.refused];
  const late = growing.map(({ period }) => period);
  for (const file of quiet) {
    const taken = await take(file).catch((error: unknown) => {
      if (!(error instanceof QuarterdayError) || error.exitCode !== 3) throw error;
      refused.push({ period: file.period, name: `${file.receivedOn}/${file.name}`, words: error.words });
      return true;
    });
    if (!taken) late.push(file.period);
  }
  return { refused, growing: late };
}

/** What a round says of a file that is still being written. */
export const GROWING = 'a file in the inbox is still being written: the next round takes it';
