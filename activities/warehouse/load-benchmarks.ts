// Benchmarks that a source gives: of each comparator the newest period of a delivery, as a versioned fact beside the indicator's figures.
import type { BenchmarkFeed, Catalogue, Indicator } from '../../contracts/catalogue';
import type { FigureComponent } from '../../contracts/figure';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { comparePeriods } from '../../rules/calendar/periods';
import { formatFigure, shownValue } from '../../rules/decimal';
import { writePrinted } from './load-printed';
import type { PrintedFact } from './printed-facts';

interface Staged {
  readonly source: string;
  readonly measure: string;
  readonly period: string;
  readonly value: string | null;
  readonly components: readonly FigureComponent[];
  readonly place: string;
}

/** Who is compared, and with what number: the comparators of the feed, and the measure's own value where it is one. */
function compared(feed: BenchmarkFeed, { value, components }: Staged): readonly (readonly [string, string])[] {
  const named = components.flatMap(({ label, value: number }): (readonly [string, string])[] => {
    const name = feed.comparators[label];
    return name === undefined ? [] : [[name, number]];
  });
  return feed.valueIs === null || value === null ? named : [[feed.valueIs, value], ...named];
}

/** The benchmarks of an indicator in the staged measures: of each comparator the newest. */
function benchmarksOf(indicator: Indicator, staged: readonly Staged[]): PrintedFact[] {
  const { slug, decimals, unit } = indicator;
  const newest = new Map<string, PrintedFact>();
  for (const feed of indicator.benchmarkFeeds) {
    for (const each of staged.filter(({ source, measure }) => source === feed.source && measure === feed.measure)) {
      for (const [comparator, value] of compared(feed, each)) {
        const known = newest.get(comparator);
        if (known !== undefined && comparePeriods(known.period, each.period) > 0) continue;
        newest.set(comparator, {
          ...{ slug, kind: 'benchmark', period: each.period, comparator, value, status: null, place: each.place },
          text: formatFigure(value, decimals, unit),
          detail: { dateText: each.period, source: feed.publishedBy },
          sameness: JSON.stringify([shownValue(value, 20)]),
        });
      }
    }
  }
  return [...newest.values()];
}

/** Writes the benchmarks of one import where they differ from what stands. The caller holds the council's lock. */
export async function loadBenchmarks(
  client: PoolClient,
  catalogue: Catalogue,
  importId: string,
  recordedAt: string,
): Promise<void> {
  const names = catalogue.indicators.flatMap(({ benchmarkFeeds }) => benchmarkFeeds.map(({ measure }) => measure));
  if (names.length === 0) return;
  const { rows } = await client.query<Staged>(sql('warehouse/read_staged_measures'), [importId, names]);
  const facts = catalogue.indicators.flatMap((indicator) => benchmarksOf(indicator, rows));
  await writePrinted(client, importId, recordedAt, facts);
}
