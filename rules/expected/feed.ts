// Which source gives an indicator's figure: its own, or a system that the council has connected since.
import type { Catalogue, Feed, Indicator } from '../../contracts/catalogue';
import { formulaMeasures } from '../formulas';
import { parsePeriod } from '../calendar/periods';

type Fed = Pick<Indicator, 'source' | 'formula' | 'feeds'>;

/** All that may give the figure: the indicator's own source first, then the systems connected since, oldest first. */
export function feedsOf(indicator: Fed): readonly Feed[] {
  const { source, formula } = indicator;
  const start = (feed: Feed): string => (feed.from === null ? '' : parsePeriod(feed.from).start);
  const since = [...indicator.feeds].sort((a, b) => (start(a) < start(b) ? -1 : 1));
  return [{ source, formula, from: null }, ...since];
}

/** The feed that is expected to give the figure of a reference period: it is the one that is awaited and asked. */
export function feedOf(indicator: Fed, period: string): Feed {
  const { start } = parsePeriod(period);
  const [own, ...since] = feedsOf(indicator);
  const due = since.filter(({ from }) => from !== null && parsePeriod(from).start <= start).at(-1);
  return due ?? (own as Feed);
}

/** The feeds in the order in which their figures stand for a reference period: the expected one, then the newest of the others. */
export function feedsInOrder(indicator: Fed, period: string): readonly Feed[] {
  const first = feedOf(indicator, period);
  const others = [...feedsOf(indicator)]
    .reverse()
    .filter(({ source, from }) => source !== first.source || from !== first.from);
  return [first, ...others];
}

/** The feed of the source that gave a figure, or the expected one where none of them did: it was typed, or is not here. */
export function feedOfSource(indicator: Fed, period: string, source: string): Feed {
  return feedsInOrder(indicator, period).find((feed) => feed.source === source) ?? feedOf(indicator, period);
}

/** The measures of the manifests that the indicator's feeds read, each once. */
export function fedMeasures(indicator: Fed): string[] {
  return [...new Set(feedsOf(indicator).flatMap(({ formula }) => formulaMeasures(formula)))];
}

/** The sources that a round of this quarter asks: those in use by then, in alphabetical order. */
export function sourcesInUse(catalogue: Pick<Catalogue, 'sources'>, quarter: string): string[] {
  const { start } = parsePeriod(quarter);
  return Object.entries(catalogue.sources)
    .filter(([, { from }]) => from === undefined || parsePeriod(from).start <= start)
    .map(([source]) => source)
    .sort();
}
