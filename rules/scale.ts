// Whether a figure has slipped by a power of ten against its series: tonnes for kilotonnes, pence for pounds (RULES.md, "Units"). Pure.
import { decimal, type Decimal } from './decimal';

export type Factor = 10 | 100 | 1000;

export interface ScaleChange {
  readonly factor: Factor;
  /** Whether the figure is so many times what it was, or so many times less. */
  readonly up: boolean;
  /** The period of the figure that it was set against. */
  readonly against: string;
}

export interface SeriesFigure {
  readonly period: string;
  readonly value: string;
}

/** How far from the exact power a slip may lie: the thing measured has moved too since the last figure. */
const BAND = { 10: '1.15', 100: '1.6', 1000: '2' } as const;
const FACTORS: readonly Factor[] = [1000, 100, 10];
/** A series is steady where its largest figure is at most so many times its smallest; it needs so many figures to show it. */
const STEADY = { most: 2, figures: 3 } as const;
/** Below this a count may truly grow tenfold, a hundredfold or, when a service begins, a thousandfold. */
const SMALL = 10;

const near = (ratio: Decimal, factor: Factor): boolean =>
  ratio.gte(decimal(factor).div(BAND[factor])) && ratio.lte(decimal(factor).times(BAND[factor]));

function isSteady(sizes: readonly Decimal[]): boolean {
  const [smallest, largest] = [
    sizes.reduce((least, size) => (size.lt(least) ? size : least)),
    sizes.reduce((most, size) => (size.gt(most) ? size : most)),
  ];
  return sizes.length >= STEADY.figures && largest.lte(smallest.times(STEADY.most));
}

/** Whether so large a change can be nothing but a slip. `few` and `many` are the two sizes. */
function isSlip(factor: Factor, few: Decimal, many: Decimal, series: readonly Decimal[], unit: string | null): boolean {
  const steady = isSteady(series);
  const counts = few.isInteger() && series.every((size) => size.isInteger());
  if (factor === 10) return steady && few.gte(counts ? SMALL : 1);
  if (steady) return true;
  if (factor === 1000) return !counts || few.gte(SMALL);
  // A fraction where a percentage was asked for.
  const fraction = unit === 'percent' && few.lte(1) && many.gte(SMALL);
  return fraction || few.gte(SMALL);
}

/**
 * The slip of a figure against the figures that stand, oldest first; null where there is none. A factor of 100 or 1,000 is one
 * against the newest figure alone (unless that is a small count); of 10 only against a steady series, for a figure may grow tenfold.
 */
export function scaleChange(
  value: string,
  series: readonly SeriesFigure[],
  unit: string | null = null,
): ScaleChange | null {
  const now = decimal(value).abs();
  const sized = series.map(({ period, value: text }) => ({ period, size: decimal(text).abs() }));
  const known = sized.filter(({ size }) => !size.isZero());
  const last = known.at(-1);
  if (last === undefined || now.isZero()) return null;
  const up = now.gt(last.size);
  const [few, many] = up ? [last.size, now] : [now, last.size];
  const ratio = many.div(few);
  const factor = FACTORS.find((each) => near(ratio, each));
  if (factor === undefined) return null;
  const sizes = known.map(({ size }) => size);
  return isSlip(factor, few, many, sizes, unit) ? { factor, up, against: last.period } : null;
}
