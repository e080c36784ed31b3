// The formula `ratio`: one measure over another, kept unrounded with both as components. Over nought there is no value.
import type { FigureDraft } from '../../contracts/figure';
import { decimal, formatFigure, plain } from '../decimal';
import { draft, partOf, valueOf, type FormulaInput } from './formula';

export function ratio(input: FormulaInput<'ratio'>): FigureDraft | null {
  const { formula, indicator, measures, period } = input;
  const above = partOf(measures, formula.numerator, period);
  const below = partOf(measures, formula.denominator, period);
  if (!above || !below) return null;
  const components = [
    { label: formula.numerator, value: valueOf(above) },
    { label: formula.denominator, value: valueOf(below) },
  ];
  const denominator = decimal(valueOf(below));
  if (denominator.isZero())
    return draft(input, [above, below], { value: null, components, text: `${valueOf(above)} of 0` });
  const quotient = decimal(valueOf(above)).div(denominator);
  const value = plain(formula.percent ? quotient.times(100) : quotient);
  const text = formatFigure(value, indicator.decimals, indicator.unit);
  return draft(input, [above, below], { value, components, text });
}
