// Turns staged counts of small areas into versioned facts: only what has changed is closed and written.
import { measureKey } from '../../contracts/figure';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { ensurePeriods } from '../warehouse/ensure-periods';

interface Held {
  readonly months: string[];
  /** True where a count of one of the months is there already. */
  readonly standing: boolean;
}

interface Written {
  readonly measure: string;
  readonly period: string;
}

async function writeFirst(client: PoolClient, values: readonly string[]): Promise<readonly Written[]> {
  await client.query(sql('warehouse/insert_first_area_counts'), [...values]);
  const found = await client.query<Written>(sql('warehouse/read_area_measures'), [values[0]]);
  return found.rows;
}

async function writeChanged(client: PoolClient, values: readonly string[]): Promise<readonly Written[]> {
  await client.query(sql('warehouse/close_changed_area_counts'), [...values]);
  return (await client.query<Written>(sql('warehouse/insert_changed_area_counts'), [...values])).rows;
}

/**
 * Loads the counts of small areas of one import, where it has any; gives the keys `measure@month` of what was written. The caller
 * holds the council's lock.
 */
export async function loadAreas(
  client: PoolClient,
  importId: string,
  recordedAt: string,
): Promise<ReadonlySet<string>> {
  const found = await client.query<Held>(sql('warehouse/find_standing_area_counts'), [importId]);
  const held = found.rows[0];
  if (held === undefined) return new Set();
  await ensurePeriods(client, held.months);
  await client.query(sql('warehouse/insert_areas'), [importId]);
  await client.query(sql('warehouse/insert_categories'), [importId]);
  const values = [importId, recordedAt];
  const written = held.standing ? await writeChanged(client, values) : await writeFirst(client, values);
  return new Set(written.map(({ measure, period }) => measureKey(measure, period)));
}
