// The periods of codes, remembered: every cell of a column stands beside the same one.
import type { IsoDate, Period } from '../contracts/period';
import type { ReadContext } from '../contracts/reading';
import { isDate } from './days';
import { findPeriod } from '../rules/calendar/periods';
import { remembered } from './memo';

/** The period of a code, or null where the code is none. */
export const periodOf = remembered((code: string): Period | null => findPeriod(code));

/** The period that the context names, or null. */
export const contextPeriod = ({ period }: ReadContext): Period | null =>
  period === undefined ? null : periodOf(period);

/** The day on which it is read, or null; a text that is no day of the calendar is none. */
export const contextDay = ({ asOf }: ReadContext): IsoDate | null => (asOf !== undefined && isDate(asOf) ? asOf : null);
