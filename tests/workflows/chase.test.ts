// A chase on a real server: its clock, who may wake it, its rungs in order, and how it ends.
import { WithStartWorkflowOperation, type WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { Activities, ChaseInput, ChaseStep, ChaseStepInput } from '../../contracts/activities';
import { CHASE, chaseId, type ChaseReview, type ChaseState } from '../../contracts/chase';
import { addDays } from '../../rules/calendar/dates';
import { createHarness, type Harness, TASK_QUEUE } from './harness';

type Run = (input: ChaseInput) => Promise<{ because: string; on: string; asked: number }>;

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterAll(async () => {
  await harness.close();
});

const key = (source: string): ChaseInput => ({
  council: 'tmbc',
  source,
  period: '2023-24-Q3',
  asOf: '2024-01-15',
  backDated: false,
  dayMs: 40,
});

function review(input: ChaseInput, to: ChaseReview): Promise<ChaseState> {
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

const handleOf = (input: ChaseInput): WorkflowHandle<Run> => harness.client.workflow.getHandle<Run>(chaseId(input));

/** A ladder of rungs by the day on which they are due; the figure arrives on `arrives`. */
function ladder(rungs: Readonly<Record<string, string>>, arrives: string, told: string[]): Partial<Activities> {
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

describe('a live chase', () => {
  test('sleeps from rung to rung by its own days, and ends when the figure arrives', async () => {
    const told: string[] = [];
    const input = key('live');
    const rungs = { 'due-today': '2024-01-15', overdue: '2024-02-14', director: '2024-03-15' };
    const outcome = await harness.with(ladder(rungs, '2024-04-14', told), async () => {
      await review(input, { asOf: input.asOf, backDated: false });
      return handleOf(input).result();
    });
    expect(told.map((each) => each.split(' ')[0])).toEqual(['due-today', 'overdue', 'director']);
    for (const each of told) {
      const [rung = '', day = ''] = each.split(' ');
      expect(day >= rungs[rung as keyof typeof rungs]).toBe(true);
    }
    expect(outcome).toMatchObject({ because: 'received', asked: 0 });
    expect(outcome.on >= '2024-04-14').toBe(true);
  });

  test('a nudge makes it look at once, long before its timer', async () => {
    let here = false;
    const input = { ...key('nudged'), dayMs: 86_400_000 };
    const planChaseStep = async (): Promise<ChaseStep> =>
      here ? { kind: 'ended', because: 'waived' } : { kind: 'sleep', until: '2024-06-01' };
    const outcome = await harness.with({ planChaseStep }, async () => {
      expect(await review(input, { asOf: input.asOf, backDated: false })).toMatchObject({
        doing: 'sleeping',
        sleepsUntil: '2024-06-01',
      });
      here = true;
      await handleOf(input).signal(CHASE.nudge);
      return handleOf(input).result();
    });
    expect(outcome.because).toBe('waived');
  });

  test('asks its source as a collection under the business id, and ends with what that brings', async () => {
    let here = false;
    const asked: string[] = [];
    const input = { ...key('asks'), dayMs: 86_400_000 };
    const activities: Partial<Activities> = {
      planChaseStep: async () =>
        here ? { kind: 'ended', because: 'received' } : { kind: 'ask', quarters: ['2023-24-Q2', '2023-24-Q3'] },
      receiveDeliveries: async ({ periods }) => {
        asked.push(periods.join('+'));
        here = true;
        return { deliveries: [{ deliveryId: 'd', period: '2023-24-Q3' }], waiting: [] };
      },
      normaliseDelivery: async () => ({ importId: 'i', known: false, refused: false }),
      loadImport: async () => {
        const rows = { in: 1, loaded: 1, unchanged: 0, quarantined: 0, ignored: 0 };
        return { id: 'i', source: 'asks', period: '2023-24-Q3', outcome: 'loaded', rows, changed: 1, failure: null };
      },
      assessCouncil: async () => ({ lines: 1, changed: 1 }),
      // The collection wakes all chases, the one that waits for it too: neither may wait for the other.
      wakeChases: async () => {
        await handleOf(input).executeUpdate<ChaseState, [ChaseReview]>(CHASE.review, {
          args: [{ asOf: input.asOf, backDated: false }],
        });
        return { chases: 1 };
      },
    };
    const outcome = await harness.with(activities, async () => {
      await review(input, { asOf: input.asOf, backDated: false });
      return handleOf(input).result();
    });
    expect(outcome).toMatchObject({ because: 'received', asked: 1 });
    expect(asked).toEqual(['2023-24-Q2+2023-24-Q3']);
    const child = await harness.client.workflow.getHandle('collect/tmbc/asks/2023-24-Q3').describe();
    expect(child.status.name).toBe('COMPLETED');
  });

  test('a message that cannot be sent fails no round: the chase comes back to it', async () => {
    let tries = 0;
    const input = { ...key('mail-away'), dayMs: 24_000 };
    const words = {
      code: 'SOURCE_UNAVAILABLE',
      message: 'no mail',
      seen: null,
      expected: null,
      todo: null,
      place: null,
    };
    const activities: Partial<Activities> = {
      planChaseStep: async () =>
        tries < 2 ? { kind: 'tell', rung: 'overdue' } : { kind: 'ended', because: 'received' },
      tellRung: async () => {
        tries += 1;
        if (tries === 1) throw ApplicationFailure.nonRetryable('no mail', 'SOURCE_UNAVAILABLE', words);
        return { status: 'sent' };
      },
    };
    const outcome = await harness.with(activities, async () => {
      const state = await review(input, { asOf: input.asOf, backDated: false });
      expect(state.failure).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
      return handleOf(input).result();
    });
    expect(outcome.because).toBe('received');
  });
});

describe('a back-dated chase', () => {
  test('runs no timer, moves by reviews only, and never back', async () => {
    const told: string[] = [];
    const input = { ...key('back-dated'), backDated: true, dayMs: 10 };
    const rungs = { 'due-today': '2024-01-15', overdue: '2024-01-17', director: '2024-01-29' };
    await harness.with(ladder(rungs, '2024-03-01', told), async () => {
      await review(input, { asOf: '2024-01-15', backDated: true });
      await pause(500);
      expect(told).toEqual(['due-today 2024-01-15']);
      expect(await review(input, { asOf: '2024-01-22', backDated: true })).toMatchObject({
        today: '2024-01-22',
        backDated: true,
      });
      expect(told).toEqual(['due-today 2024-01-15', 'overdue 2024-01-22']);
      expect(await review(input, { asOf: '2023-12-01', backDated: true })).toMatchObject({ today: '2024-01-22' });
      expect(told).toHaveLength(2);
      await review(input, { asOf: '2024-03-01', backDated: true });
      expect(await handleOf(input).result()).toMatchObject({ because: 'received', on: '2024-03-01' });
    });
  });

  test('a live review makes it live: from then on its timers run', async () => {
    const told: string[] = [];
    const input = { ...key('made-live'), backDated: true };
    const rungs = { director: '2024-01-29' };
    await harness.with(ladder(rungs, '2024-02-12', told), async () => {
      await review(input, { asOf: '2024-01-15', backDated: true });
      expect(await review(input, { asOf: '2024-01-16', backDated: false })).toMatchObject({ backDated: false });
      expect(await handleOf(input).result()).toMatchObject({ because: 'received' });
    });
    expect(told).toHaveLength(1);
  });

  test('a look that fails is told to the one who asked, and the next one works', async () => {
    let broken = true;
    const input = { ...key('blind'), backDated: true };
    const words = {
      code: 'WAREHOUSE_UNAVAILABLE',
      message: 'away',
      seen: null,
      expected: null,
      todo: null,
      place: null,
    };
    const planChaseStep = async (): Promise<ChaseStep> => {
      if (broken) throw ApplicationFailure.nonRetryable('away', 'WAREHOUSE_UNAVAILABLE', words);
      return { kind: 'ended', because: 'received' };
    };
    await harness.with({ planChaseStep }, async () => {
      await expect(review(input, { asOf: '2024-01-15', backDated: true })).rejects.toThrow();
      broken = false;
      await review(input, { asOf: '2024-01-15', backDated: true });
      expect(await handleOf(input).result()).toMatchObject({ because: 'received' });
    });
  });
});
