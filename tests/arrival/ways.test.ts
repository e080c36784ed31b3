// A source that arrives in several ways: each is looked at in every round, and one that fails takes nothing away from the others.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Connector } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import type { PullContext, PullResult } from '../../contracts/pull';
import { makeArrivals, rowsOf, type House } from './house';

let house: House;
let asked: { readonly period: string; readonly validator: unknown }[];
let answer: (context: PullContext) => PullResult;

const RESOURCE = 'https://data.example/rows';
const none: PullResult = { pulled: [], waiting: [] };
const body = (value: string): Buffer => Buffer.from(JSON.stringify(rowsOf(value)));
const pulled = (value: string, etag: string | null = null): PullResult => ({
  ...none,
  pulled: [
    {
      period: '2023-24-Q2',
      name: 'rows.json',
      receivedOn: '2023-10-16',
      body: body(value),
      ...(etag === null ? {} : { validator: { resource: RESOURCE, etag, lastModified: null } }),
    },
  ],
});

const bothWays = (connector: Connector): Connector => ({
  ...connector,
  manifest: { ...connector.manifest, arrival: ['inbox', 'http'] },
  pull: (context) => {
    asked.push({ period: context.period, validator: context.validatorOf(RESOURCE) });
    return Promise.resolve().then(() => answer(context));
  },
});

beforeEach(async () => {
  asked = [];
  answer = () => none;
  house = await makeArrivals({ connector: bothWays });
});
afterEach(() => house.close());

const away = (more: object = {}): QuarterdayError =>
  Object.assign(new QuarterdayError('SOURCE_UNAVAILABLE', 'away', { seen: 'status 503' }), more);
const fails = (error: Error) => (): never => {
  throw error;
};
/** Attempt 2 of 6, begun just now. */
const early = {
  attempt: 2,
  retryPolicy: { maximumAttempts: 6 },
  scheduledTimestampMs: Date.now(),
  scheduleToCloseTimeoutMs: 1_800_000,
};

describe('both ways', () => {
  test('the service is asked and the inbox is looked through, in one round', async () => {
    house.lay('a.json', rowsOf('641'));
    answer = () => pulled('642');
    const { received, imports } = await house.round();
    expect(received.deliveries).toHaveLength(2);
    expect(imports.map(({ outcome }) => outcome)).toEqual(['loaded', 'loaded']);
  });

  test('the same bytes by both ways are one delivery', async () => {
    house.lay('a.json', body('641'));
    answer = () => pulled('641');
    expect((await house.round()).received.deliveries).toHaveLength(1);
  });

  test('a service that is away is tried again while that may help; in the end its fault is told beside what the inbox held', async () => {
    house.lay('a.json', rowsOf('641'));
    answer = fails(away());
    await expect(house.receive('2023-10-16', early)).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    const last = await house.receive('2023-10-16', { ...early, attempt: 6 });
    expect(last.deliveries).toHaveLength(1);
    expect(last.failure).toMatchObject({ code: 'SOURCE_UNAVAILABLE', seen: 'status 503' });
  });

  test('a wait that would not fit into the round is told at once', async () => {
    house.lay('a.json', rowsOf('641'));
    answer = fails(away({ retryAfterSeconds: 3_600 }));
    expect((await house.receive('2023-10-16', early)).failure).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    answer = fails(away({ retryAfterSeconds: 7 }));
    await expect(house.receive('2023-10-16', early)).rejects.toMatchObject({ retryAfterSeconds: 7 });
  });

  test('a fault that trying cannot mend is told at once; with nothing beside it, it is the fault of the source', async () => {
    answer = fails(new QuarterdayError('SOURCE_UNEXPECTED_CONTENT', 'a page'));
    await expect(house.receive('2023-10-16', early)).rejects.toMatchObject({ code: 'SOURCE_UNEXPECTED_CONTENT' });
    house.lay('a.json', rowsOf('641'));
    expect((await house.receive('2023-10-16', early)).failure).toMatchObject({ code: 'SOURCE_UNEXPECTED_CONTENT' });
  });

  test('an SFTP server that is away holds up no file of the inbox', async () => {
    const sftp = {
      host: '127.0.0.1',
      port: 9,
      user: 'me',
      folder: '/{source}',
      keyFile: null,
      password: 'x',
      hostKeys: ['x'],
    };
    const own = await makeArrivals({ config: { sftp } });
    own.lay('a.json', rowsOf('641'));
    const received = await own.receive();
    expect(received.deliveries).toHaveLength(1);
    expect(received.failure).toMatchObject({ code: 'SOURCE_UNAVAILABLE', seen: '127.0.0.1:9: ECONNREFUSED' });
    await own.close();
  });
});

describe('only what has changed', () => {
  test('a validator is sent once its delivery is kept and read to its end, and for the period that it was kept for', async () => {
    answer = () => pulled('641', '"v1"');
    await house.receive();
    await house.receive();
    expect(asked.map(({ validator }) => validator)).toEqual([null, null]);
    await house.round();
    answer = () => none;
    expect((await house.round()).received.deliveries).toEqual([]);
    expect(asked.at(-1)?.validator).toEqual({ etag: '"v1"', lastModified: null });
    expect(await house.count('landing.validator where etag = \'"v1"\'')).toBe(1);
  });

  test('a new answer replaces it', async () => {
    answer = () => pulled('641', '"v1"');
    await house.round();
    answer = () => pulled('642', '"v2"');
    await house.round();
    await house.round();
    expect(asked.at(-1)?.validator).toEqual({ etag: '"v2"', lastModified: null });
    expect(await house.count('landing.validator')).toBe(1);
  });

  test('nothing is kept of a pull that failed', async () => {
    let nth = 0;
    answer = () => {
      nth += 1;
      if (nth === 1) throw away();
      return pulled('641');
    };
    await expect(house.receive('2023-10-16', early)).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    expect([await house.count('landing.validator'), await house.count('landing.delivery')]).toEqual([0, 0]);
  });
});
