// Makes the food-inspection sample: made-up premises, counts that equal the published ones of July to September 2023.
import { british, daysAfter, sequence, shuffled, ssrsCsv, thousands } from './sequence';

interface Inspection {
  readonly risk: string;
  readonly due: string;
  readonly done: string;
  readonly status: string;
  readonly council: string;
}

const OURS = 'Tonbridge and Malling Borough Council';
const NAMES = ['The Anchor', 'Hop Pole', 'Orchard Café', 'Medway Fryer', 'Bluebell Tea Room', 'Castle Deli', 'Oast Bakery'];
const STREETS = ['High Street', 'Mill Lane', 'Church Road', 'Station Approach', 'Wharf Road'];
const next = sequence(20230701);
const within = (from: string, days: number): string => daysAfter(from, next(days));

type Kind = (risk: string) => Omit<Inspection, 'risk' | 'council'>;
const dueAndDone: Kind = () => {
  const due = within('2023-07-01', 92);
  const early = daysAfter(due, -next(28));
  return { due, done: early < '2023-07-01' ? due : early, status: 'Completed' };
};
const dueBefore: Kind = () => ({ due: within('2023-03-01', 110), done: within('2023-07-03', 85), status: 'Completed' });
const dueLater: Kind = () => ({ due: within('2023-10-05', 60), done: within('2023-07-03', 85), status: 'Completed' });
const stillDue: Kind = () => ({ due: within('2023-08-20', 40), done: '', status: 'Outstanding' });
const doneTooLate: Kind = () => ({ due: within('2023-09-10', 15), done: '2023-10-04', status: 'Completed' });
const closed: Kind = () => ({ due: within('2023-07-10', 70), done: '', status: 'Premises closed' });
const cancelled: Kind = () => ({ due: within('2023-07-10', 70), done: '', status: 'Cancelled' });
const nextQuarter: Kind = () => ({ due: within('2023-10-02', 80), done: '', status: 'Scheduled' });
const lastQuarter: Kind = () => ({ due: within('2023-05-02', 40), done: '2023-06-20', status: 'Completed' });

function group(rows: number, risks: string, kind: Kind, council: string = OURS): Inspection[] {
  return Array.from({ length: rows }, (_, at) => {
    const risk = risks[at % risks.length] ?? 'C';
    return { risk, council, ...kind(risk) };
  });
}

const HIGH = 'BCCCBCCBCAC';
const LOW = 'DEDDE';
const OTHER = 'Gravesham Borough Council';
const inspections = shuffled(
  [
    ...group(31, HIGH, dueAndDone),
    ...group(8, HIGH, dueBefore),
    ...group(6, HIGH, dueLater),
    ...group(5, HIGH, stillDue),
    ...group(1, HIGH, doneTooLate),
    ...group(74, LOW, dueAndDone),
    ...group(4, LOW, stillDue),
    ...group(1, LOW, doneTooLate),
    ...group(4, LOW, closed),
    ...group(2, HIGH, cancelled),
    ...group(3, LOW, cancelled),
    ...group(4, HIGH, nextQuarter),
    ...group(5, LOW, nextQuarter),
    ...group(3, HIGH, lastQuarter),
    ...group(4, HIGH, dueAndDone, OTHER),
    ...group(3, LOW, dueAndDone, OTHER),
  ],
  7,
);

/** The food-inspection report of 2023-24-Q2 as SSRS exports it, text with BOM and CRLF. */
export function foodReport(): string {
  const rows = inspections.map((row, at) => [
    `EH/${String(11204 + at * 7).padStart(6, '0')}`,
    `${NAMES[next(NAMES.length)]}, ${1 + next(90)} ${STREETS[next(STREETS.length)]}${at % 40 === 0 ? '\r\nTonbridge' : ''}`,
    row.risk,
    british(row.due),
    british(row.done),
    row.status,
    row.council,
  ]);
  const printed = [...rows, rows[12] ?? [], rows[90] ?? []];
  const listed = (risk: string): number => printed.filter((row) => row[2] === risk).length;
  const registered: Record<string, number> = { A: 12, B: 46, C: 289, D: 412, E: 394 };
  const summary = Object.entries(registered).map(([risk, premises]) => line(risk, premises, listed(risk)));
  return ssrsCsv([
    [['ReportTitle', 'Textbox7'], ['Food Inspections Due and Undertaken', '01/07/2023 to 30/09/2023']],
    [['Textbox12', 'Textbox14', 'Textbox16', 'Textbox18'], ...summary, line('Total', 1153, printed.length)],
    [
      ['REFVAL', 'Textbox33', 'FHRISK', 'DueDate', 'InspDate', 'INSPSTAT', 'Textbox52'],
      ...printed,
      ['Total', '', '', '', '', '', ''],
    ],
  ]);
}

function line(label: string, premises: number, listed: number): string[] {
  const basisPoints = Math.round((listed * 10_000) / premises);
  const share = `${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}%`;
  return [label, thousands(premises), thousands(listed), share];
}
