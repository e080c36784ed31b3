// How measures become a figure: the table of formulas, and the order of a system's figure before a typed one.
import type { Formula } from '../../contracts/catalogue';
import type { FigureDraft, Measures } from '../../contracts/figure';
import { dueAndDone } from './due-and-done';
import type { FormulaIndicator } from './formula';
import { ratio } from './ratio';
import { single } from './single';
import { sumOfMonths } from './sum-of-months';
import { typed } from './typed';

/** The measures (of the connector's manifest) that a formula reads; empty for `typed` and `none`. */
export function formulaMeasures(formula: Formula): string[] {
  switch (formula.kind) {
    case 'single':
    case 'sum_of_months':
      return [formula.measure];
    case 'ratio':
      return [formula.numerator, formula.denominator];
    case 'due_and_done':
      return [formula.due, formula.undertaken, formula.dueAndDone, formula.stillDue, formula.closed];
    case 'typed':
    case 'none':
      return [];
  }
}

function fromSystem(
  formula: Formula,
  indicator: FormulaIndicator,
  period: string,
  measures: Measures,
): FigureDraft | null {
  switch (formula.kind) {
    case 'single':
      return single({ formula, indicator, period, measures });
    case 'ratio':
      return ratio({ formula, indicator, period, measures });
    case 'sum_of_months':
      return sumOfMonths({ formula, indicator, period, measures });
    case 'due_and_done':
      return dueAndDone({ formula, indicator, period, measures });
    case 'typed':
    case 'none':
      return null;
  }
}

/**
 * The figure of one indicator for one period (the reference period's code), or null where nothing is here.
 * A system's figure, also a partial one, stands before a typed one; any indicator may be typed but one without a formula.
 */
export function evaluateFormula(
  formula: Formula,
  indicator: FormulaIndicator,
  period: string,
  measures: Measures,
): FigureDraft | null {
  if (formula.kind === 'none') return null;
  return fromSystem(formula, indicator, period, measures) ?? typed({ indicator, period, measures });
}
