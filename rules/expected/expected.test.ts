// Tests of reference periods, due dates and states, on the indicators of documents 000 and 001.
import { describe, expect, test } from '@jest/globals';
import type { DueRule, Reference } from '../../contracts/catalogue';
import { awaitedState, chaseDay, dueDates, rungDays } from './due-dates';
import { observationDay, referencePeriod } from './reference-period';

const calendar = (yearsBack: number, fromQuarter = 1): Reference => ({ kind: 'calendar_year', yearsBack, fromQuarter });

describe('referencePeriod', () => {
  test.each<[string, Reference, string, string]>([
    ['a quarter', { kind: 'quarter' }, '2023-24-Q2', '2023-24-Q2'],
    ['7, red flags', calendar(0), '2023-24-Q1', '2023'],
    ['7, red flags, in the quarter of the next calendar year', calendar(0), '2023-24-Q4', '2023'],
    ['8, borough emissions', calendar(1), '2023-24-Q2', '2022'],
    ['9, council emissions', { kind: 'financial_year', yearsBack: 0 }, '2023-24-Q3', '2023-24'],
    ['11, recycling', { kind: 'financial_year', yearsBack: 1 }, '2023-24-Q2', '2022-23'],
    ['18, parks, before the award', calendar(0, 2), '2023-24-Q1', '2022'],
    ['18, parks, after the award', calendar(0, 2), '2023-24-Q2', '2023'],
  ])('%s', (_, reference, quarter, period) => {
    expect(referencePeriod({ reference }, quarter)).toBe(period);
  });

  test('015 is observed on 31 March of its year', () => {
    expect(observationDay({ reference: { ...calendar(0), observedOn: '03-31' } as Reference }, '2023')).toBe(
      '2023-03-31',
    );
    expect(observationDay({ reference: calendar(0) }, '2023')).toBeNull();
  });
});

const month1: DueRule = { kind: 'month_end_after', months: 1 };
const police: DueRule = { kind: 'last_working_day_after', months: 1 };
const internal: DueRule = { kind: 'working_days', days: 10 };
const fixed = (monthDay: string, yearsAfterStart: number): DueRule => ({ kind: 'fixed', monthDay, yearsAfterStart });

describe('dueDates', () => {
  test.each<[string, DueRule, string, string]>([
    ['attendance Q2', month1, '2023-24-Q2', '2023-10-31'],
    ['attendance Q3', month1, '2023-24-Q3', '2024-01-31'],
    ['crimes Q2', police, '2023-24-Q2', '2023-10-31'],
    ['crimes Q3', police, '2023-24-Q3', '2024-01-31'],
    ['crimes Q4, whose last month is out on a Tuesday', police, '2023-24-Q4', '2024-04-30'],
    ['crimes of May 2024, out before the week-end', police, '2024-05', '2024-06-28'],
    ['8, 2022', fixed('06-27', 2), '2022', '2024-06-27'],
    ['9, 2023-24', { kind: 'month_end_after', months: 4 }, '2023-24', '2024-07-31'],
    ['11, 2022-23', fixed('03-01', 2), '2022-23', '2024-03-01'],
    ['15, 2023: a Sunday, and it does not move', fixed('06-30', 1), '2023', '2024-06-30'],
    ['015, 2023: a Saturday', fixed('03-30', 1), '2023', '2024-03-30'],
  ])('%s: available and due on the day of publication', (_, due, period, date) => {
    expect(dueDates({ due }, period)).toEqual({ availableOn: date, due: date, statutory: due.kind === 'fixed' });
  });

  test.each([
    ['2023-24-Q2', '2023-10-01', '2023-10-13'],
    ['2023-24-Q3', '2024-01-01', '2024-01-15'],
    ['2023-24', '2024-04-01', '2024-04-15'],
  ])('an internal figure of %s: available the day after, due ten working days later', (period, availableOn, date) => {
    expect(dueDates({ due: internal }, period)).toEqual({ availableOn, due: date, statutory: false });
  });
});

test('chase day and rungs', () => {
  expect(chaseDay('2024-06-30')).toBe('2024-06-28');
  const rung = (workingDays: number) => ({
    rung: String(workingDays),
    workingDays,
    action: 'remind' as const,
    to: 'owner',
  });
  expect(rungDays('2024-01-15', [-2, 0, 2, 5, 10].map(rung)).map(({ on }) => on)).toEqual([
    '2024-01-11',
    '2024-01-15',
    '2024-01-17',
    '2024-01-22',
    '2024-01-29',
  ]);
  expect(rungDays('2024-06-30', [rung(-2)])[0]?.on).toBe('2024-06-26');
});

describe('awaitedState', () => {
  const figure = { availableOn: '2023-10-01', due: '2023-10-13', escalatedOn: null };
  test.each([
    ['2023-09-30', 'not_due'],
    ['2023-10-01', 'awaited'],
    ['2023-10-13', 'awaited'],
    ['2023-10-14', 'overdue'],
  ])('on %s it is %s', (asAt, state) => {
    expect(awaitedState(figure, asAt)).toBe(state);
  });

  test('escalated from the day of the rung, and not before', () => {
    const escalated = { ...figure, escalatedOn: '2023-10-20' };
    expect(awaitedState(escalated, '2023-10-19')).toBe('overdue');
    expect(awaitedState(escalated, '2023-10-20')).toBe('escalated');
  });
});
