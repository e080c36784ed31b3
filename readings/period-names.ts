// What the words of a period come to: its code (CONTRACT.md section 1), or a kind without a year, or a refusal with its reason.
import type { PeriodReading, ReadContext } from '../contracts/reading';
import type { IsoDate, Period, PeriodKind } from '../contracts/period';
import { firstOfMonth } from '../rules/calendar/dates';
import { lastOfMonth } from './days';
import { financialYear } from '../rules/calendar/periods';
import { contextDay, contextPeriod, periodOf } from './periods';

export const none = { start: null, end: null, kind: null, code: null, qualifiers: [] } as const;

/** The period of a code that is one. */
function known(code: string): Period {
  const period = periodOf(code);
  if (!period) throw new RangeError('not the code of a period');
  return period;
}

/** The reading of a code. */
export function coded(code: string, kind?: PeriodKind): PeriodReading {
  const period = known(code);
  return { status: 'read', start: period.start, end: period.end, kind: kind ?? period.kind, code, qualifiers: [] };
}

/** A period whose year is not said and not given. */
export function yearless(kind: PeriodKind): PeriodReading {
  return { status: 'read', ...none, kind };
}

/** Not read, and why. */
export const refuse = (reason: string, kind: PeriodKind | null = null): PeriodReading => ({
  status: 'unreadable',
  ...none,
  kind,
  reason,
});

/** The financial year in which the context's period begins: its first calendar year, or null. */
export function contextYear(context: ReadContext): number | null {
  const period = contextPeriod(context);
  if (!period) return null;
  return Number(period.start.slice(0, 4)) - (period.start.slice(5) < '04-01' ? 1 : 0);
}

/** The code of whole months from one to another (month numbers; the last may lie in the next year: 13 is January). */
export function monthsCode(year: number, first: number, last: number): string {
  const length = last - first + 1;
  const start = first < 4 ? year - 1 : year;
  const inYear = ((first + 8) % 12) + 1;
  if (length === 1) return firstOfMonth(year, first).slice(0, 7);
  if (length === 3 && inYear % 3 === 1) return `${financialYear(start)}-Q${(inYear + 2) / 3}`;
  if (length === 6 && inYear % 6 === 1) return `${financialYear(start)}-H${(inYear + 5) / 6}`;
  if (length === 9 && inYear === 1) return `${financialYear(start)}-YTD-Q3`;
  if (length === 12 && inYear === 1) return financialYear(start);
  if (length === 12 && first === 1) return String(year);
  if (length === 12 && first === 9) return `AY${financialYear(year)}`;
  return `${firstOfMonth(year, first)}/${lastOfMonth(year, last)}`;
}

/** Whole months, as a reading. A month of 2001 to 2012 needs its kind said, because `2011-12` is also a financial year. */
export function months(year: number, first: number, last: number): PeriodReading {
  if (first !== last) return coded(monthsCode(year, first, last));
  const code = firstOfMonth(year, first).slice(0, 7);
  return { status: 'read', start: `${code}-01`, end: lastOfMonth(year, first), kind: 'month', code, qualifiers: [] };
}

/** The kind that `monthsCode` would give, for months without a year. */
export function monthsKind(first: number, last: number): PeriodKind {
  return first === last ? 'month' : known(monthsCode(2001, first, last)).kind;
}

/** The first and last day of a range: a day, whole months, or the range itself. */
export function span(start: IsoDate, end: IsoDate): PeriodReading {
  if (start > end) return refuse(`the period would end on ${end}, before it begins on ${start}`);
  if (start === end) return coded(start);
  const [year, first] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  const last = Number(end.slice(5, 7)) + (Number(end.slice(0, 4)) - year) * 12;
  const whole = start.endsWith('-01') && lastOfMonth(year, last) === end;
  return whole && last - first < 24 ? months(year, first, last) : coded(`${start}/${end}`);
}

/** From 1 April to a day, which is mostly the end of a month. */
export function yearToDate(end: IsoDate): PeriodReading {
  const first = Number(end.slice(0, 4)) - (end.slice(5) < '04-01' ? 1 : 0);
  const months = ((Number(end.slice(5, 7)) + 8) % 12) + 1;
  const quarterly = months % 3 === 0 && lastOfMonth(Number(end.slice(0, 4)), Number(end.slice(5, 7))) === end;
  if (quarterly) return coded(`${financialYear(first)}-YTD-Q${months / 3}`);
  return coded(`${first}-04-01/${end}`, 'year_to_date');
}

/** The twelve months that end with a day; a range where that day does not end a month. */
export function twelveMonths(end: IsoDate): PeriodReading {
  const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))];
  return lastOfMonth(year, month) === end
    ? coded(`${end.slice(0, 7)}-R12`)
    : refuse(`twelve months do not end on ${end}`);
}

/** Like a reading of a period code of the context: `2023-24-Q2` is a quarter. Null where the context gives none. */
export function contextEnd(context: ReadContext): IsoDate | null {
  return contextPeriod(context)?.end ?? contextDay(context);
}
