// Tests of the flag rules: each fires on another indicator than the documents' one, and has a near miss on which it must not.
import { describe, expect, test } from '@jest/globals';
import { orderFlags, type Flag } from '../../contracts/flags';
import { statement, subject, type LineOf } from '../../tests/helpers/subject';
import { CASES } from '../../tests/helpers/flag-cases';
import { awaited, findFlags, FLAG_RULES } from './index';

const flagsOf = (line: LineOf): Flag[] => findFlags(subject(line)).map(({ flag }) => flag);
const evidenceOf = (flag: Flag, line: LineOf): string | null =>
  findFlags(subject(line)).find((found) => found.flag === flag)?.evidence ?? null;

describe('every rule fires, and does not on a near miss', () => {
  test.each(CASES)('%s: %s', (flag, _, line, nearMiss) => {
    expect(evidenceOf(flag, line)).toBeTruthy();
    expect(flagsOf(nearMiss)).not.toContain(flag);
  });

  test('every rule of the table has its case, in the order of FLAGS', () => {
    expect([...new Set(CASES.map(([flag]) => flag))].sort()).toEqual(FLAG_RULES.map(({ flag }) => flag).sort());
    expect(FLAG_RULES.map(({ flag }) => flag)).toEqual(orderFlags(FLAG_RULES.map(({ flag }) => flag)));
    expect(FLAG_RULES.every(({ version }) => version >= 1)).toBe(true);
  });
});

describe('awaited, which is computed when it is read', () => {
  const line = subject({ slug: 'asb-cases', cells: [''], more: { awaited: 'overdue', asAt: '2023-08-01' } });
  test('fires on a figure that is not here, and is not stored with an assessment', () => {
    expect(awaited.find(line)?.evidence).toBe('overdue on 2023-08-01, due on 2023-07-14');
    expect(findFlags(line)).toEqual([]);
  });
  test('does not fire on a figure that is waived or here', () => {
    expect(awaited.find({ ...line, awaited: null })).toBeNull();
    expect(awaited.find(subject({ slug: 'asb-cases', cells: ['94'], more: { awaited: 'awaited' } }))).toBeNull();
  });
});

describe('cumulative_fell in the first quarter', () => {
  test('a running total is compared with the baseline: 31,161 after 31,387', () => {
    const line = { slug: 'myaccount-registrations', cells: ['31,161'], baseline: '31,387' };
    expect(evidenceOf('cumulative_fell', line)).toBe('31161 is less than 31387 (baseline 2022-23-Q4)');
  });
  test("a cumulative figure is never compared with last year's", () => {
    expect(flagsOf({ slug: 'sickness-short-term', cells: ['2.07'], baseline: '3.5' })).not.toContain('cumulative_fell');
  });
  test('a snapshot that may fall is no running total', () => {
    expect(flagsOf({ slug: 'licensed-drivers', cells: ['601', '590'] })).not.toContain('cumulative_fell');
  });
  test('a discrete figure may fall, and a partial one that reaches no further too', () => {
    expect(flagsOf({ slug: 'social-media-clicks', cells: ['7,462', '3,029'] })).not.toContain('cumulative_fell');
    const figure = { partial: true, coverageTo: '2023-06-30' };
    expect(flagsOf({ slug: 'leisure-attendance', cells: ['347,928', '340,000'], figure })).not.toContain(
      'cumulative_fell',
    );
  });
});

test('a unit is compared also where there is no value, and days stand for days per FTE', () => {
  expect(evidenceOf('unit_stated_differs', { slug: 'borough-co2-emissions', cells: [''] })).toBe(
    'the report says tco2e, the figure is in ktco2e',
  );
  const figure = { statedUnit: 'days' };
  expect(flagsOf({ slug: 'sickness-short-term', cells: ['2.07'], figure })).not.toContain('unit_stated_differs');
  expect(flagsOf({ slug: 'staff-fte', cells: ['221.78'], figure })).toContain('unit_stated_differs');
});

test('an arrow is not contradicted where the figures give none', () => {
  const line = { slug: 'asb-cases', cells: ['94'], more: { statement: statement({ trend: '↑' }) } };
  expect(flagsOf(line)).not.toContain('trend_contradicts_figures');
});
