// The simulated NOMIS: tables of made-up rows in pages, cut at a guest's limit without a word.
import { startService, type Answer, type Asked, type Simulator } from '../_loopback/server';

export type Row = Readonly<Record<string, string>>;

export interface NomisOptions {
  /** Rows of a dataset by its id, by upper-case column; a query for one `measure` or `variable` is given only its rows. */
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** Rows in one answer, at most, whatever is asked for. */
  readonly most?: number;
  /** The same with this `uid`. */
  readonly uid?: { readonly key: string; readonly most: number };
  /** As a service that has forgotten them: no RECORD_COUNT, or no RecordOffset. */
  readonly without?: readonly ('count' | 'offset')[];
}

const csv = (body: string): Answer => ({ status: 200, type: 'text/csv', body });
const quoted = (text: string): string => (/^\d+(\.\d+)?$/.test(text) ? text : `"${text}"`);

function answer({ url }: Asked, { tables, most = 25_000, uid, without = [] }: NomisOptions): Answer {
  const dataset = /^\/api\/v01\/dataset\/(\w+)\.data\.csv$/.exec(url.pathname)?.[1] ?? '';
  const table = tables[dataset];
  if (table === undefined) return { status: 404, type: 'text/html', body: '<!DOCTYPE html><title>Not found</title>' };
  const wanted = (name: string): string[] | undefined => url.searchParams.get(name)?.split(',');
  const of = (row: Row, column: string, name: string): boolean =>
    row[column] === undefined || (wanted(name)?.includes(row[column]) ?? true);
  const rows = table.filter(
    (row) => of(row, 'MEASURE', 'measure') && of(row, 'VARIABLE', 'variable') && of(row, 'GEOGRAPHY_CODE', 'geography'),
  );
  const names = (url.searchParams.get('select') ?? '').toUpperCase().split(',');
  const columns = names.filter((name) => name !== 'RECORD_COUNT' || !without.includes('count'));
  const offset = without.includes('offset') ? 0 : Number(url.searchParams.get('RecordOffset') ?? '0');
  const limit = Number(url.searchParams.get('RecordLimit') ?? String(most));
  const cap = uid !== undefined && url.searchParams.get('uid') === uid.key ? uid.most : most;
  const page = rows.slice(offset, offset + Math.min(limit, cap)).map((row, at) =>
    columns.map((name) => {
      if (name === 'RECORD_OFFSET') return String(offset + at);
      return name === 'RECORD_COUNT' ? String(rows.length) : quoted(row[name] ?? '');
    }),
  );
  const header = columns.map((name) => `"${name}"`);
  return csv(`${[header, ...page].map((cells) => cells.join(',')).join('\r\n')}\r\n`);
}

/** Starts the simulator on 127.0.0.1. */
export function startNomis(options: NomisOptions, port = 0): Promise<Simulator> {
  const tooMany: Answer = { status: 429, type: 'text/plain', body: 'Too many', headers: { 'retry-after': '5' } };
  return startService({ answer: (asked) => answer(asked, options), tooMany }, port);
}
