// Tests of London days as instants, on both Sundays of the clock change.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './dates';
import { endOfDayLondon, startOfDayLondon, startOfNextDayLondon, todayInLondon } from './london';

test.each([
  ['2023-10-16', '2023-10-16T22:59:59.000Z', '2023-10-16T23:00:00.000Z'],
  ['2024-01-22', '2024-01-22T23:59:59.000Z', '2024-01-23T00:00:00.000Z'],
  // Clocks go forward on 31 March 2024: the day begins in winter and ends in summer time.
  ['2024-03-30', '2024-03-30T23:59:59.000Z', '2024-03-31T00:00:00.000Z'],
  ['2024-03-31', '2024-03-31T22:59:59.000Z', '2024-03-31T23:00:00.000Z'],
  // Clocks go back on 29 October 2023.
  ['2023-10-28', '2023-10-28T22:59:59.000Z', '2023-10-28T23:00:00.000Z'],
  ['2023-10-29', '2023-10-29T23:59:59.000Z', '2023-10-30T00:00:00.000Z'],
])('%s ends at %s, and the next day begins at %s', (date, end, next) => {
  expect(endOfDayLondon(date)).toBe(end);
  expect(startOfNextDayLondon(date)).toBe(next);
});

test('today in London is an hour ahead of UTC in summer', () => {
  expect(todayInLondon(new Date('2023-07-01T23:30:00Z'))).toBe('2023-07-02');
  expect(todayInLondon(new Date('2023-12-01T23:30:00Z'))).toBe('2023-12-01');
});

test('the first and last second of a day lie in that day', () => {
  const date = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2019-01-01', n));
  fc.assert(
    fc.property(date, (day) => {
      expect(todayInLondon(new Date(startOfDayLondon(day)))).toBe(day);
      expect(todayInLondon(new Date(endOfDayLondon(day)))).toBe(day);
      expect(Date.parse(startOfNextDayLondon(day)) - Date.parse(endOfDayLondon(day))).toBe(1000);
    }),
  );
});
