// Period codes of CONTRACT.md section 1: what they mean, their order, and the quarters and months of a financial year.
import { QuarterdayError } from '../../contracts/failure';
import type { IsoDate, Period, PeriodKind } from '../../contracts/period';
import { addDays, checkDate, dayOfWeek, firstOfMonth, isDate, lastOfMonth } from './dates';

type Match = RegExpMatchArray;
interface Form {
  readonly kind: PeriodKind;
  readonly example: string;
  readonly pattern: RegExp;
  /** First and last day, or null where the numbers make no period. */
  readonly days: (match: Match) => readonly [IsoDate, IsoDate] | null;
}

const num = (match: Match, group: number): number => Number(match[group]);
const follows = (match: Match): boolean => (num(match, 1) + 1) % 100 === num(match, 2);

/** Monday of the ISO week; week 1 holds 4 January. */
function mondayOfWeek(year: number, week: number): IsoDate {
  const fourth = `${year}-01-04`;
  return addDays(fourth, -((dayOfWeek(fourth) + 6) % 7) + (week - 1) * 7);
}

function week(match: Match): readonly [IsoDate, IsoDate] | null {
  const monday = mondayOfWeek(num(match, 1), num(match, 2));
  // The Thursday decides to which year a week belongs: 2023-W53 does not exist.
  const exists = num(match, 2) > 0 && addDays(monday, 3).slice(0, 4) === match[1];
  return exists ? [monday, addDays(monday, 6)] : null;
}

const inYear = (match: Match, from: number, to: number): readonly [IsoDate, IsoDate] | null =>
  follows(match) ? [firstOfMonth(num(match, 1), from), lastOfMonth(num(match, 1), to)] : null;

// The order decides: `2011-12` is the financial year, not December 2011 (only 2000 to 2011 can be read both ways).
const FORMS: readonly Form[] = [
  {
    kind: 'quarter',
    example: '2023-24-Q3',
    pattern: /^(\d{4})-(\d{2})-Q([1-4])$/,
    days: (m) => inYear(m, 1 + num(m, 3) * 3, 3 + num(m, 3) * 3),
  },
  {
    kind: 'half_year',
    example: '2023-24-H1',
    pattern: /^(\d{4})-(\d{2})-H([12])$/,
    days: (m) => inYear(m, num(m, 3) * 6 - 2, num(m, 3) * 6 + 3),
  },
  {
    kind: 'year_to_date',
    example: '2023-24-YTD-Q2',
    pattern: /^(\d{4})-(\d{2})-YTD-Q([1-4])$/,
    days: (m) => inYear(m, 4, 3 + num(m, 3) * 3),
  },
  { kind: 'financial_year', example: '2023-24', pattern: /^(\d{4})-(\d{2})$/, days: (m) => inYear(m, 4, 15) },
  { kind: 'academic_year', example: 'AY2023-24', pattern: /^AY(\d{4})-(\d{2})$/, days: (m) => inYear(m, 9, 20) },
  { kind: 'calendar_year', example: '2023', pattern: /^(\d{4})$/, days: (m) => [`${m[1]}-01-01`, `${m[1]}-12-31`] },
  {
    kind: 'month',
    example: '2023-10',
    pattern: /^(\d{4})-(0[1-9]|1[0-2])$/,
    days: (m) => [firstOfMonth(num(m, 1), num(m, 2)), lastOfMonth(num(m, 1), num(m, 2))],
  },
  {
    kind: 'rolling_12m',
    example: '2023-12-R12',
    pattern: /^(\d{4})-(0[1-9]|1[0-2])-R12$/,
    days: (m) => [firstOfMonth(num(m, 1), num(m, 2) - 11), lastOfMonth(num(m, 1), num(m, 2))],
  },
  { kind: 'week', example: '2023-W40', pattern: /^(\d{4})-W(\d{2})$/, days: week },
  {
    kind: 'day',
    example: '2023-10-31',
    pattern: /^(\d{4}-\d{2}-\d{2})$/,
    days: ([date = '']) => (isDate(date) ? [date, date] : null),
  },
  {
    kind: 'range',
    example: '2023-04-01/2023-05-15',
    pattern: /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/,
    days: ([, from = '', to = '']) => (isDate(from) && isDate(to) && from <= to ? [from, to] : null),
  },
];

/** The period of a code, or null where the code is none. */
export function findPeriod(code: string): Period | null {
  for (const form of FORMS) {
    const match = form.pattern.exec(code);
    const days = match && form.days(match);
    if (days) return { code, kind: form.kind, start: days[0], end: days[1] };
  }
  return null;
}

/** The period of a code, both ends inclusive. Throws USAGE where the code is none. */
export function parsePeriod(code: string): Period {
  const period = findPeriod(code);
  if (period) return period;
  throw new QuarterdayError('USAGE', 'not a period', {
    seen: code,
    expected: `one of the forms ${FORMS.map((form) => form.example).join(', ')}`,
    todo: 'Write the period in one of these forms; the second year follows the first.',
  });
}

/** Sorts by start, then the shorter first, then by code. */
export function comparePeriods(a: string, b: string): number {
  const [one, two] = [parsePeriod(a), parsePeriod(b)];
  const order = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return order(one.start, two.start) || order(one.end, two.end) || order(one.code, two.code);
}

/** The financial year that begins in the calendar year: `2023-24` for 2023. */
export function financialYear(startYear: number): string {
  return `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}`;
}

/** The financial year (1 April to 31 March) of a date: `2023-24`. */
export function financialYearOf(date: IsoDate): string {
  const year = Number(checkDate(date).slice(0, 4));
  return financialYear(date.slice(5) < '04-01' ? year - 1 : year);
}

/** The quarter of the financial year in which a date lies: `2023-24-Q2`. */
export function quarterOf(date: IsoDate): string {
  return `${financialYearOf(date)}-Q${Math.floor(((Number(date.slice(5, 7)) + 8) % 12) / 3) + 1}`;
}

/** The four quarters of a financial year, in order. */
export function quartersOf(year: string): string[] {
  return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
}

/** The codes of the months that lie wholly within a period, in order. */
export function monthsOf(period: Period | string): string[] {
  const { start, end } = typeof period === 'string' ? parsePeriod(period) : period;
  const months: string[] = [];
  const firstMonth = Number(start.slice(5, 7)) + (start.endsWith('-01') ? 0 : 1);
  for (let month = firstMonth; lastOfMonth(Number(start.slice(0, 4)), month) <= end; month += 1)
    months.push(firstOfMonth(Number(start.slice(0, 4)), month).slice(0, 7));
  return months;
}

/** The financial year and number of a quarter's code. Throws USAGE where it is no quarter. */
export function quarterParts(code: string): { readonly year: string; readonly number: number } {
  if (parsePeriod(code).kind === 'quarter') return { year: code.slice(0, 7), number: Number(code.slice(-1)) };
  throw new QuarterdayError('USAGE', 'not a quarter', {
    seen: code,
    expected: 'for instance 2023-24-Q2',
    todo: 'Name a quarter.',
  });
}

/** The quarter before: `2022-23-Q4` for `2023-24-Q1`. */
export function previousQuarter(code: string): string {
  quarterParts(code);
  return quarterOf(addDays(parsePeriod(code).start, -1));
}
