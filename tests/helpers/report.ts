// A published report through the store, as the backfill workflow does it; made-up reports are written as rows of cells.
import { createCollectActivities } from '../../activities/collect';
import { keepDelivery } from '../../activities/landing/keep-delivery';
import type { Catalogue } from '../../contracts/catalogue';
import type { ImportSummary } from '../../contracts/collect';
import { readingToRepeat } from '../../cli/backfill-again';
import { connector } from '../../connectors/published-report/connector';
import { sql } from '../../platform/sql';
import { createTestStore, type TestStore } from './store';

export interface ReportStore extends TestStore {
  /** Reads a report as `quarterday backfill` does: bytes that are known are read again where something has been decided since. */
  readonly backfill: (body: string, period: string, asOf: string) => Promise<ImportSummary>;
  /** Takes a catalogue into use. */
  readonly use: (catalogue: Catalogue) => void;
  /** A line of the figures as published. */
  readonly shown: (indicator: string, quarter: string) => Promise<Record<string, unknown>>;
}

/** The cells of a report as tab-separated text, under a title of its own. */
export function reportOf(title: string, rows: readonly (readonly string[])[]): string {
  return `${[[title], ...rows].map((row) => row.join('\t')).join('\n')}\n`;
}

/** A store with the source of published reports, and what reads one. */
export async function createReportStore(): Promise<ReportStore> {
  const store = await createTestStore();
  let { catalogue } = store;
  const deps = { ...store.deps, connector: () => connector, catalogue: () => catalogue };
  const activities = createCollectActivities(deps);
  const source = { code: 'published-report', title: 'Published committee report', system_fed: false };
  await store.pool.query(sql('warehouse/insert_sources'), [JSON.stringify([source])]);
  const council = catalogue.council.code;

  const backfill: ReportStore['backfill'] = async (body, period, asOf) => {
    const arrived = { council, source: source.code, period, name: 'report', receivedOn: asOf, body: Buffer.from(body) };
    const { deliveryId } = await keepDelivery(deps)(arrived);
    const replayOf = await readingToRepeat(store.pool, deliveryId, catalogue);
    const given = { deliveryId, asOf, replayOf, dryRun: false };
    const { importId, known } = await store.run(activities.normaliseDelivery, given);
    await store.run(activities.openReport, { council, importId, asOf });
    const summary = await store.run(activities.loadImport, { importId, asOf, known });
    await store.run(activities.assessCouncil, { council, asOf });
    return summary;
  };
  const shown: ReportStore['shown'] = async (indicator, quarter) => {
    const { rows } = await store.pool.query<Record<string, unknown>>(
      `select trim_scale(value)::text as value, text, status, flags, evidence, target_text, target_met, rag, benchmarks
       from publish.figures where indicator = $1 and shown_in = $2`,
      [indicator, quarter],
    );
    if (rows.length !== 1) throw new Error(`${rows.length} lines of ${indicator} in ${quarter}`);
    return rows[0] as Record<string, unknown>;
  };
  return { ...store, backfill, use: (changed) => (catalogue = changed), shown };
}
