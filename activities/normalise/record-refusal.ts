// Records a delivery that was refused as a whole: an import with its outcome, and one quarantine entry that says what to do.
import { createHash } from 'node:crypto';
import type { ImportOutcome } from '../../contracts/collect';
import { EXIT, QuarterdayError, type FailureWords } from '../../contracts/failure';
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

interface Refusal {
  readonly council: string;
  readonly source: string;
  readonly period: string;
  readonly asOf: string;
  readonly name: string;
  readonly words: FailureWords;
}

/** Records a file that could not even be read: the ledger knows it by a hash of its name, for there are no bytes. */
export async function recordRefusal(deps: Deps, refusal: Refusal): Promise<void> {
  const { council, source, period, asOf, words } = refusal;
  const hash = createHash('sha256').update(`unread ${refusal.name}`).digest('hex');
  const { manifest } = deps.connector(source);
  const { version } = deps.catalogue(council);
  await inTransaction(deps.pool, async (client) => {
    const values = [
      council,
      source,
      period,
      null,
      hash,
      manifest.parserVersion,
      version,
      asOf,
      null,
      false,
      deps.now(),
      null,
    ];
    const inserted = await client.query<{ import_id: number }>(sql('normalise/insert_import'), values);
    const id = inserted.rows[0]?.import_id;
    if (id !== undefined) await refuseImport(client, String(id), words, deps.now());
  });
}
