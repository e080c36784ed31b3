// Asks the report server (SSRS URL access, Basic) for each report of the quarter as CSV.
import type { PullContext, Pulled, PullResult } from '../../contracts/pull';
import { QuarterdayError } from '../../contracts/failure';
import { parsePeriod, quarterParts } from '../../rules/calendar/periods';
import { httpRequest } from '../_readers';
import { readSettings } from '../_rows/settings';
import { settingsSchema, type Settings } from './settings';

export const MAX_BYTES = 8_000_000;
const TYPES = ['text/csv', 'text/plain', 'application/octet-stream'];

/** A day as the server reads it under `rs:ParameterLanguage=en-GB`: the day stands before the month. */
const british = (iso: string): string => iso.split('-').reverse().join('/');

/** The address of one report: path and parameters written out as URL access wants them. */
export function reportUrl(base: string, { path, parameters }: Settings['reports'][number], quarter: string): string {
  const { start, end } = parsePeriod(quarter);
  const yearStart = parsePeriod(quarterParts(quarter).year).start;
  const days = { '{start}': start, '{end}': end, '{yearStart}': yearStart };
  const valueOf = (text: string): string => british(days[text as keyof typeof days] ?? '') || text;
  const asked = [
    ['rs:Command', 'Render'],
    ['rs:Format', 'CSV'],
    // Without it the server reads days by its own culture: 01/07 may become 7 January.
    ['rs:ParameterLanguage', 'en-GB'],
    ...Object.entries(parameters).map(([name, text]) => [name, valueOf(text)]),
  ];
  const words = asked.map(
    ([name = '', text = '']) => `${encodeURIComponent(name).replace('%3A', ':')}=${encodeURIComponent(text)}`,
  );
  const place = path.split('/').map(encodeURIComponent).join('/');
  return `${base.replace(/[/?]+$/, '')}?${place}&${words.join('&')}`;
}

function credentials({ secrets }: PullContext['access']): Record<string, string> {
  const { user, password } = secrets;
  if (user === undefined || password === undefined) return {};
  return { Authorization: `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}` };
}

async function ask(
  report: Settings['reports'][number],
  base: string,
  settings: Settings,
  context: PullContext,
): Promise<Pulled> {
  const name = report.path.split('/').at(-1) ?? 'report';
  context.heartbeat(report.path);
  const { body } = await httpRequest({
    url: reportUrl(base, report, context.period),
    method: 'GET',
    headers: credentials(context.access),
    deadlineMs: settings.deadlineMs,
    maxBytes: MAX_BYTES,
    accept: TYPES,
    allowedHosts: [new URL(base).host],
    allowLoopback: context.allowLoopback,
    privateHosts: context.privateHosts ?? [],
    signal: context.signal,
  });
  return { period: context.period, name: `${name.replaceAll(' ', '_')}.csv`, receivedOn: context.asOf, body };
}

/** Asks for each report once the quarter is over. Throws SOURCE_… once, without trying again; an error page that comes as an answer is SOURCE_UNEXPECTED_CONTENT. */
export async function pull(context: PullContext): Promise<PullResult> {
  const settings = readSettings(settingsSchema, context.settings, 'idox-uniform');
  const base = context.access.url ?? settings.url;
  if (base === null) return { pulled: [], waiting: [] };
  if (parsePeriod(context.period).end >= context.asOf) {
    return { pulled: [], waiting: [{ period: context.period, reason: 'the quarter is not over' }] };
  }
  const pulled: Pulled[] = [];
  for (const report of settings.reports) {
    pulled.push(await ask(report, base, settings, context).catch((error: unknown) => Promise.reject(explained(error))));
  }
  return { pulled, waiting: [] };
}

/** A report server that asks for another way of signing in says so by 401: what to do about it is not in the answer. */
function explained(error: unknown): unknown {
  if (!(error instanceof QuarterdayError) || error.words.seen !== 'status 401') return error;
  return new QuarterdayError(error.code, 'the report server did not let us in', {
    seen: 'status 401',
    expected: 'a report server that takes Basic, with the user and password of the environment',
    todo: 'set QUARTERDAY_SOURCE_IDOX_UNIFORM_USER and _PASSWORD; where the server takes NTLM or Kerberos alone, have a subscription write the reports into the inbox instead',
  });
}
