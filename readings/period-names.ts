// Months and quarters in words: which period of CONTRACT.md section 1 they name, where the year is said or the context gives it.
import type { PeriodReading, ReadContext } from '../contracts/reading';
import { firstOfMonth, lastOfMonth } from '../rules/calendar/dates';
import { financialYear, findPeriod, parsePeriod } from '../rules/calendar/periods';
import type { PeriodKind } from '../contracts/period';

/** The reading of a code. */
export function coded(code: string, qualifiers: readonly string[] = []): PeriodReading {
  const { start, end, kind } = parsePeriod(code);
  return { status: 'read', start, end, kind, code, qualifiers };
}

/** A period whose year is not said and not given. */
export function yearless(kind: PeriodKind): PeriodReading {
  return { status: 'read', start: null, end: null, kind, code: null, qualifiers: [] };
}

/** The financial year in which the context's period begins: its first calendar year, or null. */
export function contextYear(context: ReadContext): number | null {
  const period = findPeriod(context.period ?? '');
  if (!period) return null;
  return Number(period.start.slice(0, 4)) - (period.start.slice(5) < '04-01' ? 1 : 0);
}

/** The financial year of `2022/23`, `2022-23` or `2022/2023`: its first calendar year, or null where the second does not follow. */
export function financialStart(text: string): number | null {
  const match = /^(\d{4})[/-](?:20)?(\d{2})$/.exec(text.replace(/ ?([/-]) ?/, '$1'));
  const start = Number(match?.[1]);
  return match && (start + 1) % 100 === Number(match[2]) ? start : null;
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
  return `${firstOfMonth(year, first)}/${lastOfMonth(year, last)}`;
}

/** The kind that `monthsCode` would give, for months without a year. */
export function monthsKind(first: number, last: number): PeriodKind {
  return parsePeriod(monthsCode(2001, first, last)).kind;
}
