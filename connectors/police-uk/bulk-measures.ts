// From the groups of a scan to what the council counts: three measures a month, and the counts of each small area.
import type { AreaCategory, AreaCounts, AreaRow } from '../../contracts/bulk';
import type { MeasureSpec, Observation } from '../../contracts/connector';
import { parsePeriod } from '../../rules/calendar/periods';
import { monthText } from './bulk-fields';
import type { Scanned } from './bulk-scan';
import { unpackGroup } from './bulk-tally';
import { CATEGORIES, SLUGS, type Counting } from './categories';

const BY_COUNTING: Readonly<Record<Counting, string>> = {
  counted: 'victim_based_crimes_by_lsoa',
  'not a crime': 'anti_social_behaviour_by_lsoa',
  'a crime against society': 'crimes_against_society_by_lsoa',
};

/** The measures of the monthly files, apart from the API's: both may come, and they differ. */
export const BULK_MEASURES: readonly MeasureSpec[] = [
  {
    key: BY_COUNTING.counted,
    title: 'Victim-based crimes in the small areas of the council in a month (monthly files)',
    unit: 'count',
  },
  {
    key: BY_COUNTING['not a crime'],
    title: 'Anti-social behaviour in the small areas of the council in a month (monthly files)',
    unit: 'count',
  },
  {
    key: BY_COUNTING['a crime against society'],
    title: 'Crimes against society, not victim-based, in the small areas of the council in a month (monthly files)',
    unit: 'count',
  },
];

/** The types in the order in which they are counted, each with its measure. */
export const CATEGORY_LIST: readonly AreaCategory[] = SLUGS.map((code) => ({
  code,
  measure: BY_COUNTING[CATEGORIES[code] ?? 'a crime against society'],
}));

export interface MonthCounts {
  readonly period: string;
  readonly entry: string | null;
  /** By measure: rows that were counted. */
  readonly rows: ReadonlyMap<string, number>;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What is counted in each month that holds rows of the council; `entryName` is the entry's name by its number. */
export function countMonths(
  scanned: Scanned,
  from: number,
  entryName: (entry: number) => string | null,
): MonthCounts[] {
  const { keys, counts, firstLines, lastLines } = scanned.groups;
  const months = new Map<number, { rows: Map<string, number>; first: number; last: number }>();
  for (let group = 0; group < keys.length; group += 1) {
    const count = counts[group] ?? 0;
    if (count === 0) continue;
    const { month, category } = unpackGroup(keys[group] ?? 0);
    const found = months.get(month) ?? { rows: new Map<string, number>(), first: Infinity, last: 0 };
    const measure = CATEGORY_LIST[category]?.measure ?? '';
    found.rows.set(measure, (found.rows.get(measure) ?? 0) + count);
    found.first = Math.min(found.first, firstLines[group] ?? 0);
    found.last = Math.max(found.last, lastLines[group] ?? 0);
    months.set(month, found);
  }
  return [...months]
    .sort(([one], [other]) => one - other)
    .map(([month, { rows, first, last }]) => ({
      period: monthText(month + from),
      entry: entryName(scanned.months.get(month + from)?.entry ?? -1),
      ...{ rows, firstLine: first, lastLine: last },
    }));
}

/** The observations of one month; `short` says that rows of the month were refused: a zero is then no zero. */
export function observeMonth({ period, entry, rows, firstLine, lastLine }: MonthCounts, short: boolean): Observation[] {
  const { start, end } = parsePeriod(period);
  const lines = `lines ${firstLine}-${lastLine}`;
  return BULK_MEASURES.filter(({ key }) => !short || (rows.get(key) ?? 0) > 0).map(({ key }) => ({
    measure: key,
    period,
    value: String(rows.get(key) ?? 0),
    components: [],
    text: null,
    coverageFrom: start,
    coverageTo: end,
    observedOn: null,
    qualifiers: [],
    statedUnit: null,
    place: entry === null ? lines : `${entry} ${lines}`,
    typed: null,
  }));
}

/** The rows of small areas, made one after another out of the columns: there may be many. */
function* areaRows({ groups, areas }: Scanned, from: number, periods: ReadonlySet<string>): Iterable<AreaRow> {
  const { keys, counts, firstLines, lastLines } = groups;
  const order = new Uint32Array(keys.length);
  const codes = areas.map(({ code }) => code);
  const byCode = [...codes.keys()].sort((one, other) => ((codes[one] ?? '') < (codes[other] ?? '') ? -1 : 1));
  const rank = new Uint32Array(codes.length);
  byCode.forEach((area, index) => (rank[area] = index));
  const place = (group: number): number => {
    const { month, area } = unpackGroup(keys[group] ?? 0);
    return month * 65_536 + (rank[area] ?? 0);
  };
  const places = new Float64Array(keys.length);
  for (let group = 0; group < keys.length; group += 1) {
    order[group] = group;
    places[group] = place(group);
  }
  order.sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  const blank = (): number[] => Array<number>(CATEGORY_LIST.length).fill(0);
  for (let at = 0; at < order.length;) {
    const first = order[at] ?? 0;
    const { month, area } = unpackGroup(keys[first] ?? 0);
    const row = { counts: blank(), firstLines: blank(), lastLines: blank() };
    for (const same = places[first]; at < order.length && places[order[at] ?? 0] === same; at += 1) {
      const group = order[at] ?? 0;
      const { category } = unpackGroup(keys[group] ?? 0);
      row.counts[category] = counts[group] ?? 0;
      row.firstLines[category] = firstLines[group] ?? 0;
      row.lastLines[category] = lastLines[group] ?? 0;
    }
    const period = monthText(month + from);
    const { code, name } = areas[area] ?? { code: '', name: '' };
    if (periods.has(period) && row.counts.some((count) => count > 0)) yield { period, area: code, name, ...row };
  }
}

/** The counts of small areas of the months that were counted. */
export function areaCounts(scanned: Scanned, from: number, months: readonly MonthCounts[]): AreaCounts {
  const periods = new Set(months.map(({ period }) => period));
  return {
    categories: CATEGORY_LIST,
    months: months.map(({ period, entry }) => ({ period, entry })),
    rows: () => areaRows(scanned, from, periods),
  };
}
