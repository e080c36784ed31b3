// Tests of what the surroundings of a cell say.
import { expect, test } from '@jest/globals';
import { contextScale, contextUnit, letterM } from './context';
import { contextPeriod } from './periods';

test.each([
  [{ unit: '%' }, 'percent'],
  [{ unit: 'Number' }, 'count'],
  [{ unit: 'Ratio' }, 'ratio'],
  [{ unit: 'nonsense', title: '% of calls' }, null],
  [{ title: '% of household waste sent for recycling' }, 'percent'],
  [{ title: 'Emergency incidents responded to within 2 hours (%)' }, 'percent'],
  [{ title: 'Total number of ASB cases' }, 'count'],
  [{ title: 'Average number of days to re-let' }, 'days'],
  [{ title: 'Number of working days lost to sickness per FTE' }, 'days_per_fte'],
  [{ title: 'Rate per 10,000 population' }, 'per_10000'],
  [{ title: 'Complaint(s) received' }, null],
  [{ title: 'Visits (month)' }, null],
  [{ title: 'Number of FTE posts' }, null],
  [{ column: '% change' }, null],
])('%p names %p', (context, unit) => {
  expect(contextUnit(context)).toBe(unit);
});

test('a scale that a heading takes out, and what m means', () => {
  expect(contextScale({ unit: '£m' })).toEqual({ power: 6, pounds: true });
  expect(contextScale({ column: "Spend (£'000)" })).toEqual({ power: 3, pounds: true });
  expect(contextScale({ title: 'Number of visits' })).toBeNull();
  expect(letterM({ title: 'Length of hedge' })).toBe('metres');
  expect(letterM({ title: 'Average response time' })).toBe('minutes');
  expect(letterM({ title: 'Total number of visits' })).toBe('million');
  expect(letterM({})).toBeNull();
});

test.each(['2023-24-Q2', 'Q2 2023/24', '2023/24 Q2', '2023/2024 Q2'])('%p is a period of the context', (period) => {
  expect(contextPeriod({ period })?.code).toBe('2023-24-Q2');
});

test('a period of the context that is none gives no year', () => {
  expect(contextPeriod({ period: '2023/25 Q2' })).toBeNull();
  expect(contextPeriod({ period: 'soon' })).toBeNull();
});
