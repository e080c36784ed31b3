// Runs imports again: from the kept bytes, or from a mended file; the whole of it, or only for what was quarantined.
import { QuarterdayError } from '../contracts/failure';
import type { Catalogue } from '../contracts/catalogue';
import { loadKeyring } from '../platform/keys';
import { feedsOf } from '../rules/expected/feed';
import { measuresOf } from './explain';
import { handFile } from './hand-file';
import { layFile, runImport } from './imports';
import { ledgerEntry, listLedger, type LedgerEntry } from './ledger';
import { readQuarantine } from './quarantine';
import type { Runtime } from './runtime';
import { sourceNamed } from './sources';

export interface ReplayWanted {
  readonly id: string;
  /** A mended file; null for the bytes that were kept. */
  readonly file: string | null;
  /** True: nothing but what the quarantined rows feed may change. */
  readonly quarantinedOnly: boolean;
  readonly asOf: string;
  readonly dryRun: boolean;
}

/** The indicators that quarantined rows of these measures may feed. */
export function fedBy(catalogue: Catalogue, measures: readonly string[]): string[] {
  return catalogue.indicators
    .filter((indicator) =>
      feedsOf(indicator).some(({ formula }) =>
        measuresOf(formula, indicator.slug).some((measure) => measures.includes(measure)),
      ),
    )
    .map(({ slug }) => slug);
}

async function deliveryOf(runtime: Runtime, old: LedgerEntry, wanted: ReplayWanted): Promise<string> {
  if (wanted.file !== null) {
    const file = await handFile(wanted.file, sourceNamed(old.source).manifest);
    const { council, source, period } = old;
    return layFile(runtime, { council, source, period, receivedOn: wanted.asOf }, file);
  }
  if (old.delivery.id !== null) return old.delivery.id;
  throw new QuarterdayError('NOT_FOUND', 'the bytes of this import were never read, so none are kept', {
    seen: old.failure?.code ?? null,
    expected: 'a delivery in the landing store',
    todo: `quarterday replay ${old.id} --file MENDED-FILE`,
  });
}

/** Refuses where a dry run would change more than the quarantined rows can account for. */
async function checkOnlyQuarantined(runtime: Runtime, old: LedgerEntry, trial: LedgerEntry): Promise<void> {
  const keyring = loadKeyring(runtime.config, 'landing');
  const filter = { importId: old.id, entryId: null, openOnly: false };
  const entries = await readQuarantine(runtime.pool('console'), keyring, filter);
  const catalogue = runtime.catalogues.get(old.council);
  const may =
    catalogue === undefined
      ? []
      : fedBy(
          catalogue,
          entries.flatMap((entry) => entry.measures),
        );
  const whole = entries.some((entry) => entry.scope === 'file');
  const other = trial.changes.filter((change) => !whole && !may.includes(change.indicator));
  if (other.length === 0) return;
  throw new QuarterdayError('POLICY_REFUSED', 'the replay would change figures that no quarantined row feeds', {
    seen: other.map((change) => `${change.indicator} ${change.period}`).join(', '),
    expected: may.join(', ') || 'no change',
    todo: 'look at it with --dry-run, and leave out --rows quarantined where the change is wanted',
  });
}

/** Runs one import again. @throws QuarterdayError NOT_FOUND, POLICY_REFUSED */
export async function replayOne(runtime: Runtime, wanted: ReplayWanted, now: Date): Promise<LedgerEntry> {
  const old = await ledgerEntry(runtime.pool('console'), wanted.id);
  const deliveryId = await deliveryOf(runtime, old, wanted);
  const input = { council: old.council, deliveryId, replayOf: old.id, asOf: wanted.asOf };
  if (wanted.quarantinedOnly) {
    const trial = await runImport(runtime, { ...input, dryRun: true }, now);
    await checkOnlyQuarantined(runtime, old, trial);
    if (wanted.dryRun) return trial;
  }
  return runImport(runtime, { ...input, dryRun: wanted.dryRun }, now);
}

const FAILED: readonly (string | null)[] = ['quarantined', 'partly_quarantined', 'failed', 'waiting_for_approval'];
/** A replay that has not ended has mended nothing. */
const NOT_MENDED: readonly (string | null)[] = [...FAILED, null];

/** The imports that a replay, or a replay of a replay, has mended. */
function mendedIds(ledger: readonly LedgerEntry[]): Set<string> {
  const byId = new Map(ledger.map((entry) => [entry.id, entry]));
  const mended = new Set<string>();
  for (const entry of ledger.filter(({ outcome }) => !NOT_MENDED.includes(outcome)))
    for (let id = entry.replayOf; id !== null && !mended.has(id); id = byId.get(id)?.replayOf ?? null) mended.add(id);
  return mended;
}

/** The imports that failed and that no later replay has mended, oldest first. */
export async function failedImports(runtime: Runtime): Promise<LedgerEntry[]> {
  const ledger = (await listLedger(runtime.pool('console'), null, 100_000)).filter((entry) => !entry.dryRun);
  const mended = mendedIds(ledger);
  return ledger
    .filter((entry) => entry.replayOf === null && FAILED.includes(entry.outcome) && !mended.has(entry.id))
    .reverse();
}
