// What the tests of a chase share: starting or waking one as wakeChases does, and a ladder to plan by.
import { WithStartWorkflowOperation, type WorkflowHandle } from '@temporalio/client';
import type { Activities, ChaseInput, ChaseStep, ChaseStepInput } from '../../contracts/activities';
import { CHASE, chaseId, type ChaseReview, type ChaseState } from '../../contracts/chase';
import { addDays } from '../../rules/calendar/dates';
import { type Harness, TASK_QUEUE } from './harness';

export type Run = (input: ChaseInput) => Promise<{ because: string; on: string; asked: number }>;

/** A live chase of days that last 40 ms. */
export const key = (source: string): ChaseInput => ({
  council: 'tmbc',
  source,
  period: '2023-24-Q3',
  asOf: '2024-01-15',
  backDated: false,
  dayMs: 40,
});

/** Starts the chase, or wakes the one that runs, and waits until it has looked. */
export function review(harness: Harness, input: ChaseInput, to: ChaseReview): Promise<ChaseState> {
  const startWorkflowOperation = new WithStartWorkflowOperation<Run>(CHASE.workflow, {
    workflowId: chaseId(input),
    taskQueue: TASK_QUEUE,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return harness.client.workflow.executeUpdateWithStart<Run, ChaseState, [ChaseReview]>(CHASE.review, {
    args: [to],
    startWorkflowOperation,
  });
}

export const handleOf = (harness: Harness, input: ChaseInput): WorkflowHandle<Run> =>
  harness.client.workflow.getHandle<Run>(chaseId(input));

/** A ladder of rungs by the day on which they are due; the figure arrives on `arrives`. */
export function ladder(rungs: Readonly<Record<string, string>>, arrives: string, told: string[]): Partial<Activities> {
  const plan = async ({ today, backDated }: ChaseStepInput): Promise<ChaseStep> => {
    if (today >= arrives && told.length === Object.keys(rungs).length) return { kind: 'ended', because: 'received' };
    const due = Object.entries(rungs).find(
      ([rung, day]) => day <= today && !told.some((each) => each.startsWith(`${rung} `)),
    );
    if (due !== undefined) return { kind: 'tell', rung: due[0] };
    const later = [...Object.values(rungs), arrives].filter((day) => day > today).sort()[0];
    return { kind: 'sleep', until: backDated || later === undefined ? addDays(today, 1) : later };
  };
  return {
    planChaseStep: plan,
    tellRung: async ({ rung, today }) => {
      told.push(`${rung} ${today}`);
      return { status: 'sent' };
    },
  };
}
