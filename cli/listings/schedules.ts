// Schedules as a table, their next times as London's clocks show them.
import type { ListedSchedule } from '../../platform/schedules/list';
import type { Output } from '../output';

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
});

/** `16 Jan 2024, 06:30` in London. */
export function londonTime(instant: string | undefined | null): string {
  return instant === undefined || instant === null ? '-' : LONDON.format(new Date(instant));
}

function state(schedule: ListedSchedule): string {
  if (!schedule.exists) return 'not made';
  if (!schedule.paused) return 'runs';
  return schedule.note === null || schedule.note === '' ? 'paused' : `paused: ${schedule.note}`;
}

/** One line a schedule. */
export function schedulesTable(schedules: readonly ListedSchedule[], output: Pick<Output, 'table'>): string {
  const columns = [
    { title: 'Schedule' },
    { title: 'State', wrap: true },
    { title: 'Next (Europe/London)' },
    { title: 'Last' },
    { title: 'Missed', align: 'right' },
  ] as const;
  const row = (each: ListedSchedule): string[] => [
    each.id,
    state(each),
    each.paused ? '-' : londonTime(each.next[0]),
    londonTime(each.last),
    String(each.missed),
  ];
  return output.table(columns, schedules.map(row));
}
