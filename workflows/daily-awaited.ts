// The daily look: the figures of the quarter that has ended become expected, and every chase looks at what is still missing.
import { isCancellation } from '@temporalio/workflow';
import type { FailureWords } from '../contracts/failure';
import { quarterBefore } from './calendar';
import { failureOf } from './failure-of';
import { openRound, wakeChases } from './options';
import { scheduledDay } from './scheduled';

export interface Looked {
  /** How many chases looked. */
  readonly chases: number;
  /** Why the ended quarter could not be opened: the catalogue may not have its year. Older chases look all the same. */
  readonly failure: FailureWords | null;
}

/** A figure is expected before any round collects it, so that its owner hears of it before it is due. Safe to repeat. */
async function openEnded(council: string, asOf: string): Promise<FailureWords | null> {
  try {
    await openRound({ council, period: quarterBefore(asOf), asOf, backDated: false, source: null });
    return null;
  } catch (error) {
    if (isCancellation(error)) throw error;
    return failureOf(error);
  }
}

/** Both are done as of the scheduled day. */
export async function dailyAwaited({ council }: { readonly council: string }): Promise<Looked> {
  const asOf = scheduledDay();
  const failure = await openEnded(council, asOf);
  const { chases } = await wakeChases({ council, asOf, backDated: false });
  return { chases, failure };
}
