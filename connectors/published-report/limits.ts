// A target as a limit that a number meets or misses: from its reading, or from a limit named within its words.
import { Decimal } from 'decimal.js';
import { readTarget, readValue } from '../../readings';

export interface Limit {
  readonly comparator: 'at_least' | 'at_most' | 'less_than' | 'greater_than';
  readonly number: string;
  readonly unit: string | null;
}

const WITHIN: readonly (readonly [RegExp, Limit['comparator']])[] = [
  [/\b(?:minimum|at least|no less than)\b[^.;\d£]*(£?\d[\d,.]*\s?[%k]?)/i, 'at_least'],
  [/\b(?:above|over|more than)\b[^.;\d£]*(£?\d[\d,.]*\s?[%k]?)/i, 'greater_than'],
  [/\b(?:under|below|less than)\b[^.;\d£]*(£?\d[\d,.]*\s?[%k]?)/i, 'less_than'],
];

/** A bare number is a ceiling where the measure is to be reduced, else a floor. */
const reduces = (title: string): boolean => /\b(?:reduce|reducing|reduction|decrease|lower|arrears)\b/i.test(title);

/** The limit that a target sets, or null where it sets none: a milestone, a range, words. */
export function limitOf(target: string, title: string): Limit | null {
  const { status, comparator, low, high, unit } = readTarget(target, { title });
  if (status === 'set') {
    if (comparator === 'at_least' || comparator === 'greater_than')
      return low === null ? null : { comparator, number: low, unit };
    if (comparator === 'at_most' || comparator === 'less_than')
      return high === null ? null : { comparator, number: high, unit };
    if (comparator === 'equal' && low !== null)
      return { comparator: reduces(title) ? 'at_most' : 'at_least', number: low, unit };
    return null;
  }
  for (const [pattern, found] of WITHIN) {
    const match = pattern.exec(target);
    const value = match ? readValue((match[1] ?? '').replace(/[.,]$/, '')) : null;
    if (
      value !== null &&
      value.status === 'observed' &&
      value.number !== null &&
      (value.unit === 'percent' || value.unit === 'gbp')
    )
      return { comparator: found, number: value.number, unit: value.unit };
  }
  return null;
}

/** Whether a number is on the right side of a limit. */
export function meets(number: string, limit: Limit): boolean {
  const order = new Decimal(number).comparedTo(limit.number);
  if (limit.comparator === 'at_least') return order >= 0;
  if (limit.comparator === 'greater_than') return order > 0;
  return limit.comparator === 'at_most' ? order <= 0 : order < 0;
}

/** The limit in words: `at least 45`. */
export function limitWords({ comparator, number, unit }: Limit): string {
  const shown = unit === 'percent' ? `${number}%` : unit === 'gbp' ? `£${number}` : number;
  return `${comparator.replace('_', ' ')} ${shown}`;
}
