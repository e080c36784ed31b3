// Plain date arithmetic: quarters at their edges, and London's clocks on both Sundays.
import { expect, test } from '@jest/globals';
import { todayInLondon } from '../rules/calendar/london';
import { previousQuarter, quarterOf as ruled } from '../rules/calendar/periods';
import { addDays, londonDate, quarterBefore, quarterOf } from './calendar';

const HOUR = 3_600_000;

test('agrees with the rules of the house on every day of four years', () => {
  for (let day = '2022-12-28'; day < '2027-01-03'; day = addDays(day, 1)) {
    expect(quarterOf(day)).toBe(ruled(day));
    expect(quarterBefore(day)).toBe(previousQuarter(ruled(day)));
  }
});

test('agrees on the date in London at every hour around the changes of the clocks', () => {
  for (const start of ['2024-03-30T00:00:00Z', '2024-10-26T00:00:00Z', '2025-03-29T00:00:00Z', '2025-10-25T00:00:00Z'])
    for (let hour = 0; hour < 72; hour += 1) {
      const instant = Date.parse(start) + hour * HOUR;
      expect(londonDate(instant)).toBe(todayInLondon(new Date(instant)));
    }
});
