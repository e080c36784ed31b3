// Waking on a real Postgres and a real Temporal: who is started, who is told, and that everybody has looked when it returns.
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createAwaitingActivities } from '../../activities/awaiting';
import type { Deps } from '../../activities/deps';
import { guardAll } from '../../activities/guard';
import type { AwaitingActivities } from '../../contracts/activities';
import { CHASE, chaseId, type ChaseState } from '../../contracts/chase';
import { createStore, type Store } from '../awaiting/store';
import { createHarness, type Harness, TASK_QUEUE } from './harness';

let harness: Harness;
let store: Store;
let connection: Connection;
beforeAll(async () => {
  [harness, store] = await Promise.all([createHarness(), createStore()]);
  connection = await Connection.connect({ address: harness.address });
}, 60_000);
afterAll(async () => {
  await connection.close();
  await store.close();
  await harness.close();
});

function activities(): AwaitingActivities {
  const { config } = store.deps;
  const temporal = new Client({ connection, namespace: harness.namespace });
  const deps: Deps = {
    ...store.deps,
    temporal,
    config: { ...config, temporal: { ...config.temporal, taskQueue: TASK_QUEUE } },
  };
  return guardAll<AwaitingActivities>(deps.logger, createAwaitingActivities(deps));
}

const run = async (asOf: string): Promise<number> => {
  const workflowId = `wake-${asOf}-${Math.random()}`;
  const args = [
    { council: 'tmbc', source: 'any', period: '2023-24-Q3', periods: [], asOf, backDated: true, assess: true },
  ];
  await harness.client.workflow.execute('collectSource', { workflowId, taskQueue: TASK_QUEUE, args });
  return woken;
};
let woken = 0;

const idox = { council: 'tmbc', source: 'idox-uniform', period: '2023-24-Q3' };
const state = (): Promise<ChaseState> =>
  harness.client.workflow.getHandle(chaseId(idox)).query<ChaseState>(CHASE.state);

async function openChases(): Promise<string[]> {
  const { rows } = await store.pool.query<{ source: string; period: string }>(
    `select distinct s.code as source, p.code as period from warehouse.fact_expected_figure as e
     inner join warehouse.dim_source as s on e.source_key = s.source_key inner join warehouse.dim_period as p on e.period_key = p.period_key`,
  );
  const ids = rows.map((row) => chaseId({ council: 'tmbc', ...row }));
  const open = await Promise.all(
    ids.map(async (id) =>
      (
        await harness.client.workflow
          .getHandle(id)
          .describe()
          .catch(() => null)
      )?.status.name === 'RUNNING'
        ? id
        : null,
    ),
  );
  return open.filter((id) => id !== null).sort();
}

test('starts a chase for each source and period that owes something; each has looked; arrivals end theirs', async () => {
  const awaiting = activities();
  const all = {
    ...awaiting,
    wakeChases: async (input: Parameters<AwaitingActivities['wakeChases']>[0]) => {
      const answer = await awaiting.wakeChases(input);
      woken = answer.chases;
      return answer;
    },
    receiveDeliveries: async () => ({ deliveries: [{ deliveryId: '1', period: '2023-24-Q3' }], waiting: [] }),
    normaliseDelivery: async () => ({ importId: '1', known: false, refused: false }),
    loadImport: async () => {
      const rows = { in: 0, loaded: 0, unchanged: 0, quarantined: 0, ignored: 0 };
      return {
        id: '1',
        source: 'any',
        period: '2023-24-Q3',
        outcome: 'loaded' as const,
        rows,
        changed: 0,
        failure: null,
      };
    },
    assessCouncil: async () => ({ lines: 0, changed: 0 }),
  };
  await harness.with(all, async () => {
    const started = await run('2024-01-16');
    const open = await openChases();
    expect(open.length).toBe(started);
    expect(open).toContain('await/tmbc/idox-uniform/2023-24-Q3');
    expect(open).toContain('await/tmbc/police-uk/2023-24-Q3');
    expect(await state()).toMatchObject({ today: '2024-01-16', backDated: true, doing: 'sleeping' });
    const recorded = await store.pool.query<{ count: number }>(
      "select count(*) from ops.message where chase = 'await/tmbc/idox-uniform/2023-24-Q3'",
    );
    expect(Number(recorded.rows[0]?.count)).toBe(4);

    for (const slug of ['food-inspections-a-c', 'food-inspections-d-e', 'licensed-drivers', 'vehicle-licences'])
      await store.arrive(slug, '2023-24-Q3');
    expect(await run('2024-01-22')).toBe(started);
    expect(await openChases()).toEqual(open.filter((id) => id !== 'await/tmbc/idox-uniform/2023-24-Q3'));
    expect(await harness.client.workflow.getHandle(chaseId(idox)).result()).toMatchObject({
      because: 'received',
      on: '2024-01-22',
    });

    // Once more, as a second run of the demo does: nothing is started for what is settled, and nothing changes.
    expect(await run('2024-01-22')).toBe(started - 1);
    expect(await openChases()).toHaveLength(open.length - 1);
  });
}, 90_000);
