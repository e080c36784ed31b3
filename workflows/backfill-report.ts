// Reads one published report of the past into the warehouse: as any delivery, but nobody is chased for what it lacks.
import type { ImportSummary, ReplayInput } from '../contracts/collect';
import { assessCouncil, loadImport, normaliseDelivery, openReport } from './options';

/** The summary of the import. A dry run reads and counts; it opens no lines and judges nothing. */
export async function backfillReport({ council, deliveryId, asOf, dryRun }: ReplayInput): Promise<ImportSummary> {
  const { importId, known, refused } = await normaliseDelivery({ deliveryId, asOf, replayOf: null, dryRun });
  if (!dryRun && !refused) await openReport({ council, importId, asOf });
  const summary = await loadImport({ importId, asOf, known });
  if (!dryRun && !refused) await assessCouncil({ council, asOf });
  return summary;
}
