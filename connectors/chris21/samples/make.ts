// Writes this connector's sample exports: `node dist/connectors/chris21/samples/make.js [folder]`. All people and days are made up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWorkbook, type WriteCell, type WriteSheet } from '../../_readers/xlsx-write';
import { absence } from './spells';
import { establishment, posts } from './staff';

interface Report {
  /** The last day of the report's period; it is run some days later. */
  readonly to: string;
  readonly runOn: string;
}

export const SEPTEMBER: Report = { to: '2023-09-30', runOn: '2023-10-09' };
export const DECEMBER: Report = { to: '2023-12-31', runOn: '2024-01-10' };

const british = (iso: string): string => `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
const day = (iso: string): WriteCell => (iso === '' ? null : { kind: 'date', iso });
const fte = (hundredths: number): WriteCell => ({ kind: 'number', text: (hundredths / 100).toFixed(2), format: '#,##0.00' });
const bold = (text: string): WriteCell => ({ kind: 'text', text, style: { bold: true } });

/** A sheet of the pack: two title rows, an empty one, the header, the rows, and a totals row under one column. */
function sheet(name: string, report: Report, header: readonly string[], rows: readonly WriteCell[][], summed: number, total: number): WriteSheet {
  const totals = header.map((_, at): WriteCell => (at === 0 ? bold('Total') : at === summed ? fte(total) : null));
  return {
    name,
    rows: [
      [bold(`chris21 ${name} report, run on ${british(report.runOn)}`)],
      [`Report period: 01/04/2023 to ${british(report.to)}`],
      [],
      header.map(bold),
      ...rows,
      totals,
    ],
    columns: header.map(() => ({ width: 18 })),
  };
}

const add = (rows: readonly { readonly hundredths: number }[]): number => rows.reduce((sum, row) => sum + row.hundredths, 0);

/** The three sheets of a report pack: cumulative from 1 April to the quarter's end. */
export function pack(report: Report): WriteSheet[] {
  const people = establishment(report.runOn);
  const staff = people.map((one): WriteCell[] => [
    ...[one.number, one.surname, one.forename, one.employer, one.directorate, one.post, one.contract],
    ...[fte(one.hundredths), day(one.start), day(one.leave)],
  ]);
  const established = posts().map((one): WriteCell[] => [
    ...[one.number, one.employer, fte(one.hundredths), day(one.from), day(one.to), one.frozen ? 'Y' : 'N'],
  ]);
  const spells = absence(report.to);
  const absent = spells.map((one): WriteCell[] => [
    ...[one.person.number, one.person.surname, one.person.employer, day(one.start), day(one.end)],
    ...[one.reason, one.category, fte(one.hundredths)],
  ]);
  const staffHead = ['Employee Number', 'Surname', 'Forename', 'Employer', 'Directorate', 'Post Number', 'Contract Type', 'Contract FTE', 'Start Date', 'Leave Date'];
  const postHead = ['Post Number', 'Employer', 'Established FTE', 'From', 'To', 'Frozen'];
  const absenceHead = ['Employee Number', 'Surname', 'Employer', 'Absence Start', 'Absence End', 'Absence Reason', 'Category', 'FTE Days Lost'];
  return [
    sheet('Establishment', report, staffHead, staff, 7, add(people)),
    sheet('Posts', report, postHead, established, 2, add(posts())),
    sheet('Absence', report, absenceHead, absent, 7, add(spells)),
  ];
}

/** Every sample file by its path below `samples/`: the same bytes at every run. */
export async function sampleFiles(): Promise<Record<string, Buffer>> {
  return {
    'tmbc/2023-24-Q2/2023-10-09/KPI_Report_Pack_Sep_2023.xlsx': await writeWorkbook(pack(SEPTEMBER)),
    'tmbc/2023-24-Q3/2024-01-10/KPI_Report_Pack_Dec_2023.xlsx': await writeWorkbook(pack(DECEMBER)),
  };
}

async function main(folder: string): Promise<void> {
  for (const [path, bytes] of Object.entries(await sampleFiles())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

if (require.main === module) void main(process.argv[2] ?? join('connectors', 'chris21', 'samples'));
