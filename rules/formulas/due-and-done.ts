// The formula `due_and_done` (food inspections, document 000 rows 1 and 2): undertaken is not a subset of due, so what was due and done decides.
import type { FigureComponent, FigureDraft } from '../../contracts/figure';
import { decimal, formatFigure, plain } from '../decimal';
import { draft, partOf, valueOf, type FormulaInput, type Part } from './formula';

/** The component's value by its label, or null. */
export function componentOf(components: readonly FigureComponent[], label: string): string | null {
  return components.find((component) => component.label === label)?.value ?? null;
}

/** Percent of due that was done: of those due where that is known, else of all undertaken, unclipped. Null where nothing was due. */
export function percentDone(components: readonly FigureComponent[]): string | null {
  const due = componentOf(components, 'due');
  const done = componentOf(components, 'due_and_done') ?? componentOf(components, 'undertaken');
  if (due === null || done === null || decimal(due).isZero()) return null;
  return plain(decimal(done).div(decimal(due)).times(100));
}

/** `37 due/45 undertaken`, as the report prints it. */
export function dueAndUndertaken(components: readonly FigureComponent[]): string {
  const shown = (label: string): string => formatFigure(componentOf(components, label) ?? '0', 0, null);
  return `${shown('due')} due/${shown('undertaken')} undertaken`;
}

export function dueAndDone(input: FormulaInput<'due_and_done'>): FigureDraft | null {
  const { formula, measures, period } = input;
  const named: readonly (readonly [string, Part | null])[] = [
    ['due', partOf(measures, formula.due, period)],
    ['undertaken', partOf(measures, formula.undertaken, period)],
    ['due_and_done', partOf(measures, formula.dueAndDone, period)],
    ['still_due', partOf(measures, formula.stillDue, period)],
    ['closed', partOf(measures, formula.closed, period)],
  ];
  if (!named[0]?.[1] || !named[1]?.[1]) return null;
  const here = named.flatMap(([label, part]) => (part ? [{ label, part }] : []));
  const components = here.map(({ label, part }) => ({ label, value: valueOf(part) }));
  const parts = here.map(({ part }) => part);
  return draft(input, parts, { value: percentDone(components), components, text: dueAndUndertaken(components) });
}
