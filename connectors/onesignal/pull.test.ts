// The connector against the simulated service: today only, credentials never kept, and every way in which it can fail.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { PullContext } from '../../contracts/pull';
import { startOneSignal } from '../../samples/simulators/onesignal/server';
import type { Simulator } from '../../samples/simulators/_loopback/server';
import { retryAfterOf } from '../_readers';
import { codeOf } from '../_readers/testing/codes';
import { contextOf, figures } from '../_rows/testing/context';
import { connector } from './connector';
import { pullOn } from './pull';

const CANARY = 'canary-of-the-push-credentials';
const KEY = 'canary-of-our-api-key';
const APP = '00000000-0000-4000-8000-00000000c0de';
let simulator: Simulator;
let players = 9214;
beforeEach(async () => {
  players = 9214;
  simulator = await startOneSignal({ appId: APP, key: KEY, canary: CANARY, players: () => players });
});
afterEach(() => simulator.close());

function context(asOf: string, more: Partial<PullContext> = {}): PullContext {
  return {
    council: contextOf('2024-25-Q1').council,
    period: '2024-25-Q1',
    asOf,
    settings: { appId: APP },
    allowLoopback: true,
    access: { url: simulator.url, secrets: { key: KEY } },
    validatorOf: () => null,
    signal: new AbortController().signal,
    heartbeat: () => undefined,
    ...more,
  };
}
const pull = (today: string, more: Partial<PullContext> = {}) => pullOn(() => today)(context(today, more));
const read = async (body: Buffer | undefined, period: string, settings: object = { appId: APP }) =>
  connector.parse(body ?? Buffer.alloc(0), contextOf(period, { settings }));

test("a poll on the quarter's last day is the quarter's figure", async () => {
  const { pulled, waiting } = await pull('2024-06-30');
  expect(waiting).toEqual([]);
  expect(pulled.map(({ period, receivedOn, name }) => [period, receivedOn, name])).toEqual([
    ['2024-06-30', '2024-06-30', 'app-2024-06-30.json'],
  ]);
  expect(figures(await read(pulled[0]?.body, '2024-06-30'))).toEqual({
    'players@2024-06-30': '9214',
    'messageable_players@2024-06-30': '7094',
    'players@2024-25-Q1': '9214',
    'messageable_players@2024-25-Q1': '7094',
  });
});

test('no credential of the body, and not our own key, is in what is kept', async () => {
  const { pulled } = await pull('2024-06-30');
  const kept = pulled[0]?.body.toString('utf8') ?? '';
  expect(kept).not.toContain(CANARY);
  expect(kept).not.toContain(KEY);
  expect(Object.keys((JSON.parse(kept) as object[])[0] ?? {}).sort()).toEqual([
    'created_at',
    'id',
    'messageable_players',
    'name',
    'organization_id',
    'players',
    'polled_on',
    'updated_at',
  ]);
});

test('a poll of another day is kept under its own day, never backdated', async () => {
  const { pulled, waiting } = await pull('2024-07-16');
  expect(waiting.map(({ period }) => period)).toEqual(['2024-25-Q1']);
  expect(waiting[0]?.reason).toContain('the figure of 2024-06-30 can no longer be had');
  expect(figures(await read(pulled[0]?.body, '2024-07-16'))).toEqual({
    'players@2024-07-16': '9214',
    'messageable_players@2024-07-16': '7094',
  });
  expect((await pull('2024-05-10')).waiting[0]?.reason).toContain('the figure is taken on 2024-06-30');
});

test('within the allowed days a late poll stands for the quarter, as an estimate of the day on which it was taken', async () => {
  const settings = { appId: APP, allowedDays: 2 };
  const { pulled, waiting } = await pull('2024-07-02', { settings });
  expect(waiting).toEqual([]);
  const { observations } = await read(pulled[0]?.body, '2024-07-02', settings);
  expect(observations.map(({ period, observedOn, qualifiers }) => [period, observedOn, qualifiers])).toEqual([
    ['2024-07-02', '2024-07-02', []],
    ['2024-07-02', '2024-07-02', []],
    ['2024-25-Q1', '2024-07-02', ['estimated']],
    ['2024-25-Q1', '2024-07-02', ['estimated']],
  ]);
  expect((await pull('2024-07-03', { settings })).waiting).toHaveLength(1);
});

test('a round of a past day asks nothing, since there is no history', async () => {
  const result = await pullOn(() => '2024-07-16')(context('2024-06-30'));
  expect(result.pulled).toEqual([]);
  expect(result.waiting[0]?.reason).toContain('no history');
  expect(simulator.requests).toEqual([]);
});

test('without an app nothing is asked; without a key it is a fault of the configuration', async () => {
  expect(await pull('2024-06-30', { settings: {} })).toEqual({ pulled: [], waiting: [] });
  const access = { url: simulator.url, secrets: { user: APP, key: KEY } };
  expect((await pull('2024-06-30', { settings: {}, access })).pulled).toHaveLength(1);
  expect(await codeOf(() => pull('2024-06-30', { access: { url: simulator.url, secrets: {} } }))).toBe(
    'CONFIG_INVALID',
  );
});

test('429 is told with its wait, and other faults keep their codes, without the key in their words', async () => {
  const fault = async (kind: Parameters<Simulator['spoil']>[0], more: Partial<PullContext> = {}): Promise<unknown> => {
    simulator.spoil(kind);
    return pull('2024-06-30', more).catch((error: unknown) => error);
  };
  const many = await fault({ kind: 'too-many' });
  expect([many, retryAfterOf(many)]).toMatchObject([{ code: 'SOURCE_UNAVAILABLE' }, 7]);
  expect(await fault({ kind: 'unavailable' })).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
  expect(await fault({ kind: 'html' })).toMatchObject({ code: 'SOURCE_UNEXPECTED_CONTENT' });
  expect(await fault({ kind: 'truncated' })).toMatchObject({ code: 'SOURCE_TRUNCATED' });
  expect(await fault({ kind: 'truncated-gzip' })).toMatchObject({ code: 'SOURCE_TRUNCATED' });
  expect(await fault({ kind: 'hang' }, { settings: { appId: APP, deadlineMs: 200 } })).toMatchObject({
    code: 'SOURCE_TIMEOUT',
  });
  const login = await fault(null, { access: { url: simulator.url, secrets: { key: 'canary-of-a-wrong-key' } } });
  expect(login).toMatchObject({ code: 'SOURCE_UNEXPECTED_CONTENT' });
  expect(JSON.stringify((login as { words: unknown }).words)).not.toContain('canary');
});

test('an answer that holds no number, or another app, is not taken', async () => {
  const other = await startOneSignal({ appId: 'another', key: KEY, canary: CANARY, players: () => 1 });
  const access = { url: other.url, secrets: { key: KEY } };
  expect(await codeOf(() => pull('2024-06-30', { access }))).toBe('SOURCE_UNEXPECTED_CONTENT');
  await other.close();
  players = -1;
  expect(await codeOf(() => pull('2024-06-30'))).toBe('CONTRACT_DRIFT');
  expect(await codeOf(() => pull('2024-06-30', { allowLoopback: false }))).toBe('SSRF_BLOCKED');
});
