// The RAG of a milestone: how it stands now, by its owner. It is never a forecast, and no other indicator has one.
import type { IndicatorScope } from '../../contracts/connector';
import { isBlank, rejectRow, wordsOf, type Fault, type KeyedRow } from './row';
import type { ValueSaid } from './value';

const RAGS = ['green', 'amber', 'red', 'blue'];

const WORD: Fault = {
  rule: 'CELL_INVALID',
  message: 'The RAG is not one of the list.',
  expected: 'Green, Amber, Red, Blue (not yet due) or a blank cell',
  todo: 'Choose one of the list in the form and import it again.',
};

const PLACE: Fault = {
  rule: 'CELL_INVALID',
  message: 'A RAG stands beside a figure: it is worked out from the figure and its target, not typed.',
  expected: 'a RAG for a milestone only, and no value beside it',
  todo: 'Clear one of the two cells in the form and import it again.',
};

/**
 * What the RAG cell says; null where it is blank. The milestone's figure is one of its colour: no number, and a component
 * `green` (amber, red, blue) of 1, so that milestones can be counted by colour.
 */
export function ragOf(row: KeyedRow, indicator: IndicatorScope): ValueSaid | null {
  const cell = row.cell('rag');
  if (isBlank(cell)) return null;
  const refuse = (fault: Fault): ValueSaid => ({
    kind: 'rejected',
    rejection: rejectRow(row, row.place('rag'), cell, fault, row.indicator),
  });
  const words = wordsOf(cell) ?? '';
  const colour = words.toLowerCase();
  if (!RAGS.includes(colour)) return refuse(WORD);
  const isFigure = indicator.known === undefined ? indicator.unit !== null : indicator.known.kind !== 'milestone';
  if (isFigure || !isBlank(row.cell('value'))) return refuse(PLACE);
  const text = `${colour.charAt(0).toUpperCase()}${colour.slice(1)}`;
  const components = [{ label: colour, value: '1' }];
  return { kind: 'figure', figure: { value: null, components, text, qualifiers: [], statedUnit: null } };
}
