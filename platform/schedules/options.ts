// A desired schedule in Temporal's words, and the mark by which it is known again.
import { ScheduleOverlapPolicy, type ScheduleDescription, type ScheduleOptions } from '@temporalio/client';
import { type DesiredSchedule, scheduleHash } from './desired';

type CalendarSpec = NonNullable<ScheduleOptions['spec']['calendars']>[number];

/** The id of the workflow that a schedule starts; the server appends the scheduled time. */
export function launchId(id: string): string {
  return `launch/${id}`;
}

function calendars({ hour, minute, dayOfMonth, months, days }: DesiredSchedule): CalendarSpec[] {
  if (days !== undefined) return days.map((day) => ({ hour, minute, ...day }));
  return [{ hour, minute, dayOfMonth: dayOfMonth ?? '*', month: months === null ? '*' : [...months] }];
}

/** The mark stands in the memo of what is started: a schedule's own memo cannot be changed once it is made. */
export function optionsOf(schedule: DesiredSchedule, taskQueue: string): ScheduleOptions {
  return {
    scheduleId: schedule.id,
    spec: { calendars: calendars(schedule), timezone: schedule.timezone },
    action: {
      type: 'startWorkflow',
      workflowType: schedule.workflow,
      workflowId: launchId(schedule.id),
      taskQueue,
      args: [schedule.input],
      memo: { schedule: scheduleHash(schedule, taskQueue) },
    },
    policies: {
      overlap: ScheduleOverlapPolicy[schedule.overlap],
      catchupWindow: schedule.catchupHours * 3_600_000,
      pauseOnFailure: false,
    },
  };
}

/** The mark of a schedule that is there; null where it was made by somebody else. */
export function markOfSchedule({ action }: ScheduleDescription): string | null {
  const mark = action.memo?.['schedule'];
  return typeof mark === 'string' ? mark : null;
}
