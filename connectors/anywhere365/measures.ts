// From the legs of calls to calls offered and handled: pure, several rows a call, distinct calls counted.
import type { MeasureSpec, Observation } from '../../contracts/connector';
import { daysBetween } from '../../rules/calendar/dates';
import { quarterOf } from '../../rules/calendar/periods';
import { Decimal, plain } from '../../rules/decimal';
import { observe } from '../_rows/observe';
import { readRow } from '../_rows/read-row';
import { repeats } from '../_rows/repeats';
import { inDays, type Days } from '../_rows/scope';
import { fed, ignored, rejected, type Fate } from '../_rows/tally';
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
  total: 'a total row',
  skill: 'another skill than Customer Services',
  repeat: 'a repeat of another row',
  period: 'a call of another period',
  short: 'given up within the first seconds of queueing',
} as const;

export interface Line {
  readonly line: number;
  readonly raw: Readonly<Record<Key, string>>;
}

export interface Asked {
  readonly days: Days;
  readonly period: string;
  readonly settings: Settings;
}

export interface Counted {
  readonly fates: readonly Fate[];
  readonly observations: readonly Observation[];
  readonly calls: number;
  /** The most calls that the file holds of any one other quarter. */
  readonly elsewhere: number;
}

interface Read {
  readonly at: number;
  readonly leg: Leg;
}

interface Call {
  readonly legs: readonly Read[];
  /** The day on which the first leg began: a call belongs to one period, also when it runs past midnight. */
  readonly day: string;
  readonly handled: boolean;
  readonly queued: number;
}

const same = (one: string, two: string): boolean => one.trim().toLowerCase() === two.trim().toLowerCase();

/** The fate of every row, and the observations; none where no call counts, for an empty export is not a zero. */
export function dialogueMeasures(lines: readonly Line[], asked: Asked, place: string): Counted {
  const fates: Fate[] = [];
  const read: Read[] = [];
  lines.forEach(({ line, raw }, at) => {
    const { skills, totalLabel } = asked.settings;
    if (same(raw.call, totalLabel)) fates[at] = ignored(REASONS.total);
    else if (raw.skill.trim() !== '' && !skills.some((skill) => same(skill, raw.skill)))
      fates[at] = ignored(REASONS.skill);
    else {
      const result = readRow(legSchema, raw, `line ${line}`, { allow: ALLOW, measures: [OFFERED, HANDLED, QUEUE] });
      if (result.ok) read.push({ at, leg: result.row });
      else fates[at] = rejected(result.rejection);
    }
  });
  const kinds = repeats(
    read,
    ({ leg }) => JSON.stringify(leg),
    ({ leg }) => leg.call,
  );
  read.forEach(({ at }, index) => {
    if (kinds[index] === 'repeat') fates[at] = ignored(REASONS.repeat);
  });
  const calls = callsOf(read.filter((_, index) => kinds[index] === 'first'));
  const counted = calls.filter((call) => {
    const reason = against(call, asked);
    for (const { at, leg } of call.legs) fates[at] = reason === null ? fed(keysOf(leg, asked.period)) : ignored(reason);
    return reason === null;
  });
  const found = counted.length === 0 ? [] : observations(counted, asked, place);
  return { fates, observations: found, calls: counted.length, elsewhere: mostElsewhere(calls, asked.days) };
}

function mostElsewhere(calls: readonly Call[], days: Days): number {
  const quarters = new Map<string, number>();
  for (const { day } of calls)
    if (!inDays(day, days)) quarters.set(quarterOf(day), (quarters.get(quarterOf(day)) ?? 0) + 1);
  return Math.max(0, ...quarters.values());
}

/** The days that the calls cover: a week without any call at either end of the period is a part that the export does not hold. */
export function coverageOf(seen: readonly string[], days: Days): Days {
  const [first = days.start, last = days.end] = [seen.toSorted()[0], seen.toSorted().at(-1)];
  const start = daysBetween(days.start, first) > MOST_QUIET_DAYS ? first : days.start;
  return { start, end: daysBetween(last, days.end) > MOST_QUIET_DAYS ? last : days.end };
}

/** The calls that legs make up, by correlation id. */
export function callsOf(legs: readonly Read[]): Call[] {
  const byId = new Map<string, Read[]>();
  for (const one of legs) byId.set(one.leg.call, [...(byId.get(one.leg.call) ?? []), one]);
  return [...byId.values()].map((own) => ({
    legs: own,
    day: own.reduce((first, { leg }) => (leg.start < first ? leg.start : first), '9999').slice(0, 10),
    handled: own.some(({ leg }) => leg.accepted),
    queued: own.reduce((sum, { leg }) => sum + leg.queue, 0),
  }));
}

function against(call: Call, { days, settings }: Asked): string | null {
  if (!inDays(call.day, days)) return REASONS.period;
  const { seconds, countedAsOffered } = settings.shortAbandons;
  return !countedAsOffered && !call.handled && call.queued <= seconds ? REASONS.short : null;
}

function keysOf(leg: Leg, period: string): string[] {
  return (leg.accepted ? [OFFERED, HANDLED, QUEUE] : [OFFERED, QUEUE]).map((measure) => `${measure}@${period}`);
}

function observations(calls: readonly Call[], { days, period }: Asked, place: string): Observation[] {
  const queued = calls.reduce((sum, call) => sum + call.queued, 0);
  const { start, end } = coverageOf(
    calls.map(({ day }) => day),
    days,
  );
  const values: [string, string, Observation['components']][] = [
    [OFFERED, String(calls.length), []],
    [HANDLED, String(calls.filter((call) => call.handled).length), []],
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
