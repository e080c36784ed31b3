// Periods of the accounts: `P6 2023/24`, `Period 6`, `Month 6 2023/24` are counted from April. Terms and seasons have no days of their own.
import type { PeriodReading, ReadContext } from '../contracts/reading';
import { contextYear, months, refuse, yearless } from './period-names';
import { FINANCIAL, whole } from './period-parts';
import type { Rule } from './rules';
import { financialStart } from './years';

const PART = '(?:p|m|pd|per|period|month|mth|mnth|accounting period|financial month)\\.? ?0?';
const ACCOUNTS = whole(
  `${PART}(?<a>\\d{1,2})(?:[ ,:-]*(?:of |in |- )?(?<after>${FINANCIAL}))?|(?<before>${FINANCIAL})[ ,:-]*\\(?${PART}(?<b>\\d{1,2})\\)?`,
);

/** Month 1 of a financial year is April: month 6 is September. A thirteenth has no days. */
function accounts(text: string, context: ReadContext): PeriodReading | null {
  const { a, b, after, before } = ACCOUNTS.exec(text)?.groups ?? {};
  const number = Number(a ?? b ?? 0);
  if (number === 0) return null;
  if (number > 12) return refuse(`the accounts have no month ${number}`);
  const said = (after ?? before)?.replace(/^(?:fy|f\/y|financial year|year|yr) ?/i, '');
  const start = said === undefined ? contextYear(context) : financialStart(said);
  if (start === null)
    return said === undefined ? yearless('month') : refuse('the second year does not follow the first');
  return months(start, number + 3, number + 3);
}

const TERM =
  /^(?:(?:the )?(?:autumn|spring|summer|winter|easter|michaelmas|lent)(?: term| half[- ]term)?|term [1-6])(?:,? (?:of )?(?:(?:19|20)\d\d(?:[/-](?:20)?\d\d)?|\d\d[/-]\d\d))?$/i;

const SHORT = /^fy ?'?(\d\d)$/i;

/** `FY24` is the year that ends in 2024 to most, and the one that begins in it to others. */
function shortYear(text: string): PeriodReading | null {
  const year = SHORT.exec(text)?.[1];
  return year === undefined
    ? null
    : refuse(`${text} may be the financial year that ends in 20${year}, or the one that begins in it`);
}

/** When a term or a season begins and ends is another thing in every council. */
function term(text: string): PeriodReading | null {
  return TERM.test(text) ? refuse(`${text} has no first and last day that all agree on`) : null;
}

const WEEK = whole(`(?:week|wk|w)(?: no\\.?)? ?(?<number>\\d{1,2})(?:[ ,:-]*(?:of )?(?<year>.+))?`);

/** A numbered week: counted from January or from April, nobody says. */
function numberedWeek(text: string): PeriodReading | null {
  const { number, year } = WEEK.exec(text)?.groups ?? {};
  if (number === undefined || Number(number) < 1 || Number(number) > 53) return null;
  if (year === undefined) return yearless('week');
  return /^\d[\d/-]*$/.test(year) ? refuse(`week ${number} may be counted from January, or from April`) : null;
}

export const ACCOUNT_RULES: readonly Rule<PeriodReading>[] = [
  {
    name: 'month of the accounts',
    examples: ['P6 2023/24', 'Period 6 2023/24', 'Month 6 (2023/24)', '2019/20 M12', 'P6', 'Period 06 2023-24'],
    read: (text, context) => accounts(text.replace(/ \(((?:20)?\d\d[/-]\d\d)\)$/, ' $1'), context),
  },
  { name: 'numbered week', examples: ['Week 40', 'Wk 12 2013/14'], read: numberedWeek },
  { name: 'financial year of one number', examples: ['FY24', "FY'24"], read: shortYear },
  { name: 'term or season', examples: ['Autumn term 2023', 'Summer 2023', 'Term 3'], read: term },
];
