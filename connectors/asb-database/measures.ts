// What counts as a case: the distinct reference, on the day it was opened, whatever became of it since.
import type { MeasureSpec } from '../../contracts/connector';
import type { CountedLayout } from '../_rows/count-export';
import { ALLOW, rowSchema, type Row } from './row';
import type { Key, Settings } from './settings';

export const OPENED = 'cases_opened';

export const MEASURES: readonly MeasureSpec[] = [
  { key: OPENED, title: 'Anti-social behaviour cases opened', unit: 'count' },
];

export const REASONS = {
  period: 'opened in another period',
  notCounted: 'not a case: opened in error or a duplicate',
} as const;

/** The case list as its counting needs it. */
export function layoutOf({ columns, notCounted }: Settings): CountedLayout<Key, Row> {
  const none = new Set(notCounted.map((status) => status.toLowerCase()));
  return {
    formats: ['xlsx'],
    columns,
    optional: ['status'],
    measure: OPENED,
    value: 'records',
    system: 'the case database',
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
