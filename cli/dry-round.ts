// The dry run of a round: reads what is there, shows what would change, and loads nothing.
import { fetchRemote } from '../activities/landing/fetch-remote';
import { inboxFolder } from '../activities/landing/inbox';
import { GROWING, takeInbox, takeWhole, type InboxTaken, type TakeFile } from '../activities/landing/take-inbox';
import { councilScope, sourceSettings } from '../activities/scope';
import type { Catalogue } from '../contracts/catalogue';
import type { Connector } from '../contracts/connector';
import { accessOf } from '../platform/source-access';
import type { PullContext } from '../contracts/pull';
import { EXIT, QuarterdayError, worstExit, type FailureWords } from '../contracts/failure';
import { errorText, exitOf, failureWords } from './failures';
import type { HandFile, LargeFile } from './hand-file';
import { layFile, runImport } from './imports';
import type { LedgerEntry } from './ledger';
import { changesText } from './listings/import';
import { importsTable } from './listings/imports';
import { importExit } from './outcomes';
import type { RoundWanted } from './rounds';
import type { Runtime } from './runtime';
import { sourceNamed } from './sources';

type Away = FailureWords & { readonly source: string };

interface Found {
  readonly period: string;
  readonly receivedOn: string;
  readonly file: HandFile | LargeFile;
}

/** What every way of arrival holds; a way that fails is told, and holds up no other. */
interface Gathered {
  readonly found: Found[];
  readonly faults: Away[];
}

/** Faults of a source are told in the end, with what the others would change; any other ends the dry run. */
async function unlessAway(source: string, into: Gathered, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const words = failureWords(error);
    if (![EXIT.sourceUnavailable, EXIT.refused].some((exit) => exit === exitOf(words))) throw error;
    into.faults.push({ source, ...words });
  }
}

async function fromInbox(runtime: Runtime, connector: Connector, wanted: RoundWanted, into: Gathered): Promise<void> {
  const { key, bulk, maxBytes: most } = connector.manifest;
  const maxBytes = bulk?.maxBytes ?? most;
  const { inbox, inboxQuietMs: quietMs, sftp: server } = runtime.config;
  const { council, period: upTo, asOf } = wanted;
  const folder = inboxFolder(inbox, council, key);
  const place = { folder, upTo, asOf, maxBytes, quietMs, looks: new Map(), signal: runtime.signal };
  const heartbeat = (detail: string): void => runtime.output.progress.step(`${key}: ${detail}`);
  const tell = ({ refused, growing }: InboxTaken): void => {
    into.faults.push(...refused.map(({ words }) => ({ source: key, ...words })));
    for (const period of growing) runtime.output.say(`${key} ${period}: ${GROWING}`);
  };
  if (server !== null)
    await unlessAway(key, into, async () =>
      tell(await fetchRemote({ ...place, server, council, source: key, heartbeat })),
    );
  const whole = takeWhole(maxBytes, ({ period, receivedOn, name, body }) =>
    Promise.resolve(void into.found.push({ period, receivedOn, file: { name, body } })),
  );
  const large: TakeFile = ({ period, receivedOn, name, path }) =>
    Promise.resolve(into.found.push({ period, receivedOn, file: { name, path } }) > 0);
  await unlessAway(key, into, async () => tell(await takeInbox(place, bulk === undefined ? whole : large)));
}

async function fromService(
  runtime: Runtime,
  connector: Connector,
  wanted: RoundWanted,
  catalogue: Catalogue,
): Promise<readonly Found[]> {
  const result = await connector.pull?.(pullContext(runtime, connector, wanted, catalogue));
  return (result?.pulled ?? []).map(({ period, receivedOn, name, body }) => ({
    ...{ period, receivedOn },
    file: { name, body },
  }));
}

function pullContext(runtime: Runtime, connector: Connector, wanted: RoundWanted, catalogue: Catalogue): PullContext {
  return {
    council: councilScope(catalogue),
    period: wanted.period,
    asOf: wanted.asOf,
    settings: sourceSettings(catalogue, connector.manifest.key),
    allowLoopback: runtime.config.allowLoopbackSources,
    privateHosts: runtime.config.privateHosts,
    access: accessOf(runtime.config.sources, connector.manifest.key),
    validatorOf: () => null,
    signal: runtime.signal,
    heartbeat: (detail) => runtime.output.progress.step(detail),
  };
}

async function gather(runtime: Runtime, connector: Connector, wanted: RoundWanted): Promise<Gathered> {
  const catalogue = runtime.catalogues.get(wanted.council);
  if (catalogue === undefined) throw new QuarterdayError('NOT_FOUND', 'there is no catalogue of this council');
  const into: Gathered = { found: [], faults: [] };
  const { key, arrival } = connector.manifest;
  if (arrival.includes('inbox')) await fromInbox(runtime, connector, wanted, into);
  if (arrival.includes('http'))
    await unlessAway(key, into, async () => {
      into.found.push(...(await fromService(runtime, connector, wanted, catalogue)));
    });
  return into;
}

async function tryFound(
  runtime: Runtime,
  source: string,
  found: readonly Found[],
  { council, asOf }: RoundWanted,
  now: Date,
): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (const { period, receivedOn, file } of found) {
    const deliveryId = await layFile(runtime, { council, source, period, receivedOn }, file);
    entries.push(await runImport(runtime, { council, deliveryId, replayOf: null, asOf, dryRun: true }, now));
  }
  return entries;
}

/** Reads every source of the round (or one) and shows the difference to the figures that stand. */
export async function dryRound(runtime: Runtime, wanted: RoundWanted, now: Date): Promise<number> {
  const { output } = runtime;
  const configured = Object.keys(runtime.catalogues.get(wanted.council)?.sources ?? {}).sort();
  const entries: LedgerEntry[] = [];
  const faults: Away[] = [];
  for (const key of wanted.source === null ? configured : [wanted.source]) {
    const gathered = await gather(runtime, sourceNamed(key), wanted);
    entries.push(...(await tryFound(runtime, key, gathered.found, wanted, now)));
    faults.push(...gathered.faults);
  }
  const changes = entries.flatMap((entry) => entry.changes);
  const { council, period, asOf } = wanted;
  output.document({ council, period, asOf, dryRun: true, imports: entries, changes, failures: faults });
  output.print(`${output.paint.bold('Dry run: nothing was loaded')}\n`);
  output.print(entries.length === 0 ? `Nothing is there to be read by ${asOf}.` : importsTable(entries, output));
  output.print(`\n${changesText(changes, output)}`);
  for (const fault of faults) output.say(`${fault.source}: ${errorText(fault)}`);
  return worstExit([...entries.map(importExit), ...faults.map(exitOf)]);
}
