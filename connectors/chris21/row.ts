// One row of each sheet, read strictly; names, directorates and reasons of absence are not read at all.
import { z } from 'zod';
import { booleanCell, decimalCell, optional, type CellResult } from '../_readers/cells';
import { ukDateCell } from '../_readers/cells-dates';
import { cell, words } from '../_rows/cell-schema';
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

/** A word of a council's code list, by its meaning; null where the list does not have it. */
export function meaning<T>(list: Readonly<Record<string, T>>, text: string): T | null {
  const wanted = text.trim().toLowerCase();
  return Object.entries(list).find(([word]) => word.toLowerCase() === wanted)?.[1] ?? null;
}

function oneOf<T>(list: Readonly<Record<string, T>>, setting: string): z.ZodType<T, string> {
  return cell((text): CellResult<T> => {
    const value = meaning(list, text);
    if (value !== null) return { ok: true, value };
    return {
      ok: false,
      rule: 'CATEGORY_UNKNOWN',
      blank: text.trim() === '',
      message: 'a word that the code list does not have',
      expected: `one of ${Object.keys(list).join(', ')}`,
      todo: `correct it in chris21, or add the word to ${setting} in the source settings and replay the import`,
    };
  });
}

const notAfter = (from: string, to: string | null): boolean => to === null || from <= to;

/** A contract held: an FTE above 1 is more likely hours a week. */
export function staffSchema({ staff }: Settings) {
  const fte = decimal.refine((value) => Number(value) <= 1, {
    message: 'an FTE above 1',
    params: { rule: 'VALUE_INVALID', expected: 'an FTE from 0 to 1, not hours a week', todo },
  });
  const contract = oneOf(staff.contracts, 'staff.contracts');
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
  const category = oneOf(absence.categories, 'absence.categories');
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
