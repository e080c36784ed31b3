// OneSignal: how many subscriptions the council's app has, polled day by day because the service keeps no history.
import { z } from 'zod';
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { todayInLondon } from '../../rules/calendar/london';
import { parsePeriod } from '../../rules/calendar/periods';
import { readJson } from '../_readers';
import { checkScope, noRows, outOfScope } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { tally } from '../_rows/tally';
import { CREDENTIAL, POLLED_ON } from './kept';
import { MESSAGEABLE, PLAYERS, readPolls, REASONS } from './measures';
import { MAX_BYTES, pullOn } from './pull';
import { KEYS, NEEDED } from './row';
import { settingsSchema } from './settings';

const objects = z.record(z.string(), z.unknown());

/** Refuses credentials and missing keys; gives the names of keys that are new. */
function checkKeys(records: readonly unknown[]): string[] {
  const seen = new Set(records.flatMap((record) => Object.keys(objects.safeParse(record).data ?? {})));
  const added = [...seen].filter((key) => !KEYS.includes(key)).sort();
  const secret = added.filter((key) => CREDENTIAL.test(key));
  if (secret.length > 0) {
    throw new QuarterdayError('POLICY_REFUSED', 'the file holds the credentials by which the app sends its messages', {
      seen: `keys: ${secret.map((key) => key.slice(0, 60)).join(', ')}`,
      expected: `only ${KEYS.join(', ')}`,
      todo: 'have this delivery erased, replace the credentials if others could read the file, and lay in a file without them',
    });
  }
  const missing = NEEDED.filter((key) => !seen.has(key));
  if (missing.length === 0) return added.length === 0 ? [] : [`additional keys, not kept: ${added.join(', ')}`];
  throw new QuarterdayError('CONTRACT_DRIFT', 'the app no longer has the keys that are counted by', {
    seen: `missing: ${missing.join(', ')}`,
    expected: KEYS.join(', '),
    todo: 'compare with "View an app" in the documentation of OneSignal, and change the connector',
  });
}

function checkDays(records: readonly unknown[], kind: string): void {
  const undated = records.some((record) => (objects.safeParse(record).data?.[POLLED_ON] ?? null) === null);
  if (!undated || kind === 'day') return;
  throw outOfScope(
    'the file does not say on which day it was taken, and no day is guessed',
    `no key ${POLLED_ON}`,
    `${POLLED_ON} in the file, or a day such as 2024-06-30 as the period that it is imported for`,
  );
}

async function parse(body: Buffer, context: ParseContext): Promise<ParseResult> {
  const settings = readSettings(settingsSchema, context.settings, 'onesignal');
  const period = parsePeriod(context.period);
  const { value, notes } = readJson(body, z.union([z.array(z.unknown()), objects]));
  const records: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (records.length === 0) throw noRows();
  const added = checkKeys(records);
  checkDays(records, period.kind);
  const polled = readPolls(records, period, settings);
  checkScope(polled.fates, [REASONS.app, REASONS.period], [REASONS.repeat], 'poll 1');
  return Promise.resolve({
    ...tally(polled.fates),
    observations: polled.observations,
    statements: [],
    notes: [...notes, ...added, ...polled.notes],
  });
}

export const connector: Connector = {
  manifest: {
    key: 'onesignal',
    title: 'OneSignal, subscriptions of the app',
    parserVersion: 1,
    arrival: ['http', 'inbox'],
    scope: 'council',
    formats: ['json'],
    maxBytes: MAX_BYTES,
    measures: [
      { key: PLAYERS, title: 'Subscriptions to the app', unit: 'count' },
      { key: MESSAGEABLE, title: 'Subscriptions that can receive messages', unit: 'count' },
    ],
    personal: [],
    verified: "The address, the header and the keys: publisher's documentation. The limit on requests was not read.",
  },
  pull: pullOn(() => todayInLondon(new Date())),
  parse,
};
