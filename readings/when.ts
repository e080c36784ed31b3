// Days that words name, at the beginning of a text: `end of March 2024`, `31/03/2024`, `Q4 2023/24`, `2025/26`, `year end`. A month or year means its last day.
import type { IsoDate } from '../contracts/period';
import type { ReadContext } from '../contracts/reading';
import { lastOfMonth } from './days';
import { dateOf, MONTH, monthNumber, yearNumber } from './months';
import { financialStart, fitting, type Fit } from './years';
import { contextDay, contextPeriod } from './periods';

export interface When {
  /** Null where the words name no year and the context gives none. */
  readonly date: IsoDate | null;
  readonly length: number;
}

interface WhenRule {
  readonly name: string;
  readonly examples: readonly string[];
  readonly pattern: RegExp;
  readonly date: (groups: readonly string[], context: ReadContext, fit: Fit) => IsoDate | null;
}

const YEAR = "(20[0-6]\\d|'\\d{2})(?![\\d/,%]| ?%)";
const SHORT = '(?:19|20)?\\d{2}';
const FINANCIAL = '((?:20)?\\d{2} ?[/-] ?(?:20)?\\d{2})(?!\\d|[/-])';
const END =
  '(?:(?:financial )?year[- ]end ?[–—-] ?)?(?:the )?(?:end(?: of)?(?: the)? |close of |last day of )?(?:the )?';
const THE_END = '(?:the )?(?:end(?: of)?(?: the)?|close of(?: the)?)';

const start = (text: string): RegExp => new RegExp(`^${text}`, 'i');
const endOfFinancial = (first: number | null): IsoDate | null => (first === null ? null : `${first + 1}-03-31`);

function quarterEnd(first: number | null, quarter: number): IsoDate | null {
  return first === null ? null : lastOfMonth(first, 3 + quarter * 3);
}

/** The financial year of the context: its first calendar year, or null. */
function contextStart(context: ReadContext): number | null {
  const period = contextPeriod(context);
  const day = period?.end ?? contextDay(context);
  return day === null ? null : Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
}

export const WHEN_RULES: readonly WhenRule[] = [
  {
    name: 'day with its month in words',
    examples: ['31 March 2024', '31st of March 2024', 'Friday 1 December 2023', '5 May'],
    pattern: start(
      `${END}(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](${MONTH})(?:,?[ -](${SHORT})(?![\\d/]))?(?![a-z])`,
    ),
    date: ([day = '', month = '', year = ''], context, fit) =>
      year === ''
        ? fitting(monthNumber(month) ?? 0, Number(day), context, fit)
        : dateOf(yearNumber(year) ?? 0, monthNumber(month) ?? 0, Number(day)),
  },
  {
    name: 'day in numbers',
    examples: ['31/03/2024', '31.03.24', '2024-03-31'],
    pattern: start('(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})[/.](\\d{1,2})[/.]((?:20)?\\d{2}))(?!\\d)'),
    date: ([y = '', m = '', d = '', day = '', month = '', year = '']) =>
      y === '' ? dateOf(yearNumber(year) ?? 0, Number(month), Number(day)) : dateOf(Number(y), Number(m), Number(d)),
  },
  {
    name: 'month',
    examples: ['end of March 2024', 'Mar-24', 'December 2023', "March '24", 'the end of August'],
    pattern: start(
      `${END}(${MONTH})(?:(?:,? |-|/)?((?:19|20)\\d{2}|'\\d{2}|(?<=[-/])\\d{2}|(?<= )\\d{2}(?= ?\\)?$))(?![\\d/]))?(?![a-z])`,
    ),
    date: ([month = '', year = ''], context, fit) => {
      const number = monthNumber(month) ?? 0;
      if (year === '') return fitting(number, 0, context, fit);
      const named = yearNumber(year);
      return named === null ? null : lastOfMonth(named, number);
    },
  },
  {
    name: 'quarter',
    examples: ['Q4 2023/24', 'end of Q2', 'quarter 3 of 2023/24', 'end of quarter four'],
    pattern: start(`${END}(?:q|qtr\\.? ?|quarter )([1-4])(?:,? (?:of )?${FINANCIAL})?(?! ?20\\d\\d)`),
    date: ([quarter = '', year = ''], context) =>
      quarterEnd(year === '' ? contextStart(context) : financialStart(year), Number(quarter)),
  },
  {
    name: 'financial year',
    examples: ['2025/26', 'end of 2023/24', 'the end of the financial year 2024-25', 'year end 2023/24'],
    pattern: start(`(?:the )?(?:end of )?(?:the )?(?:financial year |year |fy ?|year[- ]end (?:of )?)?${FINANCIAL}`),
    // `10/11` may be a day; a month 13 cannot.
    date: ([year = '']) => (/^\d\d ?[/-] ?(?:0\d|1[0-2])$/.test(year) ? null : endOfFinancial(financialStart(year))),
  },
  {
    name: 'calendar year',
    examples: ['2025', 'end of 2030'],
    pattern: start(`${END}(?:calendar year )?${YEAR}`),
    date: ([year = '']) => `${yearNumber(year) ?? 0}-12-31`,
  },
  {
    name: 'end of the year',
    examples: ['year end', 'the end of the financial year', 'end of the year', 'year-end'],
    pattern: start(
      `(?:${THE_END} (?:(?:this|current) )?(?:financial |municipal )?year|(?:the )?(?:financial )?year[- ]end|eoy)`,
    ),
    date: (_, context) => endOfFinancial(contextStart(context)),
  },
];

/** What a day begins with: a digit, a month, a weekday, a quarter, an end, a year. */
const BEGINS =
  /^(?:\d|'|the |end|close|last|q|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|year|fin|fy|cal|eoy|this|current|mid)/i;

/** The day with which a text begins, or null where it begins with none. `fit` says on which side of the context a day without a year lies. */
export function whenAt(text: string, context: ReadContext, fit: Fit): When | null {
  if (!BEGINS.test(text)) return null;
  for (const { pattern, date } of WHEN_RULES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, ...groups] = match;
    return {
      date: date(
        groups.map((group) => group ?? ''),
        context,
        fit,
      ),
      length: whole.length,
    };
  }
  return null;
}
