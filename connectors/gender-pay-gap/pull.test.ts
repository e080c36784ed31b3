// The connector against a service on loopback: asked only where something has changed, and waiting where the council has not reported.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { PullContext, Validator } from '../../contracts/pull';
import { startService, type Answer, type Simulator } from '../../samples/simulators/_loopback/server';
import { codeOf } from '../_readers/testing/codes';
import { contextOf, figures } from '../_rows/testing/context';
import { connector } from './connector';
import { pull } from './pull';
import { sample, SAMPLES } from './samples/make';

const [Y2022 = '', Y2023 = ''] = Object.keys(SAMPLES);
const ETAG = '"made-up-1"';
let simulator: Simulator;
let download: string;
beforeEach(async () => {
  download = sample(Y2023).toString('utf8');
  simulator = await startService({ answer, tooMany: { status: 429, type: null, body: '' } });
});
afterEach(() => simulator.close());

function answer({ url, headers }: { url: URL; headers: Record<string, unknown> }): Answer {
  if (url.pathname === '/viewing/download-data/2023')
    return { status: 302, type: null, body: '', headers: { location: '/f/2023.csv' } };
  if (url.pathname !== '/f/2023.csv') return { status: 404, type: 'text/html', body: '<!DOCTYPE html>' };
  if (headers['if-none-match'] === ETAG) return { status: 304, type: null, body: '' };
  return { status: 200, type: 'text/csv', body: download, headers: { etag: ETAG } };
}

function context(more: Partial<PullContext> = {}): PullContext {
  return {
    council: contextOf('2023-24-Q2').council,
    period: '2023-24-Q4',
    asOf: '2024-04-02',
    settings: {},
    allowLoopback: true,
    access: { url: simulator.url, secrets: {} },
    validatorOf: () => null,
    signal: new AbortController().signal,
    heartbeat: () => undefined,
    ...more,
  };
}

test('the download of the snapshot is kept under its year, with what it says of itself', async () => {
  const { pulled, waiting } = await pull(context());
  expect(waiting).toEqual([]);
  expect(pulled).toMatchObject([
    {
      period: '2023',
      name: 'pay-gaps-2023.csv',
      receivedOn: '2024-04-02',
      validator: { resource: '/viewing/download-data/2023', etag: ETAG, lastModified: null },
    },
  ]);
  const read = await connector.parse(pulled[0]?.body ?? Buffer.alloc(0), contextOf('2023'));
  expect(figures(read)).toEqual({ 'diff_median_hourly@2023': '29.9', 'public_sector_median@2023': '12.45' });
});

test('what has not changed since is not brought again', async () => {
  const asked: string[] = [];
  const validatorOf = (resource: string): Validator => {
    asked.push(resource);
    return { etag: ETAG, lastModified: null };
  };
  expect(await pull(context({ validatorOf }))).toEqual({ pulled: [], waiting: [] });
  expect(asked).toEqual(['/viewing/download-data/2023']);
  expect((await pull(context({ validatorOf: () => ({ etag: '"older"', lastModified: null }) }))).pulled).toHaveLength(
    1,
  );
});

test('a council that has not reported, or not by the day asked, is waited for', async () => {
  const { pulled, waiting } = await pull(context({ asOf: '2024-03-01' }));
  expect([pulled, waiting[0]?.reason]).toEqual([[], 'Tonbridge and Malling had not reported by 2024-03-01']);
  download = sample(Y2022).toString('utf8');
  const none = await pull(context());
  expect(none.pulled).toEqual([]);
  expect(none.waiting).toEqual([
    { period: '2023', reason: 'Tonbridge and Malling has not reported yet; reports are due on 2024-03-30' },
  ]);
});

test('nothing is asked before the snapshot is taken', async () => {
  const { waiting } = await pull(context({ asOf: '2023-03-31' }));
  expect(waiting[0]?.reason).toContain('the snapshot is of 2023-03-31');
  expect(simulator.requests).toEqual([]);
});

test('faults of the source keep their own code, and nothing is tried again here', async () => {
  const fault = async (kind: 'unavailable' | 'too-many' | 'html' | 'truncated' | 'truncated-gzip'): Promise<string> => {
    simulator.spoil({ kind, after: 1 });
    return codeOf(() => pull(context()));
  };
  expect(await fault('unavailable')).toBe('SOURCE_UNAVAILABLE');
  expect(await fault('too-many')).toBe('SOURCE_UNAVAILABLE');
  expect(await fault('html')).toBe('SOURCE_UNEXPECTED_CONTENT');
  expect(await fault('truncated')).toBe('SOURCE_TRUNCATED');
  expect(await fault('truncated-gzip')).toBe('SOURCE_TRUNCATED');
  simulator.spoil({ kind: 'hang' });
  expect(await codeOf(() => pull(context({ settings: { deadlineMs: 200 } })))).toBe('SOURCE_TIMEOUT');
  download = download.slice(0, -200);
  expect(await codeOf(() => pull(context()))).toBe('SOURCE_TRUNCATED');
  download = 'nothing like it\r\nat all\r\n';
  expect(await codeOf(() => pull(context()))).toBe('CONTRACT_DRIFT');
  expect(await codeOf(() => pull(context({ period: '2021-22' })))).toBe('SOURCE_UNEXPECTED_CONTENT');
});
