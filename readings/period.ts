// Reads the words for a period: `Jan-Mar 2023`, `2022/23`, `Jun-22`, `Q4 (Jan-Mar) of 2022/23`. A year is never guessed.
import type { PeriodReading, ReadContext } from '../contracts/reading';
import { ACCOUNT_RULES } from './period-accounts';
import { DAY_RULES } from './period-days';
import { MONTH_RULES } from './period-months';
import { coded, none, refuse } from './period-names';
import { spanRules } from './period-spans';
import { twice } from './period-twice';
import { YEAR_RULES } from './period-years';
import { qualifierOf } from './qualifiers';
import { applyRules, type Rule } from './rules';
import { statusOf } from './statuses';
import { plainText, quoted } from './text';
import { financialYear } from '../rules/calendar/periods';
import { contextDay, contextPeriod, periodOf } from './periods';

function word(text: string): PeriodReading | null {
  if (/\d/.test(text) || text.length > 40) return null;
  const status = statusOf(text);
  if (status === 'to_be_confirmed') return { status, ...none };
  return status === 'not_applicable' || status === 'not_available' ? { status: 'not_applicable', ...none } : null;
}

const CODE = /^(?:AY)?\d{4}(?:-|\/|$)/;
/** `2010-12` is December as a code, and the three years to 2012 in a report; a second year that follows is a financial year. */
function twoReadings(text: string, { column }: ReadContext): boolean {
  const [, first = '', last = ''] = /^20(\d\d)-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  const gap = last === '' ? 0 : Number(last) - Number(first);
  return gap > 1 && gap < 6 && !/\bmonths?\b|\bmonthly\b/i.test(column ?? '');
}

function code(text: string, context: ReadContext): PeriodReading | null {
  if (!CODE.test(text) || !periodOf(text)) return null;
  return twoReadings(text, context)
    ? refuse(`${text} may be a month, or the years from the first to the last`)
    : coded(text);
}

const PLAIN_RULES: readonly Rule<PeriodReading>[] = [
  { name: 'word instead of a period', examples: ['TBC', 'N/A', ''], read: word },
  {
    name: 'code',
    examples: [
      '2023-24-Q2',
      '2023-24-YTD-Q2',
      '2023-10',
      '2023-W40',
      '2023-04-01/2023-05-15',
      '2022',
      '2022-23',
      '2023-03-31',
    ],
    read: code,
  },
  ...YEAR_RULES,
  ...MONTH_RULES,
  ...DAY_RULES,
  ...ACCOUNT_RULES,
];

const plain: Rule<PeriodReading>['read'] = (text, context) => applyRules(PLAIN_RULES, text, context);
const SPAN_RULES = spanRules(plain);

/** The rules for periods, in the order in which they are tried. */
export const PERIOD_RULES: readonly Rule<PeriodReading>[] = [
  ...PLAIN_RULES,
  ...SPAN_RULES,
  {
    name: 'said twice',
    examples: [
      'Q4 (Jan-Mar) of 2022/23',
      'Apr-Jun 2023 (Q1)',
      'Q1 2023/24 (Apr - Jun 2023)',
      'Q2 (Jul-Sep) 2023',
      'Q1 Apr-Jun 2023',
      'Quarter 1 (April to June)',
    ],
    read: twice(plain, SPAN_RULES),
  },
];

/** Where there is a bracket, a time said twice is the likeliest. */
const BRACKET_RULES: readonly Rule<PeriodReading>[] = [...PERIOD_RULES.slice(-1), ...PERIOD_RULES.slice(0, -1)];

interface Peeled {
  readonly core: string;
  readonly qualifiers: readonly string[];
}

const IGNORED =
  /^(?:financial|fiscal|census|survey|(?:achievement|performance|position|outturn|actual|result|figure|status|data) (?:at|as at|to|for|in|as of)|achievement|result|results|performance|value|data|figure|figures|annual|full year|quarterly|monthly|position|only|score|status|period|quarter|year|reporting|return|snapshot|snapshot at|snapshot as at|as at|as of|at|on|in|for|during|data for|data as at|position at|position as at|(?:previous|last|this|current|prior) (?:quarter|year|period|month)|same (?:period|quarter) (?:last|previous) year|latest|latest data|current|previous|(?:[2-5]|two|three|four|five)[- ]years?(?: rolling)?(?: average| avg)?)$/i;
const BRACKETED = /^(.+?) ?[([]([^()[\]]+)[)\]]$/;
const LAST = /^(.*\d.*?|.*[a-z]{3,}.*?)[ ,:–-]+((?:(?:year|end|full|of|to|part|out)[ -])*[a-z-]+)$/i;
const BETWEEN = /^(.+?) (actual|target|outturn|result|performance)s? (.*\d.*)$/i;

/** What is said round a period: the name of a qualifier, an empty text for what adds nothing, or null where it is part of the period. */
function saidRound(words: string): string | null {
  if (IGNORED.test(words)) return '';
  if (/^floor$/i.test(words)) return 'floor';
  const name = qualifierOf(words);
  // `cumulative` and `year to date` make another period of it.
  return name === 'cumulative' ? null : name === 'annual' ? '' : name;
}

/** The longest run of one to four words at the beginning that is no part of the period. */
function leadOf(text: string): Peeled | null {
  const words = text.split(/[ :,–-]+/);
  for (let count = Math.min(4, words.length - 1); count > 0; count -= 1) {
    const lead = words.slice(0, count).join(' ');
    const name = /\d/.test(lead) ? null : saidRound(lead);
    if (name === null) continue;
    const core = text.slice(text.indexOf(words[count] ?? '', lead.length));
    return { core, qualifiers: name === '' ? [] : [name] };
  }
  return null;
}

/** One word round a period that is no part of it: `2020/21 Q4 Actual`, `2020/21 (audited)`, `as at 31 March 2024`. */
function peelOne(text: string): Peeled | null {
  const mark = text.replace(/(?<=[\da-z)])\s*(?:[*†‡#]+|[¹²³⁴⁵⁶⁷⁸⁹])$/i, '');
  if (mark !== text) return { core: mark, qualifiers: [] };
  const [, rest = '', words = ''] = BRACKETED.exec(text) ?? LAST.exec(text) ?? [];
  const bracketed = BRACKETED.test(text) && saidRound(rest.replace(/:$/, '')) !== null && /\d/.test(words);
  if (bracketed)
    return { core: words, qualifiers: [saidRound(rest.replace(/:$/, '')) ?? ''].filter((said) => said !== '') };
  const name = words === '' ? null : saidRound(words);
  if (name !== null) return { core: rest.trim(), qualifiers: name === '' ? [] : [name] };
  const [, part = '', middle = '', year = ''] = BETWEEN.exec(text) ?? [];
  if (middle === '') return leadOf(text);
  const said = saidRound(middle) ?? '';
  return { core: `${part} ${year}`, qualifiers: said === '' ? [] : [said] };
}

/** A word at the end that no name of a period ends with. */
const NOTED = /^(.*\d.*?),? \(?(actuals?|audited|unaudited|provisional|revised|estimated|results?)\)?$/i;

/** Characters of a cell that may still name a period. */
const LONGEST = 120;

const LOOKED_BACK: ReadonlySet<string | null> = new Set(['month', 'quarter', 'half_year', 'range']);

/** A time without a year, read on a day: the last such time that was over by then. One that was going on may be meant or not. */
function lookedBack(reading: PeriodReading, text: string, context: ReadContext): PeriodReading {
  const day = contextDay(context);
  if (reading.status !== 'read' || reading.start !== null || !LOOKED_BACK.has(reading.kind)) return reading;
  if (day === null || contextPeriod(context)) return reading;
  const first = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
  const found = [first, first - 1].map((year) => understood(text, { ...context, period: financialYear(year) }));
  const [now, before] = found;
  if (!now || !before || now.start === null || now.end === null) return reading;
  if (now.end <= day) return now;
  return now.start > day ? before : reading;
}

/** How a cell that names a period is understood. Never throws. */
export function readPeriod(text: string, context: ReadContext = {}): PeriodReading {
  const reading = understood(text, context);
  return context.asOf === undefined ? reading : lookedBack(reading, text, context);
}

function understood(text: string, context: ReadContext): PeriodReading {
  const cell = plainText(text)
    .replace(/[–—]/g, '-')
    .replace(/\.$/, '')
    .replace(/(?<=\d) (?=(?:st|nd|rd|th)\b)/gi, '');
  if (cell.length > LONGEST) return refuse('too long to name a period');
  let core = cell;
  let qualifiers: readonly string[] = [];
  let refusal: PeriodReading | null = null;
  const [, rest, word = ''] = NOTED.exec(cell) ?? [];
  if (rest !== undefined) {
    const said = saidRound(word) ?? '';
    core = rest;
    qualifiers = said === '' ? [] : [said];
  }
  for (let times = 0; times < 4; times += 1) {
    const known = qualifiers.length > 0 ? { ...context, column: `${context.column ?? ''} outturn` } : context;
    const reading = applyRules(core.includes('(') ? BRACKET_RULES : PERIOD_RULES, core, known);
    if (reading && reading.status !== 'unreadable')
      return qualifiers.length === 0 || reading.status !== 'read' ? reading : { ...reading, qualifiers };
    refusal = refusal ?? reading;
    const peeled = peelOne(core);
    if (!peeled) break;
    core = peeled.core;
    qualifiers = [...peeled.qualifiers, ...qualifiers];
  }
  return refusal ?? refuse(`no rule understands ${quoted(cell)}`);
}
