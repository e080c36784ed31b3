// The awaiting activities, ready for a worker.
import type { AwaitingActivities } from '../../contracts/activities';
import type { Deps } from '../deps';
import { planChaseStep } from './plan-chase-step';
import { tellRung } from './tell-rung';
import { wakeChases } from './wake-chases';

/** Unguarded: `createActivities` guards all activities together. */
export function createAwaitingActivities(deps: Deps): AwaitingActivities {
  return { planChaseStep: planChaseStep(deps), tellRung: tellRung(deps), wakeChases: wakeChases(deps) };
}
