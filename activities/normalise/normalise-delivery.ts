// Reads one delivery: its bytes become staged observations, statements and quarantine, under a new number in the ledger.
import { Context } from '@temporalio/activity';
import type { NormaliseInput, Normalised } from '../../contracts/activities';
import type { BulkResult } from '../../contracts/bulk';
import { QuarterdayError } from '../../contracts/failure';
import { inTransaction } from '../../platform/db/transaction';
import { firstRow } from '../../platform/db/first-row';
import { sql } from '../../platform/sql';
import type { Deps } from '../deps';
import { bytesIn } from '../bulk/bytes-in';
import { stageAreas } from '../bulk/stage-areas';
import { openDelivery, type Kept } from '../landing/keep-delivery';
import { openBulk, type KeptBulk } from '../landing/open-bulk';
import type { Decision } from '../../contracts/report';
import { inUtf8 } from '../../connectors/registry';
import { councilScope, indicatorScopes, sourceSettings } from '../scope';
import { refuseImport } from './record-refusal';
import { refuseRetyped } from './refuse-retyped';
import { stageReading } from './stage-reading';

interface Entry {
  readonly importId: string;
  readonly outcome: string | null;
  /** True when an earlier attempt has read it already: reading and staging are one transaction. */
  readonly staged: boolean;
}

interface Found {
  readonly import_id: number;
  readonly outcome: string | null;
  readonly staged: boolean;
}

/** The ledger's entry for this delivery: the one that stands, or a new one. */
async function enterLedger(deps: Deps, kept: Kept | KeptBulk, input: NormaliseInput): Promise<Entry> {
  const { council, source, period, sha256 } = kept;
  const versions = [deps.connector(source).manifest.parserVersion, deps.catalogue(council).version];
  const key = [council, source, period, sha256, ...versions];
  const again = input.replayOf !== null || input.dryRun;
  const workflow = Context.current().info.workflowExecution?.workflowId ?? null;
  const standing = again
    ? await deps.pool.query<Found>(sql('normalise/find_unfinished'), [...key, input.replayOf, input.dryRun, workflow])
    : await deps.pool.query<Found>(sql('normalise/find_import'), key);
  if (standing.rows[0] !== undefined) return entryOf(standing.rows[0]);
  const more = [input.asOf, input.replayOf, input.dryRun, deps.now(), kept.receivedOn, workflow];
  const values = [council, source, period, kept.deliveryId, sha256, ...versions, ...more];
  const inserted = await deps.pool.query<{ import_id: number }>(sql('normalise/insert_import'), values);
  const made = inserted.rows[0];
  if (made !== undefined) return { importId: String(made.import_id), outcome: null, staged: false };
  return entryOf(firstRow(await deps.pool.query<Found>(sql('normalise/find_import'), key)));
}

const entryOf = (row: Found): Entry => ({
  importId: String(row.import_id),
  outcome: row.outcome,
  staged: row.staged,
});

/** What people have decided of rows in doubt. */
async function readDecisions(deps: Deps, council: string): Promise<Decision[]> {
  return (await deps.pool.query<Decision>(sql('normalise/read_decisions'), [council])).rows;
}

/** What a connector makes of a delivery: piece by piece where its source has bulk files, else of the whole body. */
async function parse(deps: Deps, kept: Kept | KeptBulk, asOf: string): Promise<BulkResult> {
  const catalogue = deps.catalogue(kept.council);
  const connector = deps.connector(kept.source);
  const context = {
    council: councilScope(catalogue),
    period: kept.period,
    asOf,
    settings: sourceSettings(catalogue, kept.source),
    indicators: indicatorScopes(catalogue),
    ...(kept.source === 'published-report' ? { decisions: await readDecisions(deps, kept.council) } : {}),
  };
  if ('bytes' in kept) {
    if (connector.bulk === undefined) throw gone();
    return connector.bulk(kept.bytes, context);
  }
  const body = inUtf8(kept.body, catalogue.sources[kept.source]?.encoding);
  if (connector.bulk !== undefined) return connector.bulk(bytesIn(body), context);
  return { ...(await connector.parse(body, context)), areas: null };
}

async function read(deps: Deps, kept: Kept | KeptBulk, asOf: string): Promise<BulkResult | QuarterdayError> {
  try {
    const result = await parse(deps, kept, asOf);
    refuseRetyped(result);
    return result;
  } catch (error) {
    if (error instanceof QuarterdayError && [3, 6, 7].includes(error.exitCode)) return error;
    throw error;
  }
}

async function stage(deps: Deps, kept: Kept | KeptBulk, importId: string, asOf: string): Promise<{ refused: boolean }> {
  Context.current().heartbeat('reading');
  const result = await read(deps, kept, asOf);
  const refused = result instanceof QuarterdayError;
  await inTransaction(deps.pool, async (client) => {
    // Two workers may read the same delivery; the first to get here writes what was read.
    const locked = await client.query<{ done: boolean }>(sql('normalise/lock_for_staging'), [importId]);
    if (firstRow(locked).done) return;
    if (refused) return refuseImport(client, importId, result.words, deps.now());
    await stageReading(client, deps.landingKey, importId, result, deps.now());
    if (result.areas !== null) await stageAreas(client, importId, result.areas);
  });
  return { refused };
}

/** Reads a delivery into the stage. A delivery that the ledger knows is not read again; one that is refused is quarantined. */
export function normaliseDelivery(deps: Deps) {
  return async (input: NormaliseInput): Promise<Normalised> => {
    const kept = (await openBulk(deps, input.deliveryId)) ?? (await openDelivery(deps, input.deliveryId));
    if (kept === null) throw gone();
    try {
      const { importId, outcome, staged } = await enterLedger(deps, kept, input);
      if (outcome !== null) return { importId, known: true, refused: false };
      if (staged) return { importId, known: false, refused: false };
      return { importId, known: false, ...(await stage(deps, kept, importId, input.asOf)) };
    } finally {
      if ('close' in kept) await kept.close();
    }
  };
}

function gone(): QuarterdayError {
  return new QuarterdayError('NOT_FOUND', 'the bytes of this delivery are no longer kept', {
    seen: 'an empty place in the landing store',
    expected: 'a delivery as it was received',
    todo: 'replay with --file and the export from the source system',
  });
}
