// Every connector that asks a web service, when there is none: it says that the source is unavailable, and gives nothing as if it were an answer.
import { createServer, type AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { PullContext } from '../../contracts/pull';
import { codeOf } from '../../connectors/_readers/testing/codes';
import { todayInLondon } from '../../rules/calendar/london';
import { catalogueOf, registry } from './samples';

const PERIOD = '2025-26-Q2';
const pulling = [...registry].filter(([, connector]) => connector.pull !== undefined);
let closed: string;

beforeAll(async () => {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  closed = `http://127.0.0.1:${port}`;
});

function contextOf(key: string, url: string | null): PullContext {
  const catalogue = catalogueOf('tmbc');
  return {
    council: catalogue.council,
    period: PERIOD,
    // A source that keeps no history is only asked in a round of today.
    asOf: todayInLondon(new Date()),
    settings: catalogue.sources[key]?.settings ?? {},
    allowLoopback: true,
    access: {
      url,
      secrets: { user: 'someone', password: 'canary-password', key: 'canary-key', secret: 'canary-secret' },
    },
    validatorOf: () => null,
    signal: new AbortController().signal,
    heartbeat: () => undefined,
  };
}

test('there are connectors with a pull', () => {
  expect(pulling.length).toBeGreaterThan(0);
});

describe.each(pulling)('%s', (key, connector) => {
  const pull = connector.pull ?? (() => Promise.reject(new Error('no pull')));

  test('a service that cannot be reached is SOURCE_UNAVAILABLE, and its failure holds no secret', async () => {
    expect(await codeOf(() => pull(contextOf(key, closed)))).toBe('SOURCE_UNAVAILABLE');
    const failure = await pull(contextOf(key, closed)).catch((error: unknown) => error);
    expect(JSON.stringify([String(failure), (failure as { words?: unknown }).words])).not.toContain('canary');
  });
});
