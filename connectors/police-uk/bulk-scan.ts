// Scans street-level CSVs row by row, from bytes to counts by month, area and type. Runs in a thread of its own where they are large.
import { QuarterdayError } from '../../contracts/failure';
import { createDictionary } from '../_bulk/dictionary';
import { CHUNK, type Scan } from '../_bulk/scan';
import { createSplitter } from '../_bulk/split-records';
import { isCoordinate, monthNumber, monthText, readHeader, readId, type Header } from './bulk-fields';
import { AREA, BTP, createAreas, forceSlug } from './bulk-scope';
import { createTally, ignore, packGroup, refuse, type Refused, type Tally } from './bulk-tally';
import { csvCategory } from './categories';

export interface ScanOptions {
  /** The force's slug, as in `kent`, and other names that it goes by in the files. */
  readonly force: string;
  readonly forceNames: readonly string[];
  readonly districts: readonly string[];
  readonly lsoaCodes: readonly string[] | null;
  /** The first and last month that are counted, as numbers of months. */
  readonly from: number;
  readonly to: number;
}

/** A file of the delivery: its number, and the month that its name says (null for a bare file). */
export interface ScanEntry {
  readonly number: number;
  readonly month: number | null;
}

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

type Reporter = 'own' | 'other' | 'btp' | 'blank';

const tooMany = (): Error =>
  new QuarterdayError('CONTRACT_DRIFT', 'a column that names forces or types holds something else', {
    seen: 'more than 10,000 different values in one column',
    expected: 'some forty forces and fourteen crime types',
    todo: 'check that this is a street-level file of data.police.uk',
  });

/** What each value of a column comes to, worked out once for each distinct run of bytes. */
function verdicts<T>(judge: (text: string) => T): (bytes: Uint8Array, from: number, to: number) => T {
  const dictionary = createDictionary(10_000, tooMany);
  const known: T[] = [];
  return (bytes, from, to) => {
    const code = dictionary.codeOf(bytes, from, to);
    if (code === known.length) known.push(judge(dictionary.text(code)));
    return known[code] as T;
  };
}

function reporterOf(options: ScanOptions): (name: string) => Reporter {
  const names = new Set(options.forceNames);
  return (name) => {
    if (name.trim() === '') return 'blank';
    if (name === BTP) return 'btp';
    return names.has(name) || forceSlug(name) === options.force ? 'own' : 'other';
  };
}

const BLANK_TYPE = -2;
const NO_LOCATION = Buffer.from('No Location');

interface Judge {
  readonly judge: (bytes: Uint8Array, start: number, ends: Int32Array, fields: number, line: number) => void;
  readonly areas: Scanned['areas'];
}

/** Judges the rows below a header: one function, for it is the one that a million rows wait for. */
function rowJudge(tally: Tally, options: ScanOptions, entry: () => ScanEntry, header: () => Header): Judge {
  const areas = createAreas(options.districts, options.lsoaCodes);
  const reporter = verdicts(reporterOf(options));
  const category = verdicts((name) => (name.trim() === '' ? BLANK_TYPE : csvCategory(name)));
  const id = new Uint32Array(8);
  const months = options.to - options.from;
  const judge: Judge['judge'] = (bytes, start, ends, fields, line) => {
    const { at, width } = header();
    const { number, month: own } = entry();
    const from = (column: number): number => (column === 0 ? start : (ends[column - 1] ?? 0) + 1);
    const reject = (kind: Refused['kind'], what: string, month: number): void => {
      const text = (column: number): string =>
        Buffer.from(bytes.subarray(from(column), ends[column]))
          .toString('utf8')
          .slice(0, 80);
      const raw = kind === 'ragged' ? '' : JSON.stringify({ category: text(at['Crime type']), month: text(at.Month) });
      refuse(tally, { line, entry: number, month, kind, what, raw });
    };
    tally.rows += 1;
    if (fields !== width) return reject('ragged', String(fields), own ?? -1);
    const month = monthNumber(bytes, from(at.Month), ends[at.Month] ?? 0);
    if (month < 0) return reject('cell', 'Month', own ?? -1);
    if (own !== null && month !== own) return reject('month', monthText(own), own);
    if (month < options.from || month > options.to) return ignore(tally, 'period');
    const by = reporter(bytes, from(at['Reported by']), ends[at['Reported by']] ?? 0);
    if (by === 'blank') return reject('cell', 'Reported by', month);
    if (by === 'btp') return ignore(tally, 'btp');
    if (by === 'own') seeForce(tally, month, number);
    const [code, name] = [at['LSOA code'], at['LSOA name']];
    const area = areas.of(bytes, from(code), ends[code] ?? 0, from(name), ends[name] ?? 0);
    if (area === AREA.elsewhere) return ignore(tally, 'council');
    if (area === AREA.blank) {
      const place = bytes.subarray(from(at.Location), ends[at.Location]);
      return NO_LOCATION.equals(place) ? ignore(tally, 'nowhere') : reject('cell', 'LSOA code', month);
    }
    if (area < 0) return reject('cell', area === AREA.invalidCode ? 'LSOA code' : 'LSOA name', month);
    const type = category(bytes, from(at['Crime type']), ends[at['Crime type']] ?? 0);
    if (type === BLANK_TYPE) return reject('cell', 'Crime type', month);
    if (type < 0) return reject('type', 'Crime type', month);
    if (!isCoordinate(bytes, from(at.Longitude), ends[at.Longitude] ?? 0)) return reject('cell', 'Longitude', month);
    if (!isCoordinate(bytes, from(at.Latitude), ends[at.Latitude] ?? 0)) return reject('cell', 'Latitude', month);
    const [idFrom, idTo] = [from(at['Crime ID']), ends[at['Crime ID']] ?? 0];
    const blank = idFrom === idTo;
    if (!blank && !readId(bytes, idFrom, idTo, id)) return reject('cell', 'Crime ID', month);
    const group = tally.groups.add(packGroup(month - options.from, area, type), line);
    if (!blank) tally.repeats.note(id, group);
  };
  if (months < 0) throw new RangeError('the last month is before the first one');
  return { judge, areas: areas.met };
}

function seeForce(tally: Tally, month: number, entry: number): void {
  const seen = tally.months.get(month);
  if (seen === undefined) tally.months.set(month, { entry, force: 1 });
  else seen.force += 1;
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
  const state: { entry: ScanEntry; header: Header | null } = { entry: { number: 0, month: null }, header: null };
  const none: Header = { width: 0, at: {} as Header['at'], notes: [] };
  const rows = rowJudge(
    tally,
    options,
    () => state.entry,
    () => state.header ?? none,
  );
  const head = (bytes: Uint8Array, start: number, ends: Int32Array, fields: number): void => {
    const names = Array.from({ length: Math.min(fields, ends.length) }, (_, index) =>
      Buffer.from(bytes.subarray(index === 0 ? start : (ends[index - 1] ?? 0) + 1, ends[index])).toString('utf8'),
    );
    state.header = readHeader(names.map((name) => name.trim().normalize('NFC')));
    for (const note of state.header.notes) notes.add(note);
  };
  const splitter = createSplitter(CHUNK, (bytes, start, ends, fields, line) => {
    if (state.header === null) head(bytes, start, ends, fields);
    else rows.judge(bytes, start, ends, fields, line);
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
    state.entry = entry;
    state.header = null;
  };
  return { begin, feed: splitter.feed, end: splitter.end, finish, close: tally.repeats.close };
}
