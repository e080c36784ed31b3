// What the spreadsheet program itself checks while a form is filled in: numbers, days and lists.
import type { WriteValidation } from '../_readers/xlsx-write';
import { addDays } from '../../rules/calendar/dates';
import { parsePeriod } from '../../rules/calendar/periods';
import type { FormLine } from './form';
import { isAsked } from './form-line';
import { componentOf } from './layout';
import { unitWords } from './unit-words';

/** The words that a cell of each list takes. */
export const CHOICES = {
  confirmZero: ['Yes'],
  qualifier: ['provisional', 'estimated', 'audited', 'revised'],
  rag: ['Green', 'Amber', 'Red', 'Blue'],
  assurance: ['Yes', 'No', 'N/A'],
  trend: ['↑', '↓', '→'],
} as const;

// Rows of the head, as form.ts lays it out.
const COMPLETED_BY = 5;
const COMPLETED_ON = 6;
const MOST_WORDS = 4000;

const at = (row: number, column: number): { range: WriteValidation['range'] } => ({
  range: { top: row, bottom: row, left: column, right: column },
});

/** Initials, and a day after the quarter has begun. */
export function headValidations(quarter: string): WriteValidation[] {
  const from = addDays(parsePeriod(quarter).start, 1);
  const day = { title: 'The day', prompt: 'The day on which the form was filled in, dd/mm/yyyy' };
  return [
    { ...at(COMPLETED_BY, 3), length: 12, title: 'Initials', prompt: 'Initials, not a name' },
    { ...at(COMPLETED_ON, 3), date: { from }, ...day },
  ];
}

function numberOf(line: FormLine): { whole: boolean; low: number | null; high: number | null } {
  const whole = line.unit === 'count' && line.decimals === 0;
  // A share of what was sought, or of what was due, may be over a hundred; a slip of the unit is far over it.
  const high = line.unit === 'percent' ? 1000 : null;
  return { whole, low: line.mayBeNegative ? (high === null ? null : -high) : 0, high };
}

function prompted(line: FormLine): { title: string; prompt: string } {
  const last = line.lastValue === '' ? '' : ` Last value: ${line.lastValue}.`;
  return { title: 'The figure', prompt: `A number, in: ${unitWords(line)}.${last}`.slice(0, 250) };
}

/** The rules of one line's cells; `row` is its row on the sheet. */
export function lineValidations(line: FormLine, columns: readonly string[], row: number): WriteValidation[] {
  return columns.flatMap((column, index): WriteValidation[] => {
    if (!isAsked(line, column)) return [];
    const place = at(row, index + 1);
    if (column === 'value') return [{ ...place, number: numberOf(line), ...prompted(line) }];
    if (componentOf(column) !== null) return [{ ...place, number: { whole: true, low: 0, high: null } }];
    if (column in CHOICES) return [{ ...place, list: CHOICES[column as keyof typeof CHOICES] }];
    return column === 'comment' ? [{ ...place, length: MOST_WORDS }] : [];
  });
}
