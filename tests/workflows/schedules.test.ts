// Schedules on a real server: reconciled twice, changed, left over; and what one of them starts.
import { ScheduleOverlapPolicy } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Activities, WakeInput } from '../../contracts/activities';
import type { RoundInput } from '../../contracts/collect';
import type { Launched } from '../../contracts/schedule';
import { controlSchedule } from '../../platform/schedules/control';
import { listSchedules } from '../../platform/schedules/list';
import { reconcileSchedules } from '../../platform/schedules/reconcile';
import { testCatalogue } from '../awaiting/expected';
import { createHarness, type Harness, TASK_QUEUE } from './harness';

const catalogue = testCatalogue();
const IDS = [
  'tmbc/quarterly-round',
  'tmbc/monthly-pull/police-uk',
  'tmbc/quarter-end-pull/onesignal',
  'tmbc/daily-awaited',
];
let harness: Harness;
beforeAll(async () => {
  harness = await createHarness();
});
afterAll(async () => {
  await harness.close();
});

/** The list of schedules is indexed a moment later than they are made. */
async function untilListed(count: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1, await pause(100)) {
    let found = 0;
    for await (const each of harness.client.schedule.list()) found += each.scheduleId.length > 0 ? 1 : 0;
    if (found === count) return;
  }
  throw new Error(`never ${count} schedules`);
}

const reconcile = (wanted = catalogue) => reconcileSchedules(harness.client, [wanted], TASK_QUEUE);
const at = (hour: number) => ({
  ...catalogue,
  schedules: { ...catalogue.schedules, dailyAwaited: { hour, minute: 30 } },
});

describe('reconcileSchedules', () => {
  test('creates, then changes nothing, then updates what differs, and keeps a pause', async () => {
    expect(await reconcile()).toEqual({ created: IDS, updated: [], deleted: [], unchanged: [] });
    expect(await reconcile()).toEqual({ created: [], updated: [], deleted: [], unchanged: IDS });
    await controlSchedule(harness.client, 'tmbc/daily-awaited', 'pause', 'election week');
    expect(await reconcile(at(9))).toMatchObject({ updated: ['tmbc/daily-awaited'] });
    const [, , , daily] = await listSchedules(harness.client, [at(9)]);
    expect(daily).toMatchObject({
      id: 'tmbc/daily-awaited',
      exists: true,
      paused: true,
      note: 'election week',
      missed: 0,
    });
    expect(await reconcile(at(9))).toMatchObject({ updated: [], unchanged: IDS });
    await controlSchedule(harness.client, 'tmbc/daily-awaited', 'resume');
    expect((await listSchedules(harness.client, [at(9)]))[2]).toMatchObject({ paused: false });
  });

  test('runs in London time, on the configured day, after a quarter', async () => {
    await reconcile();
    const { spec, policies } = await harness.client.schedule.getHandle('tmbc/quarterly-round').describe();
    expect(spec.timezone).toBe('Europe/London');
    expect(policies).toMatchObject({ overlap: ScheduleOverlapPolicy.BUFFER_ONE, catchupWindow: 14 * 86_400_000 });
    const [round] = await listSchedules(harness.client, [catalogue]);
    for (const next of round?.next.slice(0, 4) ?? []) expect(next).toMatch(/^\d{4}-(01|04|07|10)-16T0(5|6):30:00/);
    expect(round?.next.length).toBeGreaterThan(3);
  });

  test('deletes what no catalogue asks for, and leaves other councils alone', async () => {
    await reconcile();
    const action = {
      type: 'startWorkflow',
      workflowType: 'launchRound',
      workflowId: 'x',
      taskQueue: TASK_QUEUE,
    } as const;
    for (const scheduleId of ['tmbc/monthly-pull/gone', 'kcc/quarterly-round'])
      await harness.client.schedule.create({ scheduleId, spec: { calendars: [{ hour: 3 }] }, action });
    await untilListed(IDS.length + 2);
    expect(await reconcile()).toMatchObject({ deleted: ['tmbc/monthly-pull/gone'], unchanged: IDS });
    await untilListed(IDS.length + 1);
  });

  test('a schedule that is not there is said so', async () => {
    await expect(controlSchedule(harness.client, 'tmbc/nothing', 'trigger')).rejects.toThrow(
      'there is no such schedule',
    );
  });
});

async function launchedBy(id: string): Promise<Launched> {
  for (let tries = 0; tries < 200; tries += 1, await pause(100)) {
    const { info } = await harness.client.schedule.getHandle(id).describe();
    const started = info.recentActions.at(-1)?.action.workflow.workflowId;
    if (started !== undefined) return (await harness.client.workflow.getHandle(started).result()) as Launched;
  }
  throw new Error(`${id} started nothing`);
}

describe('what a schedule starts', () => {
  test('the launcher takes period and day from the scheduled time, and starts the round under its business id', async () => {
    const opened: RoundInput[] = [];
    const wakes: WakeInput[] = [];
    const asked: string[] = [];
    const figures = {
      expected: 0,
      received: 0,
      partial: 0,
      awaited: 0,
      notDue: 0,
      notApplicable: 0,
      quarantined: 0,
      systemFed: 0,
      typed: 0,
    };
    const activities: Partial<Activities> = {
      openRound: async (input) => (opened.push(input), { lines: 0, wanted: [] }),
      receiveDeliveries: async ({ periods }) => (asked.push(periods.join('+')), { deliveries: [], waiting: [] }),
      assessCouncil: async () => ({ lines: 0, changed: 0 }),
      wakeChases: async (input) => (wakes.push(input), { chases: 0 }),
      reviewRound: async () => ({ figures, awaited: [] }),
    };
    await reconcile();
    await harness.with(activities, async () => {
      const handle = harness.client.schedule.getHandle('tmbc/quarterly-round');
      // A missed start of the past, made up for: it does the work of its own day, whatever the clock says now.
      await handle.backfill({ start: new Date('2024-01-16T06:00:00Z'), end: new Date('2024-01-16T07:00:00Z') });
      const launched = await launchedBy('tmbc/quarterly-round');
      expect(launched).toEqual({
        workflowId: 'collect/tmbc/2023-24-Q3',
        period: '2023-24-Q3',
        asOf: '2024-01-16',
        joined: false,
      });
      await harness.client.schedule
        .getHandle('tmbc/monthly-pull/police-uk')
        .backfill({ start: new Date('2024-02-02T05:00:00Z'), end: new Date('2024-02-02T06:00:00Z') });
      expect(await launchedBy('tmbc/monthly-pull/police-uk')).toMatchObject({
        period: '2023-24-Q4',
        asOf: '2024-02-02',
      });
      await harness.client.schedule
        .getHandle('tmbc/daily-awaited')
        .backfill({ start: new Date('2024-06-03T06:00:00Z'), end: new Date('2024-06-03T07:00:00Z') });
      await launchedBy('tmbc/daily-awaited');
    });
    expect(opened).toEqual([
      { council: 'tmbc', period: '2023-24-Q3', asOf: '2024-01-16', backDated: false, source: null },
      // The daily look opens the quarter that has ended: its owners hear of it before the round of the 16th.
      { council: 'tmbc', period: '2023-24-Q4', asOf: '2024-06-03', backDated: false, source: null },
    ]);
    expect(asked).toEqual(['2023-24-Q3+2023-24-Q4']);
    expect(wakes.at(-1)).toEqual({ council: 'tmbc', asOf: '2024-06-03', backDated: false });
  }, 60_000);

  test('a launcher that no schedule started fails for good', async () => {
    await harness.with({}, async () => {
      const started = harness.client.workflow.execute('launchRound', {
        workflowId: 'by-hand',
        taskQueue: TASK_QUEUE,
        args: [{ council: 'tmbc', source: null }],
      });
      await expect(started).rejects.toMatchObject({ cause: { type: 'USAGE' } });
    });
  });
});
