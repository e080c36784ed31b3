// Names of an inbox's files: which say that a writer has not done yet, which cannot be kept, and how a name without text is known.
import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import type { FailureWords } from '../../contracts/failure';

export interface InboxFault {
  readonly words: FailureWords;
}

const UNFINISHED = /^[.~]|\.(part|tmp|filepart|crdownload|partial|!ut)$/i;

// Control characters and marks that turn the direction of writing: such a name would forge lines of logs and listings.
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/;

/** Whether a name is one that writers give to what they have not finished. */
export function isUnfinished(name: Buffer | string): boolean {
  return UNFINISHED.test(typeof name === 'string' ? name : name.toString('latin1'));
}

/** The name as text; bytes that are no UTF-8 as their hex digits. */
export function nameOf(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : `bytes ${bytes.toString('hex')}`;
}

function fault(code: FailureWords['code'], seen: string, expected: string, todo: string): InboxFault {
  const message = 'something in the inbox was not read';
  return { words: { code, message, seen, expected, todo, place: null } };
}

/** INBOX_NAME_INVALID for a name that is no text, or that holds what no name should; null for any other. */
export function nameFault(name: Buffer | string): InboxFault | null {
  const todo = 'give the file a plain name, such as Complaints_Q2.csv, and lay it in again';
  if (typeof name !== 'string' && !isUtf8(name))
    return fault('INBOX_NAME_INVALID', 'a name that is not UTF-8', 'a name of ordinary characters', todo);
  if (UNPRINTABLE.test(name.toString()))
    return fault('INBOX_NAME_INVALID', 'a name with line breaks or control characters', 'a name in one line', todo);
  return null;
}

/** FILE_NOT_REGULAR for an entry that is no ordinary file. */
export function notAFile(entry: Dirent<Buffer>): InboxFault {
  const seen = entry.isSymbolicLink() ? 'a link' : entry.isDirectory() ? 'a folder' : 'a pipe, socket or device';
  const todo = 'put an ordinary export of the source system into the folder and collect again';
  return fault('FILE_NOT_REGULAR', seen, 'an ordinary file', todo);
}
