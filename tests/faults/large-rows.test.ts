// Case 11: rows never travel through a workflow. 60,000 rows of which half are refused, and a cell of 3 MB, leave a small history.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { createActivities } from '../../activities';
import { keepDelivery } from '../../activities/landing/keep-delivery';
import type { SourceSummary } from '../../contracts/collect';
import { createFaultStore, sampleOf, type FaultStore } from '../warehouse/faults-store';
import { createHarness, TASK_QUEUE, type Harness } from '../workflows/harness';

const [HEADING = '', FIRST = ''] = sampleOf('referall').toString('utf8').split(/\r?\n/);
const ROWS = 60_000;
const MB = 1 << 20;

let house: FaultStore;
let harness: Harness;
beforeAll(async () => {
  [house, harness] = await Promise.all([createFaultStore(), createHarness()]);
}, 120_000);
afterAll(async () => {
  await harness.close();
  await house.close();
});

/** The delivery through the workflow of its source, with the activities that a worker runs; how large its history was, and how long. */
async function through(body: Buffer): Promise<{ summary: SourceSummary; bytes: number; events: number }> {
  const arrived = { council: 'tmbc', source: 'referall', period: '2023-24-Q2', name: 'file', receivedOn: '2024-10-16' };
  const { deliveryId } = await keepDelivery(house.store.deps)({ ...arrived, body });
  const deliveries = [{ deliveryId, period: '2023-24-Q2' }];
  const activities = {
    ...createActivities(house.store.deps),
    receiveDeliveries: () => Promise.resolve({ deliveries, waiting: [] }),
  };
  const workflowId = `large-${deliveryId}`;
  const place = { council: 'tmbc', source: 'referall', period: '2023-24-Q2', periods: ['2023-24-Q2'] };
  const args = [{ ...place, asOf: '2024-10-16', backDated: true, assess: false }];
  const summary = await harness.with<SourceSummary>(activities, () =>
    harness.client.workflow.execute('collectSource', { workflowId, taskQueue: TASK_QUEUE, args }),
  );
  const history = await harness.client.workflow.getHandle(workflowId).fetchHistory();
  const bytes = JSON.stringify(historyToJSON(history)).length;
  return { summary, bytes, events: history.events?.length ?? 0 };
}

test('60,000 rows, half of them refused', async () => {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const row = FIRST.replace(/^[^,]*/, `OY99-${at}`);
    return at % 2 === 0 ? row : row.replace(/\d\d\/\d\d\/2023/, '31/02/2023');
  });
  const { summary, bytes, events } = await through(Buffer.from(`${[HEADING, ...rows].join('\r\n')}\r\n`));
  expect(summary.imports[0]).toMatchObject({
    outcome: 'partly_quarantined',
    failure: null,
    rows: { in: ROWS, quarantined: ROWS / 2 },
  });
  expect(bytes).toBeLessThan(MB / 16);
  expect(events).toBeLessThan(100);
}, 300_000);

test('a cell of 3 MB is refused at once, and no task is tried again without end', async () => {
  const before = await house.standing();
  const body = Buffer.from(`${HEADING}\r\n"${'x'.repeat(3 * MB)}"${FIRST}\r\n`);
  const { summary, bytes, events } = await through(body);
  expect(summary.imports[0]).toMatchObject({ outcome: 'quarantined', failure: { code: 'CSV_RECORD_TOO_LARGE' } });
  expect([bytes < MB / 16, events < 100]).toEqual([true, true]);
  expect(await house.standing()).toBe(before);
}, 120_000);
