// Takes what a source holds into the landing store: files of its inbox, or the answers of its web service.
import { Context } from '@temporalio/activity';
import type { Received, ReceiveInput } from '../../contracts/activities';
import type { ImportSummary } from '../../contracts/collect';
import type { Connector } from '../../contracts/connector';
import type { PullResult } from '../../contracts/pull';
import { QuarterdayError } from '../../contracts/failure';
import { comparePeriods } from '../../rules/calendar/periods';
import type { Deps } from '../deps';
import { recordRefusal } from '../normalise/record-refusal';
import { councilScope, sourceSettings } from '../scope';
import { inboxFolder, listInbox, readInboxFile } from './inbox';
import { accessOf } from '../../platform/source-access';
import { keepDelivery } from './keep-delivery';

type Delivery = Received['deliveries'][number];

async function fromInbox(deps: Deps, connector: Connector, input: ReceiveInput): Promise<Received> {
  const folder = inboxFolder(deps.config.inbox, input.council, input.source);
  const upTo = [...input.periods].sort(comparePeriods).at(-1);
  const deliveries: Delivery[] = [];
  const refused: ImportSummary[] = [];
  if (upTo === undefined) return { deliveries, waiting: [] };
  const keep = keepDelivery(deps);
  for (const file of await listInbox(folder, upTo, input.asOf)) {
    Context.current().heartbeat(file.period);
    try {
      const body = await readInboxFile(file.path, connector.manifest.maxBytes);
      deliveries.push(await keep({ ...file, council: input.council, source: input.source, body }));
    } catch (error) {
      if (!(error instanceof QuarterdayError)) throw error;
      refused.push(await recordRefusal(deps, { ...input, period: file.period, name: file.name, words: error.words }));
    }
  }
  return { deliveries, waiting: [], refused };
}

type Pull = NonNullable<Connector['pull']>;

async function fromService(deps: Deps, pull: Pull, input: ReceiveInput): Promise<Received> {
  const catalogue = deps.catalogue(input.council);
  const deliveries: Delivery[] = [];
  const waiting: { period: string; reason: string }[] = [];
  const keep = keepDelivery(deps);
  for (const period of input.periods) {
    const result: PullResult = await pull({
      council: councilScope(catalogue),
      period,
      asOf: input.asOf,
      settings: sourceSettings(catalogue, input.source),
      allowLoopback: deps.config.allowLoopbackSources,
      access: accessOf(deps.config.sources, input.source),
      validatorOf: () => null,
      signal: Context.current().cancellationSignal,
      heartbeat: (detail) => Context.current().heartbeat(detail),
    });
    for (const pulled of result.pulled) {
      deliveries.push(await keep({ ...pulled, council: input.council, source: input.source }));
    }
    waiting.push(...result.waiting);
  }
  return { deliveries, waiting };
}

/** Takes what the source holds into the landing store, sealed; "not published yet" comes back as `waiting`. */
export function receiveDeliveries(deps: Deps) {
  return async (input: ReceiveInput): Promise<Received> => {
    const connector = deps.connector(input.source);
    const { manifest, pull } = connector;
    return manifest.arrival.includes('http') && pull !== undefined
      ? fromService(deps, pull, input)
      : fromInbox(deps, connector, input);
  };
}
