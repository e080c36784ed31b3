// One source of one council: receive what it holds, then read and load each delivery in order.
import { isCancellation } from '@temporalio/workflow';
import type { CollectSourceInput, ImportSummary, SourceSummary } from '../contracts/collect';
import type { FailureWords } from '../contracts/failure';
import { failureOf, isPermanent } from './failure-of';
import { assessCouncil, loadImport, normaliseDelivery, receiveDeliveries } from './options';
import { wakeAll } from './wake';

type Delivery = { readonly deliveryId: string };
type Loaded = { readonly imports: ImportSummary[]; readonly failure: FailureWords | null };

async function importDelivery({ deliveryId }: Delivery, { asOf }: CollectSourceInput): Promise<ImportSummary> {
  const { importId, known } = await normaliseDelivery({ deliveryId, asOf, replayOf: null, dryRun: false });
  return loadImport({ importId, asOf, known });
}

/**
 * Deliveries are loaded in order, for later ones correct earlier ones. A delivery that can never be loaded is reported and
 * passed over; where the store is away the rest waits for the next round, so that no older delivery is loaded after a newer one.
 */
async function importAll(deliveries: readonly Delivery[], input: CollectSourceInput): Promise<Loaded> {
  const imports: ImportSummary[] = [];
  let failure: FailureWords | null = null;
  for (const delivery of deliveries) {
    try {
      imports.push(await importDelivery(delivery, input));
    } catch (error) {
      if (isCancellation(error)) throw error;
      failure ??= failureOf(error);
      if (!isPermanent(error)) break;
    }
  }
  return { imports, failure };
}

async function collect(input: CollectSourceInput): Promise<SourceSummary> {
  const { council, source, asOf } = input;
  try {
    const received = await receiveDeliveries({ council, source, periods: input.periods ?? [input.period], asOf });
    const { imports, failure } = await importAll(received.deliveries, input);
    const told = received.failure ?? failure;
    return { source, waiting: received.waiting, imports: [...(received.refused ?? []), ...imports], failure: told };
  } catch (error) {
    if (isCancellation(error)) throw error;
    return { source, imports: [], waiting: [], failure: failureOf(error) };
  }
}

/** Collects one source. Never throws for a fault of the source: its summary carries the failure beside what was loaded. */
export async function collectSource(input: CollectSourceInput): Promise<SourceSummary> {
  const summary = await collect(input);
  const { council, asOf, backDated } = input;
  if (input.assess && summary.imports.some(({ outcome }) => outcome !== 'unchanged')) {
    await assessCouncil({ council, asOf });
    const fault = await wakeAll({ council, asOf, backDated });
    return { ...summary, failure: summary.failure ?? fault };
  }
  return summary;
}
