// The reports of a quarter asked for over HTTP, from a simulated report server with its habits.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { PullContext } from '../../contracts/pull';
import type { QuarterdayError } from '../../contracts/failure';
import { startReportServer } from '../../samples/simulators/ssrs/server';
import { codeOf } from '../_readers/testing/codes';
import { contextOf, figures } from '../_rows/testing/context';
import { connector } from './connector';
import { pull, reportUrl } from './pull';

type Server = Awaited<ReturnType<typeof startReportServer>>;
const samples = join(__dirname, 'samples', 'tmbc', '2023-24-Q2', '2023-10-10');
const csvOf = (name: string): string => readFileSync(join(samples, name), 'utf8');
const FOOD = '/Environmental Health/Food Inspections';
const TAXI = '/Licensing/Taxi & Private Hire';
const reports = [
  { path: FOOD, parameters: { StartDate: '{start}', EndDate: '{end}', Band: 'All' } },
  { path: TAXI, parameters: { AsAtDate: '{end}' } },
];
let server: Server;
beforeEach(async () => {
  server = await startReportServer({
    reports: {
      [FOOD]: {
        csv: csvOf('Food_Inspections_Due_and_Undertaken.csv'),
        asked: { StartDate: '01/07/2023', EndDate: '30/09/2023', Band: 'All' },
      },
      [TAXI]: { csv: csvOf('Taxi_Licences.csv'), asked: { AsAtDate: '30/09/2023' } },
    },
    user: 'svc-kpi',
    password: 'pä55:word',
  });
});
afterEach(() => server.close());

const context = (more: Partial<PullContext> = {}): PullContext => ({
  council: contextOf('2023-24-Q2').council,
  period: '2023-24-Q2',
  asOf: '2023-10-10',
  settings: { reports },
  allowLoopback: true,
  access: { url: `${server.url}/ReportServer`, secrets: { user: 'svc-kpi', password: 'pä55:word' } },
  validatorOf: () => null,
  signal: new AbortController().signal,
  heartbeat: () => undefined,
  ...more,
});

test('each report is asked for as British days, and gives the published figures', async () => {
  const { pulled, waiting } = await pull(context());
  expect([pulled.map(({ name, period }) => [name, period]), waiting]).toEqual([
    [
      ['Food_Inspections.csv', '2023-24-Q2'],
      ['Taxi_&_Private_Hire.csv', '2023-24-Q2'],
    ],
    [],
  ]);
  expect(pulled[0]?.body.subarray(0, 3).toString('hex')).toBe('efbbbf');
  const parsed = await Promise.all(pulled.map(({ body }) => connector.parse(body, contextOf('2023-24-Q2'))));
  expect(Object.assign({}, ...parsed.map(figures))).toMatchObject({
    'inspections_due_a_c@2023-24-Q2': '37',
    'inspections_undertaken_a_c@2023-24-Q2': '45',
    'licensed_drivers@2023-24-Q2': '615',
    'vehicle_licences@2023-24-Q2': '565',
  });
  expect(server.requests[0]).toBe(
    'GET /ReportServer?/Environmental%20Health/Food%20Inspections&rs:Command=Render&rs:Format=CSV' +
      '&rs:ParameterLanguage=en-GB&StartDate=01%2F07%2F2023&EndDate=30%2F09%2F2023&Band=All',
  );
});

test('without an address nothing is asked; a quarter that is not over is waited for', async () => {
  const access = { url: null, secrets: {} };
  expect(await pull(context({ access }))).toEqual({ pulled: [], waiting: [] });
  expect((await pull(context({ asOf: '2023-09-30' }))).waiting).toEqual([
    { period: '2023-24-Q2', reason: 'the quarter is not over' },
  ]);
  expect(server.requests).toEqual([]);
});

test('a report server that does not let us in says so, and tells neither name nor password', async () => {
  const url = `${server.url}/ReportServer`;
  for (const secrets of [{}, { user: 'svc-kpi', password: 'wrong-password' }]) {
    const failed = await pull(context({ access: { url, secrets } })).catch((error: unknown) => error);
    const { code, words } = failed as QuarterdayError;
    expect([code, words.seen]).toEqual(['SOURCE_UNEXPECTED_CONTENT', 'status 401']);
    expect(words.todo).toContain('NTLM');
    expect(JSON.stringify(words)).not.toMatch(/svc-kpi|wrong-password/);
  }
});

test('an error page that comes with status 200 is no report', async () => {
  const missing = [{ path: '/Licensing/Gone', parameters: {} }];
  expect(await codeOf(() => pull(context({ settings: { reports: missing } })))).toBe('SOURCE_UNEXPECTED_CONTENT');
  const otherDays = [{ path: TAXI, parameters: { AsAtDate: '{start}' } }];
  expect(await codeOf(() => pull(context({ settings: { reports: otherDays } })))).toBe('SOURCE_UNEXPECTED_CONTENT');
});

test('a cut answer and an unknown setting have their own codes', async () => {
  server.spoil({ kind: 'truncated' });
  expect(await codeOf(() => pull(context()))).toBe('SOURCE_TRUNCATED');
  expect(await codeOf(() => pull(context({ settings: { reports: [] } })))).toBe('CONFIG_INVALID');
  expect(await codeOf(() => pull(context({ allowLoopback: false })))).toBe('SSRF_BLOCKED');
});

test('1 April of the quarter’s year is a day that a parameter may stand for', () => {
  const report = { path: '/R', parameters: { From: '{yearStart}' } };
  expect(reportUrl('https://reports.example/ReportServer/', report, '2023-24-Q4')).toBe(
    'https://reports.example/ReportServer?/R&rs:Command=Render&rs:Format=CSV&rs:ParameterLanguage=en-GB&From=01%2F04%2F2023',
  );
});
