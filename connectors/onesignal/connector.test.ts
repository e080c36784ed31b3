// What a poll gives, and which files are refused: undated ones, other apps, and files with credentials.
import { expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { changes, contextOf, figures, reasons } from '../_rows/testing/context';
import { connector } from './connector';
import { quarterFor } from './measures';

const POLL = { polled_on: '2024-06-30', id: 'app-1', players: 10, messageable_players: 8 };
const parse = (value: unknown, period = '2024-25-Q1', settings: object = {}) =>
  connector.parse(Buffer.from(JSON.stringify(value)), contextOf(period, { settings }));

test('one changed number changes that measure and nothing else', async () => {
  const before = await parse([POLL]);
  const after = await parse([{ ...POLL, players: 11 }]);
  expect(changes(before, after)).toEqual({ 'players@2024-06-30': ['10', '11'], 'players@2024-25-Q1': ['10', '11'] });
});

test('the answer as the service gives it is read where a day is named', async () => {
  const answer = { id: 'app-1', players: 10, messageable_players: 8 };
  expect(figures(await parse(answer, '2024-06-30'))['players@2024-25-Q1']).toBe('10');
  expect(await codeOf(() => parse(answer))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse({ ...answer, polled_on: null }))).toBe('SCOPE_MISMATCH');
});

test('a file that holds credentials is refused by the names of its keys', async () => {
  const keys = [
    'fcm_v1_service_account_json',
    'apns_p8',
    'gcm_key',
    'basic_auth_key',
    'apns_p12',
    'safari_apns_certificate',
  ];
  for (const key of keys) {
    const refused = await parse([{ ...POLL, [key]: 'canary' }]).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'POLICY_REFUSED', words: { seen: `keys: ${key}` } });
    expect(JSON.stringify(refused)).not.toContain('canary');
  }
});

test('two polls of one day that differ are both refused, another app does not count', async () => {
  const result = await parse([POLL, { ...POLL, players: 12 }]);
  expect(result.rejections.map(({ rule }) => rule)).toEqual(['KEY_CONFLICT', 'KEY_CONFLICT']);
  expect(result.observations).toEqual([]);
  const two = await parse([POLL, { ...POLL, id: 'app-2' }], '2024-25-Q1', { appId: 'APP-1' });
  expect(reasons(two)).toEqual({ 'another app': 1 });
  expect(await codeOf(() => parse([POLL], '2024-25-Q1', { appId: 'app-2' }))).toBe('SCOPE_MISMATCH');
});

test('a poll in another form is refused where it stands, and is no zero', async () => {
  for (const players of ['10', null, -1, 1.5]) {
    const result = await parse([{ ...POLL, players }]);
    expect(result.rejections.map(({ place, rule }) => [place, rule])).toEqual([['poll 1', 'CELL_INVALID']]);
    expect(result.observations).toEqual([]);
  }
});

test('the quarter that a day may stand for', () => {
  expect(quarterFor('2024-03-31', 0)).toEqual({ quarter: '2023-24-Q4', late: 0 });
  expect(quarterFor('2024-04-01', 0)).toBeNull();
  expect(quarterFor('2024-04-01', 1)).toEqual({ quarter: '2023-24-Q4', late: 1 });
  expect(quarterFor('2024-06-29', 5)).toBeNull();
});

test('nothing, another quarter or another shape is refused as a whole', async () => {
  expect(await codeOf(() => parse([]))).toBe('VOLUME_ANOMALY');
  expect(await codeOf(() => parse([POLL], '2024-25-Q2'))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse([{ id: 'app-1' }]))).toBe('CONTRACT_DRIFT');
});
