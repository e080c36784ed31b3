// Years, quarters and halves: `2022/23`, `AY2023/24`, `Q2 22/23`, `QTR 3`, `H1 2022-23`.
import type { PeriodReading, ReadContext } from '../contracts/reading';
import type { PeriodKind } from '../contracts/period';
import { financialYear } from '../rules/calendar/periods';
import { coded, contextYear, refuse, yearless } from './period-names';
import { FINANCIAL, FULL_YEAR, HALF, ordinal, QUARTER, whole } from './period-parts';
import { financialStart } from './years';
import type { Rule } from './rules';

const ACADEMIC = '(?:acad(?:emic)?\\.?(?: (?:year|yr))?|school year|ay|a\\/y)';
const ACADEMIC_YEAR = whole(`${ACADEMIC}[ :-]*(?<a>${FINANCIAL})|(?<b>${FINANCIAL}),? \\(?${ACADEMIC}\\)?`);
const CALENDAR_YEAR = whole(
  `(?:(?:calendar year|calendar|cy|year) ?)?(?<a>${FULL_YEAR})|(?<b>${FULL_YEAR}) \\(?(?:calendar year|calendar|cy)\\)?`,
);
const FINANCIAL_YEAR = whole(`(?<a>${FINANCIAL})(?: \\(?(?:financial year|fy|f\\/y)\\)?)?`);
const SECOND_OF = (text: string): string => text.replace(/^(?:fy|f\/y|financial year|year|yr) ?/i, '');

/** `10/11` may be a day in November; said to be a year, or with four digits, or with a 13 in it, it is none. */
function twoReadings(text: string, context: ReadContext): boolean {
  return (
    /^(?:0\d|1[0-2]) ?[/-] ?(?:0\d|1[0-2])$/.test(text) &&
    !/\b(?:years?|outturn|actual|baseline|target)\b/i.test(context.column ?? '')
  );
}

function year(text: string, context: ReadContext): PeriodReading | null {
  const academic = ACADEMIC_YEAR.exec(text)?.groups;
  if (academic) {
    const start = financialStart(SECOND_OF(academic.a ?? academic.b ?? ''));
    return start === null ? refuse('the second year does not follow the first') : coded(`AY${financialYear(start)}`);
  }
  const calendar = CALENDAR_YEAR.exec(text)?.groups;
  if (calendar) return coded(calendar.a ?? calendar.b ?? '');
  const financial = FINANCIAL_YEAR.exec(text)?.groups?.a;
  if (financial === undefined) return null;
  if (twoReadings(text, context)) return refuse(`${text} may be a financial year or a day`);
  const start = financialStart(SECOND_OF(financial));
  return start === null ? refuse('the second year does not follow the first') : coded(financialYear(start));
}

const WHOLE_YEAR =
  /^(?:(?:financial )?year[- ]end|end of year|(?:year[- ]end|end of year|full year|annual|final)? ?out-?turn|eoy|full[- ]year)$/i;

/** `Year end`, `Outturn`: the figures of a whole year, the context's where it gives one. */
function wholeYear(text: string, context: ReadContext): PeriodReading | null {
  if (!WHOLE_YEAR.test(text)) return null;
  const start = contextYear(context);
  return start === null ? yearless('financial_year') : coded(financialYear(start));
}

/** A part of a financial year, its number, and the year before or behind it. */
const partOf = (part: string): RegExp =>
  whole(
    `(?<part>${part})(?:[ ,:-]*(?:of |in |for )?(?:the )?(?<after>${FINANCIAL}|${FULL_YEAR}))?|(?<before>${FINANCIAL}|${FULL_YEAR})[ ,:-]*(?<last>${part})`,
  );
const QUARTERS = partOf(QUARTER);
const HALVES = partOf(HALF);

function partRule(pattern: RegExp, letter: 'Q' | 'H', kind: PeriodKind, name: string): Rule<PeriodReading>['read'] {
  return (text, context) => {
    const { part, after, before, last } = pattern.exec(text)?.groups ?? {};
    if (part === undefined && last === undefined) return null;
    const number = ordinal(part ?? last ?? '');
    const said = after ?? before;
    if (said !== undefined && /^\d{4}$/.test(said))
      return refuse(`${name} ${number} of ${said} may be of the calendar year, or of a financial year that touches it`);
    const start = said === undefined ? contextYear(context) : financialStart(SECOND_OF(said));
    if (start === null)
      return said === undefined ? yearless(kind) : refuse('the second year does not follow the first');
    return coded(`${financialYear(start)}-${letter}${number}`);
  };
}

const SEVERAL = whole(
  `q(?:uarters?|trs?|s)? ?(?<first>[1-4]) ?(?:-|to|and|&|\\/|\\+) ?(?:q(?:uarter|tr)? ?)?(?<last>[1-4])(?:[ ,]*(?:of )?(?<year>${FINANCIAL}))?`,
);

/** `Q1-Q3 2022/23`: from the first month of one quarter to the last of another. */
function several(text: string, context: ReadContext): PeriodReading | null {
  const { first, last, year: said } = SEVERAL.exec(text)?.groups ?? {};
  if (first === undefined || last === undefined || first >= last) return null;
  const start = said === undefined ? contextYear(context) : financialStart(SECOND_OF(said));
  const kinds: Readonly<Record<string, PeriodKind>> = {
    '1-2': 'half_year',
    '3-4': 'half_year',
    '1-3': 'year_to_date',
    '1-4': 'financial_year',
  };
  const kind = kinds[`${first}-${last}`] ?? 'range';
  if (start === null) return said === undefined ? yearless(kind) : refuse('the second year does not follow the first');
  const name = financialYear(start);
  if (kind === 'half_year') return coded(`${name}-H${first === '1' ? 1 : 2}`);
  if (kind === 'year_to_date') return coded(`${name}-YTD-Q3`);
  if (kind === 'financial_year') return coded(name);
  const ends = ['06-30', '09-30', '12-31', '03-31'];
  const end = `${last === '4' ? start + 1 : start}-${ends[Number(last) - 1] ?? ''}`;
  return coded(`${start}-${first === '2' ? '07' : '10'}-01/${end}`);
}

const YEARS = whole(
  `(?:(?<count>[2-5]|two|three|four|five)[- ]?(?:years?|yrs?)(?: rolling)?(?: average| avg| period| total)?,? (?:from |for |of )?)?(?<first>${FINANCIAL}) ?(?:-|to) ?(?<last>${FINANCIAL})`,
);
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

/** `2019/20 to 2021/22`: whole financial years, one after another. */
function years(text: string): PeriodReading | null {
  const { count, first, last } = YEARS.exec(text)?.groups ?? {};
  const [from, to] = [financialStart(SECOND_OF(first ?? '')), financialStart(SECOND_OF(last ?? ''))];
  if (from === null || to === null || to <= from) return null;
  const said = count === undefined ? to - from + 1 : (COUNTS[count.toLowerCase()] ?? Number(count));
  if (said !== to - from + 1) return refuse(`${said} years do not go from the first year to the last`);
  return coded(`${from}-04-01/${to + 1}-03-31`);
}

export const YEAR_RULES: readonly Rule<PeriodReading>[] = [
  {
    name: 'year',
    examples: [
      '2022/23',
      '2022/2023',
      '22/23',
      'FY 2022/23',
      'FY22/23',
      'Financial Year 2022/23',
      'AY 2022/23',
      'AY2023/24',
      '2022/23 academic year',
      'Academic Year 2022-23',
      'CY2022',
      'calendar year 2022',
      '2022/23 (academic year)',
    ],
    read: year,
  },
  {
    name: 'quarter',
    examples: [
      'Q3',
      'Q2 22/23',
      'QTR 3',
      'Quarter 1 2023/24',
      '2022/23 Q4',
      'Q2-2022/23',
      '3rd quarter 2022/23',
      'Quarter Two 2022/23',
      'Q4 of 2022/23',
      'Q2 2023',
      'Q2 FY22/23',
    ],
    read: partRule(QUARTERS, 'Q', 'quarter', 'quarter'),
  },
  {
    name: 'half-year',
    examples: ['H1 2022-23', 'H2', 'first half of 2022/23', '2022/23 H1', '2nd half 2023/24'],
    read: partRule(HALVES, 'H', 'half_year', 'half'),
  },
  { name: 'whole year', examples: ['Year end', 'Outturn', 'End of year', 'EOY'], read: wholeYear },
  { name: 'several years', examples: ['2019/20 to 2021/22', '2019/20 - 2021/22'], read: years },
  {
    name: 'several quarters',
    examples: ['Q1-Q3 2022/23', 'Q1 to Q2 2023/24', 'Q2 & Q3 2022/23', 'Quarters 1-3'],
    read: several,
  },
];
