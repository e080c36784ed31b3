// Writes on the expected figures that their owner was reminded of them, or that they were escalated.
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import type { Duty } from './ladder';

/** Stamps the figures of a message with the rung's own day. Only within the transaction that settles the message. */
export async function stampFigures(client: PoolClient, { rung, day, toRole, figures }: Duty): Promise<void> {
  const ids = figures.map(({ expected_id }) => expected_id);
  if (rung.action === 'remind') await client.query(sql('awaiting/stamp_reminded'), [ids, day]);
  else await client.query(sql('awaiting/stamp_escalated'), [ids, day, toRole]);
}
