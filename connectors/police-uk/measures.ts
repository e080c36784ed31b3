// From the records of a month to the number of victim-based crimes: pure, and every record is accounted for.
import type { Rejection } from '../../contracts/connector';
import { countingOf } from './categories';
import { crimeSchema, type Crime } from './row';

export const MEASURE = 'victim_based_crimes';

export interface Counted {
  readonly counted: number;
  /** Reason → records. */
  readonly ignored: ReadonlyMap<string, number>;
  readonly rejections: readonly Rejection[];
}

export const REASONS = {
  month: 'another month',
  btp: 'British Transport Police, not the force of the area',
  nowhere: 'no location: not in any area',
  repeated: 'the same crime a second time (persistent id)',
  asb: 'anti-social behaviour is not a crime',
  society: 'a crime against society, not victim-based',
} as const;

/** What may be kept of a refused record: its type and month, never an id or a place. */
function allowed(record: unknown): string {
  const { category, month } = (record ?? {}) as Record<string, unknown>;
  const kept = {
    category: typeof category === 'string' ? category : null,
    month: typeof month === 'string' ? month : null,
  };
  return JSON.stringify(kept);
}

function invalid(record: unknown, place: string, keys: readonly string[]): Rejection {
  return {
    place,
    rule: 'CELL_INVALID',
    message: `A crime record has ${keys.join(', ')} in another form than the service documents.`,
    expected: 'category, location_type, location, persistent_id (64 hexadecimal digits or empty) and month (YYYY-MM)',
    todo: 'Ask data.police.uk whether its answer has changed; the record is not counted until then.',
    raw: allowed(record),
    measures: [MEASURE],
  };
}

function unknownType(record: Crime, place: string): Rejection {
  return {
    place,
    rule: 'CATEGORY_UNKNOWN',
    message: 'A crime type is neither among those counted nor among those left out.',
    expected: 'one of the fourteen types of connectors/police-uk/categories.ts',
    todo: 'Decide with the council whether the type is victim-based, add it to categories.ts and replay the import.',
    raw: allowed(record),
    measures: [MEASURE],
  };
}

/** Why a record does not count, or null where it does; `unknown` where its type is not known. */
function reasonAgainst(crime: Crime, month: string, seen: Set<string>): string | null {
  if (crime.month !== month) return REASONS.month;
  if (crime.location_type === 'BTP') return REASONS.btp;
  if (crime.location === null) return REASONS.nowhere;
  const counting = countingOf(crime.category);
  if (counting === null) return 'unknown';
  if (counting === 'not a crime') return REASONS.asb;
  if (counting === 'a crime against society') return REASONS.society;
  if (crime.persistent_id === '') return null;
  if (seen.has(crime.persistent_id)) return REASONS.repeated;
  seen.add(crime.persistent_id);
  return null;
}

/** Counts the records of one month: blank ids are never merged, a repeated id counts once. */
export function countMonth(records: readonly unknown[], month: string): Counted {
  const ignored = new Map<string, number>();
  const rejections: Rejection[] = [];
  const seen = new Set<string>();
  let counted = 0;
  records.forEach((record, index) => {
    const place = `record ${index + 1}`;
    const read = crimeSchema.safeParse(record);
    if (!read.success) {
      const keys = [...new Set(read.error.issues.map((issue) => String(issue.path[0] ?? 'the record')))];
      rejections.push(invalid(record, place, keys));
      return;
    }
    const reason = reasonAgainst(read.data, month, seen);
    if (reason === null) counted += 1;
    else if (reason === 'unknown') rejections.push(unknownType(read.data, place));
    else ignored.set(reason, (ignored.get(reason) ?? 0) + 1);
  });
  return { counted, ignored, rejections };
}
