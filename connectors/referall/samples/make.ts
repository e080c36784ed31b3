// Writes this connector's sample exports: `node dist/connectors/referall/samples/make.js [folder]`. All referrals and people are made up.
import { join } from 'node:path';
import { british, csvOf, daysAfter, nobody, sequence, shuffled, writeSamples } from '../../_rows/testing/made-up';

interface Quarter {
  readonly seed: number;
  readonly from: string;
  readonly days: number;
  /** Distinct referrals received in the quarter. */
  readonly received: number;
}

const HEADER = [
  ...['Referral Reference', 'Local Authority', 'Date Received', 'Referral Status', 'Client Name', 'Date of Birth'],
  ...['NHS Number', 'Postcode', 'GP Practice', 'Referral Reason'],
];
const STATUSES = ['Received', 'Contacted', 'In service', 'Completed', 'Declined', 'Not reached'];
const REASONS = ['Weight Sampleness', 'Smoking Sampleness', 'Activity Sampleness'];

type Row = string[];

function referral({ seed, from, days }: Quarter, at: number, council = 'Tonbridge and Malling'): Row {
  const next = sequence(seed * 1000 + at);
  // The first and the last day have one each, so that the quarter is seen to be whole.
  const day = at === 0 ? 0 : at === 1 ? days - 1 : next(days);
  const postcode = `ZZ${1 + next(20)} ${1 + next(9)}ZZ`;
  const person = [nobody(seed + at), british(daysAfter('1948-01-05', next(18_000))), `999 ${100 + next(900)} ${1000 + next(9000)}`];
  return [
    `OY${seed}-${String(10_000 + at)}`,
    council,
    british(daysAfter(from, day)),
    STATUSES[next(STATUSES.length)] ?? 'Received',
    ...[...person, postcode, `Surgery Specimen ${1 + next(6)}`, REASONS[next(REASONS.length)] ?? ''],
  ];
}

const withCells = (row: Row, cells: Readonly<Record<number, string>>): Row => row.map((text, at) => cells[at] ?? text);

/** Referrals that count, and rows that must not: 9 of other councils, 6 of other quarters, 4 tests and duplicates, 3 repeats. */
function referrals(quarter: Quarter): Row[] {
  const { received, from, days } = quarter;
  const counted = Array.from({ length: received }, (_, at) => referral(quarter, at));
  const elsewhere = Array.from({ length: 9 }, (_, at) => referral(quarter, 5000 + at, at % 2 === 0 ? 'Maidstone' : 'Gravesham'));
  const otherDays = [-3, -2, -1, days, days + 1, days + 2].map((day, at) =>
    withCells(referral(quarter, 6000 + at), { 2: british(daysAfter(from, day)) }),
  );
  // A duplicate has the reference of the referral that counts; a test has its own.
  const none = ['Test', 'Duplicate', 'Entered in error', 'Test'].map((status, at) =>
    withCells(status === 'Duplicate' ? (counted[7] ?? []) : referral(quarter, 7000 + at), { 3: status }),
  );
  // One referral with a row for each service offered is one referral.
  const repeats = [3, 30, 60].map((at) => withCells(counted[at] ?? [], { 9: 'Second Sampleness' }));
  return shuffled([...counted, ...elsewhere, ...otherDays, ...none, ...repeats], quarter.seed);
}

/** Every sample file by its path below `samples/`: the same bytes at every run. */
export function sampleFiles(): Record<string, Buffer> {
  const file = (seed: number, from: string, days: number, received: number, mark = false): Buffer =>
    csvOf([HEADER, ...referrals({ seed, from, days, received })], mark);
  return {
    'tmbc/2022-23-Q4/2023-04-06/One_You_Referrals_Jan-Mar_2023.csv': file(31, '2023-01-01', 90, 214, true),
    'tmbc/2023-24-Q1/2023-07-06/One_You_Referrals_Apr-Jun_2023.csv': file(32, '2023-04-01', 91, 199, true),
    'tmbc/2023-24-Q2/2023-10-05/One_You_Referrals_Jul-Sep_2023.csv': file(33, '2023-07-01', 92, 170),
    'tmbc/2024-25-Q1/2024-07-04/One_You_Referrals_Apr-Jun_2024.csv': file(34, '2024-04-01', 91, 188),
  };
}

if (require.main === module) writeSamples(process.argv[2] ?? join('connectors', 'referall', 'samples'), sampleFiles());
