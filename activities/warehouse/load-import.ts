// Loads one import into the star: measures, figures, statements, stamps and the ledger, all in one transaction.
import type { LoadInput } from '../../contracts/activities';
import type { Catalogue } from '../../contracts/catalogue';
import type { FigureChange, ImportOutcome, ImportSummary, RowCounts } from '../../contracts/collect';
import { measureKey, publishedMeasure } from '../../contracts/figure';
import { QuarterdayError, type FailureWords } from '../../contracts/failure';
import type { PoolClient } from '../../platform/db/pool';
import { inTransaction } from '../../platform/db/transaction';
import { sql } from '../../platform/sql';
import type { Deps } from '../deps';
import { loadAreas } from '../bulk/load-areas';
import { refuseImport } from '../normalise/record-refusal';
import { candidatesOf } from './candidates';
import { draftFigures, type Drafted } from './draft-figures';
import { ensurePeriods } from './ensure-periods';
import { guardScale } from './guard-scale';
import { guardVolume } from './guard-volume';
import { lockCouncil, recordedTime } from './knowledge-clock';
import { loadPrinted } from './load-printed';
import { loadBenchmarks } from './load-benchmarks';
import { loadMeasures, type LoadedFacts } from './load-measures';
import { isSettled, settleMended } from './settle-mended';
import { stampExpected } from './stamp-expected';
import { writeFigures } from './write-figures';

interface Entry {
  readonly import_id: number;
  readonly council: string;
  readonly source: string;
  readonly period: string;
  readonly content_sha256: string;
  readonly replay_of: number | null;
  readonly dry_run: boolean;
  readonly outcome: ImportOutcome | null;
  readonly rows_in: number;
  readonly rows_loaded: number;
  readonly rows_unchanged: number;
  readonly rows_quarantined: number;
  readonly rows_ignored: number;
  readonly failure: FailureWords | null;
  readonly changed: number;
}

async function lockEntry(client: PoolClient, importId: string): Promise<Entry> {
  const { rows } = await client.query<Entry>(sql('warehouse/lock_import'), [importId]);
  const entry = rows[0];
  if (entry !== undefined) return entry;
  throw new QuarterdayError('NOT_FOUND', 'there is no such import', {
    seen: importId,
    expected: 'a number of the ledger',
    todo: 'list them with `quarterday imports`',
  });
}

function summary(entry: Entry, known: boolean): ImportSummary {
  const settled = known && (entry.outcome === 'loaded' || entry.outcome === 'unchanged');
  const loaded = known ? 0 : entry.rows_loaded;
  const rows: RowCounts = {
    in: entry.rows_in,
    loaded,
    unchanged: entry.rows_unchanged + entry.rows_loaded - loaded,
    quarantined: entry.rows_quarantined,
    ignored: entry.rows_ignored,
  };
  return {
    id: String(entry.import_id),
    source: entry.source,
    period: entry.period,
    outcome: settled ? 'unchanged' : (entry.outcome ?? 'failed'),
    rows,
    changed: known ? 0 : entry.changed,
    failure: entry.failure,
  };
}

/** A delivery that the ledger knows. One that was refused and has been mended since is told no more. */
async function knownSummary(client: PoolClient, entry: Entry): Promise<ImportSummary> {
  const told = summary(entry, true);
  const refused = ['quarantined', 'partly_quarantined', 'waiting_for_approval', 'refused'].includes(told.outcome);
  if (!refused || !(await isSettled(client, entry.import_id))) return told;
  return { ...told, outcome: 'unchanged', failure: null };
}

async function countRows(
  client: PoolClient,
  importId: string,
  facts: LoadedFacts,
): Promise<{ loaded: number; unchanged: number; older: number }> {
  const { rows } = await client.query<{ rows: number; keys: string[] }>(sql('warehouse/read_fed'), [importId]);
  const counted = { loaded: 0, unchanged: 0, older: 0 };
  for (const group of rows) {
    if (group.keys.some((key) => facts.written.has(key))) counted.loaded += group.rows;
    else if (group.keys.some((key) => facts.superseded.has(key))) counted.older += group.rows;
    else counted.unchanged += group.rows;
  }
  return counted;
}

function outcomeOf(entry: Entry, loaded: number, unchanged: number): ImportOutcome {
  if (entry.rows_quarantined > 0) return loaded + unchanged > 0 ? 'partly_quarantined' : 'quarantined';
  return loaded > 0 ? 'loaded' : 'unchanged';
}

/**
 * What else was written, beside measures and words: benchmarks; of a published report's rows what is printed with a figure, and figures of measures
 * that were known before their indicator was.
 */
async function alsoWritten(
  client: PoolClient,
  catalogue: Catalogue,
  entry: Entry,
  recordedAt: string,
  facts: LoadedFacts,
  changes: readonly FigureChange[],
): Promise<ReadonlySet<string>> {
  if (entry.source !== 'published-report') {
    await loadBenchmarks(client, catalogue, String(entry.import_id), recordedAt);
    return facts.written;
  }
  const printed = await loadPrinted(client, String(entry.import_id), recordedAt);
  const figures = changes.map(({ indicator, period }) => measureKey(publishedMeasure(indicator), period));
  return new Set([...facts.written, ...figures, ...[...printed].map((slug) => `statement/${slug}@${entry.period}`)]);
}

/** The measures of figures that were written though none of their measures was: they were known before an indicator took them. */
function boundSince(drafts: readonly Drafted[], changes: readonly FigureChange[], facts: LoadedFacts): string[] {
  return drafts.flatMap(({ indicator, period, draft }) => {
    const isWritten = changes.some((change) => change.indicator === indicator.slug && change.period === period);
    return isWritten && !draft.inputs.some((key) => facts.written.has(key)) ? draft.inputs : [];
  });
}

async function writeFacts(client: PoolClient, deps: Deps, entry: Entry, asOf: string): Promise<FigureChange[]> {
  const importId = String(entry.import_id);
  const recordedAt = await recordedTime(client, entry.council, asOf, deps.now());
  const measured = await loadMeasures(client, importId, recordedAt);
  const areas = await loadAreas(client, importId, recordedAt);
  const facts = { ...measured, written: new Set([...measured.written, ...areas]) };
  // A delivery may have been read before the catalogue bound its measures: what it said then becomes figures now.
  const candidates = candidatesOf(deps.catalogue(entry.council), facts.staged);
  const drafts = await draftFigures(client, entry.council, candidates);
  await guardScale(client, entry, drafts);
  const stamp = { council: entry.council, importId, sha256: entry.content_sha256, recordedAt };
  // A month's delivery may feed a quarter that no round has opened.
  await ensurePeriods(
    client,
    drafts.map(({ period }) => period),
  );
  const changes = await writeFigures(client, drafts, stamp);
  const fed = { ...facts, written: new Set([...facts.written, ...boundSince(drafts, changes, facts)]) };
  const written = await alsoWritten(client, deps.catalogue(entry.council), entry, recordedAt, fed, changes);
  const received = drafts.map(({ indicator, period, draft }) => ({
    slug: indicator.slug,
    period,
    partial: draft.partial,
  }));
  await client.query(sql('warehouse/stamp_received'), [entry.council, JSON.stringify(received), asOf]);
  await stampExpected(client, entry.council, importId, asOf);
  const { loaded, unchanged, older } = await countRows(client, importId, { ...facts, written });
  const outcome = outcomeOf(entry, loaded, unchanged + older);
  if (entry.dry_run) await client.query('rollback to savepoint facts');
  const values = [importId, outcome, loaded, unchanged, JSON.stringify(changes), deps.now(), older];
  await client.query(sql('warehouse/end_import'), values);
  return changes;
}

async function load(client: PoolClient, deps: Deps, input: LoadInput): Promise<ImportSummary> {
  const first = await lockEntry(client, input.importId);
  if (first.outcome !== null) return input.known ? knownSummary(client, first) : summary(first, false);
  await lockCouncil(client, first.council);
  await client.query('savepoint facts');
  try {
    await guardVolume(client, first);
    await writeFacts(client, deps, first, input.asOf);
    if (first.replay_of !== null && !first.dry_run) {
      await client.query(sql('warehouse/settle_quarantine'), [first.replay_of, first.import_id]);
    }
  } catch (error) {
    if (!(error instanceof QuarterdayError) || error.exitCode !== 7) throw error;
    await client.query('rollback to savepoint facts');
    await refuseImport(client, input.importId, error.words, deps.now());
  }
  await settleMended(client, deps, first.import_id);
  return summary(await lockEntry(client, input.importId), false);
}

/**
 * Loads one import. An import that was ended before is not loaded again: a second attempt after a lost answer finds
 * its outcome in the ledger. A dry run writes its counts and changes and nothing else.
 */
export function loadImport(deps: Deps) {
  return async (input: LoadInput): Promise<ImportSummary> =>
    inTransaction(deps.pool, (client) => load(client, deps, input));
}
