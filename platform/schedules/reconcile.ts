// Makes Temporal's schedules what the catalogues say: creates, updates, deletes, and says what it did.
import { type Client, ScheduleAlreadyRunning, type ScheduleHandle, ScheduleNotFoundError } from '@temporalio/client';
import type { Catalogue } from '../../contracts/catalogue';
import { type DesiredSchedule, desiredSchedules, scheduleHash } from './desired';
import { markOfSchedule, optionsOf } from './options';

export interface Reconciled {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly deleted: readonly string[];
  readonly unchanged: readonly string[];
}

type Did = Exclude<keyof Reconciled, 'deleted'>;

/** A schedule that a person has paused stays paused: only what it does and when is ours. */
async function update(handle: ScheduleHandle, desired: DesiredSchedule, taskQueue: string): Promise<void> {
  const { spec, action, policies } = optionsOf(desired, taskQueue);
  await handle.update(({ state }) => ({ spec, action, ...(policies === undefined ? {} : { policies }), state }));
}

async function settle(client: Client, desired: DesiredSchedule, taskQueue: string): Promise<Did> {
  const handle = client.schedule.getHandle(desired.id);
  try {
    if (markOfSchedule(await handle.describe()) === scheduleHash(desired, taskQueue)) return 'unchanged';
    await update(handle, desired, taskQueue);
    return 'updated';
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
  try {
    await client.schedule.create(optionsOf(desired, taskQueue));
    return 'created';
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    return settle(client, desired, taskQueue);
  }
}

/** Schedules under these councils' ids that no catalogue asks for any more. */
async function leftOver(client: Client, councils: readonly string[], wanted: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const { scheduleId } of client.schedule.list())
    if (councils.some((council) => scheduleId.startsWith(`${council}/`)) && !wanted.has(scheduleId))
      found.push(scheduleId);
  return found.sort();
}

/** Run again with the same catalogues it changes nothing, and says so. Schedules of other councils are left alone. */
export async function reconcileSchedules(
  client: Client,
  catalogues: readonly Catalogue[],
  taskQueue: string,
): Promise<Reconciled> {
  const wanted = catalogues.flatMap(desiredSchedules);
  const done: Record<Did, string[]> = { created: [], updated: [], unchanged: [] };
  for (const desired of wanted) done[await settle(client, desired, taskQueue)].push(desired.id);
  const ids = new Set(wanted.map(({ id }) => id));
  const deleted = await leftOver(
    client,
    catalogues.map(({ council }) => council.code),
    ids,
  );
  for (const id of deleted)
    await client.schedule
      .getHandle(id)
      .delete()
      .catch((error: unknown) => {
        if (!(error instanceof ScheduleNotFoundError)) throw error;
      });
  return { ...done, deleted };
}
