// The connector against the simulated service: what is published, what is not, and every way in which it can fail.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import { catalogueSchema } from '../../contracts/catalogue';
import type { PullContext, PullResult } from '../../contracts/pull';
import type { QuarterdayError } from '../../contracts/failure';
import { startSimulator, type Simulator } from '../../samples/simulators/police-uk/server';
import { codeOf } from '../_readers/testing/codes';
import { connector } from './connector';
import { pull } from './pull';

const { council, sources } = catalogueSchema.parse(parseYaml(readFileSync('catalogue/tmbc.yaml', 'utf8')));
let simulator: Simulator;
let asked: string[];
beforeEach(async () => {
  simulator = await startSimulator({ date: '2023-10-16' });
  asked = [];
});
afterEach(() => simulator.close());

function context(period: string, asOf: string, more: Record<string, unknown> = {}): PullContext {
  return {
    council,
    period,
    asOf,
    settings: { ...(sources['police-uk']?.settings as object), baseUrl: `${simulator.url}/api/`, ...more },
    allowLoopback: true,
    access: { url: null, secrets: {} },
    validatorOf: () => null,
    signal: new AbortController().signal,
    heartbeat: (detail) => asked.push(detail),
  };
}
const tell = (message: unknown): Promise<Response> =>
  fetch(`${simulator.url}/_simulator`, { method: 'POST', body: JSON.stringify(message) });

async function counts(result: PullResult): Promise<(string | null | undefined)[]> {
  const parsed = result.pulled.map(({ body, period }) =>
    connector.parse(body, {
      council,
      period,
      asOf: '2024-03-01',
      settings: sources['police-uk']?.settings,
      indicators: [],
    }),
  );
  return (await Promise.all(parsed)).map(({ observations }) => observations[0]?.value);
}

test('July and August are out on 2023-10-16 and sum to 1,350; September is waited for', async () => {
  const result = await pull(context('2023-24-Q2', '2023-10-16'));
  expect(await counts(result)).toEqual(['688', '662']);
  expect(result.pulled.map(({ period, receivedOn, name }) => [period, receivedOn, name])).toEqual([
    ['2023-07', '2023-10-16', 'all-crime-2023-07.json'],
    ['2023-08', '2023-10-16', 'all-crime-2023-08.json'],
  ]);
  expect(result.waiting).toEqual([{ period: '2023-09', reason: 'data.police.uk has published crimes up to 2023-08' }]);
  expect(asked).toEqual([
    '/crime-last-updated',
    '/crimes-street/all-crime 2023-07',
    '/crimes-street/all-crime 2023-08',
  ]);
});

test('September, October and November are out on 2024-01-22', async () => {
  await tell({ date: '2024-01-22' });
  expect(await counts(await pull(context('2023-24-Q2', '2024-01-22')))).toEqual(['688', '662', '640']);
  const result = await pull(context('2023-24-Q3', '2024-01-22'));
  expect(await counts(result)).toEqual(['655', '618']);
  expect(result.waiting.map(({ period }) => period)).toEqual(['2023-12']);
});

test('a month that the force has not supplied is waited for, whatever last-updated says', async () => {
  await tell({ withheld: ['2023-08'] });
  const { pulled, waiting } = await pull(context('2023-24-Q2', '2023-10-16'));
  expect(pulled.map(({ period }) => period)).toEqual(['2023-07']);
  expect(waiting[0]).toEqual({ period: '2023-08', reason: 'the kent force has supplied no crimes for the month' });
});

test('a month that is not over, or no longer held, is not asked for', async () => {
  expect((await pull(context('2023-24-Q2', '2023-08-20'))).waiting[0]?.reason).toBe('the month is not over');
  const old = await pull(context('2019-20-Q2', '2023-10-16'));
  expect(old.pulled).toEqual([]);
  expect(old.waiting[0]?.reason).toContain('no longer this one');
});

test('faults of the source keep their own code, and nothing is tried again here', async () => {
  const street = '/crimes-street';
  const ask = (more = {}) => codeOf(() => pull(context('2023-24-Q2', '2023-10-16', more)));
  await tell({ fault: { kind: 'truncated-gzip', path: street } });
  expect(await ask()).toBe('SOURCE_TRUNCATED');
  await tell({ fault: { kind: 'html', path: street } });
  expect(await ask()).toBe('SOURCE_UNEXPECTED_CONTENT');
  await tell({ fault: { kind: 'hang', path: street } });
  expect(await ask({ deadlineMs: 200 })).toBe('SOURCE_TIMEOUT');
  await tell({ fault: { kind: 'too-many', path: street } });
  expect(await ask()).toBe('SOURCE_UNAVAILABLE');
  expect(asked.filter((path) => path.startsWith(street))).toHaveLength(4);
});

test('a 503 of an area that is too large is told apart from an outage', async () => {
  const seen = async (): Promise<string | null | undefined> =>
    pull(context('2023-24-Q2', '2023-10-16')).then(
      () => 'no fault',
      (error: QuarterdayError) => error.words.seen,
    );
  await tell({ fault: { kind: 'unavailable', path: '/crimes-street', times: 9 } });
  expect(await seen()).toContain('while crime-last-updated answers');
  await tell({ fault: { kind: 'unavailable', after: 1, times: 9 } });
  expect(await seen()).not.toContain('while crime-last-updated answers');
});

test('a simulator is asked only where loopback is allowed', async () => {
  expect(await codeOf(() => pull({ ...context('2023-24-Q2', '2023-10-16'), allowLoopback: false }))).toBe(
    'SSRF_BLOCKED',
  );
});
