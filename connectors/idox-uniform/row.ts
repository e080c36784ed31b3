// One row of each report, read strictly: what a row must be to count.
import { z } from 'zod';
import { optional } from '../_readers/cells';
import { ukDateCell } from '../_readers/cells-dates';
import { cell, words } from '../_rows/cell-schema';
import { oneOf } from '../_rows/code-list';
import type { Register, Settings } from './settings';

export type RequestKey = 'reference' | 'received' | 'investigated' | 'status';
export type FoodKey = 'reference' | 'risk' | 'due' | 'inspected' | 'status';
export type LicenceKey = 'licence' | 'holder' | 'type' | 'status' | 'start' | 'expiry' | 'ended' | 'asAt';

const date = cell(ukDateCell);
const dateOrBlank = cell(optional(ukDateCell));

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
      risk: oneOf(food.risks, 'food.risks', 'Uniform'),
      due: date,
      inspected: dateOrBlank,
      status: oneOf(food.statuses, 'food.statuses', 'Uniform'),
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

/** One service request. The word of its `investigated` column says whether it led to an investigation. */
export function requestRowSchema({ requests }: Settings) {
  return z.object({
    reference: words,
    received: date,
    investigated: oneOf(requests.investigated, 'requests.investigated', 'Uniform'),
    status: oneOf(requests.statuses, 'requests.statuses', 'Uniform'),
  });
}
export type RequestRow = z.infer<ReturnType<typeof requestRowSchema>>;

/** One licence. A surrendered or revoked one has the day on which it ended. */
export function licenceRowSchema({ types, statuses, endless, setting }: Register) {
  return z
    .object({
      licence: words,
      holder: z.string().transform((text) => text.trim() || null),
      type: oneOf<string>(types, `${setting}.types`, 'Uniform'),
      status: oneOf(statuses, `${setting}.statuses`, 'Uniform'),
      start: date,
      // A premises licence runs until it is given up.
      expiry: endless ? dateOrBlank : date,
      ended: dateOrBlank,
    })
    .superRefine((row, context) => {
      const say = saying(context);
      if (row.status === 'ended' && row.ended === null)
        say('ended', 'surrendered or revoked without a date', 'the day it ended');
      if (row.expiry !== null && row.expiry < row.start)
        say('expiry', 'the licence ends before it starts', 'a day on or after the start');
    });
}
export type LicenceRow = z.infer<ReturnType<typeof licenceRowSchema>>;
