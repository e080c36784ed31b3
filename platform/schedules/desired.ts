// The schedules that a catalogue asks for. Pure: data in, data out.
import { createHash } from 'node:crypto';
import type { Catalogue } from '../../contracts/catalogue';
import { QuarterdayError } from '../../contracts/failure';
import type { LaunchInput } from '../../contracts/schedule';

/** The months after the ends of the financial year's quarters. */
const AFTER_QUARTERS = ['JANUARY', 'APRIL', 'JULY', 'OCTOBER'] as const;

/** The last days of the financial year's quarters. */
const QUARTER_ENDS = [
  { month: 'MARCH', dayOfMonth: 31 },
  { month: 'JUNE', dayOfMonth: 30 },
  { month: 'SEPTEMBER', dayOfMonth: 30 },
  { month: 'DECEMBER', dayOfMonth: 31 },
] as const;

/** One schedule, as data. Times are of Europe/London. */
export interface DesiredSchedule {
  /** `tmbc/quarterly-round`, `tmbc/monthly-pull/police-uk`, `tmbc/quarter-end-pull/onesignal`, `tmbc/daily-awaited`. */
  readonly id: string;
  readonly workflow: 'launchRound' | 'dailyAwaited';
  readonly input: LaunchInput | { readonly council: string };
  readonly hour: number;
  readonly minute: number;
  /** Null for every day. */
  readonly dayOfMonth: number | null;
  /** Null for every month. */
  readonly months: readonly (typeof AFTER_QUARTERS)[number][] | null;
  /** The days of the year, where they are not the same day of each month. */
  readonly days?: typeof QUARTER_ENDS;
  readonly overlap: 'BUFFER_ONE' | 'SKIP';
  /** How late a missed start is still made up for, in hours. */
  readonly catchupHours: number;
  readonly timezone: 'Europe/London';
}

const LONDON = 'Europe/London';

/** Between 01:00 and 02:00 the clocks change: a time there comes twice, or not at all. */
function checkTime(id: string, { hour, minute }: { readonly hour: number; readonly minute: number }): void {
  const exists = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59;
  if (exists && hour !== 1 && !(hour === 2 && minute === 0)) return;
  throw new QuarterdayError('CATALOGUE_INVALID', `the schedule ${id} is set for a time that cannot be used`, {
    seen: `${hour}:${String(minute).padStart(2, '0')}`,
    expected: 'a time of Europe/London that is not between 01:00 and 02:00, when the clocks change',
    todo: 'choose another time under `schedules` in the catalogue',
  });
}

function quarterlyRound({ council, schedules }: Catalogue): DesiredSchedule {
  return {
    id: `${council.code}/quarterly-round`,
    workflow: 'launchRound',
    input: { council: council.code, source: null },
    ...schedules.quarterlyRound,
    months: AFTER_QUARTERS,
    // A round that was missed is needed later too, and one that still runs is followed by the next.
    overlap: 'BUFFER_ONE',
    catchupHours: 24 * 14,
    timezone: LONDON,
  };
}

function monthlyPulls({ council, schedules }: Catalogue): DesiredSchedule[] {
  return schedules.monthlyPulls.map(({ source, ...time }) => ({
    id: `${council.code}/monthly-pull/${source}`,
    workflow: 'launchRound',
    input: { council: council.code, source },
    ...time,
    months: null,
    overlap: 'BUFFER_ONE',
    catchupHours: 24 * 7,
    timezone: LONDON,
  }));
}

function quarterEndPulls({ council, schedules }: Catalogue): DesiredSchedule[] {
  return schedules.quarterEndPulls.map(({ source, ...time }) => ({
    id: `${council.code}/quarter-end-pull/${source}`,
    workflow: 'launchRound',
    input: { council: council.code, source },
    ...time,
    dayOfMonth: null,
    months: null,
    days: QUARTER_ENDS,
    overlap: 'SKIP',
    // What a source without a history says tomorrow is not of the quarter's last day.
    catchupHours: 2,
    timezone: LONDON,
  }));
}

function dailyAwaited({ council, schedules }: Catalogue): DesiredSchedule {
  return {
    id: `${council.code}/daily-awaited`,
    workflow: 'dailyAwaited',
    input: { council: council.code },
    ...schedules.dailyAwaited,
    dayOfMonth: null,
    months: null,
    // Yesterday's look is of no use once today's has been.
    overlap: 'SKIP',
    catchupHours: 12,
    timezone: LONDON,
  };
}

/** What one council's catalogue asks for, in a stable order. @throws QuarterdayError CATALOGUE_INVALID */
export function desiredSchedules(catalogue: Catalogue): DesiredSchedule[] {
  if (!catalogue.collects) return [];
  const wanted = [
    quarterlyRound(catalogue),
    ...monthlyPulls(catalogue),
    ...quarterEndPulls(catalogue),
    dailyAwaited(catalogue),
  ];
  for (const each of wanted) checkTime(each.id, each);
  return wanted;
}

/** What a schedule is, in 64 hex digits: it changes when anything of the schedule, or of where it sends its work, does. */
export function scheduleHash(schedule: DesiredSchedule, taskQueue: string): string {
  return createHash('sha256')
    .update(JSON.stringify([schedule, taskQueue]))
    .digest('hex');
}
