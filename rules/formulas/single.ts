// The formula `single`: one measure is the figure, multiplied by a scale where the source counts in another unit (0.516 is 51.6 %).
import type { FigureDraft } from '../../contracts/figure';
import { decimal, formatFigure, plain } from '../decimal';
import { draft, partOf, valueOf, type FormulaInput } from './formula';

export function single(input: FormulaInput<'single'>): FigureDraft | null {
  const part = partOf(input.measures, input.formula.measure, input.period);
  if (!part) return null;
  const value = plain(decimal(valueOf(part)).times(input.formula.scale ?? 1));
  const text = formatFigure(value, input.indicator.decimals, input.indicator.unit);
  return draft(input, [part], { value, components: part.measure.components, text });
}
