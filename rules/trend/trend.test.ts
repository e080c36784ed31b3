// Tests of the trend rule: all 23 published arrows, the 9 empty cells, and each exception that the rule needs.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Indicator } from '../../contracts/catalogue';
import type { TrendFound } from '../../contracts/figure';
import { baselineOf, figureOf, indicatorOf, rowOf, shownOf, surely, targetOf } from '../../tests/helpers/published';
import { PUBLISHED, type PublishedRow } from './published.fixture';
import { arrowOf, trend, type TrendInput } from './trend';

function inputOf(published: PublishedRow, change: Partial<Indicator> = {}): TrendInput {
  const indicator = { ...indicatorOf(published.slug), ...change };
  return {
    indicator,
    shown: shownOf(published),
    baseline: baselineOf(published),
    target: targetOf(indicatorOf(published.slug)),
  };
}

const arrow = (found: TrendFound): string | null => arrowOf(found, 'judgement');
const numeric = (row: string): string | null => trend(inputOf(rowOf(row))).direction;

describe('the arrows as published', () => {
  test('there are 23 arrows and 9 empty cells', () => {
    expect(PUBLISHED.filter(({ arrow: said }) => said !== '')).toHaveLength(23);
    expect(PUBLISHED.filter(({ arrow: said }) => said === '')).toHaveLength(9);
  });

  test.each(PUBLISHED.map((row) => [row.row, row.slug, row.arrow, row] as const))('%s %s: %p', (_, __, said, row) => {
    expect(arrow(trend(inputOf(row)))).toBe(said === '' ? null : said);
  });
});

describe('exceptions that the rule needs, and proofs that it needs them', () => {
  test('row 1 without the ceiling would be ↑: 113 to 122 per cent', () => {
    const values = [surely('113.3', '2023-24-Q1'), surely('121.6', '2023-24-Q2')];
    const shown = values.map((figure, i) => ({ ...figure, shownIn: `2023-24-Q${i + 1}` }));
    expect(arrow(trend({ ...inputOf(rowOf('1')), shown }))).toBe('↑');
  });

  test('row 2 per quarter would be ↓, even with the ceiling: 100 to 89.2 per cent', () => {
    const values = [surely('100', '2023-24-Q1'), surely('89.2', '2023-24-Q2')];
    const shown = values.map((figure, i) => ({ ...figure, shownIn: `2023-24-Q${i + 1}` }));
    expect(arrow(trend({ ...inputOf(rowOf('2')), shown }))).toBe('↓');
    expect(trend(inputOf(rowOf('2'))).evidence).toContain('100% (2023-24-Q2) against 100% (2023-24-Q1)');
  });

  test("row 3: a whole year's baseline is quartered, 297,926; unscaled it would be ↓", () => {
    expect(trend(inputOf(rowOf('3'))).evidence).toContain(
      '347,928 (2023-24-Q1) against 297,926 (baseline 2022-23 × 1/4)',
    );
    expect(arrow(trend(inputOf(rowOf('3'), { accumulation: 'snapshot' })))).toBe('↓');
  });

  test('row 17 read with its own date, Apr-Jun 2022, would reverse the arrow', () => {
    const baseline = figureOf('1,191, 704', '2022-23-Q1');
    expect(arrow(trend({ ...inputOf(rowOf('17')), baseline }))).toBe('↓');
  });

  test('row 6: two of three months are scaled up, 2,025; as they stand they would be ↑', () => {
    const input = inputOf(rowOf('6'));
    expect(trend(input).evidence).toContain('2,025 (2023-24-Q2, partial and scaled up) against 1,972');
    const shown = input.shown.map((figure) => ({ ...figure, partial: false, missing: [] }));
    expect(arrow(trend({ ...input, shown }))).toBe('↑');
  });

  test.each([
    ['5', 'up', '↓'],
    ['012', 'down', '↑'],
    ['013', 'up', '↓'],
    ['014', 'up', '↓'],
  ])('row %s points against the numeric direction, %s', (row, direction, said) => {
    expect(numeric(row)).toBe(direction);
    expect(arrow(trend(inputOf(rowOf(row))))).toBe(said);
    expect(arrowOf(trend(inputOf(rowOf(row))), 'direction')).not.toBe(said);
  });

  test('015 is → because the figure is carried; against 2022 it would be ↑', () => {
    const input = inputOf(rowOf('015'));
    expect(trend(input)).toMatchObject({ direction: 'same', judgement: 'stable', comparedWith: '2023-24-Q2' });
    const first = trend({ ...input, shown: input.shown.slice(0, 1) });
    expect(first).toMatchObject({ direction: 'down', judgement: 'improving', comparedWith: 'baseline 2022' });
  });

  test('114 by nearest-to-target would be ↓', () => {
    expect(arrow(trend(inputOf(rowOf('114'), { polarity: 'target' })))).toBe('↓');
  });

  test('011 is ↑ because it is nearer to 225; above it, more is worse', () => {
    const input = inputOf(rowOf('011'));
    const above = { ...surely('231', '2023-24-Q3'), shownIn: '2023-24-Q3' };
    expect(trend({ ...input, shown: [...input.shown.slice(0, 2), above] })).toMatchObject({
      direction: 'up',
      judgement: 'worsening',
    });
  });

  test('110 shows 99.6 as 100: figures are compared at the decimals shown', () => {
    const input = inputOf(rowOf('110'));
    const shown = input.shown.map((figure, i) => (i === 2 ? { ...figure, value: '99.6' } : figure));
    expect(arrow(trend({ ...input, shown }))).toBe('→');
    expect(arrow(trend({ ...inputOf(rowOf('110'), { decimals: 1 }), shown }))).toBe('↓');
  });
});

describe('what has no arrow', () => {
  test('a figure without polarity has a direction, and no judgement', () => {
    const input = { ...inputOf(rowOf('12')), shown: shownOf({ slug: 'asb-cases', cells: ['8', '9'] }) };
    expect(trend(input)).toMatchObject({ direction: 'up', judgement: null });
    expect(arrow(trend(input))).toBeNull();
  });

  test('a gap: the quarter before is not there', () => {
    const input = inputOf(rowOf('4'));
    expect(trend({ ...input, shown: input.shown.slice(1) })).toMatchObject({ direction: null, comparedWith: null });
  });

  test('no baseline beside a first quarter', () => {
    expect(trend({ ...inputOf(rowOf('3')), baseline: null }).direction).toBeNull();
  });

  test('nearest to a target that is not known', () => {
    expect(trend({ ...inputOf(rowOf('011')), target: null })).toMatchObject({ direction: 'up', judgement: null });
  });
});

describe('other first quarters', () => {
  test("a cumulative figure's fourth quarter is the whole year, and is quartered beside a first quarter", () => {
    const input = inputOf(rowOf('013'));
    expect(trend({ ...input, shown: input.shown.slice(0, 1) }).evidence).toContain(
      'against 0.88 (baseline 2022-23-Q4 × 1/4)',
    );
  });

  test('a yearly figure that is shown for the first time in a later quarter is compared with the baseline', () => {
    const input = inputOf(rowOf('8'));
    const shown = [{ ...surely('790.1', '2022'), shownIn: '2023-24-Q3' }];
    expect(trend({ ...input, shown })).toMatchObject({
      direction: 'down',
      judgement: 'improving',
      comparedWith: 'baseline 2021',
    });
  });
});

test('swapping two quarters of a discrete figure turns the arrow round', () => {
  const input = inputOf(rowOf('4'));
  const of = (a: number, b: number) =>
    trend({
      ...input,
      shown: [a, b].map((n, i) => ({ ...surely(String(n), `2023-24-Q${i + 1}`), shownIn: `2023-24-Q${i + 1}` })),
    });
  const opposite = { improving: 'worsening', worsening: 'improving', stable: 'stable' } as const;
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (a, b) => of(b, a).judgement === opposite[of(a, b).judgement ?? 'stable']),
  );
});
