// Readings on one line, for tables of examples: `>= 95 percent +provisional`, `at_most 3 working_days`, `2023-24-Q2 quarter`.
import type {
  AvailabilityReading,
  FloorReading,
  PeriodReading,
  TrendReading,
  ValueReading,
} from '../contracts/reading';

type Part = string | null | undefined | false;
const line = (parts: readonly Part[]): string => parts.filter((part) => part).join(' ');
const plus = (words: readonly string[]): string => words.map((word) => `+${word}`).join(' ');

export function briefValue(reading: ValueReading): string {
  const { status, number, unit, bound, components, qualifiers, period } = reading;
  const parts = components.map((part) => line([`${part.label}=${part.number}`, part.unit]));
  return line([
    status === 'observed' ? null : status,
    bound,
    number,
    unit,
    parts.length > 0 && `{${parts.join(', ')}}`,
    plus(qualifiers),
    period && `@${period.code ?? period.kind ?? ''}`,
  ]);
}

export function briefTarget(reading: FloorReading): string {
  const { status, comparator, low, high, unit, per, by, within, qualifiers, rag, tolerance } = reading;
  return line([
    status === 'set' ? null : status,
    comparator === 'none' ? null : comparator,
    low === null || high === null || low === high ? (low ?? high) : `${low}..${high}`,
    rag,
    tolerance,
    unit,
    per && `per ${per}`,
    by && `by ${by}`,
    within && `within ${within.number} ${within.unit}`,
    plus(qualifiers),
  ]);
}

export function briefPeriod({ status, code, kind, start, end, qualifiers }: PeriodReading): string {
  if (status !== 'read') return status;
  return line([code ?? '?', kind, start && `${start} to ${end}`, plus(qualifiers)]);
}

export const briefTrend = ({ status, direction, judgement }: TrendReading): string =>
  status === 'read' ? `${direction ?? '-'} ${judgement ?? '-'}` : status;

export function briefAvailability({ awaited, expectedOn, coversTo }: AvailabilityReading): string {
  return line([awaited ? 'awaited' : 'nothing', expectedOn && `on ${expectedOn}`, coversTo && `to ${coversTo}`]);
}
