// Years to date: `YTD`, `Q2 2022/23 YTD`, `2023/24 to Q2`, `April 2023 to date`.
import type { PeriodReading, ReadContext } from '../contracts/reading';
import { contextEnd, refuse, span, yearless, yearToDate } from './period-names';
import { MONTH } from './months';
import { FINANCIAL, QUARTER, whole } from './period-parts';
import { contextPeriod } from './periods';
import type { Rule } from './rules';

type Read = Rule<PeriodReading>['read'];

const YTD =
  '(?:f?ytd|fy to date|financial year[- ]to[- ]date|y[/-]t[/-]d|year[- ]to[- ]date|cumulative|to date|ytd cumulative|cumulative ytd)';
const YTD_FIRST = whole(`${YTD}(?:[ :,-]+(?:to |as at |at |up to |for )?(?<rest>.+))?`);
// `Q2 YTD 23/24`, and `2023/24 to Q2`: the year and its last part.
const YTD_BETWEEN = whole(`(?<part>${QUARTER}|${MONTH})[ ,:-]*\\(?${YTD}\\)?[ ,:-]*(?:of )?(?<year>${FINANCIAL})`);
const YEAR_UP_TO = whole(
  `(?<year>${FINANCIAL})[ ,:-]*\\(?(?:to|up to|as at|at|until)(?: the)?(?: end(?: of)?)?(?: the)? (?<part>${QUARTER}|${MONTH})\\)?`,
);
const YTD_LAST = whole(`(?<rest>.+?)[ ,:-]*\\(?${YTD}\\)?`);

function ytdOf(rest: PeriodReading, context: ReadContext): PeriodReading | null {
  if (rest.status !== 'read') return null;
  if (rest.end === null || rest.start === null) return yearless('year_to_date');
  if (rest.kind === 'financial_year') {
    const shown = contextEnd(context);
    return shown !== null && shown >= rest.start && shown <= rest.end ? yearToDate(shown) : yearless('year_to_date');
  }
  const wide = rest.kind === 'half_year' || rest.kind === 'range' || rest.kind === 'year_to_date';
  if (wide && !rest.start.endsWith('-04-01')) return refuse('a year to date that does not begin on 1 April');
  return rest.kind === 'calendar_year' || rest.kind === 'academic_year' || rest.kind === 'rolling_12m'
    ? null
    : yearToDate(rest.end);
}

/** `April 2023 to date`: from its beginning to the end of what is being reported. */
function sinceThen(from: PeriodReading, context: ReadContext): PeriodReading {
  const end = contextPeriod(context)?.end;
  if (from.status !== 'read' || from.start === null || end === undefined || end < from.start)
    return yearless('year_to_date');
  return from.start.endsWith('-04-01') ? yearToDate(end) : span(from.start, end);
}

/** `2023/24 to Q2`, `Q2 YTD 23/24`: from 1 April of the year to the end of its part. */
const upTo =
  (read: Read): Read =>
  (text, context) => {
    const { part, year } = (YEAR_UP_TO.exec(text) ?? YTD_BETWEEN.exec(text))?.groups ?? {};
    const reading = part === undefined || year === undefined ? null : read(`${part} ${year}`, context);
    return reading && ytdOf(reading, context);
  };

const ytd =
  (read: Read): Read =>
  (text, context) => {
    if (!/\b(?:f?ytd|y[/-]t[/-]d|date|cumulative)\b/i.test(text)) return null;
    const match = YTD_FIRST.exec(text) ?? YTD_LAST.exec(text);
    if (!match) return null;
    const rest = match.groups?.rest;
    if (rest !== undefined) {
      const reading = read(rest, context);
      const begins = / to date$/i.test(text) && reading?.kind !== 'financial_year';
      return reading && (begins ? sinceThen(reading, context) : ytdOf(reading, context));
    }
    const shown = contextPeriod(context)?.end ?? null;
    return shown === null ? yearless('year_to_date') : yearToDate(shown);
  };

/** The rules for years to date; `read` reads the end of one. */
export const toDateRules = (read: Read): readonly Rule<PeriodReading>[] => [
  {
    name: 'year up to a part of it',
    examples: ['2023/24 to Q2', 'Q2 YTD 23/24', '2023/24 to end of December', '2022/23 (to Q3)'],
    read: upTo(read),
  },
  {
    name: 'year to date',
    examples: [
      'YTD',
      'Year to date',
      'YTD Q2 2022/23',
      'Q2 2022/23 YTD',
      'YTD to Sept 2022',
      'Apr-Dec 2022 YTD',
      '2022/23 YTD',
      'Cumulative',
    ],
    read: ytd(read),
  },
];
