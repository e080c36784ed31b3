// The rules of days lost, on single rows.
import { describe, expect, test } from '@jest/globals';
import { REASONS } from './reasons';
import { measure } from './testing/measure';

describe('days lost', () => {
  test('are summed by category as the report gives them, open spells and those that cross the year too', () => {
    const absence = [
      { start: '2023-03-27', end: '2023-04-04', days: '2' },
      { start: '2023-09-25', end: '', days: '4.5', category: 'Medically certified' },
      { start: '2023-09-28', end: '2023-10-06', days: '1.4' },
    ];
    expect(measure({ absence }).values).toMatchObject({
      days_lost_short_term: '3.4',
      days_lost_medically_certified: '4.5',
    });
  });

  test('spells wholly outside the period, other absences, repeats and those of others do not count', () => {
    const absence = [
      {},
      {},
      { start: '2023-03-20', end: '2023-03-31', days: '' },
      { start: '2023-10-01', end: '', days: '2' },
      { category: 'Maternity', days: 'many' },
      { employee: 'C1' },
      { employer: 'theirs' },
    ];
    const result = measure({ staff: [{}, { employee: 'C1', contract: 'Casual' }], absence });
    expect(result.absence.slice(1)).toEqual([
      REASONS.repeat,
      REASONS.outside,
      REASONS.outside,
      REASONS.notSickness,
      REASONS.contract,
      REASONS.council,
    ]);
    expect(result.values['days_lost_short_term']).toBe('3');
  });

  test('one employee with two kinds of absence from the same day on has two spells', () => {
    const absence = [{}, { category: 'Medically certified', end: '', days: '20' }];
    expect(measure({ absence }).values).toMatchObject({
      days_lost_short_term: '3',
      days_lost_medically_certified: '20',
    });
  });

  test.each([
    ['an open spell without days', { end: '', days: '' }, 'VALUE_INVALID', 'days: the cell is blank'],
    ['more days than the calendar has', { days: '3.1' }, 'VALUE_INVALID', 'days: more FTE days'],
    [
      'days beyond the report’s end',
      { start: '2023-09-29', end: '2023-10-31', days: '22' },
      'VALUE_INVALID',
      'days: more',
    ],
    ['an end before its start', { end: '2023-07-01' }, 'VALUE_INVALID', 'end: '],
    ['words for days', { days: 'three' }, 'VALUE_INVALID', 'days: the cell is not a number'],
    ['an unknown category', { category: 'Long covid' }, 'CATEGORY_UNKNOWN', 'category: '],
    ['somebody who is not on the establishment', { employee: 'E77' }, 'VALUE_INVALID', 'employee: not in'],
  ])('%s: refused', (_name, change, rule, message) => {
    const result = measure({ absence: [change] });
    expect(result.absence).toEqual([rule]);
    expect(result.rejections[0]?.message.startsWith(message)).toBe(true);
    expect(Object.keys(JSON.parse(result.rejections[0]?.raw ?? '{}') as object)).toEqual([
      'start',
      'end',
      'category',
      'days',
    ]);
    expect(result.values['days_lost_short_term']).toBeUndefined();
  });

  test('somebody whose establishment row is refused is still known', () => {
    expect(measure({ staff: [{ fte: '37' }] }).absence).toEqual(['days_lost_short_term']);
  });
});
