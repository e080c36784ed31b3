// A year that the catalogue does not name: indicators carry on from its first year, and the baseline moves on with the years.
import { describe, expect, test } from '@jest/globals';
import { baselinePeriod, holdsIn } from './roll-over';

const catalogue = { years: ['2022-23', '2023-24'] };
const baseline = (period: string): { baseline: { text: string; dateText: string; period: string } } => ({
  baseline: { text: '33', dateText: '', period },
});

test.each([
  ['2021-22', false],
  ['2022-23', true],
  ['2023-24', true],
  ['2026-27', true],
])('in %s the indicators hold: %s', (year, holds) => {
  expect(holdsIn(catalogue, year)).toBe(holds);
});

describe('baselinePeriod', () => {
  test.each([
    ['2022-23-Q4', '2023-24', '2022-23-Q4'],
    ['2022-23-Q4', '2022-23', null],
    ['2022-23', '2022-23', null],
    ['2022', '2022-23', '2022'],
    ['2022-23-Q4', '2024-25', '2023-24-Q4'],
    ['2022-23', '2026-27', '2025-26'],
    ['2021', '2024-25', '2022'],
    ['2022-06', '2025-26', '2024-06'],
    ['2022-23-H1', '2025-26', null],
    ['TBC', '2023-24', null],
  ])('%s in %s is %s', (printed, year, moved) => {
    expect(baselinePeriod(catalogue, baseline(printed), year)).toBe(moved);
  });
});
