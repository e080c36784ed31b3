// Registrations as at the last day of the period: the total said for that very day, or the accounts that there were on it.
import type { MeasureSpec } from '../../contracts/connector';
import type { IsoDate } from '../../contracts/period';
import type { RecordRules } from '../_rows/count-records';
import { accountSchema, ALLOW, totalSchema, type AccountRow, type TotalRow } from './row';
import type { AccountKey, TotalKey } from './settings';

export const TOTAL = 'registrations_total';

export const MEASURES: readonly MeasureSpec[] = [
  { key: TOTAL, title: 'MyAccount registrations as at the last day of the period', unit: 'count' },
];

export const REASONS = {
  otherDay: 'a total as at another day',
  later: 'registered after the last day of the period',
  closed: 'closed by the last day of the period',
} as const;

type Rules<K extends string, T> = Omit<RecordRules<K, T>, 'early' | 'filled'>;

/** Of running totals only that of the very day counts: a later one is never put back to it. */
export function totalRules(end: IsoDate, key: string): Rules<TotalKey, TotalRow> {
  return {
    schema: totalSchema,
    rules: { allow: ALLOW.totals, measures: [TOTAL] },
    dayOf: ({ date }) => date,
    outside: ({ date }) => (date === end ? null : REASONS.otherDay),
    excluded: () => null,
    excludedAside: false,
    keyOf: ({ date }) => date,
    sayingOf: ({ total }) => String(total),
    weightOf: ({ total }) => total,
    keys: [key],
    system: 'Jadu',
  };
}

/** An account counts from its day on until the day on which it was closed. */
export function accountRules(end: IsoDate, key: string): Rules<AccountKey, AccountRow> {
  return {
    schema: accountSchema,
    rules: { allow: ALLOW.accounts, measures: [TOTAL] },
    dayOf: ({ registered }) => registered,
    outside: ({ registered }) => (registered <= end ? null : REASONS.later),
    excluded: ({ closed }) => (closed !== null && closed <= end ? REASONS.closed : null),
    excludedAside: false,
    keyOf: ({ account }) => account,
    sayingOf: ({ registered, closed }) => `${registered} ${closed}`,
    keys: [key],
    system: 'Jadu',
  };
}
