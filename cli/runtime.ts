// Everything a command may need for as long as it lasts: services, store, catalogues, Temporal and, where `up` runs none, a worker.
import type { Client } from '@temporalio/client';
import type { Catalogue } from '../contracts/catalogue';
import { loadCatalogueIntoWarehouse } from '../activities/warehouse/load-catalogue';
import { loadConfig, type Config } from '../platform/config';
import type { LoginRole } from '../platform/db/credentials';
import type { Pool } from '../platform/db/pool';
import { ensureServices, type Services } from '../platform/embedded/leases';
import { commandLogger } from './logs';
import { supervise } from '../platform/supervise';
import { connectClient } from '../platform/temporal/connect';
import { allCatalogues } from './catalogues';
import { type CliContext } from './command';
import { untilStopped } from './interrupt';
import type { Output } from './output';
import { startOwnWorker, workerElsewhere } from './own-worker';
import { sourceTitles } from './sources';
import { poolsOf } from './store';

export interface Runtime {
  readonly config: Config;
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly services: Services;
  readonly client: Client;
  readonly catalogues: ReadonlyMap<string, Catalogue>;
  readonly pool: (role: LoginRole) => Pool;
}

export interface RuntimeOptions {
  readonly config?: Config;
  /** False for commands that only speak to Temporal. Default true: a worker runs here unless `up` runs one. */
  readonly worker?: boolean;
  /** `up` says so, for `down` to find it. */
  readonly kind?: 'command' | 'up';
  /** What must be done before a worker takes work. */
  readonly beforeWork?: (runtime: Runtime) => Promise<void>;
}

type Undo = () => Promise<unknown> | unknown;

async function loadCatalogues(runtime: Runtime, now: Date): Promise<void> {
  const titles = sourceTitles();
  for (const catalogue of runtime.catalogues.values())
    await loadCatalogueIntoWarehouse(runtime.pool('loader'), catalogue, titles, now);
}

async function begin(context: CliContext, options: RuntimeOptions, undo: Undo[]): Promise<Runtime> {
  const { output, signal } = context;
  const config = options.config ?? loadConfig();
  const catalogues = allCatalogues();
  const services = await ensureServices(config, output.progress, { kind: options.kind ?? 'command' });
  undo.push(() => services.release());
  signal.throwIfAborted();
  const supervisor = supervise(config, commandLogger(config), undefined, output.progress);
  undo.push(() => supervisor.stop());
  const pools = poolsOf(config, services.database);
  undo.push(() => pools.end());
  const temporal = await connectClient(config, services.temporal.address);
  undo.push(() => temporal.close());
  const runtime = { config, output, signal, services, client: temporal.client, catalogues, pool: pools.pool };
  output.progress.step('loading the catalogue');
  await loadCatalogues(runtime, new Date());
  await options.beforeWork?.(runtime);
  signal.throwIfAborted();
  if (options.worker !== false && !workerElsewhere(config)) {
    output.progress.step('starting a worker');
    undo.push(await startOwnWorker(runtime));
  }
  output.progress.clear();
  return runtime;
}

/** Runs `work` with everything up; in the end, however it ends, nothing that was started here is left running. */
export async function withRuntime<T>(
  context: CliContext,
  options: RuntimeOptions,
  work: (runtime: Runtime) => Promise<T>,
): Promise<T> {
  const undo: Undo[] = [];
  try {
    const runtime = await begin(context, options, undo);
    return await untilStopped(context.signal, work(runtime));
  } finally {
    for (const step of undo.reverse()) await step();
  }
}
