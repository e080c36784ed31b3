// One figure's story from the published views: its lines, its versions, and the measures that the rule was given.
import type { Catalogue, Formula } from '../contracts/catalogue';
import { publishedMeasure, typedMeasure } from '../contracts/figure';
import { QuarterdayError } from '../contracts/failure';
import type { Pool } from '../platform/db/pool';
import { sql } from '../platform/sql';
import { monthsOf, quarterParts } from '../rules/calendar/periods';
import { feedOfSource, feedsOf } from '../rules/expected/feed';
import type { TargetVersion } from './reads';
import { didYouMean } from './suggest';

/** A line of the report as it is explained; the fields that the text uses. */
export interface ExplainedLine {
  readonly indicator: string;
  readonly ref: string | null;
  readonly title: string;
  readonly shownIn: string;
  readonly period: string;
  readonly status: string;
  readonly text: string | null;
  readonly unrounded: string | null;
  readonly source: string;
  readonly place: string | null;
  readonly deliverySha256: string | null;
  readonly version: number | null;
  readonly recordedAt: string | null;
  readonly target: string | null;
  readonly rag: string | null;
  readonly judgedBecause: string | null;
  readonly trend: string | null;
  readonly trendEvidence: string | null;
  readonly flags: readonly string[];
  readonly evidence: Readonly<Record<string, string>>;
  readonly owner: string;
  readonly due: string | null;
  readonly comment: string | null;
}

export interface ExplainedVersion {
  readonly component: string;
  readonly version: number;
  readonly value: string | null;
  readonly text: string | null;
  readonly source: string;
  readonly place: string | null;
  readonly deliverySha256: string;
  readonly import: string;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

export interface ExplainedMeasure {
  readonly source: string;
  readonly measure: string;
  readonly period: string;
  readonly version: number;
  readonly value: string | null;
  readonly place: string;
  readonly deliverySha256: string;
  readonly import: string;
  readonly recordedAt: string;
  readonly supersededAt: string | null;
}

export interface Explanation {
  readonly council: string;
  readonly indicator: string;
  readonly period: string;
  /** The catalogue's formula: which measures become the figure, and how. */
  readonly rule: Formula;
  readonly lines: readonly ExplainedLine[];
  readonly versions: readonly ExplainedVersion[];
  readonly measures: readonly ExplainedMeasure[];
  /** Every version of its year's targets and of its benchmarks: the catalogue's, and those that reports print. */
  readonly targets: readonly TargetVersion[];
  readonly benchmarks: readonly BenchmarkVersion[];
}

/** One version of a benchmark, with where it was said. */
export interface BenchmarkVersion {
  readonly comparator: string;
  readonly period: string | null;
  readonly origin: 'catalogue' | 'published-report';
  readonly version: number;
  readonly text: string;
  readonly value: string | null;
  readonly source: string;
  readonly import: string | null;
  readonly deliverySha256: string | null;
  readonly supersededAt: string | null;
}

/** The keys of the measures that a formula may be given, and the typed one, which may always stand in. */
export function measuresOf(formula: Formula, slug: string): string[] {
  const named = Object.entries(formula).filter(
    ([key, value]) => key !== 'kind' && key !== 'scale' && typeof value === 'string',
  );
  return [...named.map(([, value]) => String(value)), typedMeasure(slug), publishedMeasure(slug)];
}

async function rows<T>(pool: Pool, name: string, column: string, values: readonly unknown[]): Promise<T[]> {
  const found = await pool.query<Record<string, T>>(sql(name), [...values]);
  return found.rows.map((row) => row[column] as T);
}

export interface ExplainInput {
  readonly catalogue: Catalogue;
  /** Slug or printed reference. */
  readonly indicator: string;
  readonly period: string;
  readonly at: string;
}

/** The story. @throws QuarterdayError NOT_FOUND for an indicator that is not in the catalogue, or a period that has no line. */
export async function explain(analyst: Pool, input: ExplainInput): Promise<Explanation> {
  const { catalogue, period, at } = input;
  const council = catalogue.council.code;
  const indicator = catalogue.indicators.find((each) => each.slug === input.indicator || each.ref === input.indicator);
  if (indicator === undefined)
    throw new QuarterdayError('NOT_FOUND', 'the catalogue has no such indicator', {
      seen: input.indicator,
      expected: 'a printed reference, or a slug as `quarterday figures --history` lists them',
      todo: didYouMean(
        input.indicator,
        catalogue.indicators.map((each) => each.slug),
      ),
    });
  const { slug } = indicator;
  const lines = await rows<ExplainedLine>(analyst, 'publish/read_explained', 'line', [at, council, slug, period]);
  const [line] = lines;
  if (line === undefined)
    throw new QuarterdayError('NOT_FOUND', 'no report has a line for this indicator and period', {
      seen: `${slug} ${period}`,
      todo: `quarterday collect --council ${council} --period ${period}, where the period is a quarter`,
    });
  const own = line.period;
  const versions = await rows<ExplainedVersion>(analyst, 'publish/read_versions', 'version', [at, council, slug, own]);
  const { formula } = feedOfSource(indicator, own, line.source);
  const named = feedsOf(indicator).flatMap((feed) => measuresOf(feed.formula, slug));
  const values = [at, council, [...new Set(named)], [own, ...monthsOf(own)]];
  const measures = await rows<ExplainedMeasure>(analyst, 'publish/read_measures', 'measure', values);
  const years = [...new Set([own, ...lines.map(({ shownIn }) => quarterParts(shownIn).year)])];
  const targets = await rows<TargetVersion>(analyst, 'publish/read_target_versions', 'target', [
    at,
    council,
    slug,
    years,
  ]);
  const marks = [at, council, slug];
  const benchmarks = await rows<BenchmarkVersion>(analyst, 'publish/read_benchmark_versions', 'benchmark', marks);
  return { council, indicator: slug, period: own, rule: formula, lines, versions, measures, targets, benchmarks };
}
