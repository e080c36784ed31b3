// Tests of bank holidays and working days.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BANK_HOLIDAYS, isBankHoliday } from './bank-holidays';
import { addDays, dayOfWeek } from './dates';
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from './working-days';

/** Easter Sunday (Meeus, Jones and Butcher), to check the list against something else than itself. */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return `${year}-0${month}-${String((h + l - 7 * m + 33 * month + 19) % 32).padStart(2, '0')}`;
}

describe('bank holidays', () => {
  test.each(Object.keys(BANK_HOLIDAYS))('%s: Good Friday and Easter Monday are where Easter is', (year) => {
    const sunday = easter(Number(year));
    expect(isBankHoliday(addDays(sunday, -2))).toBe(true);
    expect(isBankHoliday(addDays(sunday, 1))).toBe(true);
  });

  test.each(Object.entries(BANK_HOLIDAYS))('%s: eight or more, none on a week-end, in order', (year, days) => {
    expect(days.length).toBeGreaterThanOrEqual(8);
    expect([...days].sort()).toEqual(days);
    for (const day of days) expect([1, 2, 3, 4, 5]).toContain(dayOfWeek(`${year}-${day}`));
  });

  test('a year outside the list is an error, not a year without holidays', () => {
    expect(() => isBankHoliday('2018-12-25')).toThrow('does not hold this year');
    expect(() => addWorkingDays('2028-12-20', 10)).toThrow('does not hold this year');
  });
});

describe('working days', () => {
  test.each([
    ['2023-09-30', 10, '2023-10-13'],
    ['2023-12-31', 10, '2024-01-15'],
    ['2024-03-31', 10, '2024-04-15'],
    ['2024-06-30', 0, '2024-06-30'],
    ['2024-01-15', -2, '2024-01-11'],
    ['2024-01-15', 5, '2024-01-22'],
    ['2022-09-16', 1, '2022-09-20'],
  ])('%s and %i working days is %s', (date, n, expected) => {
    expect(addWorkingDays(date, n)).toBe(expected);
  });

  test('a statutory date on a week-end is chased on the working day before', () => {
    expect(workingDayOnOrBefore('2024-06-30')).toBe('2024-06-28');
    expect(workingDayOnOrBefore('2024-03-30')).toBe('2024-03-28');
    expect(workingDayOnOrBefore('2023-10-31')).toBe('2023-10-31');
  });

  test('going forth and back from a working day returns to it', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2019-06-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (date, n) => {
        fc.pre(isWorkingDay(date));
        const later = addWorkingDays(date, n);
        return isWorkingDay(later) && later > date && addWorkingDays(later, -n) === date;
      }),
    );
  });
});
