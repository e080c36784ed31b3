// The demo makes the schedules and leaves them paused, so that none fires into its samples; `up` takes them up again.
import type { Client } from '@temporalio/client';
import type { Catalogue } from '../contracts/catalogue';
import { controlSchedule } from '../platform/schedules/control';
import { listSchedules, type ListedSchedule } from '../platform/schedules/list';
import { reconcileSchedules, type Reconciled } from '../platform/schedules/reconcile';

const NOTE = 'paused by the demo; `quarterday up` takes it up again';

/** Reconciles and pauses what nobody has paused. */
export async function makePausedSchedules(
  client: Client,
  catalogues: readonly Catalogue[],
  taskQueue: string,
): Promise<Reconciled> {
  const done = await reconcileSchedules(client, catalogues, taskQueue);
  for (const each of await listSchedules(client, catalogues))
    if (each.exists && !each.paused) await controlSchedule(client, each.id, 'pause', NOTE);
  return done;
}

/** Reconciles and resumes what the demo has paused; what a person has paused stays so. Gives back the list. */
export async function makeRunningSchedules(
  client: Client,
  catalogues: readonly Catalogue[],
  taskQueue: string,
): Promise<ListedSchedule[]> {
  await reconcileSchedules(client, catalogues, taskQueue);
  for (const each of await listSchedules(client, catalogues))
    if (each.paused && each.note === NOTE)
      await controlSchedule(client, each.id, 'resume', 'taken up by `quarterday up`');
  return listSchedules(client, catalogues);
}
