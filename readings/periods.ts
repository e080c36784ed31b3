// The periods of codes, remembered: every cell of a column stands beside the same one.
import type { Period } from '../contracts/period';
import type { ReadContext } from '../contracts/reading';
import { findPeriod } from '../rules/calendar/periods';
import { remembered } from './memo';

/** The period of a code, or null where the code is none. */
export const periodOf = remembered((code: string): Period | null => findPeriod(code));

/** The period that the context names, or null. */
export const contextPeriod = ({ period }: ReadContext): Period | null =>
  period === undefined ? null : periodOf(period);
