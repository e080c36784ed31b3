// From the legs of calls to calls offered and handled: pure, several rows a call, distinct calls counted.
import type { MeasureSpec, Observation } from '../../contracts/connector';
import { daysBetween } from '../../rules/calendar/dates';
import { quarterOf } from '../../rules/calendar/periods';
import { Decimal, plain } from '../../rules/decimal';
import { observe } from '../_rows/observe';
import { COMMON } from '../_rows/count-records';
import type { ExportRow } from '../_rows/export';
import { openLedger, type Ledger } from '../_rows/ledger';
import { readRow, refuseRow } from '../_rows/read-row';
import { inDays, type Days } from '../_rows/scope';
import { ALLOW, legSchema, type Key, type Leg } from './row';
import type { Settings } from './settings';

export const OFFERED = 'calls_offered';
export const HANDLED = 'calls_handled';
export const QUEUE = 'average_queue_time';

export const MEASURES: readonly MeasureSpec[] = [
  { key: OFFERED, title: 'Calls offered to Customer Services', unit: 'count' },
  { key: HANDLED, title: 'Calls that Customer Services answered', unit: 'count' },
  { key: QUEUE, title: 'Average time that a call queued for Customer Services', unit: 'seconds' },
];

/** Offices close over Christmas: more days than these without a call are a gap. */
const MOST_QUIET_DAYS = 7;

export const REASONS = {
  total: COMMON.total,
  blank: COMMON.blank,
  skill: 'another skill than Customer Services',
  repeat: COMMON.repeat,
  period: 'a call of another period',
  short: 'given up within the first seconds of queueing',
} as const;

/** A row as the reader gives it. */
export type Line = Pick<ExportRow<Key>, 'raw' | 'placeOf' | 'kind' | 'fault'>;

export interface Asked {
  readonly days: Days;
  readonly period: string;
  readonly settings: Settings;
}

export interface Counted {
  readonly counts: ReturnType<Ledger['counts']>;
  /** None where no call counts, for an empty export is not a zero. `place` is where the rows are. */
  readonly observations: (place: string) => readonly Observation[];
  readonly calls: number;
  /** The most calls that the file holds of any one other quarter. */
  readonly elsewhere: number;
}

/** A call by what its legs add up to. */
interface Call {
  /** The day on which the first leg began: a call belongs to one period, also when it runs past midnight. */
  readonly day: string;
  readonly queued: number;
  /** Legs that were answered, and that were not. */
  readonly accepted: number;
  readonly missed: number;
}

const same = (one: string, two: string): boolean => one.trim().toLowerCase() === two.trim().toLowerCase();

/** Goes through the rows once: the fate of every row is counted, and of each call only what its legs add up to is kept. */
export function dialogueMeasures(lines: Iterable<Line>, asked: Asked): Counted {
  const ledger = openLedger();
  const legs = new Set<string>();
  const byId = new Map<string, Call>();
  for (const line of lines) {
    const leg = readLeg(line, asked, ledger);
    if (leg === null) continue;
    const saying = [leg.call, leg.start, leg.skill, leg.accepted, leg.queue, leg.talk].join('|');
    if (legs.has(saying)) ledger.ignored(REASONS.repeat);
    else byId.set(leg.call, withLeg(byId.get(leg.call), leg));
    legs.add(saying);
  }
  const calls = [...byId.values()];
  const counted = calls.filter((call) => settle(call, asked, ledger));
  return {
    counts: ledger.counts(),
    observations: (place) => (counted.length === 0 ? [] : observations(counted, asked, place)),
    calls: counted.length,
    elsewhere: mostElsewhere(calls, asked.days),
  };
}

/** The leg that a row holds; null where the row's fate is settled by itself. */
function readLeg({ raw, placeOf, kind, fault }: Line, { settings }: Asked, ledger: Ledger): Leg | null {
  const rules = { allow: ALLOW, measures: [OFFERED, HANDLED, QUEUE] };
  if (kind === 'total') ledger.ignored(REASONS.total);
  else if (kind === 'blank') ledger.ignored(REASONS.blank);
  else if (fault !== null) ledger.rejected(refuseRow(raw, fault.place, { ...rules, allow: [] }, fault));
  else if (raw.skill.trim() !== '' && !settings.skills.some((skill) => same(skill, raw.skill)))
    ledger.ignored(REASONS.skill);
  else {
    const read = readRow(legSchema, raw, placeOf, rules);
    if (read.ok) return read.row;
    ledger.rejected(read.rejection);
  }
  return null;
}

function withLeg(call: Call | undefined, { start, queue, accepted }: Leg): Call {
  const day = start.slice(0, 10);
  if (call === undefined) return { day, queued: queue, accepted: accepted ? 1 : 0, missed: accepted ? 0 : 1 };
  return {
    day: day < call.day ? day : call.day,
    queued: call.queued + queue,
    accepted: call.accepted + (accepted ? 1 : 0),
    missed: call.missed + (accepted ? 0 : 1),
  };
}

/** Gives all legs of a call their fate; true where the call counts. */
function settle(call: Call, asked: Asked, ledger: Ledger): boolean {
  const reason = against(call, asked);
  if (reason !== null) {
    ledger.ignored(reason, call.accepted + call.missed);
    return false;
  }
  if (call.missed > 0) ledger.fed(keysOf(false, asked.period), call.missed);
  if (call.accepted > 0) ledger.fed(keysOf(true, asked.period), call.accepted);
  return true;
}

function mostElsewhere(calls: readonly Call[], days: Days): number {
  const quarters = new Map<string, number>();
  for (const { day } of calls)
    if (!inDays(day, days)) quarters.set(quarterOf(day), (quarters.get(quarterOf(day)) ?? 0) + 1);
  return Math.max(0, ...quarters.values());
}

/** The days that the calls cover: a week without any call at either end of the period is a part that the export does not hold. */
export function coverageOf(seen: readonly string[], days: Days): Days {
  const sorted = seen.toSorted();
  const [first = days.start, last = days.end] = [sorted[0], sorted.at(-1)];
  const start = daysBetween(days.start, first) > MOST_QUIET_DAYS ? first : days.start;
  return { start, end: daysBetween(last, days.end) > MOST_QUIET_DAYS ? last : days.end };
}

function against(call: Call, { days, settings }: Asked): string | null {
  if (!inDays(call.day, days)) return REASONS.period;
  const { seconds, countedAsOffered } = settings.shortAbandons;
  return !countedAsOffered && call.accepted === 0 && call.queued <= seconds ? REASONS.short : null;
}

function keysOf(accepted: boolean, period: string): string[] {
  return (accepted ? [OFFERED, HANDLED, QUEUE] : [OFFERED, QUEUE]).map((measure) => `${measure}@${period}`);
}

function observations(calls: readonly Call[], { days, period }: Asked, place: string): Observation[] {
  const queued = calls.reduce((sum, call) => sum + call.queued, 0);
  const { start, end } = coverageOf(
    calls.map(({ day }) => day),
    days,
  );
  const values: [string, string, Observation['components']][] = [
    [OFFERED, String(calls.length), []],
    [HANDLED, String(calls.filter((call) => call.accepted > 0).length), []],
    [
      QUEUE,
      plain(new Decimal(queued).div(calls.length)),
      [
        { label: 'seconds queued', value: String(queued) },
        { label: 'calls', value: String(calls.length) },
      ],
    ],
  ];
  return values.map(([measure, value, components]) =>
    observe({ measure, period, value, components, coverageFrom: start, coverageTo: end, place }),
  );
}
