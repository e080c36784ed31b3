// Writes this connector's sample exports: `node dist/connectors/anywhere365/samples/make.js [folder]`. All content is made up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Quarter {
  readonly seed: number;
  readonly from: string;
  readonly days: number;
  readonly handled: number;
  readonly unanswered: number;
}

const SEPTEMBER: Quarter = { seed: 365, from: '2023-07-01', days: 92, handled: 1082, unanswered: 162 };
const DECEMBER: Quarter = { seed: 366, from: '2023-10-01', days: 92, handled: 1103, unanswered: 210 };

const HEADER = ['CorrelationId', 'StartTime', 'Skill', 'Agent', 'Accepted', 'QueueTime', 'TalkTime'];
const OURS = ['CS General', 'CS Council Tax', 'CS Housing', 'CS Waste'];
export const AGENTS = ['Blythe Sample', 'Corin Example', 'Dara Specimen', 'Ellis Madeup', 'Fenn Invented'];

/** Returns a function that gives the next number from 0 to `below` − 1; the same seed gives the same numbers. */
function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

/** Office hours on a working day of the quarter, so many seconds later for a transferred leg. */
function moment(from: string, day: number, seconds: number): string {
  const at = new Date(Date.parse(`${from}T08:30:00Z`) + day * 86_400_000 + seconds * 1000).toISOString();
  return `${at.slice(0, 10)} ${at.slice(11, 19)}`;
}

type Leg = string[];

function call(next: (below: number) => number, quarter: Quarter, handled: boolean, number: number): Leg[] {
  const id = `${(quarter.seed * 65_536 + number).toString(16).padStart(8, '0')}-6d1c-4e0f-9a57-${(number * 7919).toString(16).padStart(12, '0')}`;
  const day = workingDay(quarter.from, next(quarter.days));
  const start = next(30_000);
  const skill = OURS[next(OURS.length)] ?? 'CS General';
  const leg = (after: number, to: string, accepted: boolean): Leg => {
    const queued = accepted ? 5 + next(290) : 30 + next(600);
    const agent = accepted ? (AGENTS[next(AGENTS.length)] ?? '') : '';
    const talked = accepted ? 40 + next(500) : 0;
    return [id, moment(quarter.from, day, start + after), to, agent, accepted ? 'True' : 'False', clock(queued), clock(talked)];
  };
  if (!handled) return number % 9 === 0 ? [leg(0, skill, false), leg(620, 'CS General', false)] : [leg(0, skill, false)];
  const legs = [leg(0, skill, true)];
  if (number % 5 === 0) legs.push(leg(560, OURS[next(OURS.length)] ?? 'CS General', number % 2 === 0));
  if (number % 6 === 0) legs.push(leg(900, number % 4 === 0 ? 'Planning' : 'Benefits', true));
  if (number % 13 === 0) legs.unshift(leg(-40, 'CS General', false));
  return legs;
}

/** Moves a Saturday or Sunday to the Friday before, staying in the quarter. */
function workingDay(from: string, day: number): number {
  const weekday = new Date(Date.parse(`${from}T00:00:00Z`) + day * 86_400_000).getUTCDay();
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  return day - back < 0 ? day + 2 : day - back;
}

/** One quarter's dialogue export: counted calls, and rows that must not count. */
function dialogues(quarter: Quarter): string {
  const next = sequence(quarter.seed);
  const total = quarter.handled + quarter.unanswered;
  const counted = Array.from({ length: total }, (_, at) => ({ at, order: next(1_000_000) }))
    .map(({ at, order }) => ({ order, legs: call(next, quarter, at < quarter.handled, at + 1) }))
    .sort((a, b) => a.order - b.order)
    .flatMap(({ legs }) => legs);
  const elsewhere = (count: number, skill: string, from: number): Leg[] =>
    Array.from({ length: count }, (_, at) => call(next, quarter, at % 4 !== 0, from + at)[0] ?? []).map((leg) =>
      leg.map((cell, column) => (column === 2 ? skill : cell)),
    );
  const otherMonth = Array.from({ length: 6 }, (_, at) => {
    const day = at < 3 ? -3 : quarter.days + 1;
    return [`${(quarter.seed * 977 + at).toString(16).padStart(8, '0')}-0000-4e0f-9a57-00000000f00${at}`, moment(quarter.from, day, 600 * at), 'CS General', '', 'False', '00:01:30', '00:00:00'];
  });
  const rows = [
    ...counted,
    ...elsewhere(60, 'Planning', 5001),
    ...elsewhere(25, 'Gravesham Customer Services', 6001),
    ...otherMonth,
    ...[counted[10], counted[200], counted[201], counted[800]].map((leg) => leg ?? []),
    ['Total', '', '', '', '', '', clock(4 * 3600 + 17)],
  ];
  return [HEADER, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Every sample file by its path below `samples/`: the same text at every run. */
export function sampleFiles(): Record<string, string> {
  return {
    'tmbc/2023-24-Q2/2023-10-03/Dialogues_Jul-Sep_2023.csv': dialogues(SEPTEMBER),
    'tmbc/2023-24-Q3/2024-01-04/Dialogues_Oct-Dec_2023.csv': dialogues(DECEMBER),
  };
}

if (require.main === module) {
  const folder = process.argv[2] ?? join('connectors', 'anywhere365', 'samples');
  for (const [path, text] of Object.entries(sampleFiles())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
