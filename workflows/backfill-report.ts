// Reads one published report of the past into the warehouse: as any delivery, but nobody is chased for what it lacks.
import type { ImportSummary, ReplayInput } from '../contracts/collect';
import { assessCouncil, loadImport, normaliseDelivery, openReport } from './options';

/** The summary of the import. A dry run reads and counts; it opens no lines and judges nothing. */
export async function backfillReport(input: ReplayInput): Promise<ImportSummary> {
  const { council, deliveryId, asOf, dryRun, replayOf } = input;
  const { importId, known, refused } = await normaliseDelivery({ deliveryId, asOf, replayOf, dryRun });
  if (!dryRun && !refused) await openReport({ council, importId, asOf });
  const summary = await loadImport({ importId, asOf, known });
  if (!dryRun && !refused) await assessCouncil({ council, asOf });
  return summary;
}
