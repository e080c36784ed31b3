// What a formula is: a pure function of one indicator, one period and the measures that stand.
import type { Formula, Indicator } from '../../contracts/catalogue';
import type { FigureDraft, MeasureValue, Measures } from '../../contracts/figure';
import { measureKey } from '../../contracts/figure';
import { allQualifiers, commonCoverage, shortfall } from './coverage';

export type FormulaIndicator = Pick<Indicator, 'slug' | 'unit' | 'decimals' | 'accumulation'>;

export interface FormulaInput<K extends Formula['kind']> {
  readonly formula: Extract<Formula, { kind: K }>;
  readonly indicator: FormulaIndicator;
  /** The reference period's code. */
  readonly period: string;
  readonly measures: Measures;
}

export interface Part {
  readonly key: string;
  readonly measure: MeasureValue;
}

/** A measure that has a value for the period, with its key; null where there is none. */
export function partOf(measures: Measures, measure: string, period: string): Part | null {
  const key = measureKey(measure, period);
  const found = measures.get(key);
  return found && found.value !== null ? { key, measure: found } : null;
}

/** The value of a part; only for parts that `partOf` has found. */
export function valueOf(part: Part): string {
  if (part.measure.value === null) throw new Error(`the measure ${part.key} has no value`);
  return part.measure.value;
}

/** A draft from measures of a system: coverage is what they have in common, the rest is as given. */
export function draft(
  input: { readonly indicator: FormulaIndicator; readonly period: string },
  parts: readonly Part[],
  figure: Pick<FigureDraft, 'value' | 'components' | 'text'>,
): FigureDraft {
  const measures = parts.map((part) => part.measure);
  const coverage = commonCoverage(measures);
  return {
    ...figure,
    ...coverage,
    ...shortfall(input.indicator, input.period, coverage),
    observedOn: measures.find((measure) => measure.observedOn !== null)?.observedOn ?? null,
    qualifiers: allQualifiers(measures),
    statedUnit: measures.find((measure) => measure.statedUnit !== null)?.statedUnit ?? null,
    typed: false,
    inputs: parts.map((part) => part.key),
  };
}
