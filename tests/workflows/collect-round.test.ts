// A round on a real server: sources side by side, deliveries in order, and every child's fate in the parent's report.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import type { Activities, Received } from '../../contracts/activities';
import type { ImportSummary, RoundInput, RoundSummary } from '../../contracts/collect';
import { createHarness, type Harness, TASK_QUEUE } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterAll(async () => {
  await harness.close();
});

const input: RoundInput = { council: 'tmbc', period: '2023-24-Q3', asOf: '2024-01-22', backDated: true, source: null };
const figures = {
  expected: 31,
  received: 17,
  partial: 1,
  awaited: 4,
  notDue: 9,
  notApplicable: 1,
  quarantined: 0,
  systemFed: 10,
  typed: 7,
};

function imported(id: string, source: string, outcome: ImportSummary['outcome'] = 'loaded'): ImportSummary {
  const rows = { in: 1, loaded: 1, unchanged: 0, quarantined: 0, ignored: 0 };
  return { id, source, period: '2023-24-Q3', outcome, rows, changed: 1, failure: null };
}

function fail(code: string, nonRetryable: boolean): ApplicationFailure {
  const words = { code, message: `${code} told`, seen: null, expected: null, todo: null, place: null };
  return ApplicationFailure.create({ message: words.message, type: code, nonRetryable, details: [words] });
}

type Calls = string[];

function activities(calls: Calls, receive: (source: string) => Received): Activities {
  return {
    openRound: async () => ({
      lines: 31,
      wanted: ['police-uk', 'chris21', 'idox-uniform'].map((source) => ({
        source,
        periods: ['2023-24-Q2', '2023-24-Q3'],
      })),
    }),
    openReport: () => Promise.resolve({ lines: 0 }),
    receiveDeliveries: async ({ source, periods }) => {
      calls.push(`receive ${source} ${periods.join('+')}`);
      return receive(source);
    },
    normaliseDelivery: async ({ deliveryId }) => {
      calls.push(`normalise ${deliveryId}`);
      if (deliveryId.startsWith('poison')) throw fail('UNEXPECTED', true);
      return { importId: deliveryId, known: false, refused: false };
    },
    loadImport: async ({ importId }) => {
      calls.push(`load ${importId}`);
      return imported(importId, 'any');
    },
    assessCouncil: async () => (calls.push('assess'), { lines: 31, changed: 1 }),
    wakeChases: async () => (calls.push('wake'), { chases: 3 }),
    reviewRound: async () => (calls.push('review'), { figures, awaited: [] }),
    planChaseStep: async () => ({ kind: 'ended', because: 'received' }),
    tellRung: async () => ({ status: 'sent' }),
  };
}

const deliveries = (...ids: string[]): Received => ({
  deliveries: ids.map((deliveryId) => ({ deliveryId, period: '2023-24-Q3' })),
  waiting: [],
});

function run(workflowId: string, roundInput = input): Promise<RoundSummary> {
  return harness.client.workflow.execute<(round: RoundInput) => Promise<RoundSummary>>('collectRound', {
    workflowId,
    taskQueue: TASK_QUEUE,
    args: [roundInput],
  });
}

describe('collectRound', () => {
  test('loads each delivery in order, then assesses, wakes and reviews once', async () => {
    const calls: Calls = [];
    const receive = (source: string): Received => (source === 'chris21' ? deliveries('c1', 'c2') : deliveries());
    const summary = await harness.with(activities(calls, receive), () => run('round-1'));
    expect(calls.filter((call) => /c[12]/.test(call) && !call.startsWith('receive'))).toEqual([
      'normalise c1',
      'load c1',
      'normalise c2',
      'load c2',
    ]);
    expect(calls.slice(-3)).toEqual(['assess', 'wake', 'review']);
    expect(calls).toContain('receive police-uk 2023-24-Q2+2023-24-Q3');
    expect(summary).toMatchObject({ figures, period: '2023-24-Q3', imports: [{ id: 'c1' }, { id: 'c2' }], faults: [] });
    expect(summary.sources.map(({ source }) => source)).toEqual(['police-uk', 'chris21', 'idox-uniform']);
  });

  test('a source that is away is told in the report and stops nobody else', async () => {
    const receive = (source: string): Received => {
      if (source === 'police-uk') throw fail('SOURCE_UNAVAILABLE', true);
      return deliveries(`${source}-1`);
    };
    const summary = await harness.with(activities([], receive), () => run('round-2'));
    expect(summary.sources[0]).toMatchObject({
      source: 'police-uk',
      imports: [],
      failure: { code: 'SOURCE_UNAVAILABLE' },
    });
    expect(summary.imports.map(({ id }) => id)).toEqual(['chris21-1', 'idox-uniform-1']);
  });

  test('a delivery that can never be loaded is told beside those that were', async () => {
    const receive = (source: string): Received =>
      source === 'chris21' ? deliveries('a', 'poison', 'b') : deliveries();
    const summary = await harness.with(activities([], receive), () => run('round-3'));
    expect(summary.sources[1]).toMatchObject({
      imports: [{ id: 'a' }, { id: 'b' }],
      failure: { code: 'UNEXPECTED', message: 'UNEXPECTED told' },
    });
  });

  test('a child that is ended by an operator is in the report', async () => {
    const receive = (source: string): Received => {
      if (source === 'police-uk') throw fail('SOURCE_UNAVAILABLE', false);
      return deliveries();
    };
    const summary = await harness.with(activities([], receive), async () => {
      const running = run('round-4', { ...input, period: '2023-24-Q4' });
      const child = harness.client.workflow.getHandle('collect/tmbc/police-uk/2023-24-Q4');
      for (;;) {
        if (
          await child.terminate('a test').then(
            () => true,
            () => false,
          )
        )
          return running;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    expect(summary.sources[0]).toMatchObject({ source: 'police-uk', failure: { code: 'INTERRUPTED' } });
  });

  test('chases that cannot be woken are a fault of the report, and the figures stand', async () => {
    const broken = {
      ...activities([], () => deliveries()),
      wakeChases: async () => Promise.reject(fail('ORCHESTRATOR_UNAVAILABLE', true)),
    };
    const summary = await harness.with(broken, () => run('round-5', { ...input, source: 'chris21' }));
    expect(summary).toMatchObject({ figures, faults: [{ code: 'ORCHESTRATOR_UNAVAILABLE' }] });
    expect(summary.sources).toHaveLength(1);
  });
});
