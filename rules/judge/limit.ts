// The limit that a target sets: its comparator after polarity, and whether a number keeps it (RULES.md, "Targets"). "Under" is strict.
import type { Indicator } from '../../contracts/catalogue';
import type { Comparator, TargetReading } from '../../contracts/reading';
import { Decimal, decimal, formatFigure, plain } from '../decimal';

type Polarity = Indicator['polarity'];

export interface Limit {
  readonly comparator: Exclude<Comparator, 'milestone' | 'none'>;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** Where nearest to nought is best, the distance from nought is judged: -26 misses "under 25". */
  readonly absolute: boolean;
}

/** What a bare number means by polarity: at least, at most, or within the tolerance round it. */
function bare(number: Decimal, polarity: Polarity, tolerance: string | null): Limit | null {
  const half = decimal(tolerance ?? '0');
  const around = { low: number.minus(half), high: number.plus(half), absolute: false };
  switch (polarity) {
    case 'higher':
      return { comparator: 'at_least', low: number, high: null, absolute: false };
    case 'lower':
      return { comparator: 'at_most', low: null, high: number, absolute: false };
    case 'zero':
      return { comparator: 'at_most', low: null, high: number, absolute: true };
    case 'target':
    case 'range':
      return { comparator: 'between', ...around };
    case 'none':
      return null;
  }
}

/** The limit of a target as read, or null where there is nothing to keep. */
export function limitOf(reading: TargetReading, polarity: Polarity, tolerance: string | null): Limit | null {
  const { comparator } = reading;
  const [low, high] = [reading.low, reading.high].map((bound) => (bound === null ? null : decimal(bound)));
  if (reading.status !== 'set' || comparator === 'none' || comparator === 'milestone') return null;
  if (comparator === 'equal') return low ? bare(low, polarity, tolerance) : null;
  return { comparator, low: low ?? null, high: high ?? null, absolute: polarity === 'zero' };
}

/** The limit for a part of the time it is set for: 350 a year is 175 for half of it. */
export function scaleLimit(limit: Limit, factor: Decimal): Limit {
  return { ...limit, low: limit.low?.times(factor) ?? null, high: limit.high?.times(factor) ?? null };
}

/** Whether a number, already at the indicator's decimals, keeps the limit. */
export function keeps(limit: Limit, number: Decimal): boolean {
  const value = limit.absolute ? number.abs() : number;
  const low = limit.low ?? new Decimal('-1e99');
  const high = limit.high ?? new Decimal('1e99');
  switch (limit.comparator) {
    case 'less_than':
      return value.lt(high);
    case 'greater_than':
      return value.gt(low);
    case 'outside':
      return value.lt(low) || value.gt(high);
    case 'at_least':
    case 'at_most':
    case 'equal':
    case 'between':
      return value.gte(low) && value.lte(high);
  }
}

const WORDS: Readonly<Record<Limit['comparator'], string>> = {
  at_least: 'at least',
  at_most: 'at most',
  less_than: 'under',
  greater_than: 'over',
  equal: 'exactly',
  between: 'between',
  outside: 'outside',
};

/** `at least 93%`, `under 175`, `between 222.75 and 227.25`. */
export function limitWords(limit: Limit, unit: string | null): string {
  const shown = [limit.low, limit.high].flatMap((bound) =>
    bound === null ? [] : [formatFigure(plain(bound), bound.decimalPlaces(), unit)],
  );
  return `${WORDS[limit.comparator]} ${[...new Set(shown)].join(' and ')}`;
}
