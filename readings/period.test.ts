// Tests of periods in words: every date cell and heading of documents 000 and 001.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PERIOD_RULES, readPeriod } from './period';
import { ruleFor } from './rules';

describe('every rule reads its own examples, and no earlier rule takes them', () => {
  const cases = PERIOD_RULES.flatMap(({ name, examples }) => examples.map((text) => [text, name] as const));
  test.each(cases)('%p by %s', (text, name) => {
    expect(ruleFor(PERIOD_RULES, text)).toBe(name);
  });
});

test.each([
  ['Jan-Mar 2023', '2022-23-Q4', 'quarter', '2023-01-01', '2023-03-31'],
  ['Apr-Jun 2022', '2022-23-Q1', 'quarter', '2022-04-01', '2022-06-30'],
  ['October-December 2023', '2023-24-Q3', 'quarter', '2023-10-01', '2023-12-31'],
  ['2022/23', '2022-23', 'financial_year', '2022-04-01', '2023-03-31'],
  ['2022/2023', '2022-23', 'financial_year', '2022-04-01', '2023-03-31'],
  ['2022', '2022', 'calendar_year', '2022-01-01', '2022-12-31'],
  ['Jun-22', '2022-06', 'month', '2022-06-01', '2022-06-30'],
  ['Q4 (Jan-Mar) of 2022/23', '2022-23-Q4', 'quarter', '2023-01-01', '2023-03-31'],
  ['2022/23 Q1', '2022-23-Q1', 'quarter', '2022-04-01', '2022-06-30'],
  ['April to September 2023', '2023-24-H1', 'half_year', '2023-04-01', '2023-09-30'],
  ['Apr-Dec 2023', '2023-24-YTD-Q3', 'year_to_date', '2023-04-01', '2023-12-31'],
  ['Jul-Aug 2023', '2023-07-01/2023-08-31', 'range', '2023-07-01', '2023-08-31'],
  ['Nov 2022 - Jan 2023', '2022-11-01/2023-01-31', 'range', '2022-11-01', '2023-01-31'],
  ['Oct 2022 to Mar 2023', '2022-23-H2', 'half_year', '2022-10-01', '2023-03-31'],
  ['Apr 2022 - Mar 2023', '2022-23', 'financial_year', '2022-04-01', '2023-03-31'],
  ['AY 2022/23', 'AY2022-23', 'academic_year', '2022-09-01', '2023-08-31'],
  ['31 March 2023', '2023-03-31', 'day', '2023-03-31', '2023-03-31'],
  ['2023-04-01/2023-05-15', '2023-04-01/2023-05-15', 'range', '2023-04-01', '2023-05-15'],
])('%p is %s', (text, code, kind, start, end) => {
  expect(readPeriod(text)).toEqual({ status: 'read', code, kind, start, end, qualifiers: [] });
});

test('2020/21 (audited) keeps its qualifier', () => {
  expect(readPeriod('2020/21 (audited)')).toMatchObject({ code: '2020-21', qualifiers: ['audited'] });
});

test.each([
  ['Jul-Sept', '2023-24-Q2'],
  ['Jan- Mar', '2023-24-Q4'],
  ['Oct-Dec', '2023-24-Q3'],
  ['Q1', '2023-24-Q1'],
  ['February', '2024-02'],
])('%p has a year only where the context gives it', (text, code) => {
  expect(readPeriod(text)).toMatchObject({ status: 'read', start: null, end: null, code: null });
  expect(readPeriod(text, { period: '2023-24-Q2' }).code).toBe(code);
  expect(readPeriod(text, { period: '2023-24-Q4' }).code).toBe(code);
});

test.each([
  ['TBC', 'to_be_confirmed'],
  ['N/A', 'not_applicable'],
  ['2022/24', 'unreadable'],
  ['Q4 (Oct-Dec) of 2022/23', 'unreadable'],
  ['Jan 2023 - Mar', 'unreadable'],
  ['Q5 2022/23', 'unreadable'],
  ['31/13/2023', 'unreadable'],
  ['Janvier 2023', 'unreadable'],
  ['2023/24 (whatever)', 'unreadable'],
])('%p is %s', (text, status) => {
  expect(readPeriod(text)).toMatchObject({ status, start: null, end: null, code: null });
});

test('never throws; a period that is read begins before it ends', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.stringMatching(/^(Jan|Apr|Jun|Sept|Dec|Q[0-9]|20[0-9]{2})[ /-]{0,2}(Mar|Feb|[0-9]{2,4}|)( 20[0-9]{2})?$/),
  );
  fc.assert(
    fc.property(cell, (text) => {
      const { start, end } = readPeriod(text);
      return start === null ? end === null : end !== null && start <= end;
    }),
    { numRuns: 2000 },
  );
});
