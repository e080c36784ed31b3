// The chase: waits durably for everything that one source owes for one period, asks again, reminds, escalates, and ends.
import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { ChaseInput, ChaseStep } from '../contracts/activities';
import { ask, type Carried, type Chase, handleMessages, newChase, plan, stepInput, tell } from './chase';
import { msUntil } from './chase-clock';

export interface Chased {
  readonly because: string;
  readonly on: string;
  readonly asked: number;
}

const HOUR_OF_A_DAY = 24;
const SHORTEST_PAUSE_MS = 1_000;

/** Waits for the day that the step names, or for somebody who wants a look. A back-dated chase is moved by reviews only. */
async function rest(chase: Chase, until: string | null): Promise<void> {
  const wake = (): boolean => chase.wanted > chase.looked;
  if (chase.clock.backDated) return condition(wake);
  const { dayMs } = chase.input;
  const now = Date.now();
  const pause = Math.max(SHORTEST_PAUSE_MS, dayMs / HOUR_OF_A_DAY);
  await condition(wake, Math.ceil(until === null ? pause : msUntil(until, chase.clock, now, dayMs)));
}

/** True when everybody who asked for a look has had it, and nobody came while they were answered. */
async function everybodyAnswered(chase: Chase, served: number): Promise<boolean> {
  chase.looked = served;
  await condition(() => allHandlersFinished() || chase.wanted > served);
  return chase.wanted === served;
}

async function take(chase: Chase, step: ChaseStep): Promise<boolean> {
  if (step.kind === 'ask') await ask(chase, step.quarters);
  else if (step.kind === 'tell') return tell(chase, step.rung);
  return step.kind === 'ask';
}

/** Runs until planChaseStep says that nothing is owed any more. A step that fails is tried again later: a chase is never lost. */
export async function awaitFigures(input: ChaseInput, carried?: Carried): Promise<Chased> {
  const chase = newChase(input, carried);
  handleMessages(chase);
  for (;;) {
    const serving = chase.wanted;
    const step = await plan(chase);
    if (step !== null && (await take(chase, step))) continue;
    if (step?.kind === 'ended' && (await everybodyAnswered(chase, serving))) {
      chase.doing = 'ended';
      return { because: step.because, on: stepInput(chase).today, asked: chase.asked };
    }
    if (workflowInfo().continueAsNewSuggested && (await everybodyAnswered(chase, serving)))
      await continueAsNew<typeof awaitFigures>(input, {
        clock: chase.clock,
        asked: chase.asked,
        lastAskedOn: chase.lastAskedOn,
      });
    chase.looked = serving;
    chase.doing = 'sleeping';
    chase.sleepsUntil = step?.kind === 'sleep' ? step.until : null;
    await rest(chase, chase.sleepsUntil);
  }
}
