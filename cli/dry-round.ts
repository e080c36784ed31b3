// The dry run of a round: reads what is there, shows what would change, and loads nothing.
import { inboxFolder, listInbox, readInboxFile } from '../activities/landing/inbox';
import { councilScope, sourceSettings } from '../activities/scope';
import type { Catalogue } from '../contracts/catalogue';
import type { Connector } from '../contracts/connector';
import { accessOf } from '../platform/source-access';
import { QuarterdayError, worstExit, type FailureWords } from '../contracts/failure';
import { errorText, exitOf, failureWords } from './failures';
import { layFile, runImport } from './imports';
import type { LedgerEntry } from './ledger';
import { changesText } from './listings/import';
import { importsTable } from './listings/imports';
import { importExit } from './outcomes';
import type { RoundWanted } from './rounds';
import type { Runtime } from './runtime';
import { sourceNamed } from './sources';

interface Found {
  readonly period: string;
  readonly receivedOn: string;
  readonly name: string;
  readonly body: Buffer;
}

async function fromInbox(runtime: Runtime, connector: Connector, wanted: RoundWanted): Promise<Found[]> {
  const { key, maxBytes } = connector.manifest;
  const folder = inboxFolder(runtime.config.inbox, wanted.council, key);
  const files = await listInbox(folder, wanted.period, wanted.asOf);
  return Promise.all(files.map(async (file) => ({ ...file, body: await readInboxFile(file.path, maxBytes) })));
}

async function fromService(
  runtime: Runtime,
  connector: Connector,
  wanted: RoundWanted,
  catalogue: Catalogue,
): Promise<Found[]> {
  const result = await connector.pull?.({
    council: councilScope(catalogue),
    period: wanted.period,
    asOf: wanted.asOf,
    settings: sourceSettings(catalogue, connector.manifest.key),
    allowLoopback: runtime.config.allowLoopbackSources,
    access: accessOf(runtime.config.sources, connector.manifest.key),
    validatorOf: () => null,
    signal: runtime.signal,
    heartbeat: (detail) => runtime.output.progress.step(detail),
  });
  return [...(result?.pulled ?? [])];
}

async function drySource(
  runtime: Runtime,
  connector: Connector,
  wanted: RoundWanted,
  now: Date,
): Promise<LedgerEntry[]> {
  const { council, asOf } = wanted;
  const catalogue = runtime.catalogues.get(council);
  if (catalogue === undefined) throw new QuarterdayError('NOT_FOUND', 'there is no catalogue of this council');
  const found = connector.manifest.arrival.includes('http')
    ? await fromService(runtime, connector, wanted, catalogue)
    : await fromInbox(runtime, connector, wanted);
  const entries: LedgerEntry[] = [];
  for (const { period, receivedOn, ...file } of found) {
    const where = { council, source: connector.manifest.key, period, receivedOn };
    const deliveryId = await layFile(runtime, where, file);
    entries.push(await runImport(runtime, { council, deliveryId, replayOf: null, asOf, dryRun: true }, now));
  }
  return entries;
}

type Away = FailureWords & { readonly source: string };

/** A source that is away is told in the end, with what the others would change; any other fault ends the dry run. */
function unlessAway(source: string, faults: Away[]): (error: unknown) => [] {
  return (error) => {
    const words = failureWords(error);
    if (words.code !== 'SOURCE_UNAVAILABLE') throw error;
    faults.push({ source, ...words });
    return [];
  };
}

/** Reads every source of the round (or one) and shows the difference to the figures that stand. */
export async function dryRound(runtime: Runtime, wanted: RoundWanted, now: Date): Promise<number> {
  const { output } = runtime;
  const configured = Object.keys(runtime.catalogues.get(wanted.council)?.sources ?? {}).sort();
  const entries: LedgerEntry[] = [];
  const faults: Away[] = [];
  for (const key of wanted.source === null ? configured : [wanted.source])
    entries.push(...(await drySource(runtime, sourceNamed(key), wanted, now).catch(unlessAway(key, faults))));
  const changes = entries.flatMap((entry) => entry.changes);
  const { council, period, asOf } = wanted;
  output.document({ council, period, asOf, dryRun: true, imports: entries, changes, failures: faults });
  output.print(`${output.paint.bold('Dry run: nothing was loaded')}\n`);
  output.print(entries.length === 0 ? `Nothing is there to be read by ${asOf}.` : importsTable(entries, output));
  output.print(`\n${changesText(changes, output)}`);
  for (const fault of faults) output.say(`${fault.source}: ${errorText(fault)}`);
  return worstExit([...entries.map(importExit), ...faults.map(exitOf)]);
}
