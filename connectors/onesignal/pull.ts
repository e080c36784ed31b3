// Asks OneSignal how many subscriptions an app has today: there is no other day to ask for, and most of the answer must not be kept.
import type { PullContext, PullResult } from '../../contracts/pull';
import { QuarterdayError } from '../../contracts/failure';
import type { IsoDate } from '../../contracts/period';
import { daysBetween } from '../../rules/calendar/dates';
import { parsePeriod } from '../../rules/calendar/periods';
import { httpRequest, readJson, type HttpAnswer } from '../_readers';
import { readSettings } from '../_rows/settings';
import { z } from 'zod';
import { appSchema, deliveryOf } from './kept';
import { settingsSchema, type Settings } from './settings';

export const MAX_BYTES = 2_000_000;

function ask(appId: string, key: string, settings: Settings, context: PullContext): Promise<HttpAnswer> {
  const base = (context.access.url ?? settings.baseUrl).replace(/\/+$/, '');
  context.heartbeat('the app');
  return httpRequest({
    url: `${base}/apps/${encodeURIComponent(appId)}`,
    method: 'GET',
    headers: { Authorization: `Key ${key}` },
    deadlineMs: settings.deadlineMs,
    maxBytes: MAX_BYTES,
    accept: ['application/json'],
    allowUnknownLength: true,
    allowedHosts: [new URL(base).host],
    allowLoopback: context.allowLoopback,
    signal: context.signal,
  });
}

const unexpected = (message: string, seen: string, todo: string): QuarterdayError =>
  new QuarterdayError('SOURCE_UNEXPECTED_CONTENT', message, { seen, expected: 'the app that was asked for', todo });

/** The app of an answer. What a file's fault would be is a fault of the source here. */
function appOf({ body }: HttpAnswer, appId: string): z.infer<typeof appSchema> {
  try {
    const { value } = readJson(body, z.looseObject({}));
    if ('errors' in value) throw unexpected('OneSignal answered with errors', 'a list of errors', 'see its dashboard');
    const app = readJson(body, appSchema).value;
    if (app.id.toLowerCase() === appId.toLowerCase()) return app;
  } catch (error) {
    if (!(error instanceof QuarterdayError)) throw error;
    if (error.code === 'CONTRACT_DRIFT' || error.code.startsWith('SOURCE_')) throw error;
    const code = error.code === 'FILE_TRUNCATED' ? 'SOURCE_TRUNCATED' : 'SOURCE_UNEXPECTED_CONTENT';
    throw new QuarterdayError(code, error.message, { ...error.words });
  }
  throw unexpected('OneSignal answered with another app', 'another id', 'check appId in the source settings');
}

/** Why the period's own figure is not had by a poll of today; null where it is. */
function shortOf(period: string, today: IsoDate, allowedDays: number): string | null {
  const { end } = parsePeriod(period);
  if (today < end) return `OneSignal tells only how many there are now; the figure is taken on ${end}`;
  if (daysBetween(end, today) <= allowedDays) return null;
  return `OneSignal has no history: the poll of ${today} is kept under its own day, and the figure of ${end} can no longer be had`;
}

function keyOf({ access }: PullContext): string {
  const key = access.secrets['key'];
  if (key !== undefined) return key;
  throw new QuarterdayError('CONFIG_INVALID', 'the key of the OneSignal API is not set', {
    seen: 'an app without a key',
    expected: 'an organisation or app API key',
    todo: 'set QUARTERDAY_SOURCE_ONESIGNAL_KEY in the environment or in .env',
  });
}

/** A pull whose today is told; in a round of another day it asks nothing. Throws SOURCE_… once, without trying again. */
export function pullOn(todayOf: () => IsoDate) {
  return async (context: PullContext): Promise<PullResult> => {
    const settings = readSettings(settingsSchema, context.settings, 'onesignal');
    const appId = settings.appId ?? context.access.secrets['user'] ?? null;
    if (appId === null) return { pulled: [], waiting: [] };
    const { period, asOf } = context;
    const today = todayOf();
    if (asOf !== today) {
      const reason = `OneSignal has no history: it cannot say how many there were on ${asOf}, and was not asked`;
      return { pulled: [], waiting: [{ period, reason }] };
    }
    const app = appOf(await ask(appId, keyOf(context), settings, context), appId);
    const reason = shortOf(period, today, settings.allowedDays);
    return {
      pulled: [{ period: today, name: `app-${today}.json`, receivedOn: today, body: deliveryOf(app, today) }],
      waiting: reason === null ? [] : [{ period, reason }],
    };
  };
}
