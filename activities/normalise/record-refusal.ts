// Records a delivery that was refused as a whole: an import with its outcome, and one quarantine entry that says what to do.
import { createHash } from 'node:crypto';
import type { ImportOutcome, ImportSummary } from '../../contracts/collect';
import { EXIT, QuarterdayError, type FailureWords } from '../../contracts/failure';
import { firstRow } from '../../platform/db/first-row';
import type { PoolClient } from '../../platform/db/pool';
import { inTransaction } from '../../platform/db/transaction';
import { sql } from '../../platform/sql';
import type { Deps } from '../deps';

/** The outcome of an import whose delivery was refused with these words. */
export function refusedOutcome(words: FailureWords): ImportOutcome {
  const { exitCode } = new QuarterdayError(words.code, words.message);
  if (exitCode === EXIT.approval) return 'waiting_for_approval';
  if (exitCode === EXIT.refused) return 'refused';
  return exitCode === EXIT.quarantined ? 'quarantined' : 'failed';
}

/** Ends an open import as refused, and writes its quarantine entry. */
export async function refuseImport(
  client: PoolClient,
  importId: string,
  words: FailureWords,
  now: Date,
): Promise<void> {
  const values = [importId, refusedOutcome(words), JSON.stringify(words), now];
  await client.query(sql('normalise/end_refused_import'), values);
  const { place, code, message, expected, todo } = words;
  await client.query(sql('normalise/insert_refusal'), [importId, place, code, message, expected, todo, now]);
}

const NO_ROWS = { in: 0, loaded: 0, unchanged: 0, quarantined: 0, ignored: 0 } as const;

interface Refusal {
  readonly council: string;
  readonly source: string;
  readonly period: string;
  readonly asOf: string;
  readonly name: string;
  readonly words: FailureWords;
}

/**
 * Records a file that could not even be read, and says what became of it: the ledger knows it by a hash of its name, for
 * there are no bytes. A file that is known already is told again, for it still lies in the inbox.
 */
export async function recordRefusal(deps: Deps, refusal: Refusal): Promise<ImportSummary> {
  const { council, source, period, asOf, words } = refusal;
  const hash = createHash('sha256').update(`unread ${refusal.name}`).digest('hex');
  const { parserVersion } = deps.connector(source).manifest;
  const key = [hash, parserVersion, deps.catalogue(council).version];
  return inTransaction(deps.pool, async (client) => {
    const values = [council, source, period, null, ...key, asOf, null, false, deps.now(), null, null];
    const inserted = await client.query<{ import_id: number }>(sql('normalise/insert_import'), values);
    const made = inserted.rows[0]?.import_id;
    if (made !== undefined) await refuseImport(client, String(made), words, deps.now());
    const find = [council, source, period, ...key];
    const found = await client.query<{ import_id: number }>(sql('normalise/find_import'), find);
    const id = String(made ?? firstRow(found).import_id);
    return { id, source, period, outcome: refusedOutcome(words), rows: NO_ROWS, changed: 0, failure: words };
  });
}
