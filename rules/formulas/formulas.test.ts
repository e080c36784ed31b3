// Tests of the formulas, on numbers of documents 000 and 001.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Formula } from '../../contracts/catalogue';
import type { MeasureValue } from '../../contracts/figure';
import { decimal } from '../decimal';
import type { FormulaIndicator } from './formula';
import { given } from './given.fixture';
import { evaluateFormula, formulaMeasures } from './index';

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

test('a cumulative figure typed for a quarter counts from 1 April; one that says it begins later is partial', () => {
  const cumulative: FormulaIndicator = { ...count, accumulation: 'cumulative' };
  const typed = (more: Partial<MeasureValue> = {}) =>
    evaluateFormula(
      { kind: 'typed' },
      cumulative,
      '2023-24-Q2',
      given(['return/crimes', '2023-24-Q2', '702416', more]),
    );
  expect(typed()).toMatchObject({ partial: false, missing: [], coverageFrom: '2023-04-01', coverageTo: '2023-09-30' });
  expect(typed({ coverageTo: '2023-08-31' })).toMatchObject({ partial: true, missing: ['2023-09'] });
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
