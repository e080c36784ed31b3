// Judges one street-level row: which month, area and type it counts for, why it is ignored, or why it is refused.
import { QuarterdayError } from '../../contracts/failure';
import { createDictionary } from '../_bulk/dictionary';
import { isCoordinate, monthNumber, monthText, readId, type Header } from './bulk-fields';
import { AREA, BTP, createAreas, forceSlug, type Areas } from './bulk-scope';
import { ignore, packGroup, refuse, type Refused, type Tally } from './bulk-tally';
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

/** The row that is judged: one object for all of them. Field n begins at `from(row, n)` and ends at `to(row, n)`. */
export interface RowAt {
  bytes: Uint8Array;
  start: number;
  ends: Int32Array;
  line: number;
  entry: ScanEntry;
  header: Header;
}

export const from = ({ start, ends }: RowAt, column: number): number =>
  column === 0 ? start : (ends[column - 1] ?? 0) + 1;
export const to = ({ ends }: RowAt, column: number): number => ends[column] ?? 0;

function text(row: RowAt, column: number): string {
  const bytes = row.bytes.subarray(from(row, column), to(row, column));
  return Buffer.from(bytes).toString('utf8').slice(0, 80);
}

function reject(tally: Tally, row: RowAt, kind: Refused['kind'], what: string, month: number): void {
  const { at } = row.header;
  const kept = kind === 'ragged' ? null : { category: text(row, at.type), month: text(row, at.month) };
  const raw = kept === null ? '' : JSON.stringify(kept);
  refuse(tally, { line: row.line, entry: row.entry.number, month, kind, what, raw });
}

interface Judge {
  readonly judge: (row: RowAt, fields: number) => void;
  readonly areas: Areas['met'];
}

/** Judges the rows below a header: one function, for it is the one that a million rows wait for. */
export function rowJudge(tally: Tally, options: ScanOptions): Judge {
  const areas = createAreas(options.districts, options.lsoaCodes);
  const reporter = verdicts(reporterOf(options));
  const category = verdicts((name) => (name.trim() === '' ? BLANK_TYPE : csvCategory(name)));
  const id = new Uint32Array(8);
  const judge: Judge['judge'] = (row, fields) => {
    const { bytes, line, entry } = row;
    const { at, width } = row.header;
    const own = entry.month;
    tally.rows += 1;
    if (fields !== width) return reject(tally, row, 'ragged', String(fields), own ?? -1);
    const month = monthNumber(bytes, from(row, at.month), to(row, at.month));
    if (month < 0) return reject(tally, row, 'cell', 'Month', own ?? -1);
    if (own !== null && month !== own) return reject(tally, row, 'month', monthText(own), own);
    if (month < options.from || month > options.to) return ignore(tally, 'period');
    const by = reporter(bytes, from(row, at.reported), to(row, at.reported));
    if (by === 'blank') return reject(tally, row, 'cell', 'Reported by', month);
    if (by === 'btp') return ignore(tally, 'btp');
    if (by === 'own') seeForce(tally, month, entry.number);
    const area = areas.of(bytes, from(row, at.code), to(row, at.code), from(row, at.name), to(row, at.name));
    if (area === AREA.elsewhere) return ignore(tally, 'council');
    if (area === AREA.blank) {
      const place = bytes.subarray(from(row, at.location), to(row, at.location));
      return NO_LOCATION.equals(place) ? ignore(tally, 'nowhere') : reject(tally, row, 'cell', 'LSOA code', month);
    }
    if (area < 0) return reject(tally, row, 'cell', area === AREA.invalidCode ? 'LSOA code' : 'LSOA name', month);
    const type = category(bytes, from(row, at.type), to(row, at.type));
    if (type === BLANK_TYPE) return reject(tally, row, 'cell', 'Crime type', month);
    if (type < 0) return reject(tally, row, 'type', 'Crime type', month);
    if (!isCoordinate(bytes, from(row, at.lon), to(row, at.lon))) return reject(tally, row, 'cell', 'Longitude', month);
    if (!isCoordinate(bytes, from(row, at.lat), to(row, at.lat))) return reject(tally, row, 'cell', 'Latitude', month);
    const [idFrom, idTo] = [from(row, at.id), to(row, at.id)];
    if (idFrom < idTo && !readId(bytes, idFrom, idTo, id)) return reject(tally, row, 'cell', 'Crime ID', month);
    const group = tally.groups.add(packGroup(month - options.from, area, type), line);
    if (idFrom < idTo) tally.repeats.note(id, group);
  };
  return { judge, areas: areas.met };
}

function seeForce(tally: Tally, month: number, entry: number): void {
  const seen = tally.months.get(month);
  if (seen === undefined) tally.months.set(month, { entry, force: 1 });
  else seen.force += 1;
}
