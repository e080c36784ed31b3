// Tests of the formulas `due_and_done` and `typed`, on numbers of document 000.
import { describe, expect, test } from '@jest/globals';
import type { Formula } from '../../contracts/catalogue';
import { decimal } from '../decimal';
import type { FormulaIndicator } from './formula';
import { given } from './given.fixture';
import { evaluateFormula } from './index';

const count: FormulaIndicator = { slug: 'crimes', unit: 'count', decimals: 0, accumulation: 'discrete' };
const percent: FormulaIndicator = { slug: 'food', unit: 'percent', decimals: 1, accumulation: 'discrete' };
const crimes: Formula = { kind: 'sum_of_months', measure: 'crimes' };

describe('due_and_done', () => {
  const formula: Formula = {
    kind: 'due_and_done',
    due: 'd',
    undertaken: 'u',
    dueAndDone: 'dd',
    stillDue: 's',
    closed: 'c',
  };
  const q = '2023-24-Q2';

  test('37 due and 45 undertaken, 6 still due, is 83.8 % of those due', () => {
    const measures = given(['d', q, '37'], ['u', q, '45'], ['dd', q, '31'], ['s', q, '6'], ['c', q, '0']);
    const figure = evaluateFormula(formula, percent, q, measures);
    expect(figure?.text).toBe('37 due/45 undertaken');
    expect(decimal(figure?.value ?? '0').toFixed(3)).toBe('83.784');
    expect(figure?.components.map(({ label }) => label)).toEqual([
      'due',
      'undertaken',
      'due_and_done',
      'still_due',
      'closed',
    ]);
  });

  test('without what was due and done, undertaken counts, unclipped', () => {
    const figure = evaluateFormula(formula, percent, q, given(['d', q, '40'], ['u', q, '50']));
    expect(figure).toMatchObject({
      value: '125',
      components: [
        { label: 'due', value: '40' },
        { label: 'undertaken', value: '50' },
      ],
    });
  });

  test('nothing due is no percentage, and one component alone no figure', () => {
    expect(evaluateFormula(formula, percent, q, given(['d', q, '0'], ['u', q, '2']))).toMatchObject({
      value: null,
      text: '0 due/2 undertaken',
    });
    expect(evaluateFormula(formula, percent, q, given(['d', q, '7']))).toBeNull();
  });
});

describe('typed', () => {
  test('keeps its own text, and computes a percentage from its components', () => {
    const components = [
      { label: 'due', value: '33' },
      { label: 'undertaken', value: '47' },
    ];
    const measures = given(['return/food', '2022-23-Q4', null, { components, text: '33 due/47 undertaken' }]);
    const figure = evaluateFormula({ kind: 'typed' }, percent, '2022-23-Q4', measures);
    expect(figure).toMatchObject({ text: '33 due/47 undertaken', typed: true, components });
    expect(figure?.value).toMatch(/^142\.4242/);
  });

  test('a zero that was typed is a figure, an empty cell is none', () => {
    expect(evaluateFormula({ kind: 'typed' }, count, '2023', given(['return/crimes', '2023', '0']))).toMatchObject({
      value: '0',
      text: '0',
    });
    expect(evaluateFormula({ kind: 'typed' }, count, '2023', given(['return/crimes', '2023', null]))).toBeNull();
  });

  test("a system's figure stands before a typed one, also where it is partial", () => {
    const typed = ['return/crimes', '2023-24-Q2', '2000'] as const;
    expect(evaluateFormula(crimes, count, '2023-24-Q2', given(typed))).toMatchObject({ value: '2000', typed: true });
    expect(evaluateFormula(crimes, count, '2023-24-Q2', given(typed, ['crimes', '2023-07', '700']))).toMatchObject({
      value: '700',
      typed: false,
    });
  });

  test('an indicator without a formula has no figure', () => {
    expect(evaluateFormula({ kind: 'none' }, count, '2023', given(['return/crimes', '2023', '5']))).toBeNull();
  });
});
