// Judges a figure against its target: met or not, RAG, and the forecast that is kept apart from both (RULES.md, "Targets", "RAG").
import type { Indicator } from '../../contracts/catalogue';
import type { Judged, Rag, ShownFigure, TargetTerms } from '../../contracts/figure';
import type { IsoDate } from '../../contracts/period';
import type { TargetReading } from '../../contracts/reading';
import { parsePeriod } from '../calendar/periods';
import { type Decimal, decimal, formatFigure, plain, round } from '../decimal';
import { componentOf } from '../formulas/due-and-done';
import { keeps, limitOf, limitWords, scaleLimit, type Limit } from './limit';
import type { RollUp } from './roll-up';
import { isFlow, standing, type Standing } from './standing';

export interface JudgeInput {
  readonly indicator: Indicator;
  readonly target: TargetTerms | null;
  readonly figure: ShownFigure | null;
  readonly yearToDate: RollUp;
  readonly asAt: IsoDate;
  readonly shownIn: string;
}

const unjudged = (reason: string, more: Partial<Judged> = {}): Judged => ({
  targetMet: null,
  rag: null,
  forecast: null,
  profileAssumed: false,
  ...more,
  reason,
});

/** Amber where the floor (or the tolerance) is kept; without either there is no amber. A floor that is a range is an outer range. */
function missedRag({ indicator, target }: JudgeInput, limit: Limit, share: Decimal, value: Decimal): Rag {
  if (target?.floor) {
    const { floor: read } = target;
    const range = read.comparator === 'outside' ? { ...read, comparator: 'between' as const } : read;
    const floor = limitOf(range, indicator.polarity, null);
    return floor && keeps(scaleLimit(floor, share), value) ? 'amber' : 'red';
  }
  if (!target?.tolerance || indicator.polarity === 'target') return 'red';
  const width = decimal(target.tolerance);
  const wider: Limit = { ...limit, low: limit.low?.minus(width) ?? null, high: limit.high?.plus(width) ?? null };
  return keeps(wider, value) ? 'amber' : 'red';
}

function shown({ indicator }: JudgeInput, value: Decimal): string {
  return formatFigure(plain(value), indicator.decimals, indicator.unit);
}

/** What the pace would give at the end of the time that the limit is for. */
function forecastOf(input: JudgeInput, limit: Limit, { value, pace, words }: Standing): Judged['forecast'] {
  if (value === null || pace === null) return null;
  const end = round(value.times(pace), input.indicator.decimals);
  const basis = `at the pace of ${shown(input, value)} (${words}) it would be ${shown(input, end)} against ${limitWords(limit, input.indicator.unit)}`;
  return { met: keeps(limit, end), basis };
}

/** A target "by" a day is judged for the period that reaches it, and forecast before. */
function beforeItsDate(input: JudgeInput, limit: Limit, stands: Standing, by: IsoDate): Judged {
  if (stands.value === null) return unjudged(`to be judged by ${by}; there is no value yet`);
  const now = round(stands.value, input.indicator.decimals);
  const words = limitWords(limit, input.indicator.unit);
  const basis = `${shown(input, now)} now, against ${words} by ${by}`;
  return unjudged(`to be judged by ${by}: ${basis}`, { forecast: { met: keeps(limit, now), basis } });
}

function againstLimit(input: JudgeInput, limit: Limit, stands: Standing): Judged {
  const { indicator } = input;
  const forecast = stands.profile || stands.incomplete ? forecastOf(input, limit, stands) : null;
  if (stands.value === null && !stands.incomplete) return unjudged('the figure has no value');
  if (stands.incomplete || stands.value === null) {
    const lacking = stands.missing.length > 0 ? `${stands.missing.join(', ')} missing` : 'a part is missing';
    return unjudged(`not judged: ${lacking}`, { forecast });
  }
  const value = round(stands.value, indicator.decimals);
  const share = scaleLimit(limit, stands.share);
  const targetMet = keeps(share, value);
  const line = stands.profile ? ', a straight line to the year' : '';
  const reason = `${shown(input, value)} (${stands.words}) ${targetMet ? 'keeps' : 'misses'} ${limitWords(share, indicator.unit)}${line}`;
  const rag = targetMet ? 'green' : missedRag(input, share, stands.share, value);
  return { targetMet, rag, forecast, reason, profileAssumed: stands.profile };
}

/** More undertaken than due, and what was due and done unknown: neither success nor failure can be said (document 000 rows 1 and 2). */
function cannotTell({ components }: ShownFigure): boolean {
  const [due, undertaken] = [componentOf(components, 'due'), componentOf(components, 'undertaken')];
  if (due === null || undertaken === null || componentOf(components, 'due_and_done') !== null) return false;
  return decimal(undertaken).gt(decimal(due));
}

/** An activity has an expected range, no target: within, outside, or range missing; never a RAG. */
function activity(input: JudgeInput, reading: TargetReading | null): Judged {
  const limit = reading && limitOf(reading, 'range', input.target?.tolerance ?? null);
  if (limit?.comparator !== 'between') return unjudged('range missing');
  const value = input.figure?.value ?? null;
  if (value === null || input.figure?.partial) return unjudged('no whole figure to set against the expected range');
  const within = keeps(limit, round(value, input.indicator.decimals));
  return unjudged(`${within ? 'within' : 'outside'} the expected range, ${limitWords(limit, input.indicator.unit)}`);
}

const COLOURS: readonly Rag[] = ['green', 'amber', 'red', 'blue'];

/** A milestone's RAG is its owner's (its figure is one of a colour); before its day it is blue where the owner has said nothing. */
function milestone(input: JudgeInput, reading: TargetReading | null): Judged {
  const parts = input.figure?.components ?? [];
  const said = COLOURS.find((colour) => componentOf(parts, colour) !== null);
  if (said !== undefined) return unjudged('as its owner says that it stands', { rag: said });
  const day = reading?.by ?? parsePeriod(input.shownIn).end;
  return input.asAt < day
    ? unjudged(`not yet due: ${day}`, { rag: 'blue' })
    : unjudged('a milestone is judged by its owner');
}

/** The judgement of one figure. Partial and incomplete figures are never judged, only forecast. */
export function judge(input: JudgeInput): Judged {
  const { indicator, target, figure } = input;
  const reading = target && target.reading;
  if (indicator.kind === 'milestone') return milestone(input, reading);
  if (indicator.kind === 'activity') return activity(input, reading);
  if (!reading || !target) return unjudged('no target');
  const limit = limitOf(reading, indicator.polarity, target.tolerance);
  if (!limit)
    return unjudged(
      reading.status === 'to_be_confirmed' ? 'the target is to be confirmed' : 'no target to judge against',
    );
  if (!figure) return unjudged('no figure');
  if (cannotTell(figure))
    return unjudged('more was undertaken than was due, and what was done of those due is not known');
  // A flow that must reach a number by a day is counted from the start of the year.
  const per = reading.per ?? target.per ?? (reading.by !== null && isFlow(indicator) ? 'year' : null);
  const stands = standing({ indicator, figure, yearToDate: input.yearToDate, shownIn: input.shownIn, per });
  if (!stands) return unjudged(`a target per ${per} cannot be compared with a figure for ${figure.period}`);
  const early = reading.by !== null && (parsePeriod(figure.period).end < reading.by || input.asAt < reading.by);
  return reading.by !== null && early
    ? beforeItsDate(input, limit, stands, reading.by)
    : againstLimit(input, limit, stands);
}
