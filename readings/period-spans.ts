// Periods that are said by their end: `YTD`, `rolling 12 months`, `12 months to March 2013`, `quarter ending June 2023`, `year ended 31 March 2023`.
import type { IsoDate } from '../contracts/period';
import type { PeriodReading, ReadContext } from '../contracts/reading';
import { addDays } from '../rules/calendar/dates';
import { lastOfMonth } from './days';
import { financialYear, quarterOf } from '../rules/calendar/periods';
import { coded, months, refuse, twelveMonths, yearless } from './period-names';
import { whole } from './period-parts';
import type { Rule } from './rules';
import { toDateRules } from './period-to-date';
import { contextPeriod } from './periods';

type Read = Rule<PeriodReading>['read'];

/** The last day of what a text names; null without a year; undefined where it names nothing that has an end here. */
function endNamed(text: string, context: ReadContext, read: Read): IsoDate | null | undefined {
  const reading = read(text.replace(/^(?:the )?(?:end of |end )/i, ''), context);
  if (reading?.status !== 'read' || reading.kind === 'rolling_12m') return undefined;
  return reading.end;
}

const TWELVE = '(?:12|twelve)[- ]?(?:months?|mths?|m)';
const ROLLING = whole(
  `(?:rolling (?:${TWELVE}|12|year|annual)(?: average| total| period)?|${TWELVE} rolling|r12m?|(?:last|previous|past|latest) ${TWELVE})(?:[ ,:-]*(?:to|ending|ended|up to|period to|at|for|in)?[ ,:-]*(?<end>.+))?`,
);
const TWELVE_TO = whole(`(?:12|twelve)[- ]?(?:months?|mths?|m)?(?: ?(?:\\/ ?e|to|ending|ended|end|up to)) (?<end>.+)`);
const ROLLING_LAST = whole(`(?<end>.+?)[ ,:-]*\\(?(?:rolling ${TWELVE}|${TWELVE} rolling|rolling year|r12)\\)?`);

const rolling =
  (read: Read): Read =>
  (text, context) => {
    if (!/rolling|r12|12|twelve/i.test(text)) return null;
    const match = ROLLING.exec(text) ?? TWELVE_TO.exec(text) ?? ROLLING_LAST.exec(text);
    if (!match) return null;
    const words = match.groups?.end;
    const end = words === undefined ? (contextPeriod(context)?.end ?? null) : endNamed(words, context, read);
    if (end === undefined) return null;
    return end === null ? yearless('rolling_12m') : twelveMonths(end);
  };

const YEAR_TO = whole(
  '(?:the )?(?:full |financial |calendar )?(?:year|yr|y\\/e|y\\.e\\.?|ye)(?: ?(?:ending on|ending|ended|end to|end|to|up to))? (?<end>.*[a-z].*|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})',
);

/** A year that ends in March is a financial year, in December a calendar year, else twelve months. */
const yearTo =
  (read: Read): Read =>
  (text, context) => {
    const words = YEAR_TO.exec(text)?.groups?.end;
    const end = words === undefined ? undefined : endNamed(words, context, read);
    if (end === undefined) return null;
    if (end === null) return yearless('rolling_12m');
    if (end.endsWith('-12-31')) return coded(end.slice(0, 4));
    if (!end.endsWith('-03-31')) return twelveMonths(end);
    return months(Number(end.slice(0, 4)) - 1, 4, 15);
  };

const SOME_MONTHS = whole(
  '(?:the )?(?:(?<quarter>quarter|qtr|q)|(?<number>3|6|9|three|six|nine)[- ]?(?:months?|mths?))(?: ?(?:\\/e|ending|ended|end|to|up to|at)) (?<end>.+)',
);
const NUMBERS: Readonly<Record<string, number>> = { '3': 3, three: 3, '6': 6, six: 6, '9': 9, nine: 9 };

const monthsTo =
  (read: Read): Read =>
  (text, context) => {
    const { number, end: words } = SOME_MONTHS.exec(text)?.groups ?? {};
    const end = words === undefined ? undefined : endNamed(words, context, read);
    if (end === undefined) return null;
    const length = number === undefined ? 3 : (NUMBERS[number.toLowerCase()] ?? 3);
    if (end === null) return length === 3 ? yearless('quarter') : yearless('range');
    const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))];
    if (lastOfMonth(year, month) !== end) return refuse(`whole months do not end on ${end}`);
    const first = month - length + 1;
    return first > 0 ? months(year, first, month) : months(year - 1, first + 12, month + 12);
  };

const OTHER = whole(
  '(?:the )?(?<which>this|current|last|previous|prior|preceding)(?: reporting| financial)? (?<what>quarter|qtr|year)',
);

const SAME = /^same (?:quarter|period|time) (?:last|previous|prior) year$/i;

/** `previous quarter`, `last year`: next to the context's period, and without one only a kind. */
const relative: Read = (text, context) => {
  if (SAME.test(text)) {
    const now = contextPeriod(context);
    const year = now?.kind === 'quarter' ? Number(now.code.slice(0, 4)) - 1 : null;
    return year === null ? yearless('quarter') : coded(`${financialYear(year)}${now?.code.slice(7) ?? ''}`);
  }
  const { which = '', what = '' } = OTHER.exec(text)?.groups ?? {};
  if (what === '') return null;
  const year = what.toLowerCase() === 'year';
  const period = contextPeriod(context);
  if (!period) return yearless(year ? 'financial_year' : 'quarter');
  const now = /^(?:this|current)$/i.test(which);
  if (!year && period.kind !== 'quarter') return yearless('quarter');
  const before = addDays(period.start, -1);
  if (!year) return coded(now ? period.code : quarterOf(before));
  const first = Number(period.start.slice(0, 4)) - (period.start.slice(5) < '04-01' ? 1 : 0) - (now ? 0 : 1);
  return months(first, 4, 15);
};

/** The rules for spans; `read` reads the end of one. */
export const spanRules = (read: Read): readonly Rule<PeriodReading>[] => [
  ...toDateRules(read),
  {
    name: 'rolling twelve months',
    examples: [
      'rolling 12 month',
      'Rolling 12 months to Sep-23',
      '12 months to March 2013',
      '12 months ending 30 June 2023',
      'March 2023 (rolling 12 months)',
      'R12 to Q2 2023/24',
    ],
    read: rolling(read),
  },
  {
    name: 'year that ends',
    examples: [
      'Year ending March 2023',
      'year ended 31 March 2023',
      'Y/E March 2013',
      'year to June 2023',
      'Year ending 31/12/2022',
    ],
    read: yearTo(read),
  },
  {
    name: 'months that end',
    examples: [
      'Quarter ending June 2023',
      '3 months to June 2023',
      'quarter ended 30 September 2023',
      'six months to September 2023',
    ],
    read: monthsTo(read),
  },
  { name: 'next to the context', examples: ['previous quarter', 'Last year', 'this quarter'], read: relative },
];
