// Asks data.police.uk month by month, and never takes an empty list for a month without crime.
import { z } from 'zod';
import type { PullContext, Pulled, PullResult } from '../../contracts/pull';
import { QuarterdayError } from '../../contracts/failure';
import { monthsOf, parsePeriod } from '../../rules/calendar/periods';
import { httpRequest, type HttpAnswer } from '../_readers/http';
import { readJson } from '../_readers/json';
import { readSettings } from '../_rows/settings';
import { settingsSchema, type Settings } from './settings';

export const MAX_BYTES = 32_000_000;
const LAST_UPDATED = '/crime-last-updated';
const STREET = '/crimes-street/all-crime';
/** The service holds three years, month by month. */
const MONTHS_HELD = 36;

const latestSchema = z.object({ date: z.iso.date() });
const recordsSchema = z.array(z.looseObject({ month: z.string(), location_type: z.string().nullable() }));

function ask(
  path: string,
  settings: Settings,
  context: PullContext,
  form?: Record<string, string>,
): Promise<HttpAnswer> {
  const base = (context.access.url ?? settings.baseUrl).replace(/\/+$/, '');
  context.heartbeat(form === undefined ? path : `${path} ${form['date'] ?? ''}`);
  return httpRequest({
    url: `${base}${path}`,
    method: form === undefined ? 'GET' : 'POST',
    ...(form === undefined ? {} : { form }),
    deadlineMs: settings.deadlineMs,
    maxBytes: MAX_BYTES,
    accept: ['application/json'],
    allowUnknownLength: true,
    allowedHosts: [new URL(base).host],
    allowLoopback: context.allowLoopback,
    signal: context.signal,
  });
}

/** Reads an answer's JSON; what a file's fault would be is a fault of the source here. */
function jsonOf<T>(answer: HttpAnswer, schema: z.ZodType<T>): T {
  try {
    return readJson(answer.body, schema).value;
  } catch (error) {
    if (!(error instanceof QuarterdayError)) throw error;
    const cut = error.code === 'FILE_TRUNCATED';
    const code = cut
      ? 'SOURCE_TRUNCATED'
      : error.code === 'CONTRACT_DRIFT'
        ? 'CONTRACT_DRIFT'
        : 'SOURCE_UNEXPECTED_CONTENT';
    throw new QuarterdayError(code, error.message, { ...error.words });
  }
}

async function latestMonth(settings: Settings, context: PullContext): Promise<string> {
  return jsonOf(await ask(LAST_UPDATED, settings, context), latestSchema).date.slice(0, 7);
}

/** A 503 without words is an outage or an area with more than 10,000 crimes: the other address tells which. */
async function explain503(error: unknown, settings: Settings, context: PullContext): Promise<unknown> {
  if (!(error instanceof QuarterdayError) || error.code !== 'SOURCE_UNAVAILABLE') return error;
  if (error.words.seen?.includes('status 503') !== true) return error;
  const up = await latestMonth(settings, context).then(
    () => true,
    () => false,
  );
  if (!up) return error;
  return new QuarterdayError('SOURCE_UNAVAILABLE', 'The service is up and yet refuses this area and month.', {
    seen: 'status 503 for the area, while crime-last-updated answers',
    expected: 'an area with no more than 10,000 crimes in the month',
    todo: 'If it goes on, the area is too large for one request: give a smaller polygon in the source settings.',
  });
}

async function askMonth(month: string, settings: Settings, context: PullContext): Promise<HttpAnswer> {
  try {
    return await ask(STREET, settings, context, { poly: settings.polygon.join(':'), date: month });
  } catch (error) {
    throw await explain503(error, settings, context);
  }
}

/** True where the force has supplied the month; false for an empty list. Throws where the answer is of another month. */
function isSupplied(answer: HttpAnswer, month: string): boolean {
  const records = jsonOf(answer, recordsSchema);
  if (records.length > 0 && records.every((record) => record.month !== month)) {
    throw new QuarterdayError(
      'SOURCE_UNEXPECTED_CONTENT',
      'The service answered with another month than it was asked for.',
      {
        seen: 'no record of the month',
        expected: month,
        todo: 'See how the service wants its date now: it answers with the latest month where it cannot read one.',
      },
    );
  }
  return records.some((record) => record.month === month && record.location_type === 'Force');
}

/** Why a month need not be asked for; null where it can be had. */
function notYet(month: string, latest: string, asOf: string): string | null {
  if (month > latest) return `data.police.uk has published crimes up to ${latest}`;
  if (parsePeriod(month).end >= asOf) return 'the month is not over';
  const [year = 0, number = 0] = latest.split('-').map(Number);
  const oldest = new Date(Date.UTC(year, number - MONTHS_HELD, 1)).toISOString().slice(0, 7);
  return month < oldest ? `data.police.uk holds ${MONTHS_HELD} months and no longer this one` : null;
}

/** Asks for each month of the period. Throws SOURCE_… once, without trying again: that is the caller's. */
export async function pull(context: PullContext): Promise<PullResult> {
  const settings = readSettings(settingsSchema, context.settings, 'police-uk');
  const latest = await latestMonth(settings, context);
  const pulled: Pulled[] = [];
  const waiting: { period: string; reason: string }[] = [];
  for (const month of monthsOf(context.period)) {
    const reason = notYet(month, latest, context.asOf);
    if (reason !== null) {
      waiting.push({ period: month, reason });
      continue;
    }
    const answer = await askMonth(month, settings, context);
    if (isSupplied(answer, month)) {
      pulled.push({ period: month, name: `all-crime-${month}.json`, receivedOn: context.asOf, body: answer.body });
    } else {
      waiting.push({ period: month, reason: `the ${settings.force} force has supplied no crimes for the month` });
    }
  }
  return { pulled, waiting };
}
