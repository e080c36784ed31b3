// Tests of period codes.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from './dates';
import {
  comparePeriods,
  financialYearOf,
  findPeriod,
  monthsOf,
  parsePeriod,
  previousQuarter,
  quarterOf,
  quarterParts,
  quartersOf,
} from './periods';

describe('parsePeriod', () => {
  test.each([
    ['2023-24-Q1', 'quarter', '2023-04-01', '2023-06-30'],
    ['2023-24-Q3', 'quarter', '2023-10-01', '2023-12-31'],
    ['2023-24-Q4', 'quarter', '2024-01-01', '2024-03-31'],
    ['2023-24', 'financial_year', '2023-04-01', '2024-03-31'],
    ['2011-12', 'financial_year', '2011-04-01', '2012-03-31'],
    ['1999-00', 'financial_year', '1999-04-01', '2000-03-31'],
    ['2023', 'calendar_year', '2023-01-01', '2023-12-31'],
    ['2023-10', 'month', '2023-10-01', '2023-10-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2023-24-H1', 'half_year', '2023-04-01', '2023-09-30'],
    ['2023-24-H2', 'half_year', '2023-10-01', '2024-03-31'],
    ['2023-24-YTD-Q2', 'year_to_date', '2023-04-01', '2023-09-30'],
    ['2023-24-YTD-Q4', 'year_to_date', '2023-04-01', '2024-03-31'],
    ['2023-12-R12', 'rolling_12m', '2023-01-01', '2023-12-31'],
    ['2023-06-R12', 'rolling_12m', '2022-07-01', '2023-06-30'],
    ['AY2023-24', 'academic_year', '2023-09-01', '2024-08-31'],
    ['2023-W40', 'week', '2023-10-02', '2023-10-08'],
    ['2020-W53', 'week', '2020-12-28', '2021-01-03'],
    ['2023-10-31', 'day', '2023-10-31', '2023-10-31'],
    ['2023-04-01/2023-05-15', 'range', '2023-04-01', '2023-05-15'],
  ])('%s is a %s from %s to %s', (code, kind, start, end) => {
    expect(parsePeriod(code)).toEqual({ code, kind, start, end });
  });

  test.each([
    '2023-25',
    '2023-13',
    '2023-24-Q5',
    '2023-02-29',
    '2023-W53',
    '2023-W00',
    '2023-05-15/2023-04-01',
    'Q3',
    '',
    'TBC',
  ])('%p is no period', (code) => {
    expect(findPeriod(code)).toBeNull();
    expect(() => parsePeriod(code)).toThrow('not a period');
  });

  test('never throws but USAGE, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const period = findPeriod(text);
        return period === null || period.start <= period.end;
      }),
    );
  });
});

describe('quarters, months and years', () => {
  test('quarters of a year follow one another without gap', () => {
    expect(quartersOf('2023-24')).toEqual(['2023-24-Q1', '2023-24-Q2', '2023-24-Q3', '2023-24-Q4']);
    const periods = quartersOf('2023-24').map(parsePeriod);
    const starts = periods.slice(1).map(({ start }) => start);
    expect(starts).toEqual(periods.slice(0, 3).map(({ end }) => addDays(end, 1)));
  });

  test('every date lies in its quarter and year', () => {
    const date = fc.integer({ min: 0, max: 20000 }).map((n) => addDays('1999-01-01', n));
    fc.assert(
      fc.property(date, (day) => {
        const quarter = parsePeriod(quarterOf(day));
        expect(quarter.start <= day && day <= quarter.end).toBe(true);
        expect(quarterParts(quarter.code).year).toBe(financialYearOf(day));
        expect(daysBetween(parsePeriod(previousQuarter(quarter.code)).end, quarter.start)).toBe(1);
      }),
    );
  });

  test('months wholly within a period', () => {
    expect(monthsOf('2023-24-Q3')).toEqual(['2023-10', '2023-11', '2023-12']);
    expect(monthsOf('2023-24-Q4')).toEqual(['2024-01', '2024-02', '2024-03']);
    expect(monthsOf('2023-24')).toHaveLength(12);
    expect(monthsOf('2023-04-01/2023-05-15')).toEqual(['2023-04']);
    expect(monthsOf('2023-04-02/2023-06-30')).toEqual(['2023-05', '2023-06']);
    expect(monthsOf('2023-10-31')).toEqual([]);
  });

  test('the last of March and the first of April lie in two years', () => {
    expect([financialYearOf('2024-03-31'), financialYearOf('2024-04-01')]).toEqual(['2023-24', '2024-25']);
    expect([quarterOf('2024-03-31'), quarterOf('2024-04-01')]).toEqual(['2023-24-Q4', '2024-25-Q1']);
  });

  test('periods sort by start, the shorter first', () => {
    const codes = ['2023-24', '2023-24-Q2', '2023', '2023-04', '2023-24-Q1'];
    expect(codes.sort(comparePeriods)).toEqual(['2023', '2023-04', '2023-24-Q1', '2023-24', '2023-24-Q2']);
  });
});
