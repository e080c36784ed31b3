// What a benchmark runs on: an embedded Postgres in a temporary home, migrated, and the activities of a round on it.
import { MockActivityEnvironment } from '@temporalio/testing';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollectActivities } from '../activities/collect';
import type { Deps } from '../activities/deps';
import { loadCatalogueIntoWarehouse } from '../activities/warehouse/load-catalogue';
import { loadCatalogue } from '../catalogue/load';
import { loadRegistry } from '../connectors/registry';
import { QuarterdayError } from '../contracts/failure';
import { loadConfig } from '../platform/config';
import { createPool } from '../platform/db/pool';
import { ensureDatabase } from '../platform/embedded/leases';
import { loadKeyring } from '../platform/keys';
import { createLogger } from '../platform/logger';
import { silentProgress } from '../platform/progress';

export interface House {
  readonly deps: Deps;
  /** The superuser's URL, for what is measured against. */
  readonly adminUrl: string;
  readonly activities: ReturnType<typeof createCollectActivities>;
  /** Runs an activity as a worker would. */
  readonly run: <I, O>(activity: (input: I) => Promise<O>, input: I) => Promise<O>;
  readonly close: () => Promise<void>;
}

/** Opens the house; `close` stops and removes all of it. */
export async function openHouse(): Promise<House> {
  const home = mkdtempSync(join(tmpdir(), 'quarterday-bench-'));
  chmodSync(home, 0o711);
  const config = loadConfig({ QUARTERDAY_HOME: home, LOG_LEVEL: 'silent' });
  const services = await ensureDatabase(config, silentProgress);
  const pool = createPool(services.database, 'loader');
  const catalogue = loadCatalogue('tmbc');
  const registry = loadRegistry();
  const sources = [...registry].map(([code, { manifest }]) => ({
    code,
    title: manifest.title,
    system_fed: code !== 'kpi-return',
  }));
  await loadCatalogueIntoWarehouse(pool, catalogue, sources, new Date());
  const connector: Deps['connector'] = (source) => {
    const found = registry.get(source);
    if (found === undefined) throw new QuarterdayError('NOT_FOUND', `there is no connector ${source}`);
    return found;
  };
  const deps: Deps = {
    config,
    pool,
    catalogue: () => catalogue,
    connector,
    logger: createLogger(config),
    landingKey: loadKeyring(config, 'landing'),
    mailer: null,
    // Loading a delivery speaks to no Temporal.
    temporal: undefined as never,
    now: () => new Date(),
  };
  const close = async (): Promise<void> => {
    await pool.end();
    await services.release();
    rmSync(home, { recursive: true, force: true });
  };
  const run: House['run'] = (activity, input) =>
    new MockActivityEnvironment().run(activity, input) as ReturnType<typeof activity>;
  return { deps, adminUrl: services.database.adminUrl, activities: createCollectActivities(deps), run, close };
}
