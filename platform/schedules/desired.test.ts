// What a catalogue asks for as schedules, and what it may not ask for.
import { describe, expect, test } from '@jest/globals';
import { testCatalogue } from '../../tests/awaiting/expected';
import { desiredSchedules, scheduleHash } from './desired';

const catalogue = testCatalogue();

describe('desiredSchedules', () => {
  test('a quarterly round, the pulls, and the daily look, each under its own id', () => {
    const found = desiredSchedules(catalogue);
    expect(found.map(({ id, overlap, timezone }) => [id, overlap, timezone])).toEqual([
      ['tmbc/quarterly-round', 'BUFFER_ONE', 'Europe/London'],
      ['tmbc/monthly-pull/police-uk', 'BUFFER_ONE', 'Europe/London'],
      ['tmbc/daily-awaited', 'SKIP', 'Europe/London'],
    ]);
    expect(found[0]).toMatchObject({
      months: ['JANUARY', 'APRIL', 'JULY', 'OCTOBER'],
      input: { council: 'tmbc', source: null },
    });
    expect(found.every(({ catchupHours }) => catchupHours >= 12)).toBe(true);
  });

  test.each([
    [1, 0],
    [1, 30],
    [2, 0],
    [24, 0],
    [7, 60],
  ])('refuses %i:%i', (hour, minute) => {
    const schedules = { ...catalogue.schedules, dailyAwaited: { hour, minute } };
    expect(() => desiredSchedules({ ...catalogue, schedules })).toThrow('a time that cannot be used');
  });

  test.each([
    [0, 59],
    [2, 1],
  ])('takes %i:%i', (hour, minute) => {
    const schedules = { ...catalogue.schedules, dailyAwaited: { hour, minute } };
    expect(desiredSchedules({ ...catalogue, schedules })).toHaveLength(3);
  });
});

test('the hash changes with the time and with the task queue, and with nothing else', () => {
  const [one] = desiredSchedules(catalogue);
  const [same] = desiredSchedules(structuredClone(catalogue));
  if (one === undefined || same === undefined) throw new Error('no schedule');
  expect(scheduleHash(same, 'a')).toBe(scheduleHash(one, 'a'));
  expect(scheduleHash({ ...one, minute: one.minute + 1 }, 'a')).not.toBe(scheduleHash(one, 'a'));
  expect(scheduleHash(one, 'b')).not.toBe(scheduleHash(one, 'a'));
});
