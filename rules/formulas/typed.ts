// The formula `typed`: the figure that an owner entered in a return form. It keeps its own text.
import type { FigureDraft } from '../../contracts/figure';
import { measureKey, typedMeasure } from '../../contracts/figure';
import { formatFigure } from '../decimal';
import { dueAndUndertaken, percentDone } from './due-and-done';
import { draft, type FormulaInput } from './formula';

/** Null where nothing was typed. A value that is left out is computed from the components `due` and `undertaken`. */
export function typed(input: Omit<FormulaInput<'typed'>, 'formula'>): FigureDraft | null {
  const key = measureKey(typedMeasure(input.indicator.slug), input.period);
  const measure = input.measures.get(key);
  if (!measure || (measure.value === null && measure.components.length === 0)) return null;
  const { components } = measure;
  const value = measure.value ?? percentDone(components);
  const own =
    value === null ? dueAndUndertaken(components) : formatFigure(value, input.indicator.decimals, input.indicator.unit);
  const text = measure.text ?? (measure.value === null ? dueAndUndertaken(components) : own);
  return { ...draft(input, [{ key, measure }], { value, components, text }), typed: true };
}
