// Writes this connector's sample case lists: `node dist/connectors/asb-database/samples/make.js [folder]`. All cases and people are made up.
import { join } from 'node:path';
import { writeWorkbook, type WriteCell } from '../../_readers/xlsx-write';
import { british, daysAfter, nobody, sequence, shuffled, writeSamples } from '../../_rows/testing/made-up';

interface Quarter {
  readonly seed: number;
  readonly from: string;
  readonly days: number;
  /** Distinct cases opened in the quarter. */
  readonly opened: number;
}

const HEADER = ['Case Reference', 'Council', 'Date Opened', 'Status', 'Category', 'Complainant', 'Subject', 'Address', 'Case Officer'];
const STATUSES = ['Open', 'Open', 'Closed', 'Closed - no further action', 'Referred'];
const CATEGORIES = ['Noise nuisance', 'Vehicle nuisance', 'Rowdy behaviour', 'Neighbour dispute'];

/** Columns: 0 reference, 1 council, 2 day (ISO), 3 status, then the rest. */
type Row = string[];

function caseOf({ seed, from, days }: Quarter, at: number, council = 'Tonbridge & Malling'): Row {
  const next = sequence(seed * 1000 + at);
  const day = at === 0 ? 1 : at === 1 ? days - 1 : next(days);
  const [status, category] = [STATUSES[next(STATUSES.length)] ?? '', CATEGORIES[next(CATEGORIES.length)] ?? ''];
  const address = `${1 + next(90)} Specimen Close, Madeupton`;
  return [`ASB/${seed}/${String(1000 + at)}`, council, daysAfter(from, day), status, category, nobody(at), nobody(at + 31), address, nobody(at + 47)];
}

const withCells = (row: Row, cells: Readonly<Record<number, string>>): Row => row.map((text, at) => cells[at] ?? text);

/** Cases that count, and rows that must not: 6 of other quarters, 4 of other councils, 3 opened in error or doubled, 2 repeats. */
function cases(quarter: Quarter): Row[] {
  const { opened, from, days } = quarter;
  const counted = Array.from({ length: opened }, (_, at) => caseOf(quarter, at));
  const otherDays = [-40, -12, -1, days, days, days + 1].map((day, at) =>
    withCells(caseOf(quarter, 5000 + at), { 2: daysAfter(from, day) }),
  );
  const elsewhere = Array.from({ length: 4 }, (_, at) => caseOf(quarter, 6000 + at, 'Sevenoaks'));
  const none = ['Opened in error', 'Duplicate', 'Opened in error'].map((status, at) =>
    withCells(status === 'Duplicate' ? (counted[5] ?? []) : caseOf(quarter, 7000 + at), { 3: status }),
  );
  const repeats = [4, 20].map((at) => counted[at] ?? []);
  return shuffled([...counted, ...otherDays, ...elsewhere, ...none, ...repeats], quarter.seed);
}

function toCells(row: Row, at: number): WriteCell[] {
  // Most days are dates; some were typed as text.
  return row.map((text, column) => (column !== 2 ? text : at % 9 === 4 ? british(text) : { kind: 'date', iso: text }));
}

/** The bytes of one case list: a title, a blank row, the header, the cases, a total row. */
function workbook(quarter: Quarter): Promise<Buffer> {
  const bold = (text: string): WriteCell => ({ kind: 'text', text, style: { bold: true } });
  const rows = cases(quarter);
  const last = daysAfter(quarter.from, quarter.days - 1);
  const total: WriteCell[] = ['Total', null, null, { kind: 'number', text: String(rows.length) }];
  const title = `ASB case list, opened ${british(quarter.from)} to ${british(last)} (sample, made up)`;
  return writeWorkbook([
    { name: 'Cases', rows: [[bold(title)], [], HEADER.map(bold), ...rows.map(toCells), total] },
    { name: 'Lookups', hidden: true, rows: [HEADER.map(bold), ['ASB/0/1', 'Tonbridge & Malling']] },
  ]);
}

/** Every sample file by its path below `samples/`: the same bytes at every run. */
export async function sampleFiles(): Promise<Record<string, Buffer>> {
  return {
    'tmbc/2022-23-Q4/2023-04-11/ASB_Cases_Jan-Mar_2023.xlsx': await workbook({ seed: 71, from: '2023-01-01', days: 90, opened: 78 }),
    'tmbc/2023-24-Q1/2023-07-10/ASB_Cases_Apr-Jun_2023.xlsx': await workbook({ seed: 72, from: '2023-04-01', days: 91, opened: 94 }),
    'tmbc/2023-24-Q2/2023-10-10/ASB_Cases_Jul-Sep_2023.xlsx': await workbook({ seed: 73, from: '2023-07-01', days: 92, opened: 98 }),
    'tmbc/2024-25-Q1/2024-07-09/ASB_Cases_Apr-Jun_2024.xlsx': await workbook({ seed: 74, from: '2024-04-01', days: 91, opened: 87 }),
  };
}

if (require.main === module) {
  const folder = process.argv[2] ?? join('connectors', 'asb-database', 'samples');
  void sampleFiles().then((files) => writeSamples(folder, files));
}
