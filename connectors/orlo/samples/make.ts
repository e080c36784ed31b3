// Writes this connector's sample exports: `node dist/connectors/orlo/samples/make.js [folder]`. All posts and people are made up.
import { join } from 'node:path';
import { writeWorkbook, type WriteCell } from '../../_readers/xlsx-write';
import { british, csvOf, daysAfter, nobody, sequence, shuffled, thousands, writeSamples } from '../../_rows/testing/made-up';

interface Quarter {
  readonly seed: number;
  readonly from: string;
  readonly days: number;
  readonly posts: number;
  /** Clicks on links, all posts of the quarter together. */
  readonly clicks: number;
}

const HEADER = ['Post ID', 'Date', 'Account', 'Network', 'Author', 'Message', 'Link Clicks'];
const ACCOUNTS = ['TMBC', 'Tonbridge and Malling', 'Tonbridge & Malling'];
const NETWORKS = ['Facebook', 'X', 'Instagram', 'LinkedIn'];

/** Columns as in the header; the day is ISO. */
type Row = string[];

function post({ seed, from, days }: Quarter, at: number, clicks: number, account?: string): Row {
  const next = sequence(seed * 1000 + at);
  const day = daysAfter(from, at === 0 ? 0 : at === 1 ? days - 1 : next(days));
  const own = account ?? ACCOUNTS[next(ACCOUNTS.length)] ?? 'TMBC';
  const network = NETWORKS[next(NETWORKS.length)] ?? 'X';
  return [`P${seed}${String(1000 + at)}`, day, own, network, nobody(at), `Sample post ${at}, with a link`, thousands(clicks)];
}

/** Posts whose clicks add up, one of them with more than a thousand; and 5 of another account, 4 of other quarters, 3 repeats. */
function posts(quarter: Quarter): Row[] {
  const next = sequence(quarter.seed);
  const first = 1204;
  // A little less than an even share, so that something is left for the last post.
  const even = Math.floor(((quarter.clicks - first) * 8) / (10 * (quarter.posts - 1)));
  const own = Array.from({ length: quarter.posts - 2 }, () => next(2 * even));
  const last = quarter.clicks - first - own.reduce((sum, one) => sum + one, 0);
  if (last < 0) throw new Error('the clicks of the posts are more than the quarter has');
  const counted = [first, ...own, last].map((clicks, at) => post(quarter, at, clicks));
  const elsewhere = Array.from({ length: 5 }, (_, at) => post(quarter, 5000 + at, 40 + at, 'Kent Police'));
  const otherDays = [-2, -1, quarter.days, quarter.days + 1].map((day, at) =>
    post(quarter, 6000 + at, 30 + at).map((text, column) => (column === 1 ? daysAfter(quarter.from, day) : text)),
  );
  const repeats = [2, 9, 17].map((at) => counted[at] ?? []);
  return shuffled([...counted, ...elsewhere, ...otherDays, ...repeats], quarter.seed);
}

function csv(quarter: Quarter, mark = false): Buffer {
  const rows = posts(quarter).map((row) => row.map((text, column) => (column === 1 ? `${british(text)} 09:30` : text)));
  return csvOf([HEADER, ...rows], mark);
}

function workbook(quarter: Quarter): Promise<Buffer> {
  const cells = posts(quarter).map((row, at): WriteCell[] =>
    row.map((text, column): WriteCell => {
      if (column === 1) return { kind: 'date', iso: `${text}T09:30:00` };
      return column === 6 && at % 5 !== 0 ? { kind: 'number', text: text.replaceAll(',', '') } : text;
    }),
  );
  return writeWorkbook([{ name: 'Posts', rows: [['Link clicks by post (sample, made up)'], [], HEADER, ...cells] }]);
}

/** Every sample file by its path below `samples/`: the same bytes at every run. */
export async function sampleFiles(): Promise<Record<string, Buffer>> {
  return {
    'tmbc/2023-24-Q1/2023-07-05/Orlo_Posts_Apr-Jun_2023.csv': csv({ seed: 81, from: '2023-04-01', days: 91, posts: 120, clicks: 7462 }, true),
    'tmbc/2023-24-Q2/2023-10-04/Orlo_Posts_Jul-Sep_2023.xlsx': await workbook({ seed: 82, from: '2023-07-01', days: 92, posts: 96, clicks: 3029 }),
    'tmbc/2023-24-Q3/2024-01-05/Orlo_Posts_Oct-Dec_2023.csv': csv({ seed: 83, from: '2023-10-01', days: 92, posts: 110, clicks: 5772 }),
    'tmbc/2024-25-Q1/2024-07-03/Orlo_Posts_Apr-Jun_2024.csv': csv({ seed: 84, from: '2024-04-01', days: 91, posts: 104, clicks: 6140 }),
  };
}

if (require.main === module) {
  const folder = process.argv[2] ?? join('connectors', 'orlo', 'samples');
  void sampleFiles().then((files) => writeSamples(folder, files));
}
