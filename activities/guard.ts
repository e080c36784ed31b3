// Wraps one activity: it heartbeats while it works, logs how it went, and its errors become Temporal failures.
import { Context } from '@temporalio/activity';
import type { Logger } from '../platform/logger';
import { asFailure, placeOfFault, wordsOf } from './failure';

/** Often enough that a killed worker is noticed well within the heartbeat time-out of workflows/options.ts. */
const BEAT_MS = 2_000;

type Activity<I, O> = (input: I) => Promise<O>;

function beat(): NodeJS.Timeout {
  const context = Context.current();
  const timer = setInterval(() => context.heartbeat(), BEAT_MS);
  timer.unref();
  return timer;
}

/** The activity as Temporal runs it. The time-out of one attempt, in its options, bounds one that hangs. */
export function guarded<I, O>(name: string, logger: Logger, work: Activity<I, O>): Activity<I, O> {
  return async (input) => {
    const { activityType, attempt, workflowExecution } = Context.current().info;
    const log = logger.child({ activity: activityType, attempt, workflow: workflowExecution?.workflowId });
    const timer = beat();
    const began = Date.now();
    try {
      const result = await work(input);
      log.debug({ ms: Date.now() - began }, `${name} done`);
      return result;
    } catch (error) {
      const { code, seen, place } = wordsOf(error);
      log.warn({ code, seen, place: place ?? placeOfFault(error), ms: Date.now() - began }, `${name} failed`);
      throw asFailure(error);
    } finally {
      clearInterval(timer);
    }
  };
}

type Work = (input: never) => Promise<unknown>;

/** Every activity of a set, guarded, under its own name. */
export function guardAll<A extends { [K in keyof A]: Work }>(logger: Logger, activities: A): A {
  const wrapped = Object.entries<Work>(activities).map(([name, work]) => [name, guarded(name, logger, work)] as const);
  return Object.fromEntries(wrapped) as unknown as A;
}
