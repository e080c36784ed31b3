// A chase may wait for years: its history is cut when the server suggests it, and it goes on where it was.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ChaseInput, ChaseStep, ChaseStepInput } from '../../contracts/activities';
import { CHASE, chaseId, type ChaseReview, type ChaseState } from '../../contracts/chase';
import { createHarness, type Harness, TASK_QUEUE } from './harness';

/** The server suggests continue-as-new from 4,096 events on. */
const SIGNALS = 4_100;
const AT_ONCE = 100;

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterAll(async () => {
  await harness.close();
});

test('continues as new with its clock and its count of askings, and still answers', async () => {
  const input: ChaseInput = {
    council: 'tmbc',
    source: 'long',
    period: '2023',
    asOf: '2024-01-15',
    backDated: true,
    dayMs: 10,
  };
  let ended = false;
  const seen: ChaseStepInput[] = [];
  const planChaseStep = async (step: ChaseStepInput): Promise<ChaseStep> => {
    seen.push(step);
    if (step.asked === 0) return { kind: 'ask', quarters: [] };
    return ended ? { kind: 'ended', because: 'received' } : { kind: 'sleep', until: '2030-01-01' };
  };
  await harness.with({ planChaseStep }, async () => {
    const first = await harness.client.workflow.start(CHASE.workflow, {
      workflowId: chaseId(input),
      taskQueue: TASK_QUEUE,
      args: [input],
    });
    const handle = harness.client.workflow.getHandle(chaseId(input));
    const review = (asOf: string): Promise<ChaseState> =>
      handle.executeUpdate<ChaseState, [ChaseReview]>(CHASE.review, { args: [{ asOf, backDated: true }] });
    await review('2024-02-20');
    for (let sent = 0; sent < SIGNALS; sent += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, () => handle.signal(CHASE.nudge)));
    expect(await review('2024-01-01')).toMatchObject({ today: '2024-02-20', asked: 1 });
    expect((await handle.describe()).runId).not.toBe(first.firstExecutionRunId);
    ended = true;
    await handle.signal(CHASE.nudge);
    expect(await handle.result()).toEqual({ because: 'received', on: '2024-02-20', asked: 1 });
  });
  expect(seen.at(-1)).toMatchObject({
    today: '2024-02-20',
    asked: 1,
    lastAskedOn: seen[1]?.lastAskedOn,
    backDated: true,
  });
}, 120_000);
