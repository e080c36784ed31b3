// Wakes a council's chases at the end of a collection; a fault there is told beside the figures and undoes nothing.
import { isCancellation } from '@temporalio/workflow';
import type { WakeInput } from '../contracts/activities';
import type { FailureWords } from '../contracts/failure';
import { failureOf } from './failure-of';
import { wakeChases } from './options';

/** Null where every chase looked; else what went wrong. */
export async function wakeAll({ council, asOf, backDated }: WakeInput): Promise<FailureWords | null> {
  try {
    await wakeChases({ council, asOf, backDated });
    return null;
  } catch (error) {
    if (isCancellation(error)) throw error;
    return failureOf(error);
  }
}
