// Runs one import again from its kept bytes, or imports one delivery that somebody has in hand.
import type { ImportSummary, ReplayInput } from '../contracts/collect';
import { assessCouncil, loadImport, normaliseDelivery } from './options';
import { wakeAll } from './wake';

/** The summary of the new import. A dry run reads and counts; it neither judges nor wakes. */
export async function replayImport(input: ReplayInput): Promise<ImportSummary> {
  const { council, deliveryId, replayOf, asOf, backDated, dryRun } = input;
  const { importId, known } = await normaliseDelivery({ deliveryId, asOf, replayOf, dryRun });
  const summary = await loadImport({ importId, asOf, known });
  if (dryRun) return summary;
  await assessCouncil({ council, asOf });
  const fault = await wakeAll({ council, asOf, backDated });
  return { ...summary, failure: summary.failure ?? fault };
}
