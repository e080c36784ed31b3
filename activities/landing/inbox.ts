// Looks through a source's inbox: <period>/<received-on>/<file>. What is not an ordinary file is never opened.
import { constants, type Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { QuarterdayError } from '../../contracts/failure';
import type { IsoDate } from '../../contracts/period';
import { errorCodeOf } from '../../platform/db/connect';
import { isDate } from '../../rules/calendar/dates';
import { comparePeriods, findPeriod, parsePeriod } from '../../rules/calendar/periods';

export interface InboxFile {
  readonly period: string;
  readonly receivedOn: IsoDate;
  readonly name: string;
  readonly path: string;
}

const UNFINISHED = /^[.~]|\.(part|tmp|filepart|crdownload)$/i;

async function entries(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The folder of a source: placeholders {council} and {source} filled in. */
export function inboxFolder(template: string, council: string, source: string): string {
  return template.replaceAll('{council}', council).replaceAll('{source}', source);
}

/**
 * The files that had been received by `asOf` for collection periods that end no later than `upTo`, in the order of
 * period, day and name. A file outside a dated folder, or one still being written, is not listed.
 */
export async function listInbox(folder: string, upTo: string, asOf: IsoDate): Promise<InboxFile[]> {
  const files: InboxFile[] = [];
  const limit = parsePeriod(upTo).end;
  for (const period of await entries(folder)) {
    const known = period.isDirectory() ? findPeriod(period.name) : null;
    if (known === null || known.end > limit) continue;
    for (const day of await entries(join(folder, period.name))) {
      if (!day.isDirectory() || !isDate(day.name) || day.name > asOf) continue;
      for (const file of await entries(join(folder, period.name, day.name))) {
        if (file.isDirectory() || UNFINISHED.test(file.name)) continue;
        const path = join(folder, period.name, day.name, file.name);
        files.push({ period: period.name, receivedOn: day.name, name: file.name, path });
      }
    }
  }
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return files.sort(
    (a, b) => comparePeriods(a.period, b.period) || byText(a.receivedOn, b.receivedOn) || byText(a.name, b.name),
  );
}

/**
 * The bytes of one file, opened once and never through a link.
 * @throws QuarterdayError FILE_NOT_REGULAR, FILE_TOO_LARGE
 */
export async function readInboxFile(path: string, maxBytes: number): Promise<Buffer> {
  const refuse = (code: 'FILE_NOT_REGULAR' | 'FILE_TOO_LARGE', seen: string, expected: string): QuarterdayError =>
    new QuarterdayError(code, 'a file in the inbox was not read', {
      seen,
      expected,
      todo: 'put an ordinary export of the source system into the folder and collect again',
    });
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => {
    throw refuse('FILE_NOT_REGULAR', 'a link or something that cannot be opened', 'an ordinary file');
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw refuse('FILE_NOT_REGULAR', 'a device, pipe or folder', 'an ordinary file');
    if (stat.size > maxBytes) throw refuse('FILE_TOO_LARGE', `${stat.size} bytes`, `${maxBytes} bytes at most`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}
