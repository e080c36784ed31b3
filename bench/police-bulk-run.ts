// One import of a street-level CSV, in a process of its own: the activities of a round from file to committed figures, timed, with its memory.
import { asyncLocalStorage, type Context } from '@temporalio/activity';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import type { Deps } from '../activities/deps';
import { keepBulk } from '../activities/landing/keep-bulk';
import { normaliseDelivery } from '../activities/normalise/normalise-delivery';
import { loadImport } from '../activities/warehouse/load-import';
import { loadCatalogue } from '../catalogue/load';
import { connector } from '../connectors/police-uk/connector';
import type { Catalogue } from '../contracts/catalogue';
import { QuarterdayError } from '../contracts/failure';
import { loadConfig } from '../platform/config';
import { createPool } from '../platform/db/pool';
import type { Database } from '../platform/db/credentials';
import { loadKeyring } from '../platform/keys';
import { createLogger } from '../platform/logger';
import { DISTRICTS } from './police-bulk-data';

const inputSchema = z.object({
  home: z.string(),
  database: z.custom<Database>(),
  file: z.string(),
  period: z.string(),
});

/** The county's catalogue with the districts of the made-up file. */
function county(): Catalogue {
  const catalogue = loadCatalogue('kcc');
  const settings = { force: 'kent', polygon: ['51.1,0.2', '51.4,0.2', '51.4,0.6'], bulk: { districts: DISTRICTS } };
  return { ...catalogue, sources: { ...catalogue.sources, 'police-uk': { settings } } };
}

/** As much of an activity's context as the activities of a round ask for; the SDK's own would weigh on the memory that is measured. */
const context = {
  info: { workflowExecution: { workflowId: 'bench' } },
  heartbeat: () => undefined,
  cancellationSignal: new AbortController().signal,
} as unknown as Context;

async function main(): Promise<void> {
  const { home, database, file, period } = inputSchema.parse(JSON.parse(process.argv[2] ?? '{}'));
  const config = loadConfig({ QUARTERDAY_HOME: home, LOG_LEVEL: 'silent' });
  const pool = createPool(database, 'loader');
  const catalogue = county();
  const deps: Deps = {
    ...{ config, pool, catalogue: () => catalogue, logger: createLogger(config), mailer: null },
    connector: () => connector,
    landingKey: loadKeyring(config, 'landing'),
    temporal: undefined as never,
    now: () => new Date(),
  };
  await pool.query('select 1');
  const began = performance.now();
  const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
  const lap = (): number => Number(((performance.now() - began) / 1000).toFixed(3));
  const before = peakMb();
  const asOf = '2024-06-30';
  const arrived = { council: 'kcc', source: 'police-uk', period, name: 'large.csv', receivedOn: asOf };
  const handle = await open(file);
  const laid = await keepBulk(deps)(arrived, {
    size: (await handle.stat()).size,
    read: () => async (into) => (await handle.read(into)).bytesRead,
  });
  const deliveryId = laid?.deliveryId ?? '';
  await handle.close();
  const kept = { seconds: lap(), peakMb: peakMb() };
  const summary = await asyncLocalStorage.run(context, async () => {
    const input = { deliveryId, asOf, replayOf: null, dryRun: false };
    const { importId, known } = await normaliseDelivery(deps)(input);
    const read = { seconds: lap(), peakMb: peakMb() };
    return { read, summary: await loadImport(deps)({ importId, asOf, known }) };
  });
  const loaded = { seconds: lap(), peakMb: peakMb() };
  await pool.end();
  const { rows, outcome } = summary.summary;
  const phases = { begun: { seconds: 0, peakMb: before }, kept, read: summary.read, loaded };
  process.stdout.write(JSON.stringify({ seconds: loaded.seconds, peakMb: loaded.peakMb, phases, outcome, rows }));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof QuarterdayError ? JSON.stringify(error.words) : String(error)}\n`);
  process.exitCode = 1;
});
