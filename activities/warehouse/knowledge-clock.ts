// When something was learned: the end of a back-dated round's day, or now; each later write of the same day a little later.
import type { IsoDate } from '../../contracts/period';
import type { PoolClient } from '../../platform/db/pool';
import { firstRow } from '../../platform/db/first-row';
import { sql } from '../../platform/sql';
import { endOfDayLondon, todayInLondon } from '../../rules/calendar/london';

/**
 * The recorded time of this transaction, in ISO with microseconds. `--as-of` is the clock of knowledge (CONTRACT.md
 * section 2): what a round as of a past day learns was known at that day's end.
 */
export async function recordedTime(client: PoolClient, council: string, asOf: IsoDate, now: Date): Promise<string> {
  const base = asOf < todayInLondon(now) ? endOfDayLondon(asOf) : now.toISOString();
  const ticked = await client.query<{ last_at: string }>(sql('warehouse/tick_knowledge_clock'), [council, asOf, base]);
  return firstRow(ticked).last_at;
}

/** One load or assessment of a council at a time: the lock is held to the end of the transaction. */
export async function lockCouncil(client: PoolClient, council: string): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtextextended('load/' || $1, 0))", [council]);
}
