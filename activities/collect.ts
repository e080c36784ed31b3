// The activities of a collection round, in flow order: landing, normalise, warehouse, publish.
import type { CollectActivities } from '../contracts/activities';
import type { Deps } from './deps';
import { openReport } from './landing/open-report';
import { openRound } from './landing/open-round';
import { receiveDeliveries } from './landing/receive-deliveries';
import { normaliseDelivery } from './normalise/normalise-delivery';
import { assessCouncil } from './publish/assess-council';
import { reviewRound } from './publish/review-round';
import { loadImport } from './warehouse/load-import';

/** The activities of a collection round, over these connections and keys. */
export function createCollectActivities(deps: Deps): CollectActivities {
  return {
    openRound: openRound(deps),
    openReport: openReport(deps),
    receiveDeliveries: receiveDeliveries(deps),
    normaliseDelivery: normaliseDelivery(deps),
    loadImport: loadImport(deps),
    assessCouncil: assessCouncil(deps),
    reviewRound: reviewRound(deps),
  };
}
