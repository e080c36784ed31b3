// Records the histories that later workflow code must be able to replay: npx jest --testMatch '**/record-histories.ts'
// A history is recorded once and then kept: a changed workflow gets patched() and one more history, never an edited one.
import { expect, test } from '@jest/globals';
import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activities, ChaseInput, ChaseStep, ChaseStepInput } from '../../contracts/activities';
import { CHASE, chaseId } from '../../contracts/chase';
import type { ImportSummary, RoundInput } from '../../contracts/collect';
import { createHarness, type Harness, inOrder, TASK_QUEUE } from '../workflows/harness';

const folder = join(__dirname, 'histories');
const round: RoundInput = { council: 'tmbc', period: '2023-24-Q3', asOf: '2024-01-22', backDated: false, source: null };
const rows = { in: 1, loaded: 1, unchanged: 0, quarantined: 0, ignored: 0 };
const imported: ImportSummary = {
  id: '1',
  source: 'chris21',
  period: '2023-24-Q3',
  outcome: 'loaded',
  rows,
  changed: 1,
  failure: null,
};
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

const activities = (plan: (step: ChaseStepInput) => ChaseStep): Activities => ({
  openRound: async () => ({
    lines: 31,
    wanted: ['chris21', 'police-uk'].map((source) => ({ source, periods: ['2023-24-Q3'] })),
  }),
  openReport: () => Promise.resolve({ lines: 0 }),
  receiveDeliveries: async () => ({
    deliveries: [{ deliveryId: '1', period: '2023-24-Q3' }],
    waiting: [{ period: '2023-12', reason: 'not published yet' }],
  }),
  normaliseDelivery: async () => ({ importId: '1', known: false, refused: false }),
  loadImport: async () => imported,
  assessCouncil: async () => ({ lines: 31, changed: 1 }),
  wakeChases: async () => ({ chases: 2 }),
  reviewRound: async () => ({ figures, awaited: [] }),
  planChaseStep: async (step) => plan(step),
  tellRung: async () => ({ status: 'sent' }),
});

const steps = (): (() => ChaseStep) =>
  inOrder<ChaseStep>(
    { kind: 'ask', quarters: ['2023-24-Q3'] },
    { kind: 'tell', rung: 'overdue' },
    { kind: 'sleep', until: '2024-01-24' },
    { kind: 'tell', rung: 'service-manager' },
    { kind: 'sleep', until: '2024-06-01' },
    { kind: 'ended', because: 'received' },
  );

async function save(harness: Harness, workflowId: string, name: string): Promise<void> {
  const path = join(folder, `${name}.json`);
  // What is recorded is kept as it is: only a name that is new is written.
  if (existsSync(path)) return;
  writeFileSync(path, `${historyToJSON(await harness.client.workflow.getHandle(workflowId).fetchHistory())}\n`);
}

const chase: ChaseInput = {
  council: 'tmbc',
  source: 'police-uk',
  period: '2023-24-Q3',
  asOf: '2024-01-22',
  backDated: false,
  dayMs: 500,
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function start(harness: Harness, name: string, workflowId: string, input: unknown): Promise<WorkflowHandle> {
  return harness.client.workflow.start(name, { workflowId, taskQueue: TASK_QUEUE, args: [input] });
}

async function recordClosed(harness: Harness): Promise<void> {
  await (await start(harness, 'collectRound', 'collect/tmbc/2023-24-Q3', round)).result();
  await save(harness, 'collect/tmbc/2023-24-Q3', 'collect-round-closed');
  await save(harness, 'collect/tmbc/chris21/2023-24-Q3', 'collect-source-closed');
  const again = {
    council: 'tmbc',
    deliveryId: '1',
    replayOf: '1',
    asOf: '2024-01-22',
    backDated: false,
    dryRun: false,
  };
  await (await start(harness, 'replayImport', 'replay/tmbc/1', again)).result();
  await save(harness, 'replay/tmbc/1', 'replay-import-closed');
  const handle = await start(harness, CHASE.workflow, chaseId(chase), chase);
  await pause(4_000);
  await handle.signal(CHASE.nudge);
  await handle.result();
  await save(harness, chaseId(chase), 'await-figures-closed');
}

async function recordReports(harness: Harness): Promise<void> {
  const report = { council: 'tmbc', replayOf: null, asOf: '2024-02-20', backDated: false };
  const read = async (deliveryId: string, more: Record<string, unknown>, name: string): Promise<void> => {
    const workflowId = `backfill/tmbc/${deliveryId}`;
    await (await start(harness, 'backfillReport', workflowId, { ...report, deliveryId, ...more })).result();
    await save(harness, workflowId, name);
  };
  await read('7', { dryRun: false }, 'backfill-report-closed');
  await read('8', { dryRun: true }, 'backfill-report-dry-run-closed');
  await read('9', { dryRun: false, replayOf: '3' }, 'backfill-report-again-closed');
}

async function recordOpen(harness: Harness): Promise<void> {
  const open = { ...chase, period: '2023-24-Q2' };
  const handle = await start(harness, CHASE.workflow, chaseId(open), open);
  await pause(4_000);
  await handle.executeUpdate(CHASE.review, { args: [{ asOf: '2024-02-22', backDated: false }] });
  await save(harness, chaseId(open), 'await-figures-open');
}

test('record', async () => {
  const harness = await createHarness();
  const next = steps();
  await harness.with(activities(next), () => recordClosed(harness));
  await harness.with(activities(next), () => recordReports(harness));
  const again = steps();
  const neverEnds = (): ChaseStep => {
    const step = again();
    return step.kind === 'ended' ? { kind: 'sleep', until: '2024-06-01' } : step;
  };
  await harness.with(activities(neverEnds), () => recordOpen(harness));
  await harness.close();
  expect(readdirSync(folder).length).toBeGreaterThan(4);
}, 60_000);
