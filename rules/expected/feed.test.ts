// Which source is expected, and in which order several stand: on one indicator that a form gave before its system was connected.
import { describe, expect, test } from '@jest/globals';
import type { Catalogue, Indicator } from '../../contracts/catalogue';
import { fedMeasures, feedOf, feedOfSource, feedsInOrder, sourcesInUse } from './feed';

const indicator: Pick<Indicator, 'source' | 'formula' | 'feeds'> = {
  source: 'kpi-return',
  formula: { kind: 'typed' },
  feeds: [
    { source: 'whitespace', formula: { kind: 'single', measure: 'newer' }, from: '2025-26' },
    { source: 'tmlt-leisure', formula: { kind: 'single', measure: 'attendance' }, from: '2024-25-Q1' },
  ],
};

describe('feedOf', () => {
  test.each([
    ['2023-24-Q4', 'kpi-return'],
    ['2024', 'kpi-return'],
    ['2024-25-Q1', 'tmlt-leisure'],
    ['2024-25', 'tmlt-leisure'],
    ['2025', 'tmlt-leisure'],
    ['2025-26-Q1', 'whitespace'],
  ])('%s is expected of %s', (period, source) => {
    expect(feedOf(indicator, period).source).toBe(source);
  });
});

test('the expected source stands first, then the newest of the others', () => {
  const order = (period: string): string[] => feedsInOrder(indicator, period).map(({ source }) => source);
  expect(order('2023-24-Q4')).toEqual(['kpi-return', 'whitespace', 'tmlt-leisure']);
  expect(order('2024-25-Q3')).toEqual(['tmlt-leisure', 'whitespace', 'kpi-return']);
  expect(order('2025-26-Q1')).toEqual(['whitespace', 'tmlt-leisure', 'kpi-return']);
});

test('a figure is explained by the feed that gave it, also where another one was expected', () => {
  expect(feedOfSource(indicator, '2023-24-Q4', 'tmlt-leisure').formula).toEqual({
    kind: 'single',
    measure: 'attendance',
  });
  expect(feedOfSource(indicator, '2024-25-Q1', 'kpi-return').formula).toEqual({ kind: 'typed' });
  expect(feedOfSource(indicator, '2024-25-Q1', 'published-report').source).toBe('tmlt-leisure');
});

test('the measures of all feeds may change the figure', () => {
  expect(fedMeasures(indicator)).toEqual(['attendance', 'newer']);
});

test('a round asks the sources that are in use by its quarter', () => {
  const catalogue = { sources: { whitespace: { from: '2025-26-Q1' }, 'kpi-return': {}, jadu: { from: '2024-25-Q1' } } };
  const asked = (quarter: string): string[] => sourcesInUse(catalogue as Pick<Catalogue, 'sources'>, quarter);
  expect(asked('2023-24-Q3')).toEqual(['kpi-return']);
  expect(asked('2024-25-Q1')).toEqual(['jadu', 'kpi-return']);
  expect(asked('2026-27-Q2')).toEqual(['jadu', 'kpi-return', 'whitespace']);
});
