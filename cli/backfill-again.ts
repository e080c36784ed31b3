// Whether a report that was read before must be read again: a person has decided a row since, or the catalogue has taken one up.
import { matchRow, wordingOf } from '../connectors/published-report/match';
import { indicatorScopes } from '../activities/scope';
import type { Catalogue } from '../contracts/catalogue';
import type { Decision, MatchedBy } from '../contracts/report';
import type { Pool } from '../platform/db/pool';
import { sql } from '../platform/sql';

interface OpenRow {
  readonly ref: string | null;
  readonly title: string;
  readonly indicator: string | null;
  readonly matchedBy: MatchedBy;
}

interface Reading {
  readonly import: string;
  readonly replayed: boolean;
  readonly rows: readonly OpenRow[];
}

/** True where the row would be taken for another thing now than it was then. */
function taken(row: OpenRow, catalogue: Catalogue, decisions: readonly Decision[]): boolean {
  const wording = wordingOf(row);
  if (row.matchedBy === 'undecided') return decisions.some((decision) => decision.wording === wording);
  const { by, indicator } = matchRow({ ...row, titleLost: false }, indicatorScopes(catalogue), decisions);
  return by !== 'new' && indicator !== null;
}

/**
 * The import of which the bytes are to be read again, or null where they are new or nothing has happened since. Bytes that
 * were read again before are compared with that later reading, and so read once more.
 */
export async function readingToRepeat(pool: Pool, deliveryId: string, catalogue: Catalogue): Promise<string | null> {
  const found = await pool.query<Reading>(sql('publish/read_report_readings'), [deliveryId]);
  const newest = found.rows[0];
  if (newest === undefined) return null;
  const decided = await pool.query<Decision>(sql('normalise/read_decisions'), [catalogue.council.code]);
  const changed = newest.replayed || newest.rows.some((row) => taken(row, catalogue, decided.rows));
  return changed ? newest.import : null;
}
