// What is an actual missed collection: a worksheet about one, less those not justified, cancelled or repeated.
import type { MeasureSpec } from '../../contracts/connector';
import type { CountedLayout } from '../_rows/count-export';
import { ALLOW, rowSchema, type Row } from './row';
import type { Key, Settings } from './settings';

export const MISSED = 'missed_collections';

export const MEASURES: readonly MeasureSpec[] = [{ key: MISSED, title: 'Actual missed collections', unit: 'count' }];

export const REASONS = {
  subject: 'a worksheet about something else',
  period: 'a worksheet of another period',
  cancelled: 'cancelled',
  not_justified: 'not justified',
  repeated: 'a repeated report',
  unjudged: 'not judged yet',
} as const;

function excluded({ status, outcome }: Row, blankCounts: boolean): string | null {
  if (status === 'cancelled') return REASONS.cancelled;
  if (outcome === null) return blankCounts ? null : REASONS.unjudged;
  return outcome === 'counts' ? null : REASONS[outcome];
}

/** The export as its counting needs it. */
export function layoutOf(settings: Settings): CountedLayout<Key, Row> {
  const begins = settings.subjects.map((text) => text.toLowerCase());
  const isMissed = (subject: string): boolean => {
    const text = subject.trim().toLowerCase();
    return begins.some((begin) => text.startsWith(begin));
  };
  return {
    formats: ['csv', 'xlsx'],
    columns: settings.columns,
    optional: ['outcome'],
    measure: MISSED,
    value: 'records',
    system: 'Whitespace',
    schema: rowSchema(settings),
    allow: ALLOW,
    early: ({ subject }) => (isMissed(subject) ? null : REASONS.subject),
    dayOf: ({ started }) => started,
    excluded: (row) => excluded(row, settings.blankOutcomeCounts),
    excludedAside: false,
    keyOf: ({ worksheet }) => worksheet,
    sayingOf: ({ started, status, outcome }) => `${started} ${status} ${outcome}`,
    otherPeriod: REASONS.period,
    apart: [REASONS.subject],
  };
}
