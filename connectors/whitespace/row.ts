// One worksheet about a missed collection, read strictly.
import { z } from 'zod';
import { optional, refuse, type CellResult } from '../_readers/cells';
import { cell, words } from '../_rows/cell-schema';
import { meaning } from '../_rows/code-list';
import { dayCell } from '../_rows/day-cell';
import type { Key, Settings } from './settings';

/** A blank, or the date by which the supplier's service says that there is none. */
const NO_DATE = /^(?:0001-01-01(?:T00:00:00)?|01\/01\/0001(?: 00:00:00)?)?$/;

function startedCell(text: string): CellResult<string> {
  if (!NO_DATE.test(text.trim())) return dayCell(text);
  const todo = 'give the worksheet its date in Whitespace, or map columns.started to the day it was raised';
  return refuse('the worksheet has no start date, so its period is not known', 'a date', todo);
}

function listed<T>(list: Readonly<Record<string, T>>, setting: string): (text: string) => CellResult<T> {
  const expected = `one of ${Object.keys(list).join(', ')}`;
  const read = new Map<string, CellResult<T>>();
  return (text) => {
    const known = read.get(text);
    if (known !== undefined) return known;
    const value = meaning(list, text);
    const todo = `correct it in Whitespace, or add the word to ${setting} in the source settings and replay the import`;
    const refused = {
      rule: 'CATEGORY_UNKNOWN',
      message: 'a word that the code list does not have',
      expected,
      todo,
    } as const;
    const result: CellResult<T> =
      value === null ? { ok: false, blank: text.trim() === '', ...refused } : { ok: true, value };
    read.set(text, result);
    return result;
  };
}

export function rowSchema({ statuses, outcomes }: Settings) {
  return z.object({
    worksheet: words,
    status: cell(listed(statuses, 'statuses')),
    /** `YYYY-MM-DD`. */
    started: cell(startedCell),
    /** Null where nothing was found yet. */
    outcome: cell(optional(listed(outcomes, 'outcomes'))),
  });
}

export type Row = z.infer<ReturnType<typeof rowSchema>>;

/** What may be kept with a refused row: not the subject, in which people write. */
export const ALLOW: readonly Key[] = ['worksheet', 'status', 'started', 'outcome'];
