// The connector against the simulated service: signed requests, a key that is never said or kept, and every way in which it can fail.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { PullContext } from '../../contracts/pull';
import { startLgInform } from '../../samples/simulators/lg-inform/server';
import type { Simulator } from '../../samples/simulators/_loopback/server';
import { retryAfterOf } from '../_readers';
import { codeOf } from '../_readers/testing/codes';
import { contextOf } from '../_rows/testing/context';
import { connector } from './connector';
import { addressOf, pull } from './pull';

const KEY = 'canary-key+/=';
const SECRET = 'canary-secret';
const VALUES = {
  '46': {
    E07000115: { '2020/21': '51.60', '2021/22': '52.10' },
    E07000116: { '2020/21': '50.10', '2021/22': '48.75', '2022/23': '47.92' },
  },
  '99': { E07000115: { '2023': '7' }, E07000116: { '2023': '8' } },
};
const COMPARATORS = [{ gss: 'E07000116', name: 'Tunbridge Wells' }];
let simulator: Simulator;
let said: string[];
beforeEach(async () => {
  simulator = await startLgInform({ key: KEY, secret: SECRET, values: VALUES });
  said = [];
});
afterEach(() => simulator.close());

function context(more: Partial<PullContext> = {}): PullContext {
  return {
    council: contextOf('2024-25-Q1').council,
    period: '2024-25-Q1',
    asOf: '2024-07-16',
    settings: { comparators: COMPARATORS },
    allowLoopback: true,
    access: { url: simulator.url, secrets: { key: KEY, secret: SECRET } },
    validatorOf: () => null,
    signal: new AbortController().signal,
    heartbeat: (detail) => said.push(detail),
    ...more,
  };
}

test('each metric is a delivery that says which metric it is, and reads as benchmarks', async () => {
  const metrics = [
    { metricType: '46', indicator: 'household-recycling-rate' },
    { metricType: '99', indicator: 'staff-fte' },
  ];
  const { pulled, waiting } = await pull(context({ settings: { metrics, comparators: COMPARATORS } }));
  expect(waiting).toEqual([]);
  expect(pulled.map(({ period, name, receivedOn }) => [period, name, receivedOn])).toEqual([
    ['2024-25-Q1', 'metric-46.csv', '2024-07-16'],
    ['2024-25-Q1', 'metric-99.csv', '2024-07-16'],
  ]);
  const read = await Promise.all(pulled.map(({ body }) => connector.parse(body, contextOf('2024-25-Q1'))));
  expect(read[0]?.observations.map(({ period, value, components }) => [period, value, components])).toEqual([
    ['2020-21', '51.6', [{ label: 'E07000116', value: '50.1' }]],
    ['2021-22', '52.1', [{ label: 'E07000116', value: '48.75' }]],
    ['2022-23', null, [{ label: 'E07000116', value: '47.92' }]],
  ]);
  expect(read[1]?.observations).toMatchObject([{ measure: 'benchmark/staff-fte', period: '2023', value: '7' }]);
  expect(simulator.requests[0]).toContain('area=E07000115,E07000116&period=latest:8');
});

test('the key and the secret are in no delivery, no heartbeat and no failure', async () => {
  const { pulled } = await pull(context());
  const faults = await Promise.all(
    ['unavailable', 'html', 'truncated', 'too-many'].map(async (kind) => {
      simulator.spoil({ kind } as Parameters<Simulator['spoil']>[0]);
      const fault = await pull(context()).catch((error: unknown) => error);
      return JSON.stringify([String(fault), (fault as { words?: unknown }).words]);
    }),
  );
  const all = [...said, ...faults, ...pulled.map(({ body, name }) => `${name} ${body.toString('utf8')}`)].join('\n');
  expect(all).not.toContain('canary');
  expect(said).toContain('metric 46');
});

test('an answer that holds our own key is not kept', async () => {
  const echo = await startLgInform({ key: KEY, values: VALUES, labels: { E07000115: KEY } });
  const access = { url: echo.url, secrets: { key: KEY } };
  expect(await codeOf(() => pull(context({ access })))).toBe('SOURCE_UNEXPECTED_CONTENT');
  await echo.close();
});

test('the whole address is signed, its key included', () => {
  // Worked out with: printf '<all before &Signature=>' | openssl dgst -sha1 -hmac secret -binary | base64
  const signed = addressOf('https://service.example/', { metricType: '46', period: 'latest:8' }, 'k', 'secret');
  expect(signed).toBe(
    'https://service.example/data.csv?metricType=46&period=latest:8&ApplicationKey=k&Signature=omM2nv3aWTVy6X6NLnFylQ4V8bk%3D',
  );
  expect(addressOf('https://service.example', { metricType: '46' }, 'k')).toBe(
    'https://service.example/data.csv?metricType=46&ApplicationKey=k',
  );
});

test('a wrong signature is refused; without a key nothing is asked, and the answer waits', async () => {
  const wrong = { url: simulator.url, secrets: { key: KEY, secret: 'another' } };
  expect(await codeOf(() => pull(context({ access: wrong })))).toBe('SOURCE_UNEXPECTED_CONTENT');
  const none = { url: simulator.url, secrets: {} };
  const asked = simulator.requests.length;
  expect((await pull(context({ access: none }))).waiting[0]?.reason).toContain('no application key');
  expect(simulator.requests).toHaveLength(asked);
  expect(await pull(context({ settings: { metrics: [] }, access: none }))).toEqual({ pulled: [], waiting: [] });
});

test('faults of the source keep their own code, and nothing is tried again here', async () => {
  const ask = (settings: object = {}) => codeOf(() => pull(context({ settings })));
  const before = simulator.requests.length;
  simulator.spoil({ kind: 'unavailable' });
  expect(await ask()).toBe('SOURCE_UNAVAILABLE');
  simulator.spoil({ kind: 'html' });
  expect(await ask()).toBe('SOURCE_UNEXPECTED_CONTENT');
  simulator.spoil({ kind: 'truncated' });
  expect(await ask()).toBe('SOURCE_TRUNCATED');
  simulator.spoil({ kind: 'truncated-gzip' });
  expect(await ask()).toBe('SOURCE_TRUNCATED');
  simulator.spoil({ kind: 'hang' });
  expect(await ask({ deadlineMs: 200 })).toBe('SOURCE_TIMEOUT');
  simulator.spoil({ kind: 'too-many' });
  const many = await pull(context()).catch((error: unknown) => error);
  expect([many, retryAfterOf(many)]).toMatchObject([{ code: 'SOURCE_UNAVAILABLE' }, 30]);
  expect(simulator.requests).toHaveLength(before + 6);
  const unknown = { metrics: [{ metricType: '1', indicator: 'staff-fte' }] };
  expect(await ask(unknown)).toBe('SOURCE_UNEXPECTED_CONTENT');
});
