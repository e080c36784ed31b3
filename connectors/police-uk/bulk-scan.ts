// Scans street-level CSVs row by row, from bytes to counts by month, area and type. Runs in a thread of its own where they are large.
import { CHUNK, type Scan } from '../_bulk/scan';
import { createSplitter } from '../_bulk/split-records';
import { NOWHERE, readHeader, type Header } from './bulk-fields';
import { from, rowJudge, to, type RowAt, type ScanEntry, type ScanOptions } from './bulk-judge';
import { createTally, ignore, type Refused, type Tally } from './bulk-tally';

/** The groups of a scan, in columns; rows that were counted twice are taken back already. */
export interface ScannedGroups {
  readonly keys: Uint32Array;
  readonly counts: Uint32Array;
  readonly firstLines: Uint32Array;
  readonly lastLines: Uint32Array;
}

export interface Scanned {
  readonly rows: number;
  readonly notes: readonly string[];
  readonly ignored: Pick<Tally, 'ignored'>['ignored'];
  readonly refused: readonly Refused[];
  readonly months: Tally['months'];
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly groups: ScannedGroups;
}

function columns(tally: Tally): ScannedGroups {
  const { groups } = tally;
  const column = (value: (group: number) => number): Uint32Array => {
    const values = new Uint32Array(groups.size());
    for (let group = 0; group < values.length; group += 1) values[group] = value(group);
    return values;
  };
  return {
    keys: column(groups.key),
    counts: column(groups.count),
    firstLines: column(groups.firstLine),
    lastLines: column(groups.lastLine),
  };
}

/** A scan over the CSVs of one delivery. */
export function createScan(options: ScanOptions): Scan<ScanEntry, Scanned> {
  const tally = createTally();
  const notes = new Set<string>();
  const none: Header = { width: 0, at: { ...NOWHERE }, notes: [] };
  const row: RowAt = {
    ...{ bytes: new Uint8Array(0), start: 0, ends: new Int32Array(0), line: 0 },
    ...{ entry: { number: 0, month: null }, header: none },
  };
  const rows = rowJudge(tally, options);
  const head = (fields: number): void => {
    const names = Array.from({ length: Math.min(fields, row.ends.length) }, (_, column) =>
      Buffer.from(row.bytes.subarray(from(row, column), to(row, column))).toString('utf8'),
    );
    row.header = readHeader(names.map((name) => name.trim().normalize('NFC')));
    for (const note of row.header.notes) notes.add(note);
  };
  const splitter = createSplitter(CHUNK, (bytes, start, ends, fields, line) => {
    row.bytes = bytes;
    row.start = start;
    row.ends = ends;
    row.line = line;
    if (row.header === none) head(fields);
    else rows.judge(row, fields);
  });
  const finish = (): Scanned => {
    tally.repeats.find((group) => {
      tally.groups.takeBack(group);
      ignore(tally, 'repeated');
    });
    const { rows: read, ignored, refused, months } = tally;
    return { rows: read, notes: [...notes], ignored, refused, months, areas: rows.areas, groups: columns(tally) };
  };
  const begin = (entry: ScanEntry): void => {
    row.entry = entry;
    row.header = none;
  };
  return { begin, feed: splitter.feed, end: splitter.end, finish, close: tally.repeats.close };
}
