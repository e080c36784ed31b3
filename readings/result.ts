// Readings with everything left out that is not given.
import type { TargetReading, ValueReading } from '../contracts/reading';

/** A value reading with everything left out that is not given. */
export function value(status: ValueReading['status'], more: Partial<ValueReading> = {}): ValueReading {
  return { status, number: null, unit: null, bound: null, components: [], qualifiers: [], period: null, ...more };
}

/** An unreadable value, and why. */
export const unreadable = (reason: string): ValueReading => value('unreadable', { reason });

/** A target reading with everything left out that is not given. */
export function target(status: TargetReading['status'], more: Partial<TargetReading> = {}): TargetReading {
  const none = { low: null, high: null, unit: null, per: null, by: null, within: null, qualifiers: [] };
  return { status, comparator: 'none', ...none, ...more };
}
