// Which figures may change when these measures have changed.
import type { Catalogue, Indicator } from '../../contracts/catalogue';
import { publishedMeasure, typedMeasure } from '../../contracts/figure';
import { parsePeriod, quarterOf } from '../../rules/calendar/periods';
import { fedMeasures, feedsOf } from '../../rules/expected/feed';

export interface ChangedMeasure {
  readonly measure: string;
  readonly period: string;
}

export interface Candidate {
  readonly indicator: Indicator;
  readonly period: string;
}

/** The period of the figure that a measure of this period feeds: a month of a quarterly sum feeds its quarter. */
function figurePeriod(indicator: Indicator, measure: ChangedMeasure): string {
  const { kind, start } = parsePeriod(measure.period);
  const summed = feedsOf(indicator).some(
    ({ formula }) => formula.kind === 'sum_of_months' && measure.measure === formula.measure,
  );
  return summed && kind === 'month' ? quarterOf(start) : measure.period;
}

/**
 * Whether a measure of this period makes a figure: a system may give days and months beside the indicator's own kind of period,
 * and those stay measures. What a person typed or a report prints (a baseline of another kind) is a figure as it stands.
 */
function isFigure(indicator: Indicator, measure: string, period: string): boolean {
  const byHand = measure === typedMeasure(indicator.slug) || measure === publishedMeasure(indicator.slug);
  return byHand || parsePeriod(period).kind === indicator.reference.kind;
}

/** The measures that may feed an indicator: those of its feeds' formulas, the typed one, and that of a published report. */
export function measuresOf(indicator: Indicator): string[] {
  return [...fedMeasures(indicator), typedMeasure(indicator.slug), publishedMeasure(indicator.slug)];
}

/** The figures that the changed measures feed, each once, in catalogue order. */
export function candidatesOf(catalogue: Catalogue, changed: readonly ChangedMeasure[]): Candidate[] {
  return catalogue.indicators.flatMap((indicator) => {
    const uses = new Set(measuresOf(indicator));
    const fed = changed
      .filter(({ measure }) => uses.has(measure))
      .flatMap((each) => {
        const period = figurePeriod(indicator, each);
        return isFigure(indicator, each.measure, period) ? [period] : [];
      });
    return [...new Set(fed)].sort().map((period) => ({ indicator, period }));
  });
}
