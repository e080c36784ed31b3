// Proof that nothing changed: one sha256 over every fact of the warehouse and every entry of the ledger, in order.
import type { Pool } from '../../platform/db/pool';
import { sql } from '../../platform/sql';

/** What was summed, and the sum. */
export interface StoreSum {
  readonly sha256: string;
  /** Rows of facts and of the ledger. */
  readonly rows: number;
}

/** The checksum of the store as the console role sees it; the same rows give the same sum. */
export async function storeSum(console: Pool): Promise<StoreSum> {
  const found = await console.query<StoreSum>(sql('publish/read_checksum'));
  const sum = found.rows[0];
  if (sum === undefined) throw new Error('the checksum statement gives one row');
  return sum;
}
