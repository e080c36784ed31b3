// What is scheduled: next times, whether it is paused, and what was missed.
import { type Client, ScheduleNotFoundError } from '@temporalio/client';
import type { Catalogue } from '../../contracts/catalogue';
import { desiredSchedules } from './desired';

export interface ListedSchedule {
  readonly id: string;
  /** False where the catalogue asks for it and it is not there: `schedules sync` makes it. */
  readonly exists: boolean;
  readonly paused: boolean;
  readonly note: string | null;
  /** Instants (ISO, UTC) of the next starts, soonest first. */
  readonly next: readonly string[];
  readonly last: string | null;
  /** Starts that came too late for the catch-up window. */
  readonly missed: number;
  /** Starts left out because the one before was still running. */
  readonly skipped: number;
}

async function look(client: Client, id: string): Promise<ListedSchedule> {
  const absent = { id, exists: false, paused: false, note: null, next: [], last: null, missed: 0, skipped: 0 };
  try {
    const { state, info } = await client.schedule.getHandle(id).describe();
    const last = info.recentActions[info.recentActions.length - 1]?.takenAt.toISOString() ?? null;
    return {
      id,
      exists: true,
      paused: state.paused,
      note: state.note ?? null,
      next: info.nextActionTimes.map((time) => time.toISOString()),
      last,
      missed: info.numActionsMissedCatchupWindow,
      skipped: info.numActionsSkippedOverlap,
    };
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return absent;
    throw error;
  }
}

/** Every schedule of these catalogues, in their order. */
export async function listSchedules(client: Client, catalogues: readonly Catalogue[]): Promise<ListedSchedule[]> {
  const ids = catalogues.flatMap(desiredSchedules).map(({ id }) => id);
  return Promise.all(ids.map((id) => look(client, id)));
}
