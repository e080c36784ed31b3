// What a person may do to a schedule: pause it, resume it, have it start its work now.
import { type Client, ScheduleNotFoundError } from '@temporalio/client';
import { QuarterdayError } from '../../contracts/failure';

export type ScheduleAct = 'pause' | 'resume' | 'trigger';

/** Does it; `note` is kept with the schedule. A triggered run counts as scheduled now. @throws QuarterdayError NOT_FOUND */
export async function controlSchedule(client: Client, id: string, act: ScheduleAct, note?: string): Promise<void> {
  const handle = client.schedule.getHandle(id);
  try {
    if (act === 'pause') await handle.pause(note);
    else if (act === 'resume') await handle.unpause(note);
    else await handle.trigger();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
    throw new QuarterdayError('NOT_FOUND', 'there is no such schedule', {
      seen: id,
      expected: 'an id of `quarterday schedules list`',
      todo: 'run `quarterday schedules sync` to make what the catalogue asks for',
    });
  }
}
