// A store with the real connectors, and a hash over what must stand while faulty files come: facts and every line of the ledger that was there.
import { createCollectActivities } from '../../activities/collect';
import { keepDelivery } from '../../activities/landing/keep-delivery';
import { loadCatalogueIntoWarehouse } from '../../activities/warehouse/load-catalogue';
import type { Catalogue } from '../../contracts/catalogue';
import type { ImportSummary } from '../../contracts/collect';
import { CODES, type FailureCode } from '../../contracts/failure';
import { firstRow } from '../../platform/db/first-row';
import { catalogueOf, registry, samplesOf, folderOf } from '../connectors/samples';
import { createTestStore, type TestStore } from '../helpers/store';
import { checksum } from '../helpers/store-reads';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FaultStore {
  readonly store: TestStore;
  /** Imports one file of this source into 2023-24-Q2 of tmbc. */
  readonly bring: (source: string, body: Buffer, more?: Bring) => Promise<ImportSummary>;
  /** Facts and ledger as they stand. */
  readonly standing: () => Promise<string>;
  /** Whole files in quarantine for this import, by rule. */
  readonly quarantined: (importId: string) => Promise<string[]>;
  /** What a measure says. */
  readonly measures: (measure: string) => Promise<string[]>;
  readonly settings: (source: string, settings: Partial<Catalogue['sources'][string]>) => void;
  readonly close: () => Promise<void>;
}

export interface Bring {
  readonly asOf?: string;
  readonly receivedOn?: string;
  readonly replayOf?: string;
}

/** The sample of a source for 2023-24-Q2. */
export function sampleOf(source: string): Buffer {
  const path = samplesOf(source).found.find((one) => one.startsWith('tmbc/2023-24-Q2/'));
  if (path === undefined) throw new Error(`${source} has no sample of 2023-24-Q2`);
  return readFileSync(join(folderOf(source), 'samples', path));
}

/** The exit code and the code that a refused import leads to. */
export function refusal({ failure, outcome }: ImportSummary): readonly [number, FailureCode | null, string] {
  return [failure === null ? 0 : CODES[failure.code], failure?.code ?? null, outcome];
}

async function standingOf(store: TestStore, upTo: string): Promise<string> {
  const ledger = await store.pool.query<{ sum: string }>(
    `select md5(coalesce(string_agg(to_jsonb(i)::text, '|' order by import_id), '')) as sum from ops.import i where import_id <= $1`,
    [upTo],
  );
  return `${await checksum(store)} ${firstRow(ledger).sum}`;
}

/** A store with the catalogue of tmbc, in which 2023-24-Q2 is opened. */
export async function createFaultStore(): Promise<FaultStore> {
  const store = await createTestStore();
  const catalogue = catalogueOf('tmbc');
  const sources = new Map(Object.entries(catalogue.sources));
  const titles = [...registry.keys()].map((code) => ({ code, title: code, system_fed: true }));
  await loadCatalogueIntoWarehouse(store.pool, catalogue, titles, store.deps.now());
  Object.assign(store.deps, {
    catalogue: () => ({ ...catalogue, sources: Object.fromEntries(sources) }),
    connector: (key: string) => registry.get(key),
  });
  const activities = createCollectActivities(store.deps);
  let last = '0';
  const bring: FaultStore['bring'] = async (source, body, more = {}) => {
    const { asOf = '2024-10-16', receivedOn = asOf, replayOf = null } = more;
    const arrived = { council: 'tmbc', source, period: '2023-24-Q2', name: 'file', receivedOn, body };
    const { deliveryId } = await keepDelivery(store.deps)(arrived);
    const input = { deliveryId, asOf, replayOf, dryRun: false };
    const { importId, known } = await store.run(activities.normaliseDelivery, input);
    return store.run(activities.loadImport, { importId, asOf, known });
  };
  return {
    store,
    bring: async (source, body, more) => {
      const summary = await bring(source, body, more);
      if (summary.failure === null) last = summary.id;
      return summary;
    },
    standing: () => standingOf(store, last),
    quarantined: async (importId) => {
      const of = `select rule from ops.quarantine where import_id = $1 and scope = 'file'`;
      return (await store.pool.query<{ rule: string }>(of, [importId])).rows.map(({ rule }) => rule);
    },
    measures: async (measure) => {
      const of = `select concat_ws(' ', period, value, to_char(coverage_from, 'YYYY-MM-DD'), to_char(coverage_to, 'YYYY-MM-DD')) as told
        from publish.measures where measure = $1 and is_current order by 1`;
      return (await store.pool.query<{ told: string }>(of, [measure])).rows.map(({ told }) => told);
    },
    settings: (source, settings) => void sources.set(source, { ...sources.get(source), ...settings } as never),
    close: () => store.close(),
  };
}
