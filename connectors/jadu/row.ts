// One running total, or one account, read strictly. Names and addresses are not read.
import { z } from 'zod';
import { integerCell, optional } from '../_readers/cells';
import { cell, words } from '../_rows/cell-schema';
import { dayCell } from '../_rows/day-cell';
import type { AccountKey, TotalKey } from './settings';

export const totalSchema = z.object({
  /** `YYYY-MM-DD`. */
  date: cell(dayCell),
  total: cell((text) => integerCell(text)),
});
export type TotalRow = z.infer<typeof totalSchema>;

export const accountSchema = z
  .object({ account: words, registered: cell(dayCell), closed: cell(optional(dayCell)) })
  .refine(({ registered, closed }) => closed === null || registered <= closed, {
    path: ['closed'],
    message: 'closed before it was registered',
    params: {
      rule: 'VALUE_INVALID',
      expected: 'a day on or after the registration',
      todo: 'correct the account in Jadu and export again',
    },
  });
export type AccountRow = z.infer<typeof accountSchema>;

/** What may be kept with a refused row: nothing that tells whose account it is. */
export const ALLOW = {
  totals: ['date', 'total'],
  accounts: ['registered', 'closed'],
} as const satisfies { totals: readonly TotalKey[]; accounts: readonly AccountKey[] };
