// Months as people head a column with them: Apr-23, April 2023, Apr, or a date that a spreadsheet made of it.
import type { CellValue } from '../_readers/xlsx-types';
import { lastOfMonth } from '../../rules/calendar/dates';
import { cellText } from '../_rows/cell-text';

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  /^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:[\s\-–/’']*(20\d{2}|\d{2}))?\s*\*?$/i;

/** A month's number from 1, and its year where one is written. */
export interface NamedMonth {
  readonly month: number;
  readonly year: number | null;
}

/** The month that a heading names, or null. */
export function namedMonth(cell: CellValue | undefined): NamedMonth | null {
  if (cell?.kind === 'date') return datedMonth(cell.iso);
  const found = MONTH.exec(cellText(cell).trim());
  if (found === null) return null;
  const year = found[2] === undefined ? null : Number(found[2].length === 2 ? `20${found[2]}` : found[2]);
  return { month: monthNumber(found[1] ?? ''), year };
}

/** Of `Apr-23` a spreadsheet makes 23 April of the year in which it was typed: then only the month is meant. */
function datedMonth(iso: string): NamedMonth {
  const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number);
  const whole = day === 1 || iso.slice(0, 10) === lastOfMonth(year, month);
  return { month, year: whole ? year : null };
}

/** The months that a footnote names, by number: `* June provisional` is 6. */
export function monthsIn(text: string): number[] {
  const found = text.matchAll(/\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/gi);
  return [...found].filter(([word]) => MONTH.test(word)).map(([, name = '']) => monthNumber(name));
}

/** The code of a month within the financial year that begins in `startYear`: `2023-04`. */
export function monthCode({ month, year }: NamedMonth, startYear: number): string {
  const written = year ?? (month < 4 ? startYear + 1 : startYear);
  return `${written}-${String(month).padStart(2, '0')}`;
}

/** The calendar year in which a financial year in a title begins: `2023/24`, `2023-2024`; null where there is none, or it is no year. */
export function titleYear(text: string): number | null {
  const found = /\b(20\d{2})\s*[/\-–]\s*(?:20)?(\d{2})\b/.exec(text);
  if (found === null) return null;
  const start = Number(found[1]);
  return (start + 1) % 100 === Number(found[2]) ? start : null;
}

function monthNumber(name: string): number {
  return NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
