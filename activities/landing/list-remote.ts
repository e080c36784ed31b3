// Lists a source's folder on the SFTP server: <period>/<received-on>/<file>, by the same rules as the inbox.
import { join, posix } from 'node:path';
import type { FailureWords } from '../../contracts/failure';
import type { IsoDate } from '../../contracts/period';
import type { RemoteEntry, SftpSession } from '../../platform/sftp/session';
import { isDate } from '../../rules/calendar/dates';
import { findPeriod, parsePeriod } from '../../rules/calendar/periods';
import type { InboxRefusal } from './inbox';
import { isUnfinished, nameFault } from './inbox-names';

export interface RemoteFile {
  readonly period: string;
  readonly receivedOn: IsoDate;
  /** On the server. */
  readonly path: string;
  readonly entry: RemoteEntry;
  /** The folder of the inbox that it belongs into. */
  readonly folder: string;
}

interface Place {
  /** The source's inbox. */
  readonly folder: string;
  readonly upTo: string;
  readonly asOf: IsoDate;
}

interface Listing {
  readonly files: RemoteFile[];
  readonly refused: InboxRefusal[];
}

/** A name that leads out of its folder: a server may say what it likes. */
const LEADS_AWAY = /[/\\]|^\.{1,2}$/;

function faultOf({ name, kind }: RemoteEntry): FailureWords | null {
  if (LEADS_AWAY.test(name) || Buffer.byteLength(name) > 255)
    return words('INBOX_NAME_INVALID', 'a name that leads elsewhere or is too long', 'a plain name');
  const fault = nameFault(name);
  if (fault !== null) return fault.words;
  if (kind === 'file') return null;
  const seen = { folder: 'a folder', link: 'a link', other: 'a pipe, socket or device' }[kind];
  return words('FILE_NOT_REGULAR', seen, 'an ordinary file');
}

function words(code: FailureWords['code'], seen: string, expected: string): FailureWords {
  const todo = 'put an ordinary export of the source system there, under a plain name';
  return { code, message: 'something on the SFTP server was not fetched', seen, expected, todo, place: null };
}

function addEntry(into: Listing, entry: RemoteEntry, at: Omit<RemoteFile, 'path' | 'entry'>, remote: string): void {
  if (isUnfinished(entry.name)) return;
  const fault = faultOf(entry);
  if (fault === null) into.files.push({ ...at, path: posix.join(remote, entry.name), entry });
  else into.refused.push({ period: at.period, name: `${at.receivedOn}/${entry.name}`, words: fault });
}

/** What the source has left on the server by `asOf`, for periods that end no later than `upTo`. Linked folders are not followed. */
export async function listRemote(session: SftpSession, root: string, place: Place): Promise<Listing> {
  const into: Listing = { files: [], refused: [] };
  const limit = parsePeriod(place.upTo).end;
  const byName = (a: RemoteEntry, b: RemoteEntry): number => (a.name < b.name ? -1 : 1);
  const folders = async (folder: string): Promise<RemoteEntry[]> =>
    ((await session.list(folder)) ?? []).filter(({ kind }) => kind === 'folder').sort(byName);
  for (const { name: period } of await folders(root)) {
    const known = findPeriod(period);
    if (known === null || known.end > limit) continue;
    for (const { name: day } of await folders(posix.join(root, period))) {
      if (!isDate(day) || day > place.asOf) continue;
      const remote = posix.join(root, period, day);
      const at = { period, receivedOn: day, folder: join(place.folder, period, day) };
      for (const entry of ((await session.list(remote)) ?? []).sort(byName)) addEntry(into, entry, at, remote);
    }
  }
  return into;
}
