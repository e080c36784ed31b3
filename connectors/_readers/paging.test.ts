// Case 43: no row is lost or doubled over a page's edge, and pages that never end are named.
import { describe, expect, test } from '@jest/globals';
import { cursorPages, linkedPages, offsetPages } from './paging';
import { codeOf } from './testing/codes';

interface Row {
  readonly id: number;
  readonly at: string;
  readonly value: string;
}

const row = (id: number, at: string, value = 'first'): Row => ({ id, at, value });
const key = ({ id }: Row): string => String(id);
const reach = { allowedHosts: ['api.example'], allowLoopback: false };
const ids = (rows: readonly Row[]): number[] => rows.map(({ id }) => id);

describe('pages that name the next one', () => {
  const first = 'https://api.example/v1/rows?page=1';
  const book = (pages: Readonly<Record<string, { rows: Row[]; next: string | null }>>) => {
    const asked: string[] = [];
    const ask = (url: string) => {
      asked.push(url);
      const page = pages[new URL(url).search];
      if (page === undefined) throw new Error(`no page ${url}`);
      return Promise.resolve(page);
    };
    return { asked, ask };
  };

  test('an empty page is not the end, a relative next is followed, and a row that comes again counts once, as it came last', async () => {
    const { ask, asked } = book({
      '?page=1': { rows: [row(1, 'a'), row(2, 'a')], next: '/v1/rows?page=2' },
      '?page=2': { rows: [], next: '?page=3' },
      '?page=3': { rows: [row(2, 'a', 'updated'), row(3, 'b')], next: null },
    });
    const rows = await linkedPages(first, ask, { key, ...reach });
    expect(rows).toEqual([row(1, 'a'), row(2, 'a', 'updated'), row(3, 'b')]);
    expect(asked).toHaveLength(3);
  });

  test('the same next for ever, two that name each other, and pages without end are loops', async () => {
    const own = book({ '?page=1': { rows: [row(1, 'a')], next: first } });
    expect(await codeOf(() => linkedPages(first, own.ask, { key, ...reach }))).toBe('SOURCE_PAGINATION_LOOP');
    expect(own.asked).toHaveLength(1);
    let page = 1;
    const endless = (): Promise<{ rows: Row[]; next: string }> =>
      Promise.resolve({ rows: [row(1, 'a')], next: `?page=${(page += 1)}` });
    expect(await codeOf(() => linkedPages(first, endless, { key, ...reach }))).toBe('SOURCE_PAGINATION_LOOP');
    expect(page).toBeLessThan(60);
  });

  test.each([
    'https://elsewhere.example/v1',
    'http://api.example/v1',
    'file:///etc/passwd',
    'https://api.example:8443/',
  ])('a next at %s is not asked', async (next) => {
    const { ask, asked } = book({ '?page=1': { rows: [row(1, 'a')], next } });
    expect(await codeOf(() => linkedPages(first, ask, { key, ...reach }))).toBe('SSRF_BLOCKED');
    expect(asked).toEqual([first]);
  });
});

describe('pages by offset', () => {
  const all = Array.from({ length: 23 }, (_, id) => row(id, 'a'));

  test.each([
    ['that say how many there are', 23],
    ['that do not', null],
  ])('%s give every row', async (_name, total) => {
    const rows = await offsetPages(
      (from, limit) => Promise.resolve({ rows: all.slice(from, from + Math.min(limit, 7)), total }),
      { key, limit: 10 },
    );
    expect(ids(rows)).toEqual(ids(all));
  });

  test('an empty page and then data is data, where the source has said how many there are', async () => {
    // Offsets 0, 10 (a gap) and 20 hold rows 0-9, none, and 10-22.
    const shelves = new Map([
      [0, all.slice(0, 10)],
      [20, all.slice(10)],
    ]);
    const asked: number[] = [];
    const ask = (from: number) => {
      asked.push(from);
      return Promise.resolve({ rows: shelves.get(from) ?? [], total: 23 });
    };
    expect(ids(await offsetPages(ask, { key, limit: 10 }))).toEqual(ids(all));
    expect(asked).toEqual([0, 10, 20]);
  });

  test('a source that cuts off silently at its limit is noticed by its own count', async () => {
    const cut = (from: number) => Promise.resolve({ rows: from === 0 ? all.slice(0, 10) : [], total: 23 });
    expect(await codeOf(() => offsetPages(cut, { key, limit: 10 }))).toBe('SOURCE_TRUNCATED');
  });

  test('a source that gives its first page whatever it is asked for is a loop', async () => {
    const same = () => Promise.resolve({ rows: all.slice(0, 10), total: null });
    expect(await codeOf(() => offsetPages(same, { key, limit: 10 }))).toBe('SOURCE_PAGINATION_LOOP');
  });

  test('a page that fails for good gives nothing of those before it', async () => {
    const asked: number[] = [];
    const fails = (from: number) => {
      asked.push(from);
      if (from === 20) throw Object.assign(new Error('gone'), { name: 'Gone' });
      return Promise.resolve({ rows: all.slice(from, from + 10), total: 50 });
    };
    await expect(offsetPages(fails, { key, limit: 10 })).rejects.toThrow('gone');
    expect(asked).toEqual([0, 10, 20]);
  });
});

describe('pages by cursor', () => {
  // Three rows share a cursor, over the edge of a page of two.
  const all = [row(1, '01'), row(2, '02'), row(3, '02'), row(4, '02'), row(5, '03')];
  const from = (rows: readonly Row[]) => (cursor: string, limit: number) =>
    Promise.resolve(rows.filter(({ at }) => at >= cursor).slice(0, limit));

  test('rows that share a cursor over an edge are neither lost nor doubled', async () => {
    const rows = await cursorPages('00', from(all), { key, limit: 4, cursor: ({ at }) => at });
    expect(ids(rows)).toEqual([1, 2, 3, 4, 5]);
  });

  test('a row that is updated meanwhile, and so moves on, counts once, as it is now', async () => {
    let page = 0;
    const moving = (cursor: string, limit: number) => {
      page += 1;
      const now = page < 2 ? all : [...all.slice(1), row(1, '04', 'updated')];
      return from(now)(cursor, limit);
    };
    const rows = await cursorPages('00', moving, { key, limit: 4, cursor: ({ at }) => at });
    expect(rows.map(({ id, value }) => [id, value])).toEqual([
      [1, 'updated'],
      ...[2, 3, 4, 5].map((id) => [id, 'first']),
    ]);
  });

  test('a full page of one cursor cannot be passed, and is said so', async () => {
    const ask = () => cursorPages('00', from(all), { key, limit: 2, cursor: ({ at }) => at });
    expect(await codeOf(ask)).toBe('SOURCE_PAGINATION_LOOP');
  });
});
