// Writes this connector's sample exports: `node dist/connectors/whitespace/samples/make.js [folder]`. All worksheets are made up.
import { join } from 'node:path';
import { writeWorkbook, type WriteCell } from '../../_readers/xlsx-write';
import { csvOf, daysAfter, nobody, sequence, shuffled, writeSamples } from '../../_rows/testing/made-up';

interface Span {
  readonly seed: number;
  readonly from: string;
  readonly days: number;
  /** Actual missed collections: all that were not found otherwise. */
  readonly actual: number;
  readonly notJustified: number;
  readonly repeated: number;
  readonly cancelled: number;
  readonly other: number;
}

const HEADER = ['WorksheetID', 'WorksheetSubject', 'WorksheetStatusName', 'WorksheetStartDate', 'WorksheetEscallatedDate', 'Uprn', 'Council', 'Outcome'];
const KINDS = ['Refuse', 'Paper', 'Mixed Dry Recycling', 'Food', 'Garden'];
const OTHERS = ['Bulky Collection', 'Assisted Collection Request', 'Container Delivery', 'Not Missed - Contaminated Bin'];
const NONE = '0001-01-01T00:00:00';

type Row = string[];

/** A day of the span that is no Sunday; the first and the last worksheet are of its first and last days. */
function dayOf({ from, days }: Span, at: number, next: (below: number) => number): string {
  const wished = at === 0 ? 0 : at === 1 ? days - 1 : next(days);
  const day = daysAfter(from, wished);
  const sunday = new Date(`${day}T00:00:00Z`).getUTCDay() === 0;
  return sunday ? daysAfter(day, wished === 0 ? 1 : -1) : day;
}

function worksheet(span: Span, at: number, outcome: string, next: (below: number) => number): Row {
  const day = dayOf(span, at, next);
  const start = `${day}T0${6 + next(4)}:${String(next(60)).padStart(2, '0')}:00`;
  const escalated = at % 50 === 0 ? `${daysAfter(day, 2)}T01:00:00` : at % 3 === 0 ? NONE : '';
  // Only some are of one property; the numbers are no real ones.
  const uprn = at % 5 === 0 ? `0000000${String(10_000 + at)}` : '';
  const status = outcome === 'Cancelled' ? 'Cancelled' : outcome === '' && at % 7 === 0 ? 'Open' : 'Complete';
  return [String(1_000_000 + at), `Missed Collection ${KINDS[next(KINDS.length)]}`, status, start, escalated, uprn, 'TMBC', outcome];
}

const withCells = (row: Row, cells: Readonly<Record<number, string>>): Row => row.map((text, at) => cells[at] ?? text);

/** The worksheets of a span: those that count, and 40 of other days, 25 of another council, 12 repeats and 2 without a date besides the others. */
function worksheets(span: Span): Row[] {
  const next = sequence(span.seed);
  let id = 0;
  const some = (count: number, outcome: (at: number) => string): Row[] =>
    Array.from({ length: count }, (_, at) => worksheet(span, id++, outcome(at), next));
  const actual = some(span.actual, (at) => (at % 4 === 1 ? 'Justified' : ''));
  const found = [
    ...some(span.notJustified, () => 'Not justified'),
    ...some(span.repeated, () => 'Repeat'),
    ...some(span.cancelled, () => 'Cancelled'),
  ];
  const others = some(span.other, () => '').map((row, at) => withCells(row, { 1: OTHERS[at % OTHERS.length] ?? '' }));
  const otherDays = some(40, () => '').map((row, at) =>
    withCells(row, { 3: `${daysAfter(span.from, at < 20 ? -20 + at : span.days + at - 20)}T07:15:00` }),
  );
  const elsewhere = some(25, () => '').map((row) => withCells(row, { 6: 'Tunbridge Wells' }));
  const undated = some(2, () => '').map((row, at) => withCells(row, { 2: 'Open', 3: at === 0 ? NONE : '' }));
  const repeats = Array.from({ length: 12 }, (_, at) => actual[at * 40 + 5] ?? []);
  return [...shuffled([...actual, ...found, ...others, ...otherDays, ...elsewhere, ...repeats], span.seed), ...undated];
}

const YEAR: Span = {
  ...{ seed: 2223, from: '2022-04-01', days: 365, actual: 13_217 },
  ...{ notJustified: 412, repeated: 233, cancelled: 58, other: 90 },
};
/** April to June only: a part of the year, in a file laid into the year's folder. */
const PART: Span = {
  ...{ seed: 2425, from: '2024-04-01', days: 91, actual: 1841 },
  ...{ notJustified: 31, repeated: 17, cancelled: 4, other: 12 },
};

function workbook(span: Span): Promise<Buffer> {
  const header = [...HEADER.slice(0, 5), 'Customer', ...HEADER.slice(5)];
  const rows = worksheets({ ...span }).filter((row) => !row[3]?.startsWith('2024-07'));
  const cells = rows.map((row, at): WriteCell[] => {
    const iso = row[3] ?? '';
    const start: WriteCell = iso.startsWith('2024') ? { kind: 'date', iso, format: 'dd/mm/yyyy hh:mm' } : iso;
    return [{ kind: 'number', text: row[0] ?? '' }, row[1] ?? '', row[2] ?? '', start, row[4] ?? '', nobody(at), ...row.slice(5)];
  });
  return writeWorkbook([{ name: 'Worksheets', rows: [header, ...cells] }]);
}

/** Every sample file by its path below `samples/`: the same bytes at every run. */
export async function sampleFiles(): Promise<Record<string, Buffer>> {
  return {
    'tmbc/2022-23/2023-04-12/Worksheets_2022-23.csv': csvOf([HEADER, ...worksheets(YEAR)]),
    'tmbc/2024-25/2024-07-02/Worksheets_Apr-Jun_2024.xlsx': await workbook(PART),
  };
}

if (require.main === module) {
  const folder = process.argv[2] ?? join('connectors', 'whitespace', 'samples');
  void sampleFiles().then((files) => writeSamples(folder, files));
}
