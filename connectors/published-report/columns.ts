// The columns of a table from its header rows: one heading a column, the group that reaches over it, and the period it is for.
import { quarterParts } from '../../rules/calendar/periods';
import type { Line } from './lines';
import { isYear, meaningOf, namesPeriod, periodIn, yearIn, type Meaning, type Role } from './roles';

export interface Column {
  /** Null for a column without a heading, or with one that we do not know. */
  readonly role: Role | null;
  readonly heading: string;
  /** The period that the column's values, target or floor are for. */
  readonly period: string | null;
  /** True for a column of forecasts whose cells say which kind: a RAG, or numbers that are no figures. */
  readonly forecast: boolean;
}

/** What the texts above the tables say of the report's time. */
export interface When {
  readonly quarter: string | null;
  readonly year: string | null;
}

interface Heading {
  readonly text: string;
  readonly group: string;
}

type Said = Meaning | 'value' | null;

const filled = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== '');

/** Whether the text of an upper header row stands over several columns: there are headings below it, or below the blanks after it. */
function reaches(top: readonly string[], below: readonly string[], at: number): boolean {
  for (let i = at; i < below.length && (i === at || (top[i] ?? '') === ''); i += 1)
    if ((below[i] ?? '') !== '') return true;
  return false;
}

const GROUPS: ReadonlySet<Said> = new Set<Said>([
  'group',
  'value',
  'current',
  'target',
  'floor',
  'rag',
  'benchmark',
  'baseline',
  null,
]);

/** Headings that are whole by themselves: what stands below one of them is a heading under a group. */
const ENDS: ReadonlySet<Said> = new Set<Said>(['group', 'benchmark', 'baseline']);

/** One heading a column: that of the lowest row, under the group that reaches over it. */
function merge(header: readonly Line[]): Heading[] {
  const width = Math.max(...header.map(({ cells }) => cells.length));
  const top = header.length > 1 ? (header[0]?.cells ?? []) : [];
  const lower = header.slice(header.length > 1 ? 1 : 0).map(({ cells }) => cells);
  const below = Array.from({ length: width }, (_, i) => filled(lower.map((cells) => cells[i] ?? '')).at(-1) ?? '');
  let group = '';
  return below.map((text, i): Heading => {
    const above = top[i] ?? '';
    // `Responsible` over `Officer`: one heading, which a narrow column broke.
    const whole = `${above} ${text}`;
    const single = above !== '' && text !== '' && (i + 1 >= width || (top[i + 1] ?? '') !== '');
    if (single && !ENDS.has(meaningOf(above)) && meaningOf(whole) !== null) {
      group = '';
      return { text: whole, group };
    }
    if (above !== '') group = GROUPS.has(meaningOf(above)) && reaches(top, below, i) ? above : '';
    if (text !== '') return { text, group };
    return { text: group === '' || above === '' ? above : '', group: '' };
  });
}

const PAIRS: Readonly<Partial<Record<Meaning | 'value', readonly [Role, Role]>>> = {
  plainValue: ['baseline', 'benchmark'],
  current: ['baseline', 'benchmark'],
  date: ['baselineDate', 'benchmarkDate'],
  source: ['source', 'benchmarkSource'],
};

interface Seen {
  readonly roles: readonly (Role | null)[];
  /** True where a column of values with a period of its own stands in the table. */
  readonly valued: boolean;
}

/** A group's own word where it stands alone: `Baseline` is a column of baselines, `2022/23` one of values. */
function alone(text: string): Role {
  if (/^base/i.test(text)) return 'baseline';
  if (/^expected/i.test(text)) return 'target';
  return isYear(text) ? 'value' : 'benchmark';
}

function paired(meaning: Said, group: string, { roles, valued }: Seen): Role | null {
  const pair = PAIRS[meaning as Meaning];
  if (pair === undefined) return meaning as Role;
  if (/bench|compar/i.test(group)) return pair[1];
  if (/base/i.test(group)) return pair[0];
  if (meaning === 'current') return 'value';
  if (meaning === 'plainValue' && !valued) return 'value';
  return roles.includes(pair[0]) || roles.includes('benchmark') ? pair[1] : pair[0];
}

/** The role of a heading: value, date and source belong to the baseline at first, and to the benchmark after it. */
function roleOf({ text, group }: Heading, seen: Seen): Role | null {
  const meaning = meaningOf(text);
  const over = group === '' ? null : meaningOf(group);
  const kinds = new Set<Said>(['target', 'floor', 'rag', 'benchmark']);
  if (kinds.has(over) && (isYear(text) || meaning === 'value')) return over as Role;
  if (meaning === 'group') return alone(text);
  if (meaning === 'forecast') return 'ragForecast';
  if (meaning === null || meaning === 'other') return null;
  return paired(meaning, group, seen);
}

/** The year of headings that name none: that of the report, else the targets', else the newest that a heading names. */
function ownYear(headings: readonly Heading[], when: When): string | null {
  if (when.quarter !== null) return quarterParts(when.quarter).year;
  const of = (each: readonly Heading[]): string[] =>
    each.flatMap(({ text, group }) => [yearIn(group), yearIn(text)]).filter((found) => found !== null);
  const targets = of(headings.filter(({ text }) => meaningOf(text) === 'target'));
  const grouped = of(headings.filter(({ text, group }) => group !== '' && namesPeriod(text))).sort();
  const dateless = headings.some(({ text }) => namesPeriod(text) && yearIn(text) === null && !isYear(text));
  const said = targets[0] ?? grouped.at(-1);
  return (dateless ? said : null) ?? when.year ?? said ?? of(headings).sort().at(-1) ?? null;
}

function periodOf({ text, group }: Heading, role: Role | null, own: string | null, when: When): string | null {
  const over = group === '' ? null : (periodIn(group, own) ?? yearIn(group));
  const near = when.quarter !== null && (own === null || when.quarter.startsWith(own)) ? when.quarter : own;
  if (role === 'target' || role === 'floor') return yearIn(text) ?? over ?? periodIn(text, near);
  const dated =
    role === 'value' || role === 'baseline' || role === 'benchmark' || role?.startsWith('rag') || role === 'comment';
  if (!dated && role !== 'trend') return null;
  const named = periodIn(text, over ?? near);
  const meaning = meaningOf(text);
  return (
    named ?? over ?? (role === 'value' && (meaning === 'current' || meaning === 'plainValue') ? when.quarter : null)
  );
}

/** The columns of a table from its header rows, and the year that headings without one are for. */
export function columnsOf(header: readonly Line[], when: When): { columns: Column[]; year: string | null } {
  const headings = merge(header);
  const year = ownYear(headings, when);
  const valued = headings.some(({ text }) => ['value', 'current'].includes(meaningOf(text) ?? ''));
  const roles: (Role | null)[] = [];
  const columns = headings.map((heading): Column => {
    const role = heading.text === '' ? null : roleOf(heading, { roles, valued });
    roles.push(role);
    const period = periodOf(heading, role, year, when);
    return { role, heading: heading.text, period, forecast: meaningOf(heading.text) === 'forecast' };
  });
  return { columns, year };
}
