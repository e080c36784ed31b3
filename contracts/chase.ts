// How a chase is addressed from outside: its workflow id, what can be asked of it, and what it answers.
import type { ChaseKey } from './activities';
import type { FailureWords } from './failure';
import type { IsoDate } from './period';

/** The names under which the chase's workflow, update, signal and query are known to Temporal. */
export const CHASE = { workflow: 'awaitFigures', review: 'review', nudge: 'nudge', state: 'state' } as const;

/** The workflow id of a chase, also the key of its messages: `await/tmbc/desnz-ghg/2022`. */
export function chaseId(key: ChaseKey): string {
  return `await/${key.council}/${key.source}/${key.period}`;
}

/** Moves the chase's clock to `asOf` (never back) and has it look again. One live review makes the chase live for good. */
export interface ChaseReview {
  readonly asOf: IsoDate;
  readonly backDated: boolean;
}

/** What the `state` query answers. */
export interface ChaseState {
  readonly today: IsoDate;
  readonly backDated: boolean;
  readonly doing: 'looking' | 'asking' | 'telling' | 'sleeping' | 'ended';
  readonly asked: number;
  readonly lastAskedOn: IsoDate;
  readonly sleepsUntil: IsoDate | null;
  readonly endedBecause: string | null;
  /** Why the last step did not work; null where it did. The chase goes on by itself. */
  readonly failure: FailureWords | null;
}
