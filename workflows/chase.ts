// The state of a chase, who may speak to it, and its steps.
import {
  ApplicationFailure,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  isCancellation,
  setHandler,
} from '@temporalio/workflow';
import type { ChaseInput, ChaseStep, ChaseStepInput } from '../contracts/activities';
import type { ChaseReview, ChaseState } from '../contracts/chase';
import type { FailureWords } from '../contracts/failure';
import { type ChaseClock, moved, today } from './chase-clock';
import { failureOf } from './failure-of';
import { planChaseStep, tellRung } from './options';
import { tryCollectSource } from './start-source';

/** What a chase takes along when its history is cut by continue-as-new. */
export interface Carried {
  readonly clock: ChaseClock;
  readonly asked: number;
  readonly lastAskedOn: string;
}

/** Looks are counted: `wanted` so many times, `looked` so far. */
export interface Chase {
  readonly input: ChaseInput;
  clock: ChaseClock;
  asked: number;
  lastAskedOn: string;
  wanted: number;
  looked: number;
  doing: ChaseState['doing'];
  sleepsUntil: string | null;
  endedBecause: string | null;
  failure: FailureWords | null;
  /** True where the last look itself failed, so that whoever asked for it must hear of it. */
  blind: boolean;
}

const review = defineUpdate<ChaseState, [ChaseReview]>('review');
const nudge = defineSignal('nudge');
const state = defineQuery<ChaseState>('state');

/** A chase at its start. The round that starts it has just asked the source. */
export function newChase(input: ChaseInput, carried?: Carried): Chase {
  return {
    input,
    clock: carried?.clock ?? { day: input.asOf, at: Date.now(), backDated: input.backDated },
    asked: carried?.asked ?? 0,
    lastAskedOn: carried?.lastAskedOn ?? input.asOf,
    wanted: 1,
    looked: 0,
    doing: 'looking',
    sleepsUntil: null,
    endedBecause: null,
    failure: null,
    blind: false,
  };
}

/** What the activities of a step are given. */
export function stepInput(chase: Chase): ChaseStepInput {
  const { council, source, period, dayMs } = chase.input;
  const { asked, lastAskedOn, clock } = chase;
  const day = today(clock, Date.now(), dayMs);
  return { council, source, period, today: day, backDated: clock.backDated, asked, lastAskedOn };
}

function stateOf(chase: Chase): ChaseState {
  const { doing, asked, lastAskedOn, sleepsUntil, endedBecause, failure } = chase;
  const { today: day, backDated } = stepInput(chase);
  return { today: day, backDated, doing, asked, lastAskedOn, sleepsUntil, endedBecause, failure };
}

/**
 * `review` moves the clock and answers when the chase has looked. While the chase asks its source it answers at once: the
 * collection that it waits for wakes every chase of the council, this one too, and the chase looks again afterwards anyway.
 */
export function handleMessages(chase: Chase): void {
  setHandler(review, async (to) => {
    chase.clock = moved(chase.clock, to, Date.now(), chase.input.dayMs);
    const mine = (chase.wanted += 1);
    await condition(() => chase.looked >= mine || chase.doing === 'asking');
    if (chase.failure === null || !chase.blind || chase.doing === 'asking') return stateOf(chase);
    throw ApplicationFailure.create({
      message: chase.failure.message,
      type: chase.failure.code,
      details: [chase.failure],
    });
  });
  setHandler(nudge, () => {
    chase.wanted += 1;
  });
  setHandler(state, () => stateOf(chase));
}

/** The next step, or null where it could not be found out; the chase then tries again after a while. */
export async function plan(chase: Chase): Promise<ChaseStep | null> {
  chase.doing = 'looking';
  try {
    const step = await planChaseStep(stepInput(chase));
    if (chase.blind) chase.failure = null;
    chase.blind = false;
    if (step.kind === 'ended') chase.endedBecause = step.because;
    return step;
  } catch (error) {
    if (isCancellation(error)) throw error;
    chase.failure = failureOf(error);
    chase.blind = true;
    return null;
  }
}

/** Asks the source again for these quarters. What goes wrong there is the collection's to report; the chase goes on. */
export async function ask(chase: Chase, quarters: readonly string[]): Promise<void> {
  const { council, source } = chase.input;
  const { today: asOf, backDated } = stepInput(chase);
  const period = quarters[quarters.length - 1];
  chase.doing = 'asking';
  chase.asked += 1;
  chase.lastAskedOn = asOf;
  if (period === undefined) return;
  try {
    await tryCollectSource({ council, source, period, periods: quarters, asOf, backDated, assess: true });
  } catch (error) {
    if (isCancellation(error)) throw error;
  }
}

/** Tells one rung; false where it could not be told now. A mail server that is away holds up no round. */
export async function tell(chase: Chase, rung: string): Promise<boolean> {
  chase.doing = 'telling';
  try {
    await tellRung({ ...stepInput(chase), rung });
    chase.failure = null;
    return true;
  } catch (error) {
    if (isCancellation(error)) throw error;
    chase.failure = failureOf(error);
    chase.blind = chase.clock.backDated;
    return false;
  }
}
