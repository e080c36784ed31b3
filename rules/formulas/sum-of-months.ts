// The formula `sum_of_months`: the months that are here, added; a month that is not here is missing, never nought.
import type { FigureDraft } from '../../contracts/figure';
import { monthsOf, parsePeriod } from '../calendar/periods';
import { Decimal, decimal, formatFigure, plain } from '../decimal';
import { draft, partOf, valueOf, type FormulaInput, type Part } from './formula';

export function sumOfMonths(input: FormulaInput<'sum_of_months'>): FigureDraft | null {
  const { formula, indicator, measures, period } = input;
  const months = monthsOf(period);
  const found = months.map((month) => partOf(measures, formula.measure, month));
  const parts = found.filter((part): part is Part => part !== null);
  if (parts.length === 0) return null;
  const value = plain(parts.reduce((sum, part) => sum.plus(decimal(valueOf(part))), new Decimal(0)));
  // A month is missing where it is not here, and where what is here does not cover the whole of it.
  const missing = months.filter((month, i) => {
    const part = found[i];
    return !part || draft({ indicator, period: month }, [part], { value, components: [], text: '' }).partial;
  });
  const first = parts.map(({ measure }) => measure.coverageFrom).sort()[0] ?? parsePeriod(period).start;
  const last =
    parts
      .map(({ measure }) => measure.coverageTo)
      .sort()
      .at(-1) ?? parsePeriod(period).end;
  return {
    ...draft(input, parts, { value, components: [], text: formatFigure(value, indicator.decimals, indicator.unit) }),
    coverageFrom: first,
    coverageTo: last,
    partial: missing.length > 0,
    missing,
  };
}
