// Writes this connector's sample reports: `node dist/connectors/jadu/samples/make.js [folder]`. All but the published totals is made up.
import { join } from 'node:path';
import { writeWorkbook, type WriteCell } from '../../_readers/xlsx-write';
import { british, csvOf, daysAfter, sequence, thousands, writeSamples } from '../../_rows/testing/made-up';

const HEADER = ['As At', 'Site', 'Total Registrations'];
const SITE = 'Tonbridge and Malling';

/** A running total for each day, which reaches `total` on the last day; then so many days after it. */
function daily(seed: number, from: string, days: number, total: number, after: number): string[][] {
  const next = sequence(seed);
  const rows: string[][] = [];
  let running = total;
  for (let day = days - 1; day >= 0; day -= 1) {
    rows.unshift([british(daysAfter(from, day)), SITE, thousands(running)]);
    running -= next(30);
  }
  running = total;
  for (let day = days; day < days + after; day += 1) {
    running += 1 + next(40);
    rows.push([british(daysAfter(from, day)), SITE, thousands(running)]);
  }
  return rows;
}

/** A total at the end of each month, the other site's between them, and one month twice. */
function monthly(ends: readonly (readonly [string, number])[]): Promise<Buffer> {
  const line = (iso: string, site: string, total: number): WriteCell[] => [{ kind: 'date', iso }, site, { kind: 'number', text: String(total) }];
  const rows = ends.flatMap(([iso, total]) => [line(iso, SITE, total), line(iso, 'Sample Leisure Portal', 1200)]);
  const first = ends[0] ?? ['', 0];
  const title = ['MyAccount registrations, running total (sample, made up but for the quarter’s end)'];
  return writeWorkbook([{ name: 'Registrations', rows: [title, [], HEADER, ...rows, line(first[0], SITE, first[1])] }]);
}

/** March and June 2023 are published, as September is. */
const MONTH_ENDS: readonly (readonly [string, number])[] = [
  ...([['2022-10-31', 30_402], ['2022-11-30', 30_655], ['2022-12-31', 30_871], ['2023-01-31', 31_020]] as const),
  ...([['2023-02-28', 31_214], ['2023-03-31', 31_387], ['2023-04-30', 31_290], ['2023-05-31', 31_204]] as const),
  ...([['2023-06-30', 31_161], ['2023-07-31', 31_590], ['2023-08-31', 32_044], ['2023-09-30', 32_506]] as const),
];

/** Every sample file by its path below `samples/`: the same bytes at every run. */
export async function sampleFiles(): Promise<Record<string, Buffer>> {
  return {
    'tmbc/2023-24-Q1/2023-07-03/MyAccount_Registrations_Apr-Jun_2023.csv': csvOf([HEADER, ...daily(91, '2023-04-01', 91, 31_161, 0)], true),
    'tmbc/2023-24-Q2/2023-10-03/MyAccount_Registrations_Sep_2023.xlsx': await monthly(MONTH_ENDS),
    // Exported on 4 January: the days after the quarter are in it, and are not taken for it.
    'tmbc/2023-24-Q3/2024-01-05/MyAccount_Registrations_Oct-Dec_2023.csv': csvOf([HEADER, ...daily(93, '2023-10-01', 92, 38_066, 4)]),
    'tmbc/2024-25-Q1/2024-07-02/MyAccount_Registrations_Apr-Jun_2024.csv': csvOf([HEADER, ...daily(94, '2024-04-01', 91, 40_212, 1)]),
  };
}

if (require.main === module) {
  const folder = process.argv[2] ?? join('connectors', 'jadu', 'samples');
  void sampleFiles().then((files) => writeSamples(folder, files));
}
