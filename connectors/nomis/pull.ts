// Asks NOMIS series by series, page by page, until it has shown that nothing is missing: a cut answer has status 200.
import type { PullContext, Pulled, PullResult } from '../../contracts/pull';
import { QuarterdayError } from '../../contracts/failure';
import { parsePeriod } from '../../rules/calendar/periods';
import { httpRequest, offsetPages, readCsv, type CsvTable, type HttpAnswer } from '../_readers';
import { readSettings } from '../_rows/settings';
import { dateName } from './row';
import { seriesOf, settingsSchema, type Series, type Settings } from './settings';

export const MAX_BYTES = 64_000_000;

interface Page {
  readonly header: string;
  readonly rows: readonly string[];
  readonly total: number | null;
}

function addressOf(series: Series, offset: number, limit: number, settings: Settings, context: PullContext): string {
  const base = (context.access.url ?? settings.baseUrl).replace(/\/+$/, '');
  const telling = Object.keys(series.where).map((column) => column.toLowerCase());
  const names = ['date_name', 'geography_name', 'geography_code', ...telling, 'obs_value', 'obs_status_name'];
  const uid = context.access.secrets['key'];
  const query: Record<string, string> = {
    geography: settings.geography ?? context.council.gss,
    date: settings.dates,
    ...series.query,
    select: [...new Set([...names, 'record_offset', 'record_count'])].join(','),
    RecordOffset: String(offset),
    RecordLimit: String(limit),
    ...(uid === undefined ? {} : { uid }),
  };
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`,
  );
  return `${base}/dataset/${series.dataset}.data.csv?${pairs.join('&')}`;
}

function ask(url: string, settings: Settings, context: PullContext): Promise<HttpAnswer> {
  return httpRequest({
    url,
    method: 'GET',
    deadlineMs: settings.deadlineMs,
    maxBytes: MAX_BYTES,
    accept: ['text/csv', 'application/csv', 'text/plain', 'application/octet-stream'],
    allowedHosts: [new URL(url).host],
    allowLoopback: context.allowLoopback,
    signal: context.signal,
  });
}

const unexpected = (seen: string, todo: string): QuarterdayError =>
  new QuarterdayError('SOURCE_UNEXPECTED_CONTENT', 'NOMIS answered with something else than the table asked for', {
    seen,
    expected: 'a table with the columns of `select`',
    todo,
  });

/** A table's answer, or the source's own fault: what a file's fault would be is one of the source here. */
function tableOf({ body }: HttpAnswer): CsvTable {
  try {
    return readCsv(body, { headerHas: ['OBS_VALUE'], finalNewline: 'optional' });
  } catch (error) {
    if (!(error instanceof QuarterdayError)) throw error;
    if (error.code === 'CONTRACT_DRIFT') throw error;
    const code = error.code === 'FILE_TRUNCATED' ? 'SOURCE_TRUNCATED' : 'SOURCE_UNEXPECTED_CONTENT';
    throw new QuarterdayError(code, error.message, { ...error.words });
  }
}

function pageOf(answer: HttpAnswer, offset: number, limit: number): Page {
  const { rows, ragged } = tableOf(answer);
  const lines = answer.body
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const [header = '', ...data] = lines.filter((line) => line.trim() !== '');
  if (data.length !== rows.length + ragged.length) throw unexpected('rows of more than one line', 'tell NOMIS');
  const said = rows[0]?.cells['RECORD_COUNT']?.trim() ?? '';
  // Without RECORD_COUNT a page that is not full is the last one.
  const short = data.length < limit ? offset + data.length : null;
  return { header, rows: data, total: /^\d{1,9}$/.test(said) ? Number(said) : short };
}

/** All lines of a series under one header. Throws SOURCE_TRUNCATED where it cannot be shown that they are all. */
async function wholeTable(series: Series, settings: Settings, context: PullContext): Promise<Buffer> {
  const headers = new Set<string>();
  let proven = false;
  const lines = await offsetPages<string>(
    async (offset, limit) => {
      context.heartbeat(`${series.dataset} from row ${offset}`);
      const page = pageOf(
        await ask(addressOf(series, offset, limit, settings, context), settings, context),
        offset,
        limit,
      );
      headers.add(page.header);
      proven ||= page.rows.length > 0 && page.total !== null;
      return page;
    },
    { key: (line) => line, limit: settings.pageRows },
  );
  const [header = ''] = headers;
  if (headers.size > 1) throw unexpected('pages with different columns', 'ask again; if it goes on, tell NOMIS');
  if (lines.length === 0) throw unexpected('a header and no rows', 'check the dataset, its dimensions and the area');
  if (proven) return Buffer.from(`${[header, ...lines].join('\n')}\n`);
  throw new QuarterdayError('SOURCE_TRUNCATED', 'NOMIS gave a full page and nothing behind it', {
    seen: `exactly ${lines.length} rows, and no RECORD_COUNT`,
    expected: 'a page that is not full, or RECORD_COUNT',
    todo: 'ask for fewer areas or dates in the source settings; a guest is given 25,000 rows at most',
  });
}

/** Why a table has no figure for the period's last day; null where it has one. */
function notThere(table: Buffer, end: string): string | null {
  const dates = readCsv(table).rows.map(({ cells }) => dateName(cells['DATE_NAME'] ?? ''));
  const ends = dates.flatMap((date) => (date.ok ? [date.value.end] : [])).sort();
  if (ends.includes(end)) return null;
  const newest = ends.at(-1) ?? 'no date';
  return newest < end ? `NOMIS has published it up to ${newest}` : `${end} is not among the dates that were asked for`;
}

/** One delivery a series whose figure for the period's end is out. Throws SOURCE_… once, without trying again: that is the caller's. */
export async function pull(context: PullContext): Promise<PullResult> {
  const settings = readSettings(settingsSchema, context.settings, 'nomis');
  const { period, asOf: receivedOn } = context;
  const { end } = parsePeriod(period);
  const pulled: Pulled[] = [];
  const waiting: { period: string; reason: string }[] = [];
  for (const [measure, series] of seriesOf(settings)) {
    const body = end < receivedOn ? await wholeTable(series, settings, context) : null;
    const reason = body === null ? 'the period is not over' : notThere(body, end);
    if (reason !== null) waiting.push({ period, reason: `${measure}: ${reason}` });
    else if (body !== null) pulled.push({ period, name: `${measure}.csv`, receivedOn, body });
  }
  return { pulled, waiting };
}
