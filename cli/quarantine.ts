// What was rejected, with the raw text opened for the person who asks.
import { unseal } from '../activities/landing/seal';
import type { Pool } from '../platform/db/pool';
import type { Keyring } from '../platform/keys';
import { sql } from '../platform/sql';

interface Row {
  readonly id: string;
  readonly import: string;
  readonly council: string;
  readonly source: string;
  readonly period: string;
  readonly scope: 'row' | 'file';
  readonly place: string | null;
  readonly rule: string;
  readonly message: string;
  readonly expected: string | null;
  readonly todo: string | null;
  readonly raw_sealed: Buffer | null;
  readonly measures: readonly string[];
  readonly state: string;
  readonly recorded_at: string;
  readonly settled_by: string | null;
}

/** One entry of quarantine: place, raw text, rule, message and what to do. */
export interface QuarantineEntry extends Omit<Row, 'raw_sealed' | 'recorded_at' | 'settled_by'> {
  /** Null for a whole file. */
  readonly raw: string | null;
  readonly recordedAt: string;
  readonly settledBy: string | null;
}

function entryOf(row: Row, keyring: Keyring): QuarantineEntry {
  const { raw_sealed: sealed, recorded_at: recordedAt, settled_by: settledBy, ...rest } = row;
  const raw = sealed === null ? null : unseal(keyring, sealed, `quarantine ${row.import}`).toString('utf8');
  return { ...rest, raw, recordedAt, settledBy };
}

export interface QuarantineFilter {
  readonly importId: string | null;
  readonly entryId: string | null;
  readonly openOnly: boolean;
}

/** Entries in the order of imports and places. */
export async function readQuarantine(
  pool: Pool,
  keyring: Keyring,
  { importId, entryId, openOnly }: QuarantineFilter,
): Promise<QuarantineEntry[]> {
  const found = await pool.query<Row>(sql('publish/read_quarantine'), [importId, entryId, openOnly]);
  return found.rows.map((row) => entryOf(row, keyring));
}
