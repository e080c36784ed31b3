// Reads a source page by page: no row is lost or doubled over a page's edge, `next` stays on its host, and no loop goes on for ever.
import { QuarterdayError } from '../../contracts/failure';
import { truncated } from './http-body';
import { checkUrl, type Reach } from './http-guard';

/** What every way of paging is told. A page that fails for good throws out of it, and nothing of the earlier pages is given. */
export interface Paging<T> {
  /** What makes two rows the same; a row that comes again (over an edge, or updated meanwhile) counts once, as it came last. */
  readonly key: (row: T) => string;
  /** Pages, at most; 10,000 unless said otherwise. */
  readonly maxPages?: number;
}

/** Pages in a row without a new row, at most: a service may have gaps, but not so many. */
const BARREN_PAGES = 50;

interface Rows<T> {
  readonly add: (rows: readonly T[]) => number;
  readonly all: () => T[];
  readonly count: () => number;
}

/** Rows by key: the place of the first, the words of the last. `add` says how many were new. */
function rowsByKey<T>(key: (row: T) => string): Rows<T> {
  const held = new Map<string, T>();
  return {
    add: (rows) => {
      const before = held.size;
      for (const row of rows) held.set(key(row), row);
      return held.size - before;
    },
    all: () => [...held.values()],
    count: () => held.size,
  };
}

export interface LinkPage<T> {
  readonly rows: readonly T[];
  /** The address of the next page as the answer gives it, also a relative one; null on the last. */
  readonly next: string | null;
}

/**
 * All rows of pages that name the next one. A page without rows is not the end; no `next` is.
 * Throws SSRF_BLOCKED before a `next` elsewhere is asked, SOURCE_PAGINATION_LOOP where one comes again, and what `ask` throws.
 */
export async function linkedPages<T>(
  first: string,
  ask: (url: string) => Promise<LinkPage<T>>,
  { key, maxPages = 10_000, ...reach }: Paging<T> & Reach,
): Promise<T[]> {
  const rows = rowsByKey(key);
  const asked = new Set<string>();
  let url = checkUrl(first, reach).href;
  let barren = 0;
  for (;;) {
    if (asked.has(url)) throw loop(`the page after ${asked.size} names one that was read before`);
    if (asked.size >= maxPages) throw loop(`${maxPages} pages and no end`);
    asked.add(url);
    const page = await ask(url);
    barren = rows.add(page.rows) > 0 ? 0 : barren + 1;
    if (barren > BARREN_PAGES) throw loop(`${barren} pages in a row without a new row`);
    if (page.next === null || page.next === '') return rows.all();
    url = checkUrl(URL.canParse(page.next, url) ? new URL(page.next, url).href : page.next, reach).href;
  }
}

export interface OffsetPage<T> {
  readonly rows: readonly T[];
  /** How many rows there are in all, where the source says so. */
  readonly total: number | null;
}

/**
 * All rows of pages asked for by offset. Where the source says how many there are, all of them must come, also after a page
 * without rows; else a page without rows is the end, and a short one is not.
 * Throws SOURCE_TRUNCATED where fewer came than were said, SOURCE_PAGINATION_LOOP where pages bring nothing new, and what `ask` throws.
 */
export async function offsetPages<T>(
  ask: (offset: number, limit: number) => Promise<OffsetPage<T>>,
  { key, limit, maxPages = 10_000 }: Paging<T> & { readonly limit: number },
): Promise<T[]> {
  const rows = rowsByKey(key);
  let offset = 0;
  for (let page = 0; page < maxPages; page += 1) {
    const { rows: found, total } = await ask(offset, limit);
    const added = rows.add(found);
    if (found.length > 0 && added === 0) throw loop('a page that holds only rows of the pages before it');
    // Some services give fewer rows than they were asked for: the next page begins where this one ended.
    offset += found.length === 0 ? limit : found.length;
    const ended = total === null ? found.length === 0 : offset >= total;
    if (!ended) continue;
    if (total !== null && rows.count() < total) throw truncated(`${rows.count()} different rows of ${total}`);
    return rows.all();
  }
  throw loop(`${maxPages} pages and no end`);
}

/**
 * All rows from a point on, where the source gives those at or after a cursor (a time, a number), oldest first. Each page is asked
 * for from the last one's cursor on, that cursor included: rows that share it over the edge come again and count once.
 * Throws SOURCE_PAGINATION_LOOP where a full page is all of one cursor, so that it cannot be passed; and what `ask` throws.
 */
export async function cursorPages<T>(
  from: string,
  ask: (cursor: string, limit: number) => Promise<readonly T[]>,
  options: Paging<T> & { readonly limit: number; readonly cursor: (row: T) => string },
): Promise<T[]> {
  const { key, limit, cursor: cursorOf, maxPages = 10_000 } = options;
  const rows = rowsByKey(key);
  let cursor = from;
  for (let page = 0; page < maxPages; page += 1) {
    const found = await ask(cursor, limit);
    const added = rows.add(found);
    const last = found.at(-1);
    if (last === undefined || (added === 0 && found.length < limit)) return rows.all();
    const next = cursorOf(last);
    if (next === cursor && found.length >= limit) throw loop('a full page whose rows all have one cursor');
    if (next === cursor) return rows.all();
    cursor = next;
  }
  throw loop(`${maxPages} pages and no end`);
}

function loop(seen: string): QuarterdayError {
  return new QuarterdayError('SOURCE_PAGINATION_LOOP', 'the pages of the source do not come to an end', {
    seen,
    expected: 'pages that go on to a last one',
    todo: 'nothing was kept; tell the supplier, or ask for a shorter period',
  });
}
