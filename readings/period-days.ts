// Days and weeks: `31 March 2023`, `as at 31/03/24`, `1ST APRIL – 30TH JUNE 2015`, `week ending 5 May 2024`. A day that no calendar has is said to be none.
import type { IsoDate } from '../contracts/period';
import type { PeriodReading, ReadContext } from '../contracts/reading';
import { addDays, dayOfWeek } from '../rules/calendar/dates';
import { dateOf, MONTH, monthNumber, yearNumber } from './months';
import { coded, none, refuse, span, yearless } from './period-names';
import { ANY_YEAR, DATE, JOINT, whole } from './period-parts';
import type { Rule } from './rules';
import { whenAt } from './when';
import { fitting } from './years';

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,? )?';
const WORDS = whole(
  `${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?(?<month>${MONTH})(?:,?[ -]?(?<year>${ANY_YEAR}))?`,
);
const MONTH_FIRST = whole(`${WEEKDAY}(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`);
const NUMERIC = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>(?:20|19)?\d{2})(?: 00:00(?::00)?)?$/;
const ISO = /^(\d{4}[-/]\d{2}[-/]\d{2}|20\d{2}(?:0\d|1[0-2])[0-3]\d)(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/;
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Day {
  readonly day: number;
  readonly month: number;
  /** Null where the text does not say it. */
  readonly year: number | null;
}

/** The day that a text names, in British order; null where it names none. */
function dayOf(text: string): Day | null {
  const iso = ISO.exec(text)?.[1];
  if (iso?.length === 8) return dayOf(`${iso.slice(0, 4)}-${iso.slice(4, 6)}-${iso.slice(6)}`);
  if (iso !== undefined)
    return { day: Number(iso.slice(8)), month: Number(iso.slice(5, 7)), year: Number(iso.slice(0, 4)) };
  const groups = (WORDS.exec(text) ?? MONTH_FIRST.exec(text) ?? NUMERIC.exec(text))?.groups;
  if (!groups) return null;
  const month = monthNumber(groups.month ?? '') ?? Number(groups.month);
  return { day: Number(groups.day), month, year: groups.year === undefined ? null : yearNumber(groups.year) };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Why the calendar has no such day, or null where it has one. */
function impossible({ day, month, year }: Day): string | null {
  const name = MONTHS[month - 1];
  if (name === undefined) return `there is no month ${month}`;
  const days = LONGEST[month - 1] ?? 31;
  if (day < 1 || day > days) return `${name} has ${days} days, and no day ${day}`;
  return year !== null && dateOf(year, month, day) === null ? `${name} ${year} has no day ${day}` : null;
}

/** The date of a day, with the context's year where none is said; null where there is none. */
function resolved({ day, month, year }: Day, context: ReadContext): IsoDate | null {
  return year === null ? fitting(month, day, context, 'year') : dateOf(year, month, day);
}

function day(text: string, context: ReadContext): PeriodReading | null {
  const named = dayOf(text);
  if (!named) return null;
  const why = impossible(named);
  if (why !== null) return refuse(why, 'day');
  // Spreadsheets turn `Nov-22` round.
  if (/^(?:1\d|2\d|30)-[a-z]{3}$/i.test(text)) return refuse(`${text} may be a day, or a month of a year`);
  const date = resolved(named, context);
  return date === null ? yearless('day') : coded(date);
}

const ENDS = /^(?:the )?(?:end(?: of)?|close of|last day of)(?: the)? /i;

function end(text: string, context: ReadContext): PeriodReading | null {
  // `End of Year 2012/13` heads the figures of that year, as `Outturn 2012/13` does.
  if (!ENDS.test(text) || /^end[- ]of[- ]year /i.test(text)) return null;
  const when = whenAt(text, context, 'year');
  if (!when || when.length !== text.length) return null;
  return when.date === null ? yearless('day') : coded(when.date);
}

const RANGE = whole(
  `(?:from |between )?(?<first>${WEEKDAY}${DATE}|\\d{1,2}(?:st|nd|rd|th)?)${JOINT}(?<last>${WEEKDAY}${DATE})`,
);

function range(text: string, context: ReadContext): PeriodReading | null {
  const { first = '', last = '' } = RANGE.exec(text)?.groups ?? {};
  const to = dayOf(last);
  if (!to) return null;
  const bare = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(first)?.[1];
  const from = bare === undefined ? dayOf(first) : { ...to, day: Number(bare) };
  if (!from) return null;
  const why = impossible(from) ?? impossible(to);
  if (why !== null) return refuse(why, 'range');
  const ended = resolved(to, context);
  if (ended === null) return yearless('range');
  // A first day without a year lies in the year before the last.
  const year = Number(ended.slice(0, 4));
  const later = from.month > to.month || (from.month === to.month && from.day > to.day);
  const begun = dateOf(from.year ?? (later ? year - 1 : year), from.month, from.day);
  return begun === null ? refuse('the first day is not in the calendar') : span(begun, ended);
}

const WEEK = whole(
  `(?:week|wk|w) ?(?:\\/ ?)?(?<what>ending|ended|end|e|commencing|beginning|starting|c|b)[:, ]*(?<date>${WEEKDAY}${DATE})`,
);

/** A week is seven days; where they are Monday to Sunday it has its ISO number. */
function week(text: string, context: ReadContext): PeriodReading | null {
  const { what = '', date = '' } = WEEK.exec(text)?.groups ?? {};
  const named = dayOf(date);
  if (!named) return null;
  const why = impossible(named);
  if (why !== null) return refuse(why);
  const said = resolved(named, context);
  if (said === null) return yearless('week');
  const begins = /^[cbs]/i.test(what);
  const [start, last] = begins ? [said, addDays(said, 6)] : [addDays(said, -6), said];
  if (dayOfWeek(start) !== 1) return coded(`${start}/${last}`, 'week');
  const thursday = addDays(start, 3);
  const first = `${thursday.slice(0, 4)}-01-01`;
  const number = Math.floor((Date.parse(thursday) - Date.parse(first)) / 604_800_000) + 1;
  return {
    status: 'read',
    ...none,
    start,
    end: last,
    kind: 'week',
    code: `${thursday.slice(0, 4)}-W${String(number).padStart(2, '0')}`,
  };
}

export const DAY_RULES: readonly Rule<PeriodReading>[] = [
  {
    name: 'week',
    examples: ['week ending 5 May 2024', 'w/e 05/05/2024', 'w/c 29 April 2024', 'Week commencing Monday 29 April 2024'],
    read: week,
  },
  {
    name: 'days from one to another',
    examples: [
      '1ST APRIL - 30TH JUNE 2015',
      '1 April 2023 to 31 March 2024',
      '01/04/2023 - 30/06/2023',
      '1-31 March 2023',
      '1 Apr 23 - 15 May 23',
    ],
    read: range,
  },
  { name: 'end of a month or year', examples: ['end of March 2024', 'end of Q2 2023/24', 'end March 2024'], read: end },
  {
    name: 'day',
    examples: [
      '31 March 2023',
      '31/03/2023',
      '31st March 2024',
      '31-Mar-23',
      '31.03.24',
      'Friday 31 March 2023',
      'March 31, 2023',
      '31 June 2023',
    ],
    read: day,
  },
];
