// The made-up sickness behind the chris21 samples: spells with a true end, from which each report shows what it knew.
import { outside, staying, type Person } from './staff';

export interface Spell {
  readonly person: Person;
  readonly start: string;
  /** The last day of absence; empty where it was still open when the last report was run. */
  readonly end: string;
  readonly reason: string;
  readonly category: string;
  /** FTE days lost in hundredths where they are not working days times FTE. */
  readonly hundredths?: number;
}

/** A spell as a report shows it: the end is blank where it lies after the report's last day; days are those within the report's period. */
export interface Listed extends Omit<Spell, 'hundredths'> {
  readonly hundredths: number;
}

export const SELF = 'Self-certified';
export const CERTIFIED = 'Medically certified';
const YEAR = '2023-04-01';
const REASONS = ['Cold or flu', 'Stomach', 'Migraine', 'Musculoskeletal', 'Stress', 'Operation and recovery'];

/** Returns a function that gives the next number from 0 to `below` − 1; the same seed gives the same numbers. */
function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const after = (iso: string, days: number): string => new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const works = (iso: string): boolean => ![0, 6].includes(new Date(`${iso}T00:00:00Z`).getUTCDay());

function workingDays(from: string, to: string): number {
  let count = 0;
  for (let day = from; day <= to; day = after(day, 1)) if (works(day)) count += 1;
  return count;
}

/** The day on which so many working days from `start` on are over. */
function endOf(start: string, days: number): string {
  let day = start;
  while (workingDays(start, day) < days) day = after(day, 1);
  return day;
}

/** A spell as the report of 1 April to `to` lists it. */
export function listed(spell: Spell, to: string): Listed {
  const open = spell.end === '' || spell.end > to;
  const last = open ? to : spell.end;
  const first = spell.start < YEAR ? YEAR : spell.start;
  const days = spell.hundredths ?? workingDays(first, last) * spell.person.hundredths;
  return { ...spell, end: open ? '' : spell.end, hundredths: days };
}

interface Batch {
  readonly seed: number;
  readonly from: string;
  readonly span: number;
  readonly longest: number;
  readonly category: string;
  /** FTE days to lose in all, in hundredths. */
  readonly total: number;
}

/** Closed spells whose FTE days add up to the total: the last one is cut to fit. */
function batch({ seed, from, span, longest, category, total }: Batch): Spell[] {
  const next = sequence(seed);
  const spells: Spell[] = [];
  let left = total;
  for (let at = 0; left > 0; at += 1) {
    const person = staying[(seed + at * 13) % staying.length];
    const start = firstWorking(after(from, next(span)));
    const days = 1 + next(longest);
    const reason = `${REASONS[next(REASONS.length)]}`;
    if (!person) throw new Error('no such person');
    const cost = days * person.hundredths;
    if (left > longest * 100) spells.push({ person, start, end: endOf(start, days), reason, category });
    else if (person.hundredths < 100) continue;
    else {
      spells.push({ person, start, end: endOf(start, Math.ceil(left / 100)), reason, category, hundredths: left });
      return spells;
    }
    left -= cost;
  }
  return spells;
}

function firstWorking(iso: string): string {
  return works(iso) ? iso : firstWorking(after(iso, 1));
}

function at(index: number): Person {
  const person = staying[index];
  if (!person) throw new Error('no such person');
  return person;
}

/** Spells that a quarter's end or the year's first day cuts, and one that is still open at the end of December. */
const crossing: readonly Spell[] = [
  { person: at(3), start: '2023-03-27', end: '2023-04-05', reason: 'Stomach', category: SELF },
  { person: at(17), start: '2023-02-20', end: '2023-04-21', reason: 'Operation and recovery', category: CERTIFIED },
  { person: at(61), start: '2023-09-28', end: '2023-10-03', reason: 'Cold or flu', category: SELF },
  { person: at(88), start: '2023-09-11', end: '2023-10-06', reason: 'Musculoskeletal', category: CERTIFIED },
  { person: at(190), start: '2023-09-18', end: '2023-10-13', reason: 'Stress', category: CERTIFIED },
  { person: at(120), start: '2023-12-20', end: '', reason: 'Musculoskeletal', category: CERTIFIED },
];

const lost = (spells: readonly Spell[], category: string, to: string): number =>
  spells
    .filter((spell) => spell.category === category && spell.start <= to)
    .reduce((sum, spell) => sum + listed(spell, to).hundredths, 0);

function fill(known: readonly Spell[], to: string, batches: readonly Omit<Batch, 'total'>[], totals: readonly number[]): Spell[] {
  return batches.flatMap((one, index) => batch({ ...one, total: (totals[index] ?? 0) - lost(known, one.category, to) }));
}

const APRIL_TO_SEPTEMBER = fill(
  crossing,
  '2023-09-30',
  [
    { seed: 41, from: '2023-04-03', span: 170, longest: 5, category: SELF },
    { seed: 57, from: '2023-04-03', span: 120, longest: 40, category: CERTIFIED },
  ],
  [35_810, 87_400],
);
const UNTIL_SEPTEMBER = [...crossing, ...APRIL_TO_SEPTEMBER];
const OCTOBER_TO_DECEMBER = fill(
  UNTIL_SEPTEMBER,
  '2023-12-31',
  [
    { seed: 43, from: '2023-10-02', span: 80, longest: 5, category: SELF },
    { seed: 59, from: '2023-10-02', span: 60, longest: 20, category: CERTIFIED },
  ],
  [54_920, 100_190],
);

/** Spells that must not count, as a report to this day would list them. */
function notCounted(to: string): Listed[] {
  const [casual, member, other] = [outside[2], outside[20], outside[62]];
  const spell = (person: Person | undefined, change: Partial<Listed>): Listed => ({
    person: person ?? at(0),
    start: '2023-07-10',
    end: '2023-07-12',
    reason: 'Cold or flu',
    category: SELF,
    hundredths: 100,
    ...change,
  });
  return [
    spell(casual, { hundredths: 60 }),
    spell(member, { start: '2023-08-01', end: '2023-08-04', category: CERTIFIED }),
    ...[1, 2, 3].map((day) => spell(other, { start: `2023-06-0${day + 4}`, end: '2023-06-09', hundredths: 300 })),
    spell(at(30), { start: '2023-04-03', end: '', reason: 'Maternity', category: 'Maternity', hundredths: 6500 }),
    spell(at(31), { start: '2023-05-15', end: '2023-05-15', reason: 'Jury service', category: 'Special leave' }),
    spell(at(32), { start: '2023-03-20', end: '2023-03-24', hundredths: 500 }),
    spell(at(33), { start: after(to, 2), end: after(to, 3), hundredths: 200 }),
  ];
}

/** The rows of the absence sheet of a report from 1 April to this day: two of them twice. */
export function absence(to: string): Listed[] {
  const all = to < '2023-10-01' ? UNTIL_SEPTEMBER : [...UNTIL_SEPTEMBER, ...OCTOBER_TO_DECEMBER];
  const rows = all.filter((spell) => spell.start <= to).map((spell) => listed(spell, to));
  const twice = [rows[20], rows[90]].filter((row) => row !== undefined);
  return [...rows, ...notCounted(to), ...twice].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}
