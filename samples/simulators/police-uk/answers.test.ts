// The simulator behaves as reference data.police.uk does: also where that misleads.
import { expect, test } from '@jest/globals';
import { answer, type Answer } from './answers';
import { latestMonth, lastWorkingDay } from './calendar';
import type { Crime } from './records';
import { admit, type SimulatorState } from './state';

const POLYGON =
  '51.170,0.225:51.250,0.245:51.300,0.265:51.350,0.290:51.345,0.380:51.370,0.450:51.345,0.530:51.300,0.495:51.250,0.430:51.205,0.405:51.165,0.310';
const NOT_COUNTED = ['anti-social-behaviour', 'drugs', 'other-crime', 'possession-of-weapons', 'public-order'];

const at = (date: string, withheld: string[] = []): SimulatorState => ({ date, withheld, fault: null });
const post = (path: string, form: Record<string, string>, state: SimulatorState): Answer =>
  answer(
    {
      method: 'POST',
      target: path,
      contentType: 'application/x-www-form-urlencoded',
      body: new URLSearchParams(form).toString(),
    },
    state,
  );
const get = (target: string, state: SimulatorState): Answer =>
  answer({ method: 'GET', target, contentType: '', body: '' }, state);
const crimes = (given: Answer): Crime[] => JSON.parse(given.body) as Crime[];
const ask = (date: string, state = at('2024-03-01')): Answer =>
  post('/crimes-street/all-crime', { poly: POLYGON, date }, state);

function victimBased(month: string): number {
  const seen = new Set<string>();
  const counted = crimes(ask(month)).filter(
    (one) => one.location_type === 'Force' && one.month === month && !NOT_COUNTED.includes(one.category),
  );
  return counted.filter(({ persistent_id: id }) => !seen.has(id) && seen.add(id)).length;
}

test('the crimes of a month come out on the last working day of the next', () => {
  expect(lastWorkingDay('2023-09')).toBe('2023-09-29');
  expect(latestMonth('2023-10-16')).toBe('2023-08');
  expect(latestMonth('2023-10-30')).toBe('2023-08');
  expect(latestMonth('2023-10-31')).toBe('2023-09');
  expect(latestMonth('2024-01-22')).toBe('2023-11');
  expect(latestMonth('2024-03-28')).toBe('2024-02');
  expect(get('/crime-last-updated', at('2023-10-16')).body).toBe('{"date":"2023-08-01"}');
});

test('the facts give the published sums', () => {
  expect(victimBased('2023-07') + victimBased('2023-08')).toBe(1350);
  expect(victimBased('2023-04') + victimBased('2023-05') + victimBased('2023-06')).toBe(1972);
  expect([victimBased('2023-09'), victimBased('2023-10'), victimBased('2023-11')]).toEqual([640, 655, 618]);
});

test('the area filters, and answers are the same each time', () => {
  expect(crimes(ask('2023-07')).every(({ location }) => Number(location.latitude) < 51.35)).toBe(true);
  expect(ask('2023-07')).toEqual(ask('2023-07'));
  const all = crimes(
    post('/crimes-street/all-crime', { poly: '50,-1:52,-1:52,2:50,2', date: '2023-07' }, at('2024-03-01')),
  );
  expect(all.length).toBeGreaterThan(crimes(ask('2023-07')).length);
});

test('what it does not have looks like nothing happened', () => {
  expect(ask('2023-09', at('2023-10-16'))).toMatchObject({ status: 200, body: '[]' });
  expect(ask('2023-08', at('2023-10-16', ['2023-08']))).toMatchObject({ status: 200, body: '[]' });
});

test('it widens in silence: an unknown category gives all, an omitted date the latest month', () => {
  const state = at('2023-10-16');
  const form = { poly: POLYGON, date: '2023-08' };
  expect(post('/crimes-street/no-such-type', form, state)).toEqual(post('/crimes-street/all-crime', form, state));
  expect(post('/crimes-street/all-crime', { poly: POLYGON }, state)).toEqual(ask('2023-08', state));
  expect(crimes(post('/crimes-street/burglary', form, state)).every((one) => one.category === 'burglary')).toBe(true);
});

test('it refuses as the service does', () => {
  const state = at('2023-10-16');
  expect(ask('2023-13', state)).toMatchObject({ status: 404, body: '' });
  expect(ask('2019-01', state)).toMatchObject({ status: 404, body: '' });
  expect(post('/crimes-street/all-crime', { poly: 'here', date: '2023-08' }, state).status).toBe(404);
  expect(post('/crimes-street/all-crime', { poly: '51,0:52,1', date: '2023-08' }, state).status).toBe(502);
  expect(get(`/crimes-street/all-crime?poly=${'51.1,0.2:'.repeat(500)}`, state)).toMatchObject({
    status: 400,
    type: 'text/html',
  });
  const asJson = { method: 'POST', target: '/crimes-street/all-crime', contentType: 'application/json', body: '{}' };
  expect(answer(asJson, state).status).toBe(400);
});

test('anti-social behaviour has no persistent id and coordinates are strings', () => {
  const asb = crimes(ask('2023-07')).filter((one) => one.category === 'anti-social-behaviour');
  expect(asb.length).toBe(214);
  expect(asb.every((one) => one.persistent_id === '' && one.outcome_status === null)).toBe(true);
  expect(typeof asb[0]?.location.latitude).toBe('string');
});

test('fifteen requests a second, a burst of thirty', () => {
  const bucket = { level: 0, at: 0 };
  expect(Array.from({ length: 31 }, () => admit(bucket, 0)).filter(Boolean)).toHaveLength(30);
  expect(Array.from({ length: 16 }, () => admit(bucket, 1000)).filter(Boolean)).toHaveLength(15);
});
