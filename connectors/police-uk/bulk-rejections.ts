// A refused row in words: where it stands, what is wrong, what to do.
import type { Rejection } from '../../contracts/connector';
import { HEADINGS, type Heading } from './bulk-fields';
import { BULK_MEASURES } from './bulk-measures';
import type { Refused } from './bulk-tally';

const MEASURES = BULK_MEASURES.map(({ key }) => key);

const HOLDS: Partial<Record<Heading, string>> = {
  'Crime ID': '64 lower-case hexadecimal digits, or nothing',
  Month: 'YYYY-MM',
  'Reported by': 'the name of a force',
  Longitude: 'a decimal number, or nothing',
  Latitude: 'a decimal number, or nothing',
  'LSOA code': 'E01, W01 or S01 and six digits; nothing only where the location is `No Location`',
  'LSOA name': "the district's name, three digits and a letter, as in `Tonbridge and Malling 001A`",
  'Crime type': 'one of the fourteen types',
};

const ask = 'Ask data.police.uk whether its files have changed; the row is not counted until then.';

function words({ kind, what }: Refused): Pick<Rejection, 'rule' | 'message' | 'expected' | 'todo'> {
  switch (kind) {
    case 'ragged':
      return {
        rule: 'CSV_RAGGED',
        message: `the row has ${what} fields`,
        expected: `${HEADINGS.length} fields, or as many as the header has`,
        todo: 'fetch the file again; a text that holds a comma is quoted',
      };
    case 'month':
      return {
        rule: 'SCOPE_MISMATCH',
        message: 'the row is of another month than the name of its file says',
        expected: what,
        todo: ask,
      };
    case 'type':
      return {
        rule: 'CATEGORY_UNKNOWN',
        message: 'A crime type is neither among those counted nor among those left out.',
        expected: 'one of the fourteen types of connectors/police-uk/categories.ts',
        todo: 'Decide with the council whether the type is victim-based, add it to categories.ts and replay the import.',
      };
    case 'cell':
      return {
        rule: 'CELL_INVALID',
        message: `${what} holds something that it may not hold`,
        expected: HOLDS[what as Heading] ?? 'a value as data.police.uk writes it',
        todo: ask,
      };
  }
}

/** The rejection of a refused row; `entryName` is the entry's name by its number, null for a bare file. */
export function rejectionOf(refused: Refused, entryName: (entry: number) => string | null): Rejection {
  const entry = entryName(refused.entry);
  const line = `line ${refused.line}`;
  return {
    place: entry === null ? line : `${entry} ${line}`,
    ...words(refused),
    raw: refused.raw,
    measures: MEASURES,
  };
}
