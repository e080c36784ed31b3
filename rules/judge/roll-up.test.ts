// Tests of roll-ups within the year: sums, lasts and ratios of summed components; never the mean of percentages.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EarlierFigure } from '../../contracts/figure';
import { decimal } from '../decimal';
import { shown } from '../../tests/helpers/subject';
import { indicatorOf } from '../../tests/helpers/published';
import { yearToDate } from './roll-up';

const of = (slug: string, cells: string[]): EarlierFigure[] => cells.map((cell, i) => shown(slug, i + 1, cell));
const handled = indicatorOf('calls-handled-rate');
const calls = (quarter: number, above: number, below: number): EarlierFigure =>
  shown('calls-handled-rate', quarter, '84%', {
    components: [
      { label: 'calls_handled', value: String(above) },
      { label: 'calls_offered', value: String(below) },
    ],
  });

describe('yearToDate', () => {
  test('flows add up: 7,462 + 3,029 + 5,772 is 16,263, as the comment says', () => {
    const figures = of('social-media-clicks', ['7,462', '3,029', '5,772']);
    const expected = { value: '16263', incomplete: false, missing: [], monthsCovered: 9, monthsDue: 9 };
    expect(yearToDate(indicatorOf('social-media-clicks'), figures, '2023-24-Q3')).toEqual(expected);
  });

  test('a quarter that is not here makes it incomplete, and names it', () => {
    const figures = of('social-media-clicks', ['7,462', '3,029', '5,772']).filter(
      ({ shownIn }) => shownIn !== '2023-24-Q2',
    );
    const found = yearToDate(indicatorOf('social-media-clicks'), figures, '2023-24-Q3');
    expect(found).toMatchObject({
      value: '13234',
      incomplete: true,
      missing: ['2023-24-Q2'],
      monthsCovered: 6,
      monthsDue: 9,
    });
  });

  test('a partial quarter makes it incomplete by its months', () => {
    const partial = { partial: true, missing: ['2023-09'] };
    const figures = [shown('victim-based-crimes', 1, '1,972'), shown('victim-based-crimes', 2, '1,350', partial)];
    const found = yearToDate(indicatorOf('victim-based-crimes'), figures, '2023-24-Q2');
    expect(found).toEqual({ value: '3322', incomplete: true, missing: ['2023-09'], monthsCovered: 5, monthsDue: 6 });
  });

  test('cumulative figures and snapshots are the last, never added', () => {
    const attendance = of('leisure-attendance', ['347,928', '700,000']);
    expect(yearToDate(indicatorOf('leisure-attendance'), attendance, '2023-24-Q2')).toMatchObject({
      value: '700000',
      monthsCovered: 6,
    });
    const registrations = of('myaccount-registrations', ['31,161', '32,506']);
    expect(yearToDate(indicatorOf('myaccount-registrations'), registrations, '2023-24-Q2').value).toBe('32506');
    expect(yearToDate(indicatorOf('leisure-attendance'), attendance, '2023-24-Q3')).toMatchObject({
      value: null,
      incomplete: true,
    });
  });

  test('percentages come from summed components: not the mean of 50 and 90', () => {
    expect(yearToDate(handled, [calls(1, 50, 100), calls(2, 810, 900)], '2023-24-Q2').value).toBe('86');
  });

  test('a percentage without its components gives no year', () => {
    const bare = shown('calls-handled-rate', 2, '87%');
    expect(yearToDate(handled, [calls(1, 50, 100), bare], '2023-24-Q2')).toMatchObject({
      value: null,
      incomplete: true,
    });
  });

  test('inspections: done of due where that is known', () => {
    const components = [
      { label: 'due', value: '37' },
      { label: 'undertaken', value: '45' },
      { label: 'due_and_done', value: '31' },
    ];
    const figure = shown('food-inspections-a-c', 1, '37', { components });
    const found = yearToDate(indicatorOf('food-inspections-a-c'), [figure], '2023-24-Q1');
    expect(decimal(found.value ?? '0').toFixed(1)).toBe('83.8');
  });
});

test('a ratio of the year lies between the ratios of its quarters', () => {
  const quarter = fc.record({
    below: fc.integer({ min: 1, max: 5000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(quarter, { minLength: 2, maxLength: 4 }), (quarters) => {
      const parts = quarters.map(({ below, share }) => ({ below, above: Math.floor(below * share) }));
      const figures = parts.map(({ above, below }, i) => calls(i + 1, above, below));
      const year = decimal(yearToDate(handled, figures, `2023-24-Q${parts.length}`).value ?? '-1');
      const ratios = parts.map(({ above, below }) => decimal(above).div(below).times(100).toNumber());
      return year.gte(Math.min(...ratios) - 1e-9) && year.lte(Math.max(...ratios) + 1e-9);
    }),
  );
});
