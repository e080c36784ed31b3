// Makes figures comparable for the trend (reference rule, step 3): a partial flow is scaled up, due and undertaken are taken year to date.
import type { Indicator } from '../../contracts/catalogue';
import type { EarlierFigure, ShownFigure } from '../../contracts/figure';
import { parsePeriod, quarterParts } from '../calendar/periods';
import { Decimal, decimal, round } from '../decimal';
import { monthsDue } from '../formulas/coverage';
import { componentOf } from '../formulas/due-and-done';
import { isFlow } from '../judge/standing';

export type TrendIndicator = Pick<Indicator, 'accumulation' | 'yearRule' | 'decimals' | 'polarity' | 'unit'>;

const HUNDRED = new Decimal(100);

/** Undertaken over due × 100, summed and no more than 100; null where a figure has no such pair, or nothing was due. */
function dueAndUndertaken(figures: readonly ShownFigure[]): Decimal | null {
  let [due, undertaken] = [new Decimal(0), new Decimal(0)];
  for (const { components } of figures) {
    const pair = [componentOf(components, 'due'), componentOf(components, 'undertaken')] as const;
    if (pair[0] === null || pair[1] === null) return null;
    due = due.plus(decimal(pair[0]));
    undertaken = undertaken.plus(decimal(pair[1]));
  }
  return due.isZero() ? null : Decimal.min(HUNDRED, undertaken.div(due).times(HUNDRED));
}

const isPair = (figure: ShownFigure): boolean =>
  componentOf(figure.components, 'due') !== null && componentOf(figure.components, 'undertaken') !== null;

/** The value, a partial flow times months due over months covered; null where there is no value or nothing is covered. */
function whole(indicator: TrendIndicator, figure: ShownFigure): Decimal | null {
  if (figure.value === null) return null;
  const value = decimal(figure.value);
  if (!figure.partial || !isFlow(indicator)) return value;
  const due = monthsDue(indicator, figure.period).length;
  const covered = due - figure.missing.length;
  return covered > 0 ? value.times(due).div(covered) : null;
}

/** The number of a quarter that is compared, at the indicator's decimals; `upTo` are the year's figures up to and with it. */
export function comparable(indicator: TrendIndicator, upTo: readonly EarlierFigure[]): Decimal | null {
  const figure = upTo.at(-1);
  if (!figure) return null;
  const number = isPair(figure) ? dueAndUndertaken(upTo) : whole(indicator, figure);
  return number && round(number, indicator.decimals);
}

/** The share of a year's growth that the baseline must be cut to beside a first quarter: a year's total of a flow is quartered. */
export function baselineShare(indicator: TrendIndicator, baseline: ShownFigure): Decimal {
  const { kind, code } = parsePeriod(baseline.period);
  if (!isFlow(indicator)) return new Decimal(1);
  if (kind === 'financial_year' || kind === 'calendar_year') return decimal(1).div(4);
  // A cumulative figure for a fourth quarter is the whole year's too.
  return kind === 'quarter' && indicator.accumulation === 'cumulative'
    ? decimal(1).div(quarterParts(code).number)
    : new Decimal(1);
}

/** The baseline's number beside the figure of a first quarter (`share` from `baselineShare`) or beside a yearly figure (1). */
export function comparableBaseline(indicator: TrendIndicator, baseline: ShownFigure, share: Decimal): Decimal | null {
  const number = isPair(baseline) ? dueAndUndertaken([baseline]) : whole(indicator, baseline);
  return number && round(number.times(share), indicator.decimals);
}
