// Counts a round and lists what is awaited, as known at the end of its day. Every expected figure is in one count.
import type { Reviewed } from '../../contracts/activities';
import type { AwaitedFigure, RoundFigures, RoundInput } from '../../contracts/collect';
import { sql } from '../../platform/sql';
import { firstRow } from '../../platform/db/first-row';
import { startOfNextDayLondon } from '../../rules/calendar/london';
import type { Deps } from '../deps';

/** Counts the lines of one quarter's report and lists what is awaited for it. */
export function reviewRound(deps: Deps) {
  return async ({ council, period, asOf }: RoundInput): Promise<Reviewed> => {
    const midnight = startOfNextDayLondon(asOf);
    const counted = await deps.pool.query<RoundFigures>(sql('publish/count_round'), [midnight, council, period]);
    const listed = await deps.pool.query<{ awaited: AwaitedFigure }>(sql('publish/read_awaited'), [
      asOf,
      council,
      period,
    ]);
    return { figures: firstRow(counted), awaited: listed.rows.map((row) => row.awaited) };
  };
}
