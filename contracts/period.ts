// A period: its code, kind, and first and last day (CONTRACT.md section 1).
import { z } from 'zod';

export const PERIOD_KINDS = [
  'day',
  'week',
  'month',
  'quarter',
  'half_year',
  'calendar_year',
  'financial_year',
  'academic_year',
  'year_to_date',
  'rolling_12m',
  'range',
] as const;

export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A date as `YYYY-MM-DD`; never a timestamp. */
export type IsoDate = string;

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD');

/** A period with both ends inclusive. `code` is for instance `2023-24-Q3`, `2023-24`, `2023` or `2023-10`. */
export interface Period {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly start: IsoDate;
  readonly end: IsoDate;
}
