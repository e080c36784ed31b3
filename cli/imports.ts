// One delivery made into an import by the replay workflow: for `import`, for `replay`, and for dry runs.
import { keepBulk } from '../activities/landing/keep-bulk';
import { keepDelivery } from '../activities/landing/keep-delivery';
import type { ImportSummary, ReplayInput } from '../contracts/collect';
import { loadKeyring } from '../platform/keys';
import { todayInLondon } from '../rules/calendar/london';
import { replayId } from '../workflows/ids';
import { readLargeFile, type HandFile, type LargeFile } from './hand-file';
import { ledgerEntry, type LedgerEntry } from './ledger';
import type { Runtime } from './runtime';
import { sourceNamed } from './sources';
import { awaitWorkflow } from './wait';

export interface Laid {
  readonly council: string;
  readonly source: string;
  readonly period: string;
  readonly receivedOn: string;
}

/** Lays bytes into the landing store; the same bytes of the same source and period are one delivery. */
export async function layFile(runtime: Runtime, where: Laid, file: HandFile | LargeFile): Promise<string> {
  const { config } = runtime;
  const deps = {
    config,
    pool: runtime.pool('loader'),
    landingKey: loadKeyring(config, 'landing'),
    now: () => new Date(),
  };
  if ('body' in file) return (await keepDelivery(deps)({ ...where, name: file.name, body: file.body })).deliveryId;
  const maxBytes = sourceNamed(where.source).manifest.bulk?.maxBytes ?? 0;
  const keep = keepBulk(deps);
  const laid = await readLargeFile(file, maxBytes, (bytes) => keep({ ...where, name: file.name }, bytes));
  return laid.deliveryId;
}

export type ImportWanted = Omit<ReplayInput, 'backDated'>;

/** What came of it: the ledger's entry with the outcome and counts of this attempt. */
export async function runImport(runtime: Runtime, wanted: ImportWanted, now: Date): Promise<LedgerEntry> {
  const { council, deliveryId, replayOf, asOf, dryRun } = wanted;
  const id = replayId(council, deliveryId, replayOf);
  const input: ReplayInput = { ...wanted, backDated: asOf < todayInLondon(now) };
  const handle = await runtime.client.workflow.start('replayImport', {
    workflowId: dryRun ? `${id}/dry-run/${deliveryId}` : id,
    taskQueue: runtime.config.temporal.taskQueue,
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [input],
  });
  const summary = await awaitWorkflow<ImportSummary>(runtime, handle, 'importing');
  const entry = await ledgerEntry(runtime.pool('console'), summary.id);
  const knownBefore = summary.outcome === 'unchanged' && entry.outcome !== 'unchanged';
  return { ...entry, ...summary, changes: knownBefore ? [] : entry.changes };
}
