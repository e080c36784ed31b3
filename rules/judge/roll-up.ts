// Roll-ups within a financial year: sum of flows, last of snapshots and cumulatives, ratio of summed components; never the mean of percentages.
import type { Indicator } from '../../contracts/catalogue';
import type { EarlierFigure, ShownFigure } from '../../contracts/figure';
import { quarterParts } from '../calendar/periods';
import { Decimal, decimal, plain } from '../decimal';
import { monthsDue } from '../formulas/coverage';
import { componentOf } from '../formulas/due-and-done';

export type RollUpIndicator = Pick<Indicator, 'yearRule' | 'accumulation' | 'formula'>;

export interface RollUp {
  /** Exact decimal, unrounded; null where the parts do not give one. */
  readonly value: string | null;
  /** True where a part is awaited or partial: then the value is no more than what is here. */
  readonly incomplete: boolean;
  /** Quarters (or months of a partial quarter) that are missing, in order. */
  readonly missing: readonly string[];
  /** Months that the value covers, of the months that it should cover. */
  readonly monthsCovered: number;
  readonly monthsDue: number;
}

/** The labels of what goes over what, or null where the figure is no ratio of its components. */
export function ratioLabels(
  formula: Indicator['formula'],
  components: ShownFigure['components'],
): readonly [string, string] | null {
  if (formula.kind === 'ratio') return [formula.numerator, formula.denominator];
  const labels = components.map(({ label }) => label);
  if (!labels.includes('due')) return null;
  if (labels.includes('due_and_done')) return ['due_and_done', 'due'];
  return labels.includes('undertaken') ? ['undertaken', 'due'] : null;
}

function sum(figures: readonly ShownFigure[]): string | null {
  if (figures.length === 0 || figures.some(({ value }) => value === null)) return null;
  return plain(figures.reduce((total, { value }) => total.plus(decimal(value ?? '0')), new Decimal(0)));
}

/** Summed numerators over summed denominators, × 100 for percent; null where one figure lacks its components. */
function ratio(indicator: RollUpIndicator, figures: readonly ShownFigure[]): string | null {
  let [above, below] = [new Decimal(0), new Decimal(0)];
  for (const { components } of figures) {
    const labels = ratioLabels(indicator.formula, components);
    const numerator = labels && componentOf(components, labels[0]);
    const denominator = labels && componentOf(components, labels[1]);
    if (!numerator || !denominator) return null;
    above = above.plus(decimal(numerator));
    below = below.plus(decimal(denominator));
  }
  if (below.isZero()) return null;
  const percent = indicator.formula.kind !== 'ratio' || indicator.formula.percent;
  return plain(percent ? above.div(below).times(100) : above.div(below));
}

const covered = (indicator: RollUpIndicator, figure: ShownFigure): number =>
  monthsDue(indicator, figure.period).length - figure.missing.length;

/** The year to date up to and with the given quarter. `figures` are those shown in this year's quarters, in any order. */
export function yearToDate(indicator: RollUpIndicator, figures: readonly EarlierFigure[], quarter: string): RollUp {
  const { year, number } = quarterParts(quarter);
  const quarters = Array.from({ length: number }, (_, i) => `${year}-Q${i + 1}`);
  const parts = quarters.map((shownIn) => figures.find((figure) => figure.shownIn === shownIn));
  const here = parts.filter((part) => part !== undefined);
  const last = parts.at(-1);
  const wholeInOne = indicator.yearRule === 'last' || indicator.yearRule === 'annual';
  const used = wholeInOne ? (last ? [last] : []) : here;
  const missing = wholeInOne
    ? (last?.missing ?? [quarter])
    : quarters.flatMap((code, i) => parts[i]?.missing ?? [code]);
  const value = wholeInOne ? (last?.value ?? null) : indicator.yearRule === 'sum' ? sum(here) : ratio(indicator, here);
  return {
    value,
    incomplete: missing.length > 0 || used.some(({ partial }) => partial) || value === null,
    missing,
    monthsCovered: used.reduce((months, figure) => months + covered(indicator, figure), 0),
    monthsDue: wholeInOne && last ? monthsDue(indicator, last.period).length : number * 3,
  };
}
