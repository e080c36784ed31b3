// One row of the question-100 file: a facility, and either its whole tonnage, that of one material, or both.
import { z } from 'zod';
import { quarterOf, parsePeriod } from '../../rules/calendar/periods';
import { firstOfMonth, lastOfMonth } from '../../rules/calendar/dates';
import { decimalCell, optional, refuse, refuseBlank, type CellResult } from '../_readers/cells';
import { cell, words } from '../_rows/cell-schema';
import { oneOf } from '../_rows/code-list';
import type { Q100_HEADINGS, Q100Settings } from './q100-settings';

export type Q100Key = keyof typeof Q100_HEADINGS;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const PERIOD = /^([a-z]{3})[a-z]* (\d{2}|\d{4}) ?[-–] ?([a-z]{3})[a-z]* (\d{2}|\d{4})$/i;

/** `Apr 22 - Jun 22` as `2022-23-Q1`. */
export function quarterCell(text: string): CellResult<string> {
  const expected = 'a quarter such as Apr 22 - Jun 22';
  const plain = text.trim().replace(/\s+/g, ' ');
  if (plain === '') return refuseBlank(expected);
  const parts = PERIOD.exec(plain);
  const month = (name: string | undefined): number => MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
  const year = (digits: string | undefined): number => Number(digits) + (digits?.length === 2 ? 2000 : 0);
  if (parts === null || month(parts[1]) === 0 || month(parts[3]) === 0)
    return refuse('the cell is not a quarter', expected);
  const start = firstOfMonth(year(parts[2]), month(parts[1]));
  const end = lastOfMonth(year(parts[4]), month(parts[3]));
  const quarter = quarterOf(start);
  const whole = parsePeriod(quarter);
  return whole.start === start && whole.end === end
    ? { ok: true, value: quarter }
    : refuse('the months are not those of a quarter', expected);
}

/** The schema of a row; it must say some tonnage. */
export function q100Row(settings: Q100Settings) {
  const tonnes = cell(optional(decimalCell));
  return z
    .strictObject({
      processor: words,
      output: z.string().trim(),
      authority: z.string(),
      code: z.string(),
      period: cell(quarterCell),
      facility: oneOf(settings.facilityTypes, 'q100.facilityTypes', 'WasteDataFlow'),
      total: tonnes,
      materialId: z.string().trim(),
      material: tonnes,
      usage: z.string().trim(),
    })
    .superRefine(({ total, material }, context) => {
      if (total !== null || material !== null) return;
      context.addIssue({
        code: 'custom',
        path: ['total'],
        message: 'the row has no tonnage',
        params: {
          rule: 'VALUE_INVALID',
          expected: 'TotalTonnes or TonnesByMaterial',
          todo: 'ask DEFRA for the row; a blank is not zero',
        },
      });
    });
}

export type Q100Row = z.infer<ReturnType<typeof q100Row>>;
