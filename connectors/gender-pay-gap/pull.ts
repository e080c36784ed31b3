// Downloads the year's pay gaps, only where they have changed, and waits where the council has not reported yet.
import type { PullContext, PullResult } from '../../contracts/pull';
import { QuarterdayError } from '../../contracts/failure';
import { httpRequest, validatorOf, type HttpAnswer } from '../_readers';
import { openBigCsv } from '../_rows/big-csv';
import type { Raw } from '../_rows/read-row';
import { readSettings } from '../_rows/settings';
import { snapshotYear, standingOf } from './employers';
import { columnsOf, rowSchema, snapshotYearOf, stampCell, type Key } from './row';
import { settingsSchema, type Settings } from './settings';

/** A year's download is some 6 MB. */
export const MAX_BYTES = 64_000_000;

function ask(resource: string, settings: Settings, context: PullContext): Promise<HttpAnswer> {
  const base = (context.access.url ?? settings.baseUrl).replace(/\/+$/, '');
  context.heartbeat(resource);
  return httpRequest({
    url: `${base}${resource}`,
    method: 'GET',
    unless: context.validatorOf(resource),
    sameHostRedirects: 2,
    deadlineMs: settings.deadlineMs,
    maxBytes: MAX_BYTES,
    accept: ['text/csv', 'application/csv', 'application/octet-stream'],
    allowedHosts: [new URL(base).host],
    allowLoopback: context.allowLoopback,
    signal: context.signal,
  });
}

/** The day on which the council reported for the year, `yes` where the download does not say; null where it has not. */
function reportedOn(body: Buffer, year: number, settings: Settings, context: PullContext): string | null {
  const table = openBigCsv(body, { headerHas: ['EmployerId'] });
  const { index } = columnsOf(table.header);
  const standing = standingOf(context.council, settings);
  let found: string | null = null;
  for (const { fields } of table.rows) {
    const raw = Object.fromEntries(Object.keys(index).map((key) => [key, fields[index[key as Key] ?? -1] ?? '']));
    if (!standing(raw as Raw<Key>).own) continue;
    const row = rowSchema.safeParse(raw);
    if (row.success && snapshotYearOf(row.data) !== year) continue;
    const submitted = stampCell(raw['DateSubmitted'] ?? '');
    found = submitted.ok ? submitted.value : 'yes';
  }
  return found;
}

/** What a file's fault would be is a fault of the source here. */
function sourceFault(error: unknown): unknown {
  if (!(error instanceof QuarterdayError) || error.code === 'CONTRACT_DRIFT') return error;
  const code = error.code === 'FILE_TRUNCATED' ? 'SOURCE_TRUNCATED' : 'SOURCE_UNEXPECTED_CONTENT';
  return new QuarterdayError(code, error.message, { ...error.words });
}

/** The whole year's download as one delivery. Throws SOURCE_… once, without trying again: that is the caller's. */
export async function pull(context: PullContext): Promise<PullResult> {
  const settings = readSettings(settingsSchema, context.settings, 'gender-pay-gap');
  const { asOf: receivedOn, council } = context;
  const year = snapshotYear(context.period, settings);
  const period = String(year);
  const wait = (reason: string): PullResult => ({ pulled: [], waiting: [{ period, reason }] });
  if (receivedOn <= `${year}-03-31`) return wait(`the snapshot is of ${year}-03-31, and reports come after it`);
  const resource = `/viewing/download-data/${year}`;
  const answer = await ask(resource, settings, context);
  if (answer.status === 304) return { pulled: [], waiting: [] };
  let reported: string | null;
  try {
    reported = reportedOn(answer.body, year, settings, context);
  } catch (error) {
    throw sourceFault(error);
  }
  if (reported === null) return wait(`${council.name} has not reported yet; reports are due on ${year + 1}-03-30`);
  if (reported !== 'yes' && reported > receivedOn) return wait(`${council.name} had not reported by ${receivedOn}`);
  const validator = validatorOf(answer);
  const kept = validator === null ? {} : { validator: { resource, ...validator } };
  return { pulled: [{ period, name: `pay-gaps-${year}.csv`, receivedOn, body: answer.body, ...kept }], waiting: [] };
}
