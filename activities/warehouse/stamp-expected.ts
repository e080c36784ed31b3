// Keeps the day that a service promised for a figure that is not here: its own voice, beside the calendar's.
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { readAvailability } from '../../readings';

interface Said {
  readonly indicator: string;
  readonly shown_in: string;
  readonly availability: string;
}

/** Reads the promises in the words of one import ("available at end of October 2023") and stamps them on the expected figures. */
export async function stampExpected(
  client: PoolClient,
  council: string,
  importId: string,
  asOf: string,
): Promise<void> {
  const { rows } = await client.query<Said>(sql('warehouse/read_said'), [importId]);
  const promised = rows.flatMap(({ indicator, shown_in: quarter, availability }) => {
    const { expectedOn } = readAvailability(availability, { period: quarter, asOf });
    return expectedOn === null ? [] : [{ slug: indicator, quarter, expected_on: expectedOn }];
  });
  if (promised.length > 0) await client.query(sql('warehouse/stamp_expected_on'), [council, JSON.stringify(promised)]);
}
