// The trend of a line: the written rule that gives all 23 arrows of documents 000 and 001, and none where their cells are empty.
import type { Indicator } from '../../contracts/catalogue';
import type { Arrow, EarlierFigure, ShownFigure, TargetTerms, TrendFound } from '../../contracts/figure';
import type { Direction, Judgement } from '../../contracts/reading';
import { previousQuarter, quarterParts } from '../calendar/periods';
import { Decimal, decimal, formatFigure, plain } from '../decimal';
import { baselineShare, comparable, comparableBaseline, type TrendIndicator } from './comparable';

export interface TrendInput {
  readonly indicator: TrendIndicator;
  /** Figures shown in the quarters of one financial year, up to the quarter reported, in any order. */
  readonly shown: readonly EarlierFigure[];
  readonly baseline: ShownFigure | null;
  /** Only polarities `target` and `range` look at it. */
  readonly target: TargetTerms | null;
}

interface Compared {
  readonly number: Decimal;
  readonly with: string;
  readonly words: string;
}

const NONE: Omit<TrendFound, 'evidence'> = { direction: null, judgement: null, comparedWith: null };

/** How good a number is, the higher the better; null where polarity does not say. */
function goodness(polarity: Indicator['polarity'], number: Decimal, target: TargetTerms | null): Decimal | null {
  switch (polarity) {
    case 'higher':
      return number;
    case 'lower':
      return number.negated();
    case 'zero':
      return number.abs().negated();
    case 'none':
      return null;
    case 'target':
    case 'range': {
      const reading = target?.reading;
      const [low, high] = [reading?.low ?? reading?.high, reading?.high ?? reading?.low];
      if (!low || !high) return null;
      return Decimal.max(decimal(low).minus(number), number.minus(high), 0).negated();
    }
  }
}

/** Step 2: the quarter before in the same year; for the first quarter, and for a yearly figure first shown, the baseline. */
function previous({ indicator, shown, baseline }: TrendInput, newest: EarlierFigure): Compared | null {
  const yearly = indicator.accumulation === 'annual' || indicator.accumulation === 'carried';
  const first = quarterParts(newest.shownIn).number === 1;
  if (!first) {
    const before = previousQuarter(newest.shownIn);
    const upTo = shown.filter(({ shownIn }) => shownIn <= before);
    const number = upTo.at(-1)?.shownIn === before ? comparable(indicator, upTo) : null;
    if (number) return { number, with: before, words: before };
    if (!yearly) return null;
  }
  if (!baseline) return null;
  const share = yearly ? new Decimal(1) : baselineShare(indicator, baseline);
  const number = comparableBaseline(indicator, baseline, share);
  const cut = share.eq(1) ? '' : ` × 1/${plain(decimal(1).div(share).toDecimalPlaces(0))}`;
  const words = `baseline ${baseline.period}${cut}`;
  return number && { number, with: `baseline ${baseline.period}`, words };
}

function signs(
  input: TrendInput,
  now: Decimal,
  before: Decimal,
): { readonly direction: Direction; readonly judgement: Judgement | null } {
  const { polarity } = input.indicator;
  const direction = now.eq(before) ? 'same' : now.gt(before) ? 'up' : 'down';
  const [good, was] = [now, before].map((number) => goodness(polarity, number, input.target));
  if (!good || !was) return { direction, judgement: null };
  return { direction, judgement: good.eq(was) ? 'stable' : good.gt(was) ? 'improving' : 'worsening' };
}

/** Direction (numeric) and judgement (by polarity) of the newest quarter that has a figure, with what was compared. */
export function trend(input: TrendInput): TrendFound {
  const shown = [...input.shown].sort((a, b) => (a.shownIn < b.shownIn ? -1 : 1));
  const { indicator } = input;
  const upTo = shown.map((_, i) => shown.slice(0, i + 1));
  const newest = upTo.findLast((figures) => comparable(indicator, figures) !== null);
  const figure = newest?.at(-1);
  const number = newest && comparable(indicator, newest);
  if (!newest || !figure || !number) return { ...NONE, evidence: 'no quarter of the year has a figure' };
  const before = previous({ ...input, shown }, figure);
  if (!before) return { ...NONE, evidence: `nothing to compare ${figure.shownIn} with` };
  const { direction, judgement } = signs(input, number, before.number);
  const [now, was] = [number, before.number].map((one) => formatFigure(plain(one), indicator.decimals, indicator.unit));
  const scaled = figure.partial ? ', partial and scaled up' : '';
  const evidence = `${now} (${figure.shownIn}${scaled}) against ${was} (${before.words}): ${direction}, ${judgement ?? 'no judgement'}`;
  return { direction, judgement, comparedWith: before.with, evidence };
}

const BY_JUDGEMENT: Readonly<Record<Judgement, Arrow>> = { improving: '↑', worsening: '↓', stable: '→' };
const BY_DIRECTION: Readonly<Record<Direction, Arrow>> = { up: '↑', down: '↓', same: '→' };

/** The arrow by what a council's arrows mean (its catalogue says): better or worse, or up or down. Null where there is none. */
export function arrowOf(
  found: Pick<TrendFound, 'direction' | 'judgement'>,
  arrows: 'judgement' | 'direction',
): Arrow | null {
  if (arrows === 'judgement') return found.judgement && BY_JUDGEMENT[found.judgement];
  return found.direction && BY_DIRECTION[found.direction];
}
