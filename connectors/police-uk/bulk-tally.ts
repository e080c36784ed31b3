// What a scan of street-level rows keeps: counts by group, what was ignored, what was refused.
import { QuarterdayError } from '../../contracts/failure';
import { createGroups, type Groups } from '../_bulk/groups';
import { createRepeats, type Repeats } from '../_bulk/repeats';

/** Why a row does not count, by contract: the reasons of the API's records, and those that only files have. */
export const IGNORED = {
  period: 'another period than the delivery was collected for',
  btp: 'British Transport Police, not the force of the area',
  nowhere: 'no location: not in any area',
  council: 'another council',
  repeated: 'the same crime a second time (Crime ID)',
} as const;

export type IgnoredBy = keyof typeof IGNORED;

/** A row that was refused, in as few words as it takes; made into a rejection when it is staged. */
export interface Refused {
  readonly line: number;
  readonly entry: number;
  /** The month that it is of, as a number of months; -1 where it does not say. */
  readonly month: number;
  readonly kind: 'ragged' | 'cell' | 'month' | 'type';
  /** The heading of the cell, or how many fields there are. */
  readonly what: string;
  /** The crime type and month as they stand; nothing else of a row is kept. */
  readonly raw: string;
}

/** Rows refused one by one; a file with more of them is refused as a whole. */
export const MOST_REFUSED = 50_000;

export interface MonthSeen {
  /** The entry of the archive, from 0. */
  readonly entry: number;
  /** Rows of the council's own force, wherever they are. */
  force: number;
}

export interface Tally {
  rows: number;
  readonly ignored: Map<IgnoredBy, number>;
  readonly refused: Refused[];
  readonly months: Map<number, MonthSeen>;
  readonly groups: Groups;
  readonly repeats: Repeats;
}

/** An empty tally. */
export function createTally(): Tally {
  return {
    rows: 0,
    ignored: new Map(),
    refused: [],
    months: new Map(),
    groups: createGroups(),
    repeats: createRepeats(),
  };
}

/** Counts a row that is ignored. */
export function ignore(tally: Tally, reason: IgnoredBy, rows = 1): void {
  tally.ignored.set(reason, (tally.ignored.get(reason) ?? 0) + rows);
}

/** Keeps a row that is refused. @throws QuarterdayError CELL_INVALID where there are too many */
export function refuse(tally: Tally, refused: Refused): void {
  if (tally.refused.length < MOST_REFUSED) {
    tally.refused.push(refused);
    return;
  }
  throw new QuarterdayError('CELL_INVALID', 'so many rows are refused that the file is refused as a whole', {
    seen: `more than ${MOST_REFUSED} rows that cannot be counted, in the first ${tally.rows} rows`,
    expected: 'rows as data.police.uk writes them, all but a few',
    todo: 'look at the first rows with --dry-run on a part of the file; a type or layout that is new needs a change of the connector',
  });
}

const AREA_BITS = 65_536;
const CATEGORY_BITS = 32;

/** Months that a delivery may span: what is left of 32 bits. */
export const MOST_MONTHS = 2_048;

/** A group's key: month (from the first of the period), area and category in 32 bits. */
export function packGroup(month: number, area: number, category: number): number {
  return ((month * AREA_BITS + area) * CATEGORY_BITS + category) >>> 0;
}

/** What `packGroup` packed. */
export function unpackGroup(key: number): { readonly month: number; readonly area: number; readonly category: number } {
  const category = key % CATEGORY_BITS;
  const rest = (key - category) / CATEGORY_BITS;
  const area = rest % AREA_BITS;
  return { month: (rest - area) / AREA_BITS, area, category };
}
