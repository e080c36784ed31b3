// One row of each sheet, read strictly; names, directorates and reasons of absence are not read at all.
import { z } from 'zod';
import { booleanCell, decimalCell, optional } from '../_readers/cells';
import { ukDateCell } from '../_readers/cells-dates';
import { cell, words } from '../_rows/cell-schema';
import { oneOf } from '../_rows/code-list';
import type { Settings } from './settings';

export type StaffKey = keyof Settings['staff']['columns'];
export type PostKey = keyof Settings['posts']['columns'];
export type AbsenceKey = keyof Settings['absence']['columns'];

/** What may be shown of a refused row: nothing that names, numbers or describes a person. */
export const ALLOW = {
  staff: ['contract', 'fte', 'start', 'leave'],
  posts: ['post', 'fte', 'from', 'to', 'frozen'],
  absence: ['start', 'end', 'category', 'days'],
} as const satisfies { staff: readonly StaffKey[]; posts: readonly PostKey[]; absence: readonly AbsenceKey[] };

const date = cell(ukDateCell);
const dateOrBlank = cell(optional(ukDateCell));
const decimal = cell((text) => decimalCell(text));
const todo = 'correct the record in chris21 and run the report again';

const notAfter = (from: string, to: string | null): boolean => to === null || from <= to;

/** A contract held: an FTE above 1 is more likely hours a week. */
export function staffSchema({ staff }: Settings) {
  const fte = decimal.refine((value) => Number(value) <= 1, {
    message: 'an FTE above 1',
    params: { rule: 'VALUE_INVALID', expected: 'an FTE from 0 to 1, not hours a week', todo },
  });
  const contract = oneOf(staff.contracts, 'staff.contracts', 'chris21');
  return z
    .object({ employee: words, post: words, contract, fte, start: date, leave: dateOrBlank })
    .refine(({ start, leave }) => notAfter(start, leave), {
      path: ['leave'],
      message: 'left before the start',
      params: { rule: 'VALUE_INVALID', expected: 'a leave date on or after the start', todo },
    });
}
export type StaffRow = z.infer<ReturnType<typeof staffSchema>>;

export const postSchema = z.object({
  post: words,
  fte: decimal,
  from: date,
  to: dateOrBlank,
  frozen: cell(optional(booleanCell)),
});
export type PostRow = z.infer<typeof postSchema>;

/** A spell of absence; a blank end is an open spell. */
export function absenceSchema({ absence }: Settings) {
  const category = oneOf(absence.categories, 'absence.categories', 'chris21');
  return z
    .object({
      employee: words,
      start: date,
      end: dateOrBlank,
      category,
      days: cell(optional((text) => decimalCell(text))),
    })
    .refine(({ start, end }) => notAfter(start, end), {
      path: ['end'],
      message: 'the spell ends before it starts',
      params: { rule: 'VALUE_INVALID', expected: 'an end on or after the start', todo },
    });
}
export type AbsenceRow = z.infer<ReturnType<typeof absenceSchema>>;
