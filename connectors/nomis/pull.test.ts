// The connector against the simulated service: pages that must be whole, answers that are cut without a word, and what is not out yet.
import { afterEach, expect, test } from '@jest/globals';
import type { PullContext } from '../../contracts/pull';
import { startNomis, type NomisOptions, type Row } from '../../samples/simulators/nomis/server';
import type { Simulator } from '../../samples/simulators/_loopback/server';
import { retryAfterOf } from '../_readers';
import { codeOf } from '../_readers/testing/codes';
import { contextOf, figures } from '../_rows/testing/context';
import { connector } from './connector';
import { pull } from './pull';

const KENT = 'E10000016';
const council = { code: 'kcc', name: 'Kent County Council', gss: KENT, aliases: [] };
const row = (date: string, more: Row): Row => ({
  DATE_NAME: date,
  GEOGRAPHY_NAME: 'Kent',
  GEOGRAPHY_CODE: KENT,
  OBS_STATUS_NAME: 'Normal Value',
  ...more,
});
const RATE = 'Claimants as a proportion of residents aged 16-64';
const MONTHS = ['April 2024', 'May 2024', 'June 2024', 'July 2024'];
const TABLES = {
  NM_17_5: ['Apr 2023-Mar 2024', 'Jul 2023-Jun 2024'].map((date, at) =>
    row(date, { VARIABLE: '45', VARIABLE_NAME: 'Employment rate - aged 16-64', OBS_VALUE: `76.${at}` }),
  ),
  NM_162_1: MONTHS.flatMap((date, at) => [
    row(date, { MEASURE: '1', MEASURE_NAME: 'Claimant count', OBS_VALUE: `2700${at}` }),
    row(date, { MEASURE: '2', MEASURE_NAME: RATE, OBS_VALUE: `2.${at}` }),
  ]),
};
const CLAIMANTS = { employment_rate: null, claimant_rate: null };
let simulator: Simulator | null = null;
afterEach(async () => {
  await simulator?.close();
  simulator = null;
});

async function context(options: Partial<NomisOptions> = {}, more: Partial<PullContext> = {}): Promise<PullContext> {
  await simulator?.close();
  simulator = await startNomis({ tables: TABLES, ...options });
  return {
    council,
    period: '2024-25-Q1',
    asOf: '2024-10-16',
    settings: {},
    allowLoopback: true,
    access: { url: `${simulator.url}/api/v01/`, secrets: {} },
    validatorOf: () => null,
    signal: new AbortController().signal,
    heartbeat: () => undefined,
    ...more,
  };
}
const asked = (): readonly string[] => simulator?.requests ?? [];
const parse = (body: Buffer) => connector.parse(body, contextOf('2024-25-Q1', { council }));

test('each series is a delivery, and gives the quarter as well as its months', async () => {
  const { pulled, waiting } = await pull(await context());
  expect(waiting).toEqual([]);
  expect(pulled.map(({ name, receivedOn }) => [name, receivedOn])).toEqual([
    ['employment_rate.csv', '2024-10-16'],
    ['claimant_count.csv', '2024-10-16'],
    ['claimant_rate.csv', '2024-10-16'],
  ]);
  const [employment, count, rate] = await Promise.all(pulled.map(async ({ body }) => figures(await parse(body))));
  expect(employment).toEqual({ 'employment_rate@2024-06-R12': '76.1', 'employment_rate@2024-25-Q1': '76.1' });
  expect(count).toMatchObject({ 'claimant_count@2024-04': '27000', 'claimant_count@2024-25-Q1': '27002' });
  expect(rate).toMatchObject({ 'claimant_rate@2024-25-Q1': '2.2' });
  expect(asked()[0]).toContain('/dataset/NM_17_5.data.csv?geography=E10000016&date=latestMINUS35-latest&variable=45');
});

test('a guest is given pages, and all of them are read', async () => {
  const settings = { pageRows: 2, series: CLAIMANTS };
  const { pulled } = await pull(await context({ most: 2 }, { settings }));
  expect(figures(await parse(pulled[0]?.body ?? Buffer.alloc(0)))['claimant_count@2024-25-Q1']).toBe('27002');
  expect(asked()).toHaveLength(2);
  expect(asked()[1]).toContain('RecordOffset=2&RecordLimit=2');
});

test('a page smaller than it was asked for is not the last, where RECORD_COUNT says so', async () => {
  const { pulled } = await pull(await context({ most: 3 }, { settings: { series: CLAIMANTS } }));
  expect(pulled[0]?.body.toString('utf8').trim().split('\n')).toHaveLength(5);
  expect(asked()).toHaveLength(2);
});

test('a full page and nothing behind it is a cut answer, unless RECORD_COUNT shows that it is whole', async () => {
  const settings = { pageRows: 4, series: CLAIMANTS };
  expect(await codeOf(async () => pull(await context({ without: ['count'] }, { settings })))).toBe('SOURCE_TRUNCATED');
  expect((await pull(await context({}, { settings }))).pulled).toHaveLength(1);
  const short = { pageRows: 3, series: CLAIMANTS };
  expect((await pull(await context({ without: ['count'] }, { settings: short }))).pulled).toHaveLength(1);
});

test('exactly 25,000 rows of a service that has no more to give are not taken for all', async () => {
  const many = Array.from({ length: 25_000 }, (_, at) =>
    row('June 2024', { MEASURE: '1', MEASURE_NAME: 'Claimant count', OBS_VALUE: String(at) }),
  );
  const options = { tables: { NM_162_1: many }, without: ['count' as const] };
  const settings = { series: CLAIMANTS };
  expect(await codeOf(async () => pull(await context(options, { settings })))).toBe('SOURCE_TRUNCATED');
});

test('a service that gives the first page again and again is found out', async () => {
  const settings = { pageRows: 2, series: CLAIMANTS };
  expect(await codeOf(async () => pull(await context({ most: 2, without: ['offset'] }, { settings })))).toBe(
    'SOURCE_PAGINATION_LOOP',
  );
});

test('what is not out yet, or not over, is waited for', async () => {
  const early = { ...TABLES, NM_17_5: TABLES.NM_17_5.slice(0, 1) };
  const result = await pull(await context({ tables: early }, { asOf: '2024-08-20' }));
  expect(result.pulled.map(({ name }) => name)).toEqual(['claimant_count.csv', 'claimant_rate.csv']);
  expect(result.waiting).toEqual([
    { period: '2024-25-Q1', reason: 'employment_rate: NOMIS has published it up to 2024-03-31' },
  ]);
  const over = await pull(await context({}, { asOf: '2024-06-30' }));
  expect([over.pulled, over.waiting.length, asked().length]).toEqual([[], 3, 0]);
  const old = await pull(await context({}, { period: '2019-20-Q1', settings: { series: CLAIMANTS } }));
  expect(old.waiting[0]?.reason).toContain('is not among the dates');
});

test('the uid is sent and never said', async () => {
  const said: string[] = [];
  const secrets = { key: 'canary-uid' };
  const given = await context({ uid: { key: 'canary-uid', most: 100_000 } });
  const more = { access: { url: given.access.url, secrets }, heartbeat: (detail: string) => said.push(detail) };
  const { pulled } = await pull({ ...given, ...more });
  expect(asked()[0]).toContain('uid=canary-uid');
  simulator?.spoil({ kind: 'unavailable' });
  const fault = await pull({ ...given, ...more }).catch((error: unknown) => error);
  const words = [
    ...said,
    ...pulled.map(({ body }) => body.toString('utf8')),
    JSON.stringify((fault as { words: unknown }).words),
  ];
  expect(words.join('\n')).not.toContain('canary');
});

test('faults of the source keep their own code, and nothing is tried again here', async () => {
  const given = await context({}, { settings: { series: CLAIMANTS, deadlineMs: 300 } });
  const fault = async (kind: 'unavailable' | 'html' | 'truncated' | 'truncated-gzip' | 'hang'): Promise<string> => {
    simulator?.spoil({ kind });
    return codeOf(() => pull(given));
  };
  expect(await fault('unavailable')).toBe('SOURCE_UNAVAILABLE');
  expect(await fault('html')).toBe('SOURCE_UNEXPECTED_CONTENT');
  expect(await fault('truncated')).toBe('SOURCE_TRUNCATED');
  expect(await fault('truncated-gzip')).toBe('SOURCE_TRUNCATED');
  expect(await fault('hang')).toBe('SOURCE_TIMEOUT');
  simulator?.spoil({ kind: 'too-many' });
  const many = await pull(given).catch((error: unknown) => error);
  expect([many, retryAfterOf(many)]).toMatchObject([{ code: 'SOURCE_UNAVAILABLE' }, 5]);
  expect(asked()).toHaveLength(6);
  expect(
    await codeOf(async () => pull(await context({ tables: { NM_162_1: [] } }, { settings: { series: CLAIMANTS } }))),
  ).toBe('SOURCE_UNEXPECTED_CONTENT');
});
