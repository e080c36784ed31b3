// What several ways of arrival brought, put together; and when a fault of one of them may be told beside what the others brought.
import { Context } from '@temporalio/activity';
import type { Received } from '../../contracts/activities';
import { QuarterdayError } from '../../contracts/failure';
import { asFailure, isTransient } from '../failure';

/** What one way of arrival brought, and the fault that it ended with. */
export interface Brought {
  readonly received: Received;
  readonly fault: unknown;
}

/** Faults of a source, which take nothing away from what came by another way; any other ends the attempt. */
function isOfSource(fault: unknown): fault is QuarterdayError {
  return fault instanceof QuarterdayError && [2, 4, 6, 7].includes(fault.exitCode);
}

/** Whether Temporal would try again after this fault: then it is to be thrown, not told. */
function triedAgain(fault: QuarterdayError): boolean {
  if (!isTransient(fault.code)) return false;
  const { attempt, retryPolicy, scheduledTimestampMs, scheduleToCloseTimeoutMs } = Context.current().info;
  if (attempt >= (retryPolicy?.maximumAttempts ?? 1)) return false;
  const failure = asFailure(fault);
  const delay = 'nextRetryDelay' in failure ? Number(failure.nextRetryDelay ?? 0) : 0;
  return Date.now() + delay < scheduledTimestampMs + (scheduleToCloseTimeoutMs || Infinity);
}

/**
 * One answer of all ways. A fault is thrown while trying again may help, and where nothing came by any way; in the end it
 * stands beside what did come, so that a service that is away holds up no file.
 */
export function together(parts: readonly Brought[]): Received {
  const found = parts.flatMap(({ received }) => received.deliveries.map((each) => [each.deliveryId, each] as const));
  const deliveries = [...new Map(found).values()];
  const waiting = parts.flatMap(({ received }) => received.waiting);
  const refused = parts.flatMap(({ received }) => received.refused ?? []);
  const faults = parts.map(({ fault }) => fault).filter((fault) => fault !== null);
  const other = faults.find((fault) => !isOfSource(fault));
  if (other !== undefined) throw other instanceof Error ? other : new Error('a fault that is no error');
  const told = faults.filter(isOfSource);
  const again = told.find(triedAgain);
  if (again !== undefined) throw again;
  const first = told[0];
  if (first === undefined) return { deliveries, waiting, refused };
  if (deliveries.length + refused.length === 0) throw first;
  return { deliveries, waiting, refused, failure: first.words };
}
