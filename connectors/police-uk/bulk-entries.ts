// Which entries of the monthly archive are read: the street-level files of the council's force, month by month.
import type { BulkBytes } from '../../contracts/bulk';
import { QuarterdayError } from '../../contracts/failure';
import { openArchive, type ArchiveEntry } from '../_readers/unzip-entries';
import { CAPS } from './bulk-caps';

export interface MonthEntry {
  readonly month: string;
  /** Its name made anew of month and force: what is told never holds a name as it stands in a file. */
  readonly name: string;
  readonly stream: ArchiveEntry['stream'];
}

const STREET = /^(?:.*\/)?(\d{4}-(?:0[1-9]|1[0-2]))-([a-z][a-z-]*)-street\.csv$/;

export interface Chosen {
  readonly entries: readonly MonthEntry[];
  /** Files of the archive that are not read: other forces, other months, outcomes, stop and search. */
  readonly left: number;
}

/** The force's entries of the months, in order. Throws SCOPE_MISMATCH where there is none, KEY_CONFLICT where a month is there twice. */
export async function chooseEntries(bytes: BulkBytes, force: string, months: readonly string[]): Promise<Chosen> {
  const all = await openArchive(bytes, CAPS);
  const street = all.flatMap(({ name, stream }) => {
    const [, month, of] = STREET.exec(name) ?? [];
    if (month === undefined || of !== force) return [];
    return [{ month, name: `${month}/${month}-${force}-street.csv`, stream }];
  });
  const entries = street.filter(({ month }) => months.includes(month)).sort((a, b) => (a.month < b.month ? -1 : 1));
  if (entries.length === 0) {
    throw new QuarterdayError('SCOPE_MISMATCH', 'the archive holds no street-level file of the force for the period', {
      seen: street.length === 0 ? 'no street-level file of the force' : `the force's files of ${told(street)}`,
      expected: `${months[0] ?? ''}-${force}-street.csv and the months after it`,
      todo: 'import it under a period that it holds, or fetch the archive that holds the period',
    });
  }
  if (new Set(entries.map(({ month }) => month)).size < entries.length) {
    throw new QuarterdayError('KEY_CONFLICT', 'the archive holds two street-level files of the force for one month', {
      seen: `files of ${told(entries)}`,
      expected: 'one file a month',
      todo: 'fetch the archive again from its publisher, and do not put two into one',
    });
  }
  return { entries, left: all.length - entries.length };
}

function told(entries: readonly { readonly month: string }[]): string {
  const months = entries.map(({ month }) => month).sort();
  return months.length > 6
    ? `${months.length} months, ${months[0] ?? ''} to ${months.at(-1) ?? ''}`
    : months.join(', ');
}
