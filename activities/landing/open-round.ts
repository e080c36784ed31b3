// Opens a collection round: every line of the report and every expected figure is a row before any value is.
import type { OpenedRound } from '../../contracts/activities';
import type { Catalogue } from '../../contracts/catalogue';
import type { RoundInput } from '../../contracts/collect';
import { QuarterdayError } from '../../contracts/failure';
import { inTransaction } from '../../platform/db/transaction';
import { sql } from '../../platform/sql';
import { comparePeriods, parsePeriod, quarterParts, quartersOf } from '../../rules/calendar/periods';
import { dueDates } from '../../rules/expected/due-dates';
import { feedOf, sourcesInUse } from '../../rules/expected/feed';
import { referencePeriod } from '../../rules/expected/reference-period';
import { holdsIn } from '../../rules/expected/roll-over';
import type { Deps } from '../deps';
import { ensurePeriods } from '../warehouse/ensure-periods';

interface Line {
  readonly slug: string;
  readonly quarter: string;
  readonly period: string;
  /** False for an indicator that is only proposed: no figure is expected and nothing is chased. */
  readonly expected: boolean;
  readonly available_on: string;
  readonly due: string;
  /** The source that is expected to give it. */
  readonly source: string;
}

/** The lines of the quarters of a year up to and including `quarter`. */
export function linesOf(catalogue: Catalogue, quarter: string): Line[] {
  const { year, number } = quarterParts(quarter);
  return quartersOf(year)
    .slice(0, number)
    .flatMap((each) =>
      catalogue.indicators
        .filter((indicator) => indicator.lifecycle === 'live' || indicator.lifecycle === 'proposed')
        .map((indicator) => {
          const period = referencePeriod(indicator, each);
          const { availableOn, due } = dueDates(indicator, period);
          const expected = indicator.lifecycle === 'live';
          const { source } = feedOf(indicator, period);
          return { slug: indicator.slug, quarter: each, period, expected, available_on: availableOn, due, source };
        }),
    );
}

async function outstanding(deps: Deps, input: RoundInput): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await deps.pool.query<{ source: string; quarters: string[] }>(sql('landing/read_outstanding'), [
    input.council,
    input.asOf,
    parsePeriod(input.period).end,
  ]);
  return new Map(rows.map((row) => [row.source, row.quarters]));
}

/** Writes the lines and expected figures of the year up to this quarter, and says what to collect. Safe to repeat. */
export function openRound(deps: Deps) {
  return async (input: RoundInput): Promise<OpenedRound> => {
    const catalogue = deps.catalogue(input.council);
    const { year } = quarterParts(input.period);
    if (!holdsIn(catalogue, year)) throw noSuchYear(catalogue, year);
    if (parsePeriod(input.period).start > input.asOf) throw notBegun(input);
    const lines = linesOf(catalogue, input.period);
    await inTransaction(deps.pool, async (client) => {
      await ensurePeriods(client, [...lines.map((line) => line.period), ...lines.map((line) => line.quarter)]);
      const values = [input.council, JSON.stringify(lines), input.asOf];
      await client.query(sql('landing/insert_expected_figures'), values);
      await client.query(sql('landing/stamp_arrived'), [input.council]);
      await client.query(sql('landing/insert_report_lines'), values);
    });
    const earlier = await outstanding(deps, input);
    const wanted = sourcesInUse(catalogue, input.period)
      .filter((source) => input.source === null || input.source === source)
      .map((source) => {
        const late = deps.connector(source).manifest.arrival.includes('http') ? (earlier.get(source) ?? []) : [];
        return { source, periods: [...new Set([...late, input.period])].sort(comparePeriods) };
      });
    return { lines: lines.filter((line) => line.quarter === input.period).length, wanted };
  };
}

function noSuchYear(catalogue: Catalogue, year: string): QuarterdayError {
  return new QuarterdayError('CATALOGUE_INVALID', 'the catalogue has no such year', {
    seen: year,
    expected: `${[...catalogue.years].sort().join(', ')}, or a later year`,
    todo: `add ${year} to the years of catalogue/${catalogue.council.code}.yaml, with its targets`,
  });
}

function notBegun({ period, asOf }: RoundInput): QuarterdayError {
  return new QuarterdayError('USAGE', 'the quarter has not begun', {
    seen: `${period} as of ${asOf}`,
    expected: `a day on or after ${parsePeriod(period).start}`,
    todo: 'collect a quarter that has begun, or give a later --as-of',
  });
}
