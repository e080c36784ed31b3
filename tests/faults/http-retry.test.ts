// Case 42 through Temporal, with the retries of a real round: waits are the source's own, within bounds, and a page that fails for good leaves nothing.
import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { guarded } from '../../activities/guard';
import { httpRequest, linkedPages } from '../../connectors/_readers';
import type { ReceiveInput, Received } from '../../contracts/activities';
import type { SourceSummary } from '../../contracts/collect';
import { createLogger } from '../../platform/logger';
import { testConfig } from '../helpers/home';
import { createHarness, type Harness, TASK_QUEUE } from '../workflows/harness';

let harness: Harness;
let server: Server | undefined;
let asked: number[];
beforeAll(async () => {
  harness = await createHarness();
});
afterAll(() => harness.close());
afterEach(() => new Promise((resolve) => (server === undefined ? resolve(null) : server.close(resolve))));

/** Serves by the number of the request; gives the host. */
async function serve(answer: (response: ServerResponse, nth: number, path: string) => void): Promise<string> {
  asked = [];
  const began = createServer((request, response) => {
    asked.push(performance.now());
    answer(response, asked.length, request.url ?? '');
  });
  server = began;
  return new Promise((resolve) => {
    began.listen(0, '127.0.0.1', () => {
      const at = began.address();
      resolve(`127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`);
    });
  });
}

const json = (response: ServerResponse, value: unknown): void => {
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value));
};
const busy = (response: ServerResponse, status: number, after?: string): void => {
  if (after !== undefined) response.setHeader('Retry-After', after);
  response.writeHead(status).end();
};

async function ask(host: string, path: string): Promise<unknown> {
  const url = `http://${host}${path}`;
  const reach = { allowedHosts: [host], allowLoopback: true };
  const { body } = await httpRequest({
    ...reach,
    url,
    method: 'GET',
    deadlineMs: 5_000,
    maxBytes: 10_000,
    accept: ['application/json'],
  });
  return JSON.parse(body.toString());
}

let runs = 0;

/** One round of a source whose pull is `pull`, with the retries that workflows/options.ts gives it. */
async function round(pull: () => Promise<unknown>, kept: unknown[] = []): Promise<SourceSummary> {
  runs += 1;
  const receive = guarded<ReceiveInput, Received>('receiveDeliveries', createLogger(testConfig()), async () => {
    kept.push(await pull());
    return { deliveries: [], waiting: [] };
  });
  const input = {
    council: 'tmbc',
    source: 'nomis',
    period: '2023-24-Q3',
    asOf: '2024-01-22',
    backDated: true,
    assess: false,
  };
  return harness.with({ receiveDeliveries: receive }, () =>
    harness.client.workflow.execute('collectSource', {
      taskQueue: TASK_QUEUE,
      workflowId: `retry-${runs}`,
      args: [input],
    }),
  ) as Promise<SourceSummary>;
}

const gaps = (): number[] => asked.slice(1).map((at, nth) => (at - (asked[nth] ?? 0)) / 1000);

test('429 with 7 seconds, then 503 three times, then the answer: it waits as long as it was told, and succeeds', async () => {
  const host = await serve((response, nth) => {
    if (nth === 1) busy(response, 429, '7');
    else if (nth <= 4) busy(response, 503);
    else json(response, ['data']);
  });
  const kept: unknown[] = [];
  expect((await round(() => ask(host, '/'), kept)).failure).toBeNull();
  expect([kept, asked.length]).toEqual([[['data']], 5]);
  expect(gaps()[0]).toBeGreaterThanOrEqual(7);
  expect(gaps()[0]).toBeLessThan(9);
  expect(Math.max(...gaps().slice(1))).toBeLessThan(10);
});

test('a Retry-After as a date is waited for; one that is no number or date is not believed', async () => {
  const host = await serve((response, nth) => {
    if (nth === 1) busy(response, 429, new Date(Date.now() + 4_000).toUTCString());
    else if (nth === 2) busy(response, 503, '-1');
    else if (nth === 3) busy(response, 503, 'abc');
    else json(response, []);
  });
  expect((await round(() => ask(host, '/'))).failure).toBeNull();
  expect(gaps()[0]).toBeGreaterThanOrEqual(2.9);
  expect(gaps()[0]).toBeLessThan(7);
  expect(Math.max(...gaps().slice(1))).toBeLessThan(6);
});

test('999999999 seconds do not fit into a round: it ends at once, unavailable, and does not hammer', async () => {
  const host = await serve((response) => busy(response, 429, '999999999'));
  const began = performance.now();
  expect((await round(() => ask(host, '/'))).failure).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(asked).toHaveLength(1);
});

test('page 3 of 5 fails for good: unavailable after bounded tries, and nothing of the pages before it', async () => {
  const host = await serve((response, _nth, path) => {
    const page = Number(new URL(path, 'http://x').searchParams.get('page') ?? '1');
    if (page === 3) busy(response, 503);
    else json(response, { rows: [page], next: page < 5 ? `/?page=${page + 1}` : null });
  });
  const pull = () =>
    linkedPages<number>(
      `http://${host}/?page=1`,
      async (url) => (await ask(host, url.slice(`http://${host}`.length))) as { rows: number[]; next: string | null },
      { key: String, allowedHosts: [host], allowLoopback: true },
    );
  const kept: unknown[] = [];
  expect((await round(pull, kept)).failure).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
  expect(kept).toEqual([]);
  expect(asked).toHaveLength(6 * 3);
});
