// What counts as a referral received: the distinct reference, on the day it was received.
import type { MeasureSpec } from '../../contracts/connector';
import type { CountedLayout } from '../_rows/count-export';
import { ALLOW, rowSchema, type Row } from './row';
import type { Key, Settings } from './settings';

export const RECEIVED = 'referrals_received';

export const MEASURES: readonly MeasureSpec[] = [{ key: RECEIVED, title: 'Referrals received', unit: 'count' }];

export const REASONS = {
  period: 'received in another period',
  notCounted: 'not a referral: a test, a mistake or a duplicate',
} as const;

/** The export as its counting needs it. */
export function layoutOf({ columns, notCounted }: Settings): CountedLayout<Key, Row> {
  const none = new Set(notCounted.map((status) => status.toLowerCase()));
  return {
    formats: ['csv'],
    columns,
    optional: ['status'],
    measure: RECEIVED,
    value: 'records',
    system: 'ReferAll',
    schema: rowSchema,
    allow: ALLOW,
    early: () => null,
    dayOf: ({ received }) => received,
    excluded: ({ status }) => (none.has(status) ? REASONS.notCounted : null),
    excludedAside: true,
    keyOf: ({ reference }) => reference,
    sayingOf: ({ received }) => received,
    otherPeriod: REASONS.period,
    apart: [],
  };
}
