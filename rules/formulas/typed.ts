// The formula `typed`: the figure that an owner entered in a return form, or that a published report prints. It keeps its own text.
import type { FigureDraft } from '../../contracts/figure';
import { measureKey, publishedMeasure, typedMeasure } from '../../contracts/figure';
import type { IsoDate } from '../../contracts/period';
import { financialYearOf, parsePeriod } from '../calendar/periods';
import { formatFigure } from '../decimal';
import { dueAndUndertaken, percentDone } from './due-and-done';
import { draft, type FormulaInput } from './formula';

/** A return form says which quarter a figure is for; a cumulative one of that quarter counts from 1 April. */
function coverageFrom({ indicator, period }: Omit<FormulaInput<'typed'>, 'formula'>, stated: IsoDate): IsoDate {
  const { start, end } = parsePeriod(period);
  if (indicator.accumulation !== 'cumulative' || stated !== start) return stated;
  return `${financialYearOf(end).slice(0, 4)}-04-01`;
}

function entered(input: Omit<FormulaInput<'typed'>, 'formula'>, name: string): FigureDraft | null {
  const key = measureKey(name, input.period);
  const measure = input.measures.get(key);
  if (!measure || (measure.value === null && measure.components.length === 0)) return null;
  const { components } = measure;
  const value = measure.value ?? percentDone(components);
  const own =
    value === null ? dueAndUndertaken(components) : formatFigure(value, input.indicator.decimals, input.indicator.unit);
  const text = measure.text ?? (measure.value === null ? dueAndUndertaken(components) : own);
  const covering = { ...measure, coverageFrom: coverageFrom(input, measure.coverageFrom) };
  return { ...draft(input, [{ key, measure: covering }], { value, components, text }), typed: true };
}

/** Null where nothing was typed. A form stands before a publication; a value that is left out is computed from the components `due` and `undertaken`. */
export function typed(input: Omit<FormulaInput<'typed'>, 'formula'>): FigureDraft | null {
  const form = entered(input, typedMeasure(input.indicator.slug));
  if (form !== null) return form;
  const printed = entered(input, publishedMeasure(input.indicator.slug));
  return printed === null ? null : { ...printed, published: true };
}
