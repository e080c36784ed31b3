// One post, or one day of an account: its day and its clicks. Authors and messages are not read.
import { z } from 'zod';
import { integerCell } from '../_readers/cells';
import { cell, words } from '../_rows/cell-schema';
import { dayCell } from '../_rows/day-cell';
import type { Key, Settings } from './settings';

/** By `rowIs` the id of the post must be there. A number such as `1,204` may be text. */
export function rowSchema({ rowIs, noLink }: Settings) {
  const none = new Set(noLink.map((text) => text.trim().toLowerCase()));
  return z.object({
    /** `YYYY-MM-DD`. */
    date: cell(dayCell),
    council: z.string().transform((text) => text.trim().toLowerCase()),
    network: z.string().transform((text) => text.trim().toLowerCase()),
    post: rowIs === 'post' ? words : z.string(),
    /** Null where the post has no link. */
    clicks: cell<number | null>((text) =>
      none.has(text.trim().toLowerCase()) ? { ok: true, value: null } : integerCell(text),
    ),
  });
}

export type Row = z.infer<ReturnType<typeof rowSchema>>;

/** What may be kept with a refused row. */
export const ALLOW: readonly Key[] = ['date', 'network', 'clicks'];
