// Loads a council's catalogue into the dimensions, targets and benchmarks: in one transaction, and only what changed.
import { createHash } from 'node:crypto';
import type { Catalogue, Indicator } from '../../contracts/catalogue';
import type { ReadContext } from '../../contracts/reading';
import type { Pool, PoolClient } from '../../platform/db/pool';
import { inTransaction } from '../../platform/db/transaction';
import { sql } from '../../platform/sql';
import { readFloor, readTarget, readValue } from '../../readings';
import { startOfDayLondon } from '../../rules/calendar/london';
import { ensurePeriods } from './ensure-periods';

/** The period of a benchmark whose date the report leaves open. */
const OPEN_PERIOD = '-1';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The titles of sources, and whether a system (rather than a person with a form) stands behind each. */
export type SourceTitles = readonly { readonly code: string; readonly title: string; readonly system_fed: boolean }[];

const contextOf = ({ title, unit }: Indicator): ReadContext => (unit === null ? { title } : { title, unit });

function targetRows(indicators: readonly Indicator[]): Record<string, unknown>[] {
  return indicators.flatMap((indicator) =>
    indicator.targets.map((target) => {
      const { period, text, tolerance, floor } = target;
      const context = contextOf(indicator);
      const read = readTarget(target.text, context);
      const reading = floor === null ? read : { ...read, floor: { text: floor, ...readFloor(floor, context) } };
      return { slug: indicator.slug, period, text, per: reading.per ?? target.per, tolerance, reading };
    }),
  );
}

function benchmarkRows(indicators: readonly Indicator[]): Record<string, unknown>[] {
  return indicators.flatMap((indicator) =>
    indicator.benchmarks.map((mark) => ({
      slug: indicator.slug,
      comparator: mark.comparator,
      gss: mark.gss,
      period: mark.period ?? OPEN_PERIOD,
      value: readValue(mark.text, contextOf(indicator)).number,
      text: mark.text,
      date_text: mark.dateText,
      source: mark.source,
    })),
  );
}

async function loadDimensions(
  client: PoolClient,
  catalogue: Catalogue,
  sources: SourceTitles,
  since: string,
  now: Date,
): Promise<void> {
  const { code, name, gss } = catalogue.council;
  await client.query(sql('warehouse/insert_council'), [code, name, gss, catalogue.arrows]);
  await client.query(sql('warehouse/insert_sources'), [JSON.stringify(sources)]);
  await client.query(sql('warehouse/insert_priorities'), [code, JSON.stringify(catalogue.priorities)]);
  const owners = JSON.stringify(catalogue.owners);
  await client.query(sql('warehouse/close_changed_owners'), [code, owners, now]);
  await client.query(sql('warehouse/insert_owners'), [code, owners, since, now]);
  const indicators = JSON.stringify(
    catalogue.indicators.map((definition, position) => ({
      slug: definition.slug,
      owner: definition.owner,
      definition,
      definition_sha256: sha256(JSON.stringify(definition)),
      display_order: position + 1,
    })),
  );
  await client.query(sql('warehouse/close_changed_indicators'), [code, indicators, now]);
  await client.query(sql('warehouse/insert_indicators'), [code, indicators, since, now, catalogue.version]);
  const slugs = catalogue.indicators.map(({ slug }) => slug);
  await client.query(sql('warehouse/retire_indicators'), [code, slugs, now]);
}

/**
 * Loads the catalogue: dimensions as type 2, targets and benchmarks as versioned facts. What is first seen holds from the
 * catalogue's `validFrom`; what changes later holds from `now`. A second load of the same catalogue writes nothing.
 */
export async function loadCatalogueIntoWarehouse(
  pool: Pool,
  catalogue: Catalogue,
  sources: SourceTitles,
  now: Date,
): Promise<void> {
  const since = startOfDayLondon(catalogue.validFrom);
  await inTransaction(pool, async (client) => {
    await client.query("select pg_advisory_xact_lock(hashtextextended('catalogue/' || $1, 0))", [
      catalogue.council.code,
    ]);
    await loadDimensions(client, catalogue, sources, since, now);
    const targets = targetRows(catalogue.indicators);
    const marks = benchmarkRows(catalogue.indicators);
    const periods = [...targets, ...marks].map((row) => String(row['period'])).filter((code) => code !== OPEN_PERIOD);
    await ensurePeriods(client, [...periods, ...catalogue.years]);
    const { code } = catalogue.council;
    await client.query(sql('warehouse/close_changed_targets'), [code, JSON.stringify(targets), now]);
    const { years } = catalogue;
    await client.query(sql('warehouse/close_dropped_targets'), [code, JSON.stringify(targets), now, years]);
    await client.query(sql('warehouse/insert_targets'), [code, JSON.stringify(targets), since, now]);
    await client.query(sql('warehouse/close_changed_benchmarks'), [code, JSON.stringify(marks), now]);
    await client.query(sql('warehouse/close_dropped_benchmarks'), [code, JSON.stringify(marks), now]);
    await client.query(sql('warehouse/insert_benchmarks'), [code, JSON.stringify(marks), since, now]);
  });
}
