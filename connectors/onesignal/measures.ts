// From polls to observations: each stands for its own day, and for a quarter only where it was taken on the quarter's last day.
import type { Observation, Rejection } from '../../contracts/connector';
import type { IsoDate, Period } from '../../contracts/period';
import { addDays, daysBetween } from '../../rules/calendar/dates';
import { parsePeriod, previousQuarter, quarterOf } from '../../rules/calendar/periods';
import { observe } from '../_rows/observe';
import { repeats } from '../_rows/repeats';
import { fed, ignored, rejected, type Fate } from '../_rows/tally';
import { pollSchema, type Poll } from './row';
import type { Settings } from './settings';

export const PLAYERS = 'players';
export const MESSAGEABLE = 'messageable_players';
const MEASURES = [PLAYERS, MESSAGEABLE];

export const REASONS = {
  app: 'another app',
  period: 'another period',
  repeat: 'the same poll a second time',
} as const;

interface Taken {
  readonly poll: Poll;
  readonly on: IsoDate;
  readonly place: string;
}

/** The quarter that a poll of this day may stand for, and how many days late it is; null where it stands for its day alone. */
export function quarterFor(
  day: IsoDate,
  allowedDays: number,
): { readonly quarter: string; readonly late: number } | null {
  const own = quarterOf(day);
  if (parsePeriod(own).end === day) return { quarter: own, late: 0 };
  const before = previousQuarter(own);
  const late = daysBetween(parsePeriod(before).end, day);
  return late <= allowedDays ? { quarter: before, late } : null;
}

function reject(record: unknown, place: string, rule: 'CELL_INVALID' | 'KEY_CONFLICT', message: string): Fate {
  const day = (record as { polled_on?: unknown } | null)?.polled_on;
  const rejection: Rejection = {
    place,
    rule,
    message,
    expected: 'players and messageable_players as whole numbers, and polled_on as YYYY-MM-DD, once a day',
    todo: 'lay in the answer as the service gave it, with the day on which it was asked',
    raw: JSON.stringify({ polled_on: typeof day === 'string' ? day.slice(0, 10) : null }),
    measures: MEASURES,
  };
  return rejected(rejection);
}

function reasonAgainst({ poll, on }: Taken, period: Period, settings: Settings): string | null {
  const other = settings.appId !== null && poll.id?.toLowerCase() !== settings.appId.toLowerCase();
  if (other) return REASONS.app;
  return on < period.start || on > addDays(period.end, period.kind === 'day' ? 0 : settings.allowedDays)
    ? REASONS.period
    : null;
}

const saying = ({ poll }: Taken): string => `${poll.players} ${poll.messageable_players}`;

function observations({ poll, on, place }: Taken, period: string, late: number): Observation[] {
  const common = { period, coverageFrom: on, coverageTo: on, observedOn: on, place };
  const qualifiers = late > 0 ? ['estimated'] : [];
  return [
    observe({ ...common, measure: PLAYERS, value: String(poll.players), qualifiers }),
    observe({ ...common, measure: MESSAGEABLE, value: String(poll.messageable_players), qualifiers }),
  ];
}

const keysOf = (made: readonly Observation[]): string[] => made.map(({ measure, period }) => `${measure}@${period}`);

export interface Polled {
  readonly fates: readonly Fate[];
  readonly observations: readonly Observation[];
  readonly notes: readonly string[];
}

/** What the polls of different days give: the first poll that may stand for a quarter does. */
function observed(
  firsts: readonly Taken[],
  { allowedDays }: Settings,
): { made: Map<Taken, Observation[]>; notes: string[] } {
  const made = new Map<Taken, Observation[]>();
  const quarters = new Set<string>();
  const notes: string[] = [];
  for (const one of firsts) {
    const stands = quarterFor(one.on, allowedDays);
    const first = stands !== null && !quarters.has(stands.quarter);
    if (first) quarters.add(stands.quarter);
    made.set(one, [...observations(one, one.on, 0), ...(first ? observations(one, stands.quarter, stands.late) : [])]);
    if (stands === null) notes.push(`${one.place}: not taken on a quarter's last day: it stands for its day alone`);
    if (first && stands.late > 0) notes.push(`${one.place}: it stands for ${stands.quarter}, ${stands.late} days late`);
  }
  return { made, notes };
}

/** Reads polls; one that does not say its day is of the period's, which then is a day. */
export function readPolls(records: readonly unknown[], period: Period, settings: Settings): Polled {
  const taken = records.map((record, at): Taken | null => {
    const { data: poll } = pollSchema.safeParse(record);
    return poll === undefined ? null : { poll, on: poll.polled_on ?? period.start, place: `poll ${at + 1}` };
  });
  const ours = taken.filter((one) => one !== null).filter((one) => reasonAgainst(one, period, settings) === null);
  const kinds = repeats(ours, ({ on }) => on, saying);
  const firsts = ours.filter((_, at) => kinds[at] === 'first').sort((a, b) => (a.on < b.on ? -1 : 1));
  const { made, notes } = observed(firsts, settings);
  const fates = taken.map((one, at): Fate => {
    if (one === null) return reject(records[at], `poll ${at + 1}`, 'CELL_INVALID', 'a poll is not in the agreed form');
    const reason = reasonAgainst(one, period, settings);
    if (reason !== null) return ignored(reason);
    const kind = kinds[ours.indexOf(one)];
    if (kind === 'conflict') return reject(one.poll, one.place, 'KEY_CONFLICT', 'two polls of one day differ');
    return kind === 'repeat' ? ignored(REASONS.repeat) : fed(keysOf(made.get(one) ?? []));
  });
  return { fates, observations: [...made.values()].flat(), notes };
}
