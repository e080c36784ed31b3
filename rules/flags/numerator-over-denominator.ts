// Flag numerator_over_denominator: more was done than was due (document 000 row 1: 37 due/45 undertaken); never clipped, never celebrated.
import type { AssessmentSubject } from '../../contracts/figure';
import { decimal } from '../decimal';
import { componentOf } from '../formulas/due-and-done';
import { flagRule } from './rule';

/** What goes over what: of due and undertaken, and of every percentage. Days per FTE may well be more than one. */
function pairs({ formula }: AssessmentSubject['indicator']): (readonly [string, string])[] {
  const own = formula.kind === 'ratio' && formula.percent ? [[formula.numerator, formula.denominator] as const] : [];
  return [['undertaken', 'due'], ['due_and_done', 'due'], ...own];
}

export const numeratorOverDenominator = flagRule('numerator_over_denominator', 1, ({ indicator, figure }) => {
  for (const [above, below] of pairs(indicator)) {
    const numerator = componentOf(figure?.components ?? [], above);
    const denominator = componentOf(figure?.components ?? [], below);
    if (numerator !== null && denominator !== null && decimal(numerator).gt(decimal(denominator)))
      return `${numerator} ${above} of ${denominator} ${below}`;
  }
  return null;
});
