// Stops a delivery that has shrunk by nine tenths: an export cut short looks like a service that has stopped.
import { QuarterdayError } from '../../contracts/failure';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';

/**
 * @throws QuarterdayError VOLUME_ANOMALY where the delivery has 90% fewer rows than the fullest one before it
 * that fed the same measures (CONTRACT.md section 2). Return forms are not judged: a late form may hold one row.
 */
export async function guardVolume(
  client: PoolClient,
  entry: {
    readonly import_id: number;
    readonly council: string;
    readonly source: string;
    readonly rows_in: number;
  },
): Promise<void> {
  type Before = { readonly rows_in: number | null; readonly months: number | null };
  const { rows } = await client.query<Before>(sql('warehouse/read_previous_rows'), [
    entry.council,
    entry.source,
    entry.import_id,
  ]);
  const before = rows[0]?.rows_in ?? null;
  const months = rows[0]?.months ?? 1;
  if (before === null || entry.rows_in * 10 > before * months) return;
  throw new QuarterdayError('VOLUME_ANOMALY', 'the delivery holds far fewer rows than before', {
    seen: `${entry.rows_in} rows`,
    expected: `about ${before * months} rows, as before`,
    todo: 'look whether the export was cut short or filtered; get a whole one from the source system and replay with it',
  });
}
