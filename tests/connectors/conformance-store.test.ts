// Every sample through landing, normalise and warehouse on a real Postgres: rows are accounted for in the ledger, and the same sample twice gives nothing new.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { loadCatalogueIntoWarehouse } from '../../activities/warehouse/load-catalogue';
import { createCollectActivities } from '../../activities/collect';
import { keepDelivery } from '../../activities/landing/keep-delivery';
import type { ImportSummary } from '../../contracts/collect';
import { createTestStore, type TestStore } from '../helpers/store';
import { checksum } from '../helpers/store-reads';
import { allSamples, catalogueOf, registry, type Sample } from './samples';

const AS_OF = '2026-01-31';
const samples = allSamples().map((sample) => [sample.key, sample.path, sample] as const);
let store: TestStore;
let owner: Client;

beforeAll(async () => {
  store = await createTestStore();
  owner = new Client({ connectionString: store.db.database.adminUrl });
  await owner.connect();
  // The store refuses to be emptied; only its superuser can, for a test.
  await owner.query('set session_replication_role = replica');
  const councils = [...new Set(samples.map(([, path]) => path.split('/')[0] ?? ''))];
  const catalogues = new Map(councils.map((code) => [code, catalogueOf(code)]));
  const titles = [...registry.keys()].map((code) => ({ code, title: code, system_fed: true }));
  for (const catalogue of catalogues.values()) {
    await loadCatalogueIntoWarehouse(store.pool, catalogue, titles, store.deps.now());
  }
  Object.assign(store.deps, {
    catalogue: (code: string) => catalogues.get(code) ?? store.catalogue,
    connector: (key: string) => registry.get(key),
  });
});
afterAll(async () => {
  await owner.end();
  await store.close();
});

// Each sample comes to an empty store: a small file after a large one of the same source would be an anomaly.
beforeEach(async () => {
  const { rows } = await owner.query<{ names: string }>(
    `select string_agg(format('%I.%I', schemaname, tablename), ', ') as names from pg_tables
     where schemaname in ('landing', 'ops', 'warehouse') and tablename not like 'dim\\_%'`,
  );
  await owner.query(`truncate ${rows[0]?.names ?? ''} cascade`);
});

async function imported({ key, path, body }: Sample): Promise<ImportSummary> {
  const [council = '', period = '', receivedOn = ''] = path.split('/');
  const activities = createCollectActivities(store.deps);
  const { deliveryId } = await keepDelivery(store.deps)({
    council,
    source: key,
    period,
    name: 'sample',
    receivedOn,
    body,
  });
  const read = await store.run(activities.normaliseDelivery, {
    deliveryId,
    asOf: AS_OF,
    replayOf: null,
    dryRun: false,
  });
  return store.run(activities.loadImport, { importId: read.importId, asOf: AS_OF, known: read.known });
}

describe.each(samples)('%s %s', (_, _path, sample) => {
  test('is loaded, its rows balance in the ledger, and a second time it changes nothing', async () => {
    const first = await imported(sample);
    const { rows } = first;
    expect(rows.in).toBe(sample.expected.rowsIn);
    expect(rows.in).toBe(rows.loaded + rows.unchanged + rows.quarantined + rows.ignored);
    expect(rows.quarantined).toBe(sample.expected.rejections.length);
    expect(first.failure).toBeNull();
    const before = await checksum(store);
    const second = await imported(sample);
    expect([second.id, second.changed]).toEqual([first.id, 0]);
    expect(await checksum(store)).toBe(before);
  });
});
