// Where things stand in a UK-AIR file of any of its layouts: the header on row 5 or 8, sites above it, a nameless status behind each pollutant.
import { QuarterdayError } from '../../contracts/failure';
import type { CsvRecord } from '../_readers/csv-records';
import type { BigCsv } from '../_rows/big-csv';
import type { Settings } from './settings';

export interface SiteColumns {
  readonly site: string;
  readonly value: number;
  /** The positions of its status and unit; null where the file has none. */
  readonly status: number | null;
  readonly unit: number | null;
}

export interface Layout {
  readonly date: number;
  /** Null for a file of daily means. */
  readonly time: number | null;
  readonly sites: readonly [SiteColumns, ...SiteColumns[]];
  readonly notes: readonly string[];
}

const OWN = ['date', 'time', 'status', 'unit', ''];
const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** Whether a record is the header: it has a column that is called `Date`, and others. */
export function isHeader(headings: readonly string[]): boolean {
  return headings.length > 2 && headings.some((name) => plain(name) === 'date');
}

/** The columns of the file. Throws CONTRACT_DRIFT where there is no such pollutant, or nothing names the site. */
export function layoutOf({ header, above, headerLine }: BigCsv, settings: Settings): Layout {
  const names = header.map(plain);
  const wanted = settings.pollutant.map(plain);
  const values = names.flatMap((name, at) => (wanted.includes(name) ? [at] : []));
  if (values.length === 0)
    throw drift('the file has no column of nitrogen dioxide', settings.pollutant.join(' or '), headerLine);
  const sites = values.map((value) => ({
    site: siteOf(above, value, values.length),
    value,
    status: besides(names, value, 'status'),
    unit: besides(names, value, 'unit'),
  }));
  const [first, ...more] = sites;
  if (first === undefined || sites.some(({ site }) => site === '')) {
    throw drift(
      'nothing says of which site the values are',
      'the name of the site above its column, or `Site Name`',
      headerLine,
    );
  }
  const extra = header.filter((_, at) => !OWN.includes(names[at] ?? '') && !values.includes(at));
  const listed = extra.slice(0, 20).map((name) => JSON.stringify(name.slice(0, 60)));
  return {
    date: names.indexOf('date'),
    time: names.includes('time') ? names.indexOf('time') : null,
    sites: [first, ...more],
    notes: extra.length === 0 ? [] : [`additional columns, not kept: ${listed.join(', ')}`],
  };
}

/** The nameless column that belongs to a value: the next one of its name before another pollutant, else the nearest before it. */
function besides(names: readonly string[], value: number, name: string): number | null {
  for (let at = value + 1; at < names.length && OWN.includes(names[at] ?? ''); at += 1)
    if (names[at] === name) return at;
  for (let at = value - 1; at >= 0; at -= 1) if (names[at] === name) return at;
  const only = names.indexOf(name);
  return only >= 0 && names.lastIndexOf(name) === only ? only : null;
}

/** `Site Name,…` in the newer layout; in the older ones the row of names, each at or left of its columns. */
function siteOf(above: readonly CsvRecord[], value: number, sites: number): string {
  const named = above.find(({ fields }) => plain(fields[0] ?? '') === 'site name');
  if (named !== undefined) return (named.fields[1] ?? '').trim();
  const row = above.findLast(({ fields }) => fields.length > 2 && (fields[0] ?? '').trim() === '')?.fields ?? [];
  const left = row.slice(0, value + 1).findLast((text) => text.trim() !== '');
  const any = sites === 1 ? row.find((text) => text.trim() !== '') : undefined;
  return (left ?? any ?? '').trim();
}

function drift(message: string, expected: string, line: number): QuarterdayError {
  return new QuarterdayError('CONTRACT_DRIFT', message, {
    seen: 'other columns',
    expected,
    todo: 'download the file of the site from UK-AIR again; put a new heading into sources.uk-air.settings.pollutant',
    place: `line ${line}`,
  });
}
