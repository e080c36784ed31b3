// Reads the words for a period: `Jan-Mar 2023`, `2022/23`, `Jun-22`, `Q4 (Jan-Mar) of 2022/23`. A year is never guessed.
import type { PeriodReading, ReadContext } from '../contracts/reading';
import { findPeriod, financialYear } from '../rules/calendar/periods';
import { dayNamed, MONTH, monthNumber, yearNumber } from './months';
import { coded, contextYear, financialStart, monthsCode, monthsKind, yearless } from './period-names';
import { applyRules, type Rule } from './rules';
import { plainText, wordKey } from './text';
import { lookUp, readQualifiers, VALUE_WORDS } from './words';

const none = { start: null, end: null, kind: null, code: null, qualifiers: [] };
const YEAR = "((?:19|20)\\d{2}|'?\\d{2})";
const MONTHS = new RegExp(`^(${MONTH})(?:,? |-)?${YEAR}? ?(?:-|to) ?(${MONTH})(?:(?:,? |-)${YEAR})?$`, 'i');
const ONE_MONTH = new RegExp(`^(${MONTH})(?:(?:,? |-)${YEAR})?$`, 'i');
const QUARTER = new RegExp(
  `^(?:q|quarter |qtr ?)([1-4])(?: ?\\((${MONTH}) ?- ?(${MONTH})\\))?(?:,? (?:of )?(\\d{4} ?[/-] ?\\d{2,4}))?$`,
  'i',
);
const YEAR_QUARTER = /^(\d{4} ?[/-] ?\d{2,4}),? (?:q|quarter )([1-4])$/i;

function word(text: string): PeriodReading | null {
  const status = lookUp(VALUE_WORDS, wordKey(text));
  if (status === 'to_be_confirmed') return { status, ...none };
  return status === 'not_applicable' || status === 'not_available' ? { status: 'not_applicable', ...none } : null;
}

function year(text: string): PeriodReading | null {
  const academic = /^(?:academic year |ay ?)(\d{4} ?[/-] ?\d{2,4})$|^(\d{4} ?[/-] ?\d{2,4}) academic year$/i.exec(text);
  const start = financialStart(academic ? (academic[1] ?? academic[2] ?? '') : text);
  if (start !== null) return coded(`${academic ? 'AY' : ''}${financialYear(start)}`);
  return /^(?:19|20)\d{2}$/.test(text) ? coded(text) : null;
}

function quarter(text: string, context: ReadContext): PeriodReading | null {
  const reversed = YEAR_QUARTER.exec(text);
  const match = reversed ? null : QUARTER.exec(text);
  if (!reversed && !match) return null;
  const number = Number(reversed ? reversed[2] : match?.[1]);
  const [first, last] = [monthNumber(match?.[2] ?? ''), monthNumber(match?.[3] ?? '')];
  const expected = ((number * 3) % 12) + 1;
  // The months in brackets must be those of the quarter: Q4 (Oct-Dec) is somebody else's year.
  if (match?.[2] && (first !== expected || last !== expected + 2)) return null;
  const said = reversed?.[1] ?? match?.[4];
  const start = said === undefined ? contextYear(context) : financialStart(said);
  if (start === null) return said === undefined ? yearless('quarter') : null;
  return coded(`${financialYear(start)}-Q${number}`);
}

function months(text: string, context: ReadContext): PeriodReading | null {
  const match = MONTHS.exec(text);
  const [first, last] = [monthNumber(match?.[1] ?? ''), monthNumber(match?.[3] ?? '')];
  if (!match || first === null || last === null) return null;
  const [firstYear, lastYear] = [yearNumber(match[2] ?? ''), yearNumber(match[4] ?? '')];
  const wraps = last < first;
  if (match[2] !== undefined && match[4] !== undefined && firstYear !== null && lastYear !== null) {
    const end = last + (lastYear - firstYear) * 12;
    return end >= first && end - first < 24 ? coded(monthsCode(firstYear, first, end)) : null;
  }
  const end = wraps ? last + 12 : last;
  if (lastYear !== null) return coded(monthsCode(wraps ? lastYear - 1 : lastYear, first, end));
  if (match[2] !== undefined) return null;
  const start = contextYear(context);
  return start === null
    ? yearless(monthsKind(first, end))
    : coded(monthsCode(first < 4 ? start + 1 : start, first, end));
}

function month(text: string, context: ReadContext): PeriodReading | null {
  const match = ONE_MONTH.exec(text);
  const number = monthNumber(match?.[1] ?? '');
  if (!match || number === null) return null;
  const start = contextYear(context);
  const said = match[2] === undefined ? null : yearNumber(match[2]);
  const calendar = said ?? (start === null || match[2] !== undefined ? null : number < 4 ? start + 1 : start);
  return calendar === null ? yearless('month') : coded(monthsCode(calendar, number, number));
}

function day(text: string): PeriodReading | null {
  const words = text.replace(/^(?:as at|as of|at|on) /i, '');
  // A month without its day is a month, not its last day.
  const date = /\d{4}-|^\d{1,2}\D/.test(words) ? dayNamed(words) : null;
  return date === null ? null : coded(date);
}

/** The rules for periods, in the order in which they are tried. */
export const PERIOD_RULES: readonly Rule<PeriodReading>[] = [
  { name: 'word instead of a period', examples: ['TBC', 'N/A', ''], read: word },
  {
    name: 'year',
    examples: ['2022/23', '2022-23', '2022', '2022/2023', 'AY 2022/23', '2022/23 academic year'],
    read: year,
  },
  {
    name: 'code',
    examples: ['2023-24-Q2', '2023-24-YTD-Q2', '2023-10', '2023-W40'],
    read: (text) => (findPeriod(text) ? coded(text) : null),
  },
  {
    name: 'quarter by number',
    examples: ['Q4 (Jan-Mar) of 2022/23', 'Q3', 'Quarter 1 2023/24', '2022/23 Q4'],
    read: quarter,
  },
  {
    name: 'months',
    examples: ['Jan-Mar 2023', 'Apr-Jun', 'Jul-Sept', 'Jan- Mar', 'April to September 2023', 'Nov 2022 - Jan 2023'],
    read: months,
  },
  { name: 'month', examples: ['Jun-22', 'June 2022', 'Jun'], read: month },
  { name: 'day', examples: ['31 March 2023', '31/03/2023', 'as at 30 September 2023'], read: day },
];

/** How a cell that names a period is understood. Never throws. */
export function readPeriod(text: string, context: ReadContext = {}): PeriodReading {
  const plain = plainText(text);
  const whole = applyRules(PERIOD_RULES, plain, context);
  if (whole) return whole;
  const match = /^(.*?) ?(\([^()]*\)|\[[^[\]]*\])$/.exec(plain);
  const qualifiers = match && readQualifiers(match[2] ?? '');
  const reading = qualifiers && applyRules(PERIOD_RULES, match?.[1] ?? '', context);
  if (reading && qualifiers && reading.status === 'read') return { ...reading, qualifiers };
  return { status: 'unreadable', ...none, reason: `no rule understands ${JSON.stringify(plain.slice(0, 80))}` };
}
