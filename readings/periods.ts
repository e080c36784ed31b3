// The periods of codes, remembered: every cell of a column stands beside the same one.
import type { IsoDate, Period } from '../contracts/period';
import type { ReadContext } from '../contracts/reading';
import { isDate } from './days';
import { findPeriod } from '../rules/calendar/periods';
import { remembered } from './memo';

/** The period of a code, or null where the code is none. */
export const periodOf = remembered((code: string): Period | null => findPeriod(code));

/** A financial year and its quarter, where the context has them in words: `Q2 2023/24`, `2023/24 Q2`, `2023/24`. */
const WORDS = /^(?:q([1-4]),? ?)?(\d{4})[/-](?:20)?(\d{2})(?:,? ?-?q([1-4]))?$/i;

const named = remembered((words: string): Period | null => {
  const code = periodOf(words);
  if (code) return code;
  const [, before, first = '', second = '', behind] = WORDS.exec(words.trim()) ?? [];
  const quarter = before ?? behind;
  return periodOf(`${first}-${second}${quarter === undefined ? '' : `-Q${quarter}`}`);
});

/** The period that the context names, or null. */
export const contextPeriod = ({ period }: ReadContext): Period | null => (period === undefined ? null : named(period));

/** The day on which it is read, or null; a text that is no day of the calendar is none. */
export const contextDay = ({ asOf }: ReadContext): IsoDate | null => (asOf !== undefined && isDate(asOf) ? asOf : null);
