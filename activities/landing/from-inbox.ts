// The inbox of a source: what the SFTP server holds is fetched into it, then every whole file is kept, and what is none is recorded.
import { Context } from '@temporalio/activity';
import type { Received, ReceiveInput } from '../../contracts/activities';
import type { ImportSummary } from '../../contracts/collect';
import type { Connector } from '../../contracts/connector';
import { comparePeriods } from '../../rules/calendar/periods';
import type { Deps } from '../deps';
import { recordRefusal } from '../normalise/record-refusal';
import { fetchRemote } from './fetch-remote';
import { inboxFolder, type InboxRefusal } from './inbox';
import { keepBulk } from './keep-bulk';
import { keepDelivery } from './keep-delivery';
import { readPieces } from './read-pieces';
import type { Brought } from './received';
import type { Looks } from './settle';
import { GROWING, takeInbox, takeWhole, type InboxWanted, type TakeFile } from './take-inbox';

/** The refusals of files, each in the ledger once, however often it is met. */
async function record(
  deps: Deps,
  input: ReceiveInput,
  refused: readonly InboxRefusal[],
): Promise<readonly ImportSummary[]> {
  const summaries: ImportSummary[] = [];
  for (const { period, name, words } of refused)
    summaries.push(await recordRefusal(deps, { ...input, period, name, words }));
  return summaries;
}

/** What must be known to look through the inbox of this source; null where no period is asked for. */
export function inboxWanted(deps: Deps, connector: Connector, input: ReceiveInput, looks: Looks): InboxWanted | null {
  const upTo = [...input.periods].sort(comparePeriods).at(-1);
  if (upTo === undefined) return null;
  return {
    folder: inboxFolder(deps.config.inbox, input.council, input.source),
    upTo,
    asOf: input.asOf,
    maxBytes: connector.manifest.bulk?.maxBytes ?? connector.manifest.maxBytes,
    quietMs: deps.config.inboxQuietMs,
    looks,
    signal: Context.current().cancellationSignal,
  };
}

/** What lies in the inbox, kept. A fault of the inbox itself is thrown. */
export async function fromInbox(deps: Deps, input: ReceiveInput, wanted: InboxWanted): Promise<Received> {
  const deliveries: Received['deliveries'][number][] = [];
  const { council, source } = input;
  const whole = takeWhole(wanted.maxBytes, async ({ period, receivedOn, name, body }) => {
    Context.current().heartbeat(period);
    deliveries.push(await keepDelivery(deps)({ council, source, period, receivedOn, name, body }));
  });
  const inPieces: TakeFile = async ({ path, period, receivedOn, name }) => {
    Context.current().heartbeat(period);
    const arrived = { council, source, period, receivedOn, name };
    const kept = await readPieces(path, wanted.maxBytes, (bytes) => keepBulk(deps)(arrived, bytes));
    if (kept !== null) deliveries.push(kept);
    return kept !== null;
  };
  const isBulk = deps.connector(source).manifest.bulk !== undefined;
  const { refused, growing } = await takeInbox(wanted, isBulk ? inPieces : whole);
  const waiting = [...new Set(growing)].map((period) => ({ period, reason: GROWING }));
  return { deliveries, waiting, refused: await record(deps, input, refused) };
}

/** Fetches from the SFTP server into the inbox, where there is one. Its deliveries come out of the inbox; its fault is told. */
export async function fromServer(deps: Deps, input: ReceiveInput, wanted: InboxWanted): Promise<Brought> {
  const { sftp: server } = deps.config;
  const none = { deliveries: [], waiting: [] };
  if (server === null) return { received: none, fault: null };
  const heartbeat = (detail: string): void => Context.current().heartbeat(detail);
  try {
    const { council, source } = input;
    const { refused, growing } = await fetchRemote({ ...wanted, server, council, source, heartbeat });
    const waiting = [...new Set(growing)].map((period) => ({ period, reason: GROWING }));
    return { received: { ...none, waiting, refused: await record(deps, input, refused) }, fault: null };
  } catch (fault) {
    return { received: none, fault };
  }
}
