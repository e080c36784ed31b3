// Months: `Jan-Mar 2023`, `Apr - Sept 2013`, `Jun-22`, `September 11`.
import type { PeriodReading, ReadContext } from '../contracts/reading';
import { MONTH, monthNumber, yearNumber } from './months';
import { contextYear, months, monthsKind, refuse, yearless } from './period-names';
import { ANY_YEAR, FINANCIAL, JOINT, whole } from './period-parts';
import { financialStart } from './years';
import type { Rule } from './rules';

const GAP = '(?:,? ?| ?-|\\/)';
const RANGE = whole(
  `(?<first>${MONTH})(?:${GAP}(?<from>${ANY_YEAR}))?${JOINT}(?<last>${MONTH})(?:${GAP}(?:(?<fy>${FINANCIAL})|(?<to>${ANY_YEAR})))?`,
);
const ONE = whole(
  `(?<name>${MONTH})(?:${GAP}(?:(?<fy>${FINANCIAL})|(?<year>${ANY_YEAR})))?|(?<after>(?:19|20)\\d{2}) (?<late>${MONTH})`,
);
const NUMERIC = /^(0?[1-9]|1[0-2])[/-]((?:19|20)\d{2})$/;
const LIST = whole(
  `(?<first>${MONTH})(?:,|\\/)? ?(?<mid>${MONTH})(?:,|\\/)? ?(?:and |& )?(?<last>${MONTH})(?:,? (?<to>${ANY_YEAR}))?`,
);

/** The calendar year of a month in a financial year. */
const inFinancial = (start: number, month: number): number => (month < 4 ? start + 1 : start);

interface Ends {
  readonly first: number;
  readonly last: number;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly fy: string | undefined;
}

function resolve({ first, last, from, to, fy }: Ends, context: ReadContext): PeriodReading | null {
  const end = last < first ? last + 12 : last;
  if (fy !== undefined) {
    const start = financialStart(fy);
    if (start === null) return refuse('the second year does not follow the first');
    const sameYear = (first + 8) % 12 <= (last + 8) % 12;
    return sameYear
      ? months(inFinancial(start, first), first, end)
      : refuse('the months do not lie in one financial year');
  }
  const [firstYear, lastYear] = [yearNumber(from ?? ''), yearNumber(to ?? '')];
  if (firstYear !== null && lastYear !== null) {
    const length = last + (lastYear - firstYear) * 12;
    return length >= first && length - first < 24
      ? months(firstYear, first, length)
      : refuse('the period would end before it begins, or lasts too long');
  }
  if (lastYear !== null) return months(end > 12 ? lastYear - 1 : lastYear, first, end);
  if (from !== undefined) return null;
  const start = contextYear(context);
  return start === null ? yearless(monthsKind(first, end)) : months(inFinancial(start, first), first, end);
}

function range(text: string, context: ReadContext): PeriodReading | null {
  const groups = RANGE.exec(text)?.groups;
  const [first, last] = [monthNumber(groups?.first ?? ''), monthNumber(groups?.last ?? '')];
  if (!groups || first === null || last === null) return null;
  return resolve({ first, last, from: groups.from, to: groups.to, fy: groups.fy }, context);
}

function list(text: string, context: ReadContext): PeriodReading | null {
  const { first = '', mid = '', last = '', to } = LIST.exec(text)?.groups ?? {};
  const [a, b, c] = [monthNumber(first), monthNumber(mid), monthNumber(last)];
  if (a === null || b === null || c === null) return null;
  const follows = b === (a % 12) + 1 && c === (b % 12) + 1;
  return follows ? resolve({ first: a, last: c, from: undefined, to, fy: undefined }, context) : null;
}

/** `September 11` is the 11th of September, or September 2011: only a column of months says which. */
function twoReadings(text: string, name: string, said: string, context: ReadContext): boolean {
  // A year so far off is rather the last day of a month: `Mar-31`.
  if (/^(?:29|30|31)$/.test(said)) return true;
  const full = name.length > 4 || /^(?:june|july|may)$/i.test(name);
  const day = Number(said) >= 1 && Number(said) <= 31 && /^\d\d$/.test(said) && text === `${name} ${said}`;
  return full && day && !/\bmonths?\b|\bmonthly\b/i.test(context.column ?? '');
}

function month(text: string, context: ReadContext): PeriodReading | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) return months(Number(numeric[2]), Number(numeric[1]), Number(numeric[1]));
  const groups = ONE.exec(text)?.groups;
  const name = groups?.name ?? groups?.late ?? '';
  const number = monthNumber(name);
  if (!groups || number === null) return null;
  const { year: said, fy, after } = groups;
  if (said !== undefined && twoReadings(text, name, said, context))
    return refuse(`${text} may be a day, or a month of 20${said}`);
  const start = fy === undefined ? contextYear(context) : financialStart(fy);
  if (fy !== undefined && start === null) return refuse('the second year does not follow the first');
  const calendar =
    said !== undefined || after !== undefined
      ? yearNumber(said ?? after ?? '')
      : start === null
        ? null
        : inFinancial(start, number);
  return calendar === null ? yearless('month') : months(calendar, number, number);
}

export const MONTH_RULES: readonly Rule<PeriodReading>[] = [
  {
    name: 'months',
    examples: [
      'Jan-Mar 2023',
      'Apr-Jun',
      'Jul-Sept',
      'Jan- Mar',
      'April to September 2023',
      'Nov 2022 - Jan 2023',
      'Apr - Sept 2013',
      'Apr-Jun 22',
      'Apr-22 to Jun-22',
      'Jan-Mar 2022/23',
      'Oct - Dec 2023',
      'April/May 2023',
    ],
    read: range,
  },
  { name: 'list of months', examples: ['Apr, May, Jun 2023', 'July, August and September'], read: list },
  {
    name: 'month',
    examples: [
      'Jun-22',
      'June 2022',
      'Jun',
      "June '22",
      'Sep-22',
      '06/2022',
      '2022 June',
      'Jan 2022/23',
      'September 11',
    ],
    read: month,
  },
];
