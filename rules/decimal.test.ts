// Tests of rounding and writing figures.
import { expect, test } from '@jest/globals';
import { decimal, formatFigure, plain, shownValue } from './decimal';

test.each([
  ['83.7837837', 1, '83.8'],
  ['0.5', 0, '1'],
  ['-0.5', 0, '-1'],
  ['-0.4', 0, '0'],
  ['2.675', 2, '2.68'],
  ['30.60', 2, '30.6'],
  ['84.0', 0, '84'],
  ['1e3', 0, '1000'],
])('%s at %i decimals is %s, half away from zero', (value, decimals, shown) => {
  expect(shownValue(value, decimals)).toBe(shown);
});

test.each([
  ['1350', 0, 'count', '1,350'],
  ['1191704', 0, 'count', '1,191,704'],
  ['84', 0, 'percent', '84%'],
  ['224.27', 2, 'fte', '224.27'],
  ['-1200.5', 2, 'gbp', '-£1,200.5'],
  ['999', 0, null, '999'],
])('%s is shown as a report shows it', (value, decimals, unit, text) => {
  expect(formatFigure(value, decimals, unit)).toBe(text);
});

test('a quotient keeps its digits, and only a finite number is a figure', () => {
  expect(plain(decimal('31').div('37').times(100)).slice(0, 12)).toBe('83.783783783');
  expect(() => decimal('NaN')).toThrow('finite');
  expect(() => decimal('Infinity')).toThrow('finite');
});
