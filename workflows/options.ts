// How long activities may take and how often they are tried: every one is bounded, and a killed worker is noticed by heartbeat.
import { type ActivityOptions, proxyActivities } from '@temporalio/workflow';
import type { AwaitingActivities, CollectActivities } from '../contracts/activities';

const STORE_RETRY = {
  initialInterval: '500 ms',
  backoffCoefficient: 2,
  maximumInterval: '15 s',
  maximumAttempts: 14,
} as const;

/** Work on the warehouse: outlasts a restart of Postgres (two and a half minutes of tries), not an outage of a day. */
export const STORE: ActivityOptions = {
  startToCloseTimeout: '15 minutes',
  heartbeatTimeout: '10 s',
  scheduleToCloseTimeout: '1 hour',
  retry: STORE_RETRY,
};

/** Asking somebody else's service: a few tries, then the round reports the failure and goes on. */
export const SOURCE: ActivityOptions = {
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '10 s',
  scheduleToCloseTimeout: '30 minutes',
  retry: { initialInterval: '500 ms', backoffCoefficient: 2, maximumInterval: '30 s', maximumAttempts: 6 },
};

/** Waking chases: a few tries, for one chase that does not answer must not hold up a round for long. */
export const WAKE: ActivityOptions = {
  ...STORE,
  retry: { initialInterval: '1 s', backoffCoefficient: 3, maximumInterval: '15 s', maximumAttempts: 4 },
};

/** A chase's look and its messages: short tries; the chase itself comes back later when all of them fail. */
export const CHASE: ActivityOptions = {
  startToCloseTimeout: '60 s',
  heartbeatTimeout: '5 s',
  scheduleToCloseTimeout: '5 minutes',
  retry: { initialInterval: '250 ms', backoffCoefficient: 2, maximumInterval: '5 s', maximumAttempts: 6 },
};

export const { openRound, openReport, normaliseDelivery, loadImport, assessCouncil, reviewRound } =
  proxyActivities<CollectActivities>(STORE);
export const { receiveDeliveries } = proxyActivities<CollectActivities>(SOURCE);
export const { wakeChases } = proxyActivities<AwaitingActivities>(WAKE);
export const { planChaseStep, tellRung } = proxyActivities<AwaitingActivities>(CHASE);
