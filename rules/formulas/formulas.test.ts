// Tests of the formulas, on numbers of documents 000 and 001.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Formula } from '../../contracts/catalogue';
import { measureKey, type MeasureValue, type Measures } from '../../contracts/figure';
import { parsePeriod } from '../calendar/periods';
import { decimal } from '../decimal';
import type { FormulaIndicator } from './formula';
import { evaluateFormula, formulaMeasures } from './index';

function measure(period: string, value: string | null, more: Partial<MeasureValue> = {}): MeasureValue {
  const { start, end } = parsePeriod(period);
  const none = { components: [], text: null, observedOn: null, qualifiers: [], statedUnit: null };
  return { value, coverageFrom: start, coverageTo: end, ...none, ...more };
}

function given(...rows: readonly (readonly [string, string, string | null, Partial<MeasureValue>?])[]): Measures {
  return new Map(rows.map(([name, period, value, more]) => [measureKey(name, period), measure(period, value, more)]));
}

const count: FormulaIndicator = { slug: 'crimes', unit: 'count', decimals: 0, accumulation: 'discrete' };
const percent: FormulaIndicator = { slug: 'food', unit: 'percent', decimals: 1, accumulation: 'discrete' };
const crimes: Formula = { kind: 'sum_of_months', measure: 'crimes' };

describe('sum_of_months', () => {
  test('July and August of a quarter are partial, with September missing', () => {
    const figure = evaluateFormula(
      crimes,
      count,
      '2023-24-Q2',
      given(['crimes', '2023-07', '700'], ['crimes', '2023-08', '650']),
    );
    expect(figure).toMatchObject({
      value: '1350',
      text: '1,350',
      partial: true,
      missing: ['2023-09'],
      coverageFrom: '2023-07-01',
      coverageTo: '2023-08-31',
      inputs: ['crimes@2023-07', 'crimes@2023-08'],
      typed: false,
    });
  });

  test('the whole quarter is not partial', () => {
    const measures = given(['crimes', '2023-07', '700'], ['crimes', '2023-08', '650'], ['crimes', '2023-09', '0']);
    expect(evaluateFormula(crimes, count, '2023-24-Q2', measures)).toMatchObject({
      value: '1350',
      partial: false,
      missing: [],
    });
  });

  test('a month that is itself cut short is missing', () => {
    const measures = given(
      ['crimes', '2023-07', '700'],
      ['crimes', '2023-08', '650'],
      ['crimes', '2023-09', '90', { coverageTo: '2023-09-10' }],
    );
    expect(evaluateFormula(crimes, count, '2023-24-Q2', measures)).toMatchObject({
      partial: true,
      missing: ['2023-09'],
    });
  });

  test('no month is no figure, never nought', () => {
    expect(
      evaluateFormula(crimes, count, '2023-24-Q2', given(['crimes', '2023-06', '9'], ['crimes', '2023-07', null])),
    ).toBeNull();
  });
});

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

describe('ratio and single', () => {
  const fte: FormulaIndicator = { slug: 'sickness', unit: 'days_per_fte', decimals: 2, accumulation: 'cumulative' };
  const formula: Formula = { kind: 'ratio', numerator: 'days', denominator: 'fte', percent: false };
  const year = { coverageFrom: '2023-04-01' };

  test('days over average FTE, cumulative from 1 April, unrounded with both components', () => {
    const q = '2023-24-Q2';
    const figure = evaluateFormula(formula, fte, q, given(['days', q, '355', year], ['fte', q, '221.5', year]));
    expect(figure).toMatchObject({ text: '1.6', partial: false, coverageFrom: '2023-04-01', coverageTo: '2023-09-30' });
    expect(figure?.components).toEqual([
      { label: 'days', value: '355' },
      { label: 'fte', value: '221.5' },
    ]);
    expect(figure?.value).toMatch(/^1\.6027088/);
  });

  test('a cumulative figure that begins after 1 April is partial', () => {
    const q = '2023-24-Q2';
    const figure = evaluateFormula(formula, fte, q, given(['days', q, '300'], ['fte', q, '221.5']));
    expect(figure).toMatchObject({ partial: true, missing: ['2023-04', '2023-05', '2023-06'] });
  });

  test('percent of calls, and over nought no value', () => {
    const calls: Formula = { kind: 'ratio', numerator: 'a', denominator: 'b', percent: true };
    const q = '2023-24-Q2';
    const whole: FormulaIndicator = { ...percent, decimals: 0 };
    expect(evaluateFormula(calls, whole, q, given(['a', q, '871'], ['b', q, '1000']))).toMatchObject({
      value: '87.1',
      text: '87%',
    });
    expect(evaluateFormula(calls, whole, q, given(['a', q, '0'], ['b', q, '0']))).toMatchObject({
      value: null,
      text: '0 of 0',
    });
    expect(evaluateFormula(calls, whole, q, given(['a', q, '871']))).toBeNull();
  });

  test('a fraction times 100, with the tonnages beside it', () => {
    const waste: Formula = { kind: 'single', measure: 'fraction', scale: '100' };
    const components = [
      { label: 'tonnes_recycled', value: '516' },
      { label: 'tonnes_household', value: '1000' },
    ];
    const more = { components, qualifiers: ['audited'] };
    const figure = evaluateFormula(
      waste,
      { ...percent, accumulation: 'annual' },
      '2020-21',
      given(['fraction', '2020-21', '0.516', more]),
    );
    expect(figure).toMatchObject({ value: '51.6', text: '51.6%', components, qualifiers: ['audited'], partial: false });
  });

  test('a snapshot of one day is not partial, a flow that ends early is', () => {
    const formula: Formula = { kind: 'single', measure: 'm' };
    const day = { coverageFrom: '2023-09-30', coverageTo: '2023-09-30', observedOn: '2023-09-30' };
    const snapshot = given(['m', '2023-24-Q2', '615', day]);
    expect(evaluateFormula(formula, { ...count, accumulation: 'snapshot' }, '2023-24-Q2', snapshot)).toMatchObject({
      partial: false,
      observedOn: '2023-09-30',
    });
    const annual = given(['m', '2023-24', '9000', { coverageTo: '2024-01-31' }]);
    expect(evaluateFormula(formula, { ...count, accumulation: 'annual' }, '2023-24', annual)).toMatchObject({
      partial: true,
      missing: ['2024-02', '2024-03'],
    });
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

test('the measures that a formula reads', () => {
  expect(formulaMeasures(crimes)).toEqual(['crimes']);
  expect(formulaMeasures({ kind: 'ratio', numerator: 'a', denominator: 'b', percent: true })).toEqual(['a', 'b']);
  expect(formulaMeasures({ kind: 'typed' })).toEqual([]);
});

test('a sum of whole months equals the sum of its parts, exactly', () => {
  const amount = fc
    .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 999 }))
    .map(([a, b]) => `${a}.${b}`);
  fc.assert(
    fc.property(amount, amount, amount, (a, b, c) => {
      const figure = evaluateFormula(
        crimes,
        count,
        '2023-24-Q2',
        given(['crimes', '2023-07', a], ['crimes', '2023-08', b], ['crimes', '2023-09', c]),
      );
      return decimal(figure?.value ?? '-1').eq(decimal(a).plus(b).plus(c)) && figure?.partial === false;
    }),
  );
});
