// One row of each report, read strictly: what a row must be to count.
import { z } from 'zod';
import type { FailureCode } from '../../contracts/failure';
import { optional, type CellResult } from '../_readers/cells';
import { ukDateCell } from '../_readers/cells-dates';
import { cell, words } from '../_rows/cell-schema';
import type { Settings } from './settings';

export type FoodKey = 'reference' | 'risk' | 'due' | 'inspected' | 'status';
export type LicenceKey = 'licence' | 'holder' | 'type' | 'status' | 'start' | 'expiry' | 'ended' | 'asAt';

const date = cell(ukDateCell);
const dateOrBlank = cell(optional(ukDateCell));

/** A word of a council's code list, by its meaning; null where the list does not have it. Case and outer spaces do not matter. */
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
      rule: 'CATEGORY_UNKNOWN' satisfies FailureCode,
      blank: text.trim() === '',
      message: 'a word that the code list does not have',
      expected: `one of ${Object.keys(list).join(', ')}`,
      todo: `correct it in Uniform, or add the word to ${setting} in the source settings and replay the import`,
    };
  });
}

type Say = (key: string, message: string, expected: string) => void;
const saying =
  (context: z.RefinementCtx): Say =>
  (key, message, expected) => {
    const params = { rule: 'VALUE_INVALID', expected, todo: 'correct the record in Uniform and export again' };
    context.addIssue({ code: 'custom', path: [key], message, params });
  };

/** One inspection. A row that is done has a date of inspection, one that is open has none. */
export function foodRowSchema({ food }: Settings) {
  return z
    .object({
      reference: words,
      risk: oneOf(food.risks, 'food.risks'),
      due: date,
      inspected: dateOrBlank,
      status: oneOf(food.statuses, 'food.statuses'),
    })
    .superRefine((row, context) => {
      const say = saying(context);
      if (row.status === 'done' && row.inspected === null)
        say('inspected', 'done without a date of inspection', 'a date of inspection');
      if (row.status === 'open' && row.inspected !== null)
        say('inspected', 'a date of inspection on a row still to be done', 'no date');
    });
}
export type FoodRow = z.infer<ReturnType<typeof foodRowSchema>>;

/** One licence. A surrendered or revoked one has the day on which it ended. */
export function licenceRowSchema({ licences }: Settings) {
  return z
    .object({
      licence: words,
      holder: z.string().transform((text) => text.trim() || null),
      type: oneOf(licences.types, 'licences.types'),
      status: oneOf(licences.statuses, 'licences.statuses'),
      start: date,
      expiry: date,
      ended: dateOrBlank,
    })
    .superRefine((row, context) => {
      const say = saying(context);
      if (row.status === 'ended' && row.ended === null)
        say('ended', 'surrendered or revoked without a date', 'the day it ended');
      if (row.expiry < row.start) say('expiry', 'the licence ends before it starts', 'a day on or after the start');
    });
}
export type LicenceRow = z.infer<ReturnType<typeof licenceRowSchema>>;
