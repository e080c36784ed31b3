// The columns of a street-level CSV and what a field of it may hold, read from bytes.
import { QuarterdayError } from '../../contracts/failure';

/** The header as data.police.uk writes it. Longitude comes before latitude. */
export const HEADINGS = [
  'Crime ID',
  'Month',
  'Reported by',
  'Falls within',
  'Longitude',
  'Latitude',
  'Location',
  'LSOA code',
  'LSOA name',
  'Crime type',
  'Last outcome category',
  'Context',
] as const;

export type Heading = (typeof HEADINGS)[number];

/** Columns that are read, by short names. */
const READ = {
  ...{ id: 'Crime ID', month: 'Month', reported: 'Reported by', lon: 'Longitude', lat: 'Latitude' },
  ...{ location: 'Location', code: 'LSOA code', name: 'LSOA name', type: 'Crime type' },
} as const satisfies Record<string, Heading>;

/** Where each of them stands. */
export type Columns = Readonly<Record<keyof typeof READ, number>>;

/** Before there is a header. */
export const NOWHERE: Columns = {
  id: 0,
  month: 0,
  reported: 0,
  lon: 0,
  lat: 0,
  location: 0,
  code: 0,
  name: 0,
  type: 0,
};

export interface Header {
  /** Fields of a row. */
  readonly width: number;
  readonly at: Columns;
  readonly notes: readonly string[];
}

/** Where each column stands. Throws CONTRACT_DRIFT, CSV_HEADER_DUPLICATE, CSV_DIALECT or FILE_TYPE_MISMATCH. */
export function readHeader(names: readonly string[]): Header {
  if (names[0]?.trimStart().startsWith('<') === true) {
    throw new QuarterdayError('FILE_TYPE_MISMATCH', 'the file is not of the type that its source delivers', {
      seen: 'HTML or XML (it starts with `<`)',
      expected: 'a street-level CSV of data.police.uk, or its zip archive',
      todo: 'fetch it again; a page that tells of an error, saved as a file, looks like this',
    });
  }
  if (names.length === 1 && /[;\t|]/.test(names[0] ?? '')) {
    throw new QuarterdayError('CSV_DIALECT', 'the file is delimited in another way than its source delivers', {
      seen: 'a header of one column',
      expected: 'columns delimited by commas',
      todo: 'take the file as data.police.uk gives it, not as a spreadsheet program saved it',
      place: 'line 1',
    });
  }
  const missing = HEADINGS.filter((heading) => !names.includes(heading));
  if (missing.length > 0) {
    throw new QuarterdayError('CONTRACT_DRIFT', 'the street-level CSV no longer has the columns that are counted by', {
      seen: `missing: ${missing.join(', ')}`,
      expected: HEADINGS.join(', '),
      todo: 'check that this is a street-level file; compare with data.police.uk/about, and change the connector',
    });
  }
  if (HEADINGS.some((heading) => names.indexOf(heading) !== names.lastIndexOf(heading))) {
    throw new QuarterdayError('CSV_HEADER_DUPLICATE', 'a column name stands twice in the header', {
      expected: 'each column once',
      todo: 'take the file as data.police.uk gives it',
      place: 'line 1',
    });
  }
  const place = (name: keyof typeof READ): number => names.indexOf(READ[name]);
  const at: Columns = {
    ...{ id: place('id'), month: place('month'), reported: place('reported'), lon: place('lon'), lat: place('lat') },
    ...{ location: place('location'), code: place('code'), name: place('name'), type: place('type') },
  };
  const added = names.filter((name) => !(HEADINGS as readonly string[]).includes(name)).sort();
  const moved = HEADINGS.some((heading, index) => names.indexOf(heading) !== index);
  return {
    width: names.length,
    at,
    notes: [
      ...(added.length > 0 ? [`additional columns, not kept: ${added.join(', ')}`] : []),
      ...(moved && added.length === 0 ? ['the columns stand in another order'] : []),
    ],
  };
}

const digit = (byte: number | undefined): number => {
  const value = (byte ?? 0) - 0x30;
  return value >= 0 && value <= 9 ? value : 100_000;
};

/** A month `YYYY-MM` as a number of months, or -1. */
export function monthNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 7 || bytes[from + 4] !== 0x2d) return -1;
  const year =
    digit(bytes[from]) * 1000 + digit(bytes[from + 1]) * 100 + digit(bytes[from + 2]) * 10 + digit(bytes[from + 3]);
  const month = digit(bytes[from + 5]) * 10 + digit(bytes[from + 6]);
  return year > 9_999 || month < 1 || month > 12 ? -1 : year * 12 + month - 1;
}

/** `YYYY-MM` of a number of months. */
export function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** True for a coordinate: a blank, or a decimal number with an optional minus. */
export function isCoordinate(bytes: Uint8Array, from: number, to: number): boolean {
  let at = bytes[from] === 0x2d ? from + 1 : from;
  if (at === to) return at === from;
  let point = false;
  for (const begins = at; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) continue;
    if (byte !== 0x2e || point || at === begins || at === to - 1) return false;
    point = true;
  }
  return true;
}

const HEX = new Uint8Array(256).fill(0x80);
for (let value = 0; value < 16; value += 1) HEX[value.toString(16).charCodeAt(0)] = value;

/** Reads 64 lower-case hexadecimal digits into eight words; false where they are anything else. */
export function readId(bytes: Uint8Array, from: number, to: number, id: Uint32Array): boolean {
  if (to - from !== 64) return false;
  let wrong = 0;
  for (let word = 0, at = from; word < 8; word += 1) {
    let value = 0;
    for (const until = at + 8; at < until; at += 1) {
      const nibble = HEX[bytes[at] ?? 0] ?? 0x80;
      wrong |= nibble;
      value = (value << 4) | (nibble & 0x0f);
    }
    id[word] = value;
  }
  return (wrong & 0x80) === 0;
}

/** A code of the census's lower layer: E01, W01 or S01 and six digits. */
export const LSOA_CODE = /^[EWS]01\d{6}$/;

/** The name of one: the district's name, three digits and a letter. The district is its first group. */
export const LSOA_NAME = /^(\S.*) \d{3}[A-Z]$/;
