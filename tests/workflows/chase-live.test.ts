// A live chase on a real server: it sleeps from rung to rung, is nudged, asks, and is stopped by no dead mail server.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import type { Activities, ChaseStep } from '../../contracts/activities';
import { CHASE, type ChaseReview, type ChaseState } from '../../contracts/chase';
import { handleOf, key, ladder, review } from './chase-helpers';
import { createHarness, type Harness } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterAll(async () => {
  await harness.close();
});

describe('a live chase', () => {
  test('sleeps from rung to rung by its own days, and ends when the figure arrives', async () => {
    const told: string[] = [];
    const input = key('live');
    const rungs = { 'due-today': '2024-01-15', overdue: '2024-02-14', director: '2024-03-15' };
    const outcome = await harness.with(ladder(rungs, '2024-04-14', told), async () => {
      await review(harness, input, { asOf: input.asOf, backDated: false });
      return handleOf(harness, input).result();
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
      expect(await review(harness, input, { asOf: input.asOf, backDated: false })).toMatchObject({
        doing: 'sleeping',
        sleepsUntil: '2024-06-01',
      });
      here = true;
      await handleOf(harness, input).signal(CHASE.nudge);
      return handleOf(harness, input).result();
    });
    expect(outcome.because).toBe('waived');
  });

  test('asks its source as a collection under the business id, and ends with what that brings', async () => {
    let here = false;
    let wakes = 0;
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
        wakes += 1;
        await handleOf(harness, input).executeUpdate<ChaseState, [ChaseReview]>(CHASE.review, {
          args: [{ asOf: input.asOf, backDated: false }],
        });
        return { chases: 1 };
      },
    };
    const outcome = await harness.with(activities, async () => {
      await review(harness, input, { asOf: input.asOf, backDated: false });
      return handleOf(harness, input).result();
    });
    expect(outcome).toMatchObject({ because: 'received', asked: 1 });
    expect(asked).toEqual(['2023-24-Q2+2023-24-Q3']);
    // Once: a wake-up that waited for the chase, while the chase waited for it, would time out and be tried again.
    expect(wakes).toBe(1);
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
      const state = await review(harness, input, { asOf: input.asOf, backDated: false });
      expect(state.failure).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
      return handleOf(harness, input).result();
    });
    expect(outcome.because).toBe('received');
  });
});
