// One leg of a call, read strictly. The agent's name is not read at all.
import { z } from 'zod';
import { booleanCell, durationCell } from '../_readers/cells';
import { ukDateTimeCell } from '../_readers/cells-dates';
import { cell, words } from '../_rows/cell-schema';

export type Key = 'call' | 'start' | 'skill' | 'accepted' | 'queue' | 'talk';

/** A leg: `start` is the wall clock as written, `YYYY-MM-DDTHH:MM:SS`; the durations are seconds. */
export const legSchema = z.object({
  call: words,
  start: cell(ukDateTimeCell),
  skill: words,
  accepted: cell(booleanCell),
  queue: cell(durationCell),
  talk: cell(durationCell),
});

export type Leg = z.infer<typeof legSchema>;

/** What may be shown of a refused row: the call's id says nothing of a person. */
export const ALLOW: readonly Key[] = ['call', 'start', 'skill', 'accepted', 'queue', 'talk'];
