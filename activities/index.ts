// Every activity of the flow, guarded: what a worker runs.
import type { Activities } from '../contracts/activities';
import { createAwaitingActivities } from './awaiting';
import { createCollectActivities } from './collect';
import type { Deps } from './deps';
import { guardAll } from './guard';

/** The activities with their dependencies; each heartbeats, and its errors become Temporal failures. */
export function createActivities(deps: Deps): Activities {
  return guardAll<Activities>(deps.logger, { ...createCollectActivities(deps), ...createAwaitingActivities(deps) });
}
