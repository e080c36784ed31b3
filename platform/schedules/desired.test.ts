// What a catalogue asks for as schedules, and what it may not ask for.
import { describe, expect, test } from '@jest/globals';
import { testCatalogue } from '../../tests/awaiting/expected';
import { desiredSchedules, scheduleHash } from './desired';
import { optionsOf } from './options';

const catalogue = testCatalogue();

describe('desiredSchedules', () => {
  test('a quarterly round, the pulls, and the daily look, each under its own id', () => {
    const found = desiredSchedules(catalogue);
    expect(found.map(({ id, overlap, timezone }) => [id, overlap, timezone])).toEqual([
      ['tmbc/quarterly-round', 'BUFFER_ONE', 'Europe/London'],
      ['tmbc/monthly-pull/police-uk', 'BUFFER_ONE', 'Europe/London'],
      ['tmbc/quarter-end-pull/onesignal', 'SKIP', 'Europe/London'],
      ['tmbc/daily-awaited', 'SKIP', 'Europe/London'],
    ]);
    expect(found[0]).toMatchObject({
      months: ['JANUARY', 'APRIL', 'JULY', 'OCTOBER'],
      input: { council: 'tmbc', source: null },
    });
    expect(found.map(({ catchupHours }) => catchupHours)).toEqual([24 * 14, 24 * 7, 2, 12]);
  });

  test('a source without a history is asked on the last day of each quarter', () => {
    const schedules = { ...catalogue.schedules, quarterEndPulls: [{ source: 'onesignal', hour: 22, minute: 30 }] };
    const found = desiredSchedules({ ...catalogue, schedules }).find(
      ({ id }) => id === 'tmbc/quarter-end-pull/onesignal',
    );
    if (found === undefined) throw new Error('no schedule');
    const { spec } = optionsOf(found, 'quarterday');
    expect(spec.calendars?.map(({ month, dayOfMonth, hour }) => [month, dayOfMonth, hour])).toEqual([
      ['MARCH', 31, 22],
      ['JUNE', 30, 22],
      ['SEPTEMBER', 30, 22],
      ['DECEMBER', 31, 22],
    ]);
    expect(found.catchupHours).toBeLessThanOrEqual(2);
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
    expect(desiredSchedules({ ...catalogue, schedules })).toHaveLength(4);
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
