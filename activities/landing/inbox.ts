// Looks through a source's inbox: <period>/<received-on>/<file>. Names are read as bytes, links are never followed, and what is no file is refused.
import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '../../contracts/period';
import { errorCodeOf } from '../../platform/db/connect';
import { isDate } from '../../rules/calendar/dates';
import { comparePeriods, findPeriod, parsePeriod } from '../../rules/calendar/periods';
import { isUnfinished, nameFault, nameOf, notAFile, type InboxFault } from './inbox-names';
import { unreadable } from './read-file';

export interface InboxFile {
  readonly period: string;
  readonly receivedOn: IsoDate;
  readonly name: string;
  readonly path: string;
}

/** Something in the inbox that is not opened: known by a hash of `name`, which nobody is shown. */
export interface InboxRefusal extends InboxFault {
  readonly period: string;
  readonly name: string;
}

export interface InboxListing {
  readonly files: readonly InboxFile[];
  readonly refused: readonly InboxRefusal[];
}

type Entry = Dirent<Buffer>;

async function entries(folder: string): Promise<Entry[]> {
  try {
    return await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'ENOENT') return [];
    throw unreadable(code);
  }
}

/** The folder of a source: placeholders {council} and {source} filled in. */
export function inboxFolder(template: string, council: string, source: string): string {
  return template.replaceAll('{council}', council).replaceAll('{source}', source);
}

interface Listing {
  readonly files: InboxFile[];
  readonly refused: InboxRefusal[];
}

function addEntry(into: Listing, period: string, receivedOn: IsoDate, folder: string, entry: Entry): void {
  const name = nameOf(entry.name);
  if (isUnfinished(entry.name)) return;
  const fault = nameFault(entry.name) ?? (entry.isFile() ? null : notAFile(entry));
  if (fault !== null) into.refused.push({ ...fault, period, name: `${receivedOn}/${name}` });
  else into.files.push({ period, receivedOn, name, path: join(folder, name) });
}

/** A folder of a period or a day that is a link leads anywhere: it is refused, not skipped without a word. */
function linked(into: Listing, period: string, entry: Entry, name: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  into.refused.push({ ...notAFile(entry), period, name });
  return true;
}

async function addPeriod(into: Listing, root: string, period: string, asOf: IsoDate): Promise<void> {
  for (const day of await entries(join(root, period))) {
    const name = nameOf(day.name);
    if (!isDate(name) || name > asOf || linked(into, period, day, name) || !day.isDirectory()) continue;
    const folder = join(root, period, name);
    for (const entry of await entries(folder)) addEntry(into, period, name, folder, entry);
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The files that had been received by `asOf` for collection periods that end no later than `upTo`, in the order of
 * period, day and name; and what lies there and cannot be a delivery. A file outside a dated folder, or one whose name says
 * that it is still being written, is not listed. The source's own folder may be a link: its operator made it.
 */
export async function listInbox(folder: string, upTo: string, asOf: IsoDate): Promise<InboxListing> {
  const into: Listing = { files: [], refused: [] };
  const limit = parsePeriod(upTo).end;
  const root = await realpath(folder).catch(() => folder);
  for (const entry of await entries(root)) {
    const name = nameOf(entry.name);
    const period = findPeriod(name);
    if (period === null || period.end > limit || linked(into, name, entry, name) || !entry.isDirectory()) continue;
    await addPeriod(into, root, name, asOf);
  }
  into.files.sort(
    (a, b) => comparePeriods(a.period, b.period) || byText(a.receivedOn, b.receivedOn) || byText(a.name, b.name),
  );
  into.refused.sort((a, b) => comparePeriods(a.period, b.period) || byText(a.name, b.name));
  return into;
}
