// Asks LG Inform Plus for each metric: the key is in the address, and so the address is never said.
import { createHmac } from 'node:crypto';
import type { PullContext, Pulled, PullResult } from '../../contracts/pull';
import { QuarterdayError } from '../../contracts/failure';
import { httpRequest, readCsv, type HttpAnswer } from '../_readers';
import { readSettings } from '../_rows/settings';
import { deliveryOf } from './delivery';
import { AREA, columnsOf } from './row';
import { settingsSchema, type Metric, type Settings } from './settings';

export const MAX_BYTES = 8_000_000;

/** The address of a metric's table, signed where there is a secret: base64 of the HMAC-SHA1 of all that stands before `&Signature=`. */
export function addressOf(base: string, query: Readonly<Record<string, string>>, key: string, secret?: string): string {
  // The service documents `latest:8` and lists of areas with their marks as they are.
  const coded = (text: string): string => encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',');
  const pairs = Object.entries({ ...query, ApplicationKey: key }).map(([name, value]) => `${name}=${coded(value)}`);
  const address = `${base.replace(/\/+$/, '')}/data.csv?${pairs.join('&')}`;
  if (secret === undefined) return address;
  const signature = createHmac('sha1', secret).update(address).digest('base64');
  return `${address}&Signature=${encodeURIComponent(signature)}`;
}

function ask(metric: Metric, key: string, settings: Settings, context: PullContext): Promise<HttpAnswer> {
  const base = context.access.url ?? settings.baseUrl;
  const areas = [context.council.gss, ...settings.comparators.map(({ gss }) => gss)];
  const query = {
    'value.valueType': 'raw',
    metricType: metric.metricType,
    area: [...new Set(areas)].join(','),
    period: `latest:${settings.latest}`,
    columnGrouping: 'period',
    rowGrouping: 'area',
  };
  context.heartbeat(`metric ${metric.metricType}`);
  return httpRequest({
    url: addressOf(base, query, key, context.access.secrets['secret']),
    method: 'GET',
    deadlineMs: settings.deadlineMs,
    maxBytes: MAX_BYTES,
    accept: ['text/csv', 'application/csv', 'text/plain', 'application/octet-stream'],
    allowedHosts: [new URL(base).host],
    allowLoopback: context.allowLoopback,
    signal: context.signal,
  });
}

const unexpected = (message: string, seen: string, todo: string): QuarterdayError =>
  new QuarterdayError('SOURCE_UNEXPECTED_CONTENT', message, { seen, expected: 'a table of areas and periods', todo });

/** Checks an answer before it is kept. What a file's fault would be is a fault of the source here. */
function checkAnswer({ body }: HttpAnswer, key: string): void {
  if (body.includes(key)) {
    throw unexpected(
      'the answer holds our own key, and is not kept',
      'the key in the body',
      'tell the LG Inform help desk',
    );
  }
  try {
    const table = readCsv(body, { headerHas: [AREA] });
    if (columnsOf(table.header).periods.length > 0 && table.rows.length > 0) return;
  } catch (error) {
    if (!(error instanceof QuarterdayError)) throw error;
    if (error.code === 'CONTRACT_DRIFT') throw error;
    const code = error.code === 'FILE_TRUNCATED' ? 'SOURCE_TRUNCATED' : 'SOURCE_UNEXPECTED_CONTENT';
    throw new QuarterdayError(code, error.message, { ...error.words });
  }
  throw unexpected('the answer holds no period or no area', 'an empty table', 'check the metric type and the areas');
}

/** Said where there is no key: a council without a subscription has benchmarks to wait for, and no fault every quarter. */
const NO_KEY =
  'no application key: set QUARTERDAY_SOURCE_LG_INFORM_KEY (and _SECRET where requests are signed), or leave metrics empty';

/** One delivery a metric; without a key it is waiting. Throws SOURCE_… once, without trying again: that is the caller's. */
export async function pull(context: PullContext): Promise<PullResult> {
  const settings = readSettings(settingsSchema, context.settings, 'lg-inform');
  const pulled: Pulled[] = [];
  if (settings.metrics.length === 0) return { pulled, waiting: [] };
  const { period, asOf: receivedOn } = context;
  const key = context.access.secrets['key'];
  if (key === undefined) return { pulled, waiting: [{ period, reason: NO_KEY }] };
  for (const metric of settings.metrics) {
    const answer = await ask(metric, key, settings, context);
    checkAnswer(answer, key);
    const name = `metric-${metric.metricType}.csv`;
    pulled.push({ period, name, receivedOn, body: deliveryOf(metric, answer.body) });
  }
  return { pulled, waiting: [] };
}
