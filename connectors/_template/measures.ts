// From rows to measures: every row is counted, ignored for a reason, or refused; the counts always balance.
import type { MeasureSpec } from '../../contracts/connector';
import type { CountedLayout } from '../_rows/count-export';
import { ALLOW, rowSchema, type Row } from './row';
import type { Key, Settings } from './settings';

// FILL IN 2 of 3: what is measured, which rows count, on which day, and what makes two rows the same case.
export const MEASURE = 'cases_opened';

export const MEASURES: readonly MeasureSpec[] = [{ key: MEASURE, title: 'Cases opened', unit: 'count' }];

export const REASONS = { period: 'opened in another period', notCounted: 'cancelled' } as const;

/** The export as its counting needs it. */
export function layoutOf({ columns, notCounted }: Settings): CountedLayout<Key, Row> {
  const none = new Set(notCounted.map((status) => status.toLowerCase()));
  return {
    formats: ['csv', 'xlsx'],
    columns,
    optional: ['status'],
    measure: MEASURE,
    value: 'records',
    system: 'the source system',
    schema: rowSchema,
    allow: ALLOW,
    early: () => null,
    dayOf: ({ opened }) => opened,
    excluded: ({ status }) => (none.has(status) ? REASONS.notCounted : null),
    excludedAside: true,
    keyOf: ({ reference }) => reference,
    sayingOf: ({ opened }) => opened,
    otherPeriod: REASONS.period,
    apart: [],
  };
}
