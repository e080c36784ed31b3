// Flag components_disagree: what was due is not the sum of done, still due and closed (document 000 rows 1 and 2).
import { decimal } from '../decimal';
import { componentOf } from '../formulas/due-and-done';
import { flagRule } from './rule';

const PARTS = ['due_and_done', 'still_due', 'closed'] as const;

export const componentsDisagree = flagRule('components_disagree', 1, ({ figure }) => {
  const components = figure?.components ?? [];
  const due = componentOf(components, 'due');
  const parts = PARTS.flatMap((label) => componentOf(components, label) ?? []);
  if (due === null || parts.length < PARTS.length) return null;
  const sum = parts.reduce((total, part) => total.plus(decimal(part)), decimal(0));
  const named = PARTS.map((label, i) => `${parts[i]} ${label}`).join(' + ');
  return sum.eq(decimal(due)) ? null : `${due} due is not ${named} = ${sum.toFixed()}`;
});
