// The composition root: config → logger → pool → registry → activities → worker.
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker, type WorkerOptions } from '@temporalio/worker';
import { createActivities } from './activities';
import type { Deps } from './activities/deps';
import { loadCatalogue } from './catalogue/load';
import { loadRegistry } from './connectors/registry';
import type { Catalogue } from './contracts/catalogue';
import type { Connector } from './contracts/connector';
import { QuarterdayError } from './contracts/failure';
import type { Config } from './platform/config';
import { createPool } from './platform/db/pool';
import type { Services } from './platform/embedded/leases';
import { loadKeyring } from './platform/keys';
import { createLogger, type Logger } from './platform/logger';
import { createMailer } from './platform/mail';
import { connectClient } from './platform/temporal/connect';
import { connectWorker } from './platform/temporal/connect-worker';
import { createDataConverter } from './platform/temporal/data-converter';
import { installRuntime } from './platform/temporal/runtime';

export interface WorkerInputs {
  readonly config: Config;
  readonly services: Pick<Services, 'database' | 'temporal'>;
  readonly logger?: Logger;
  /** The wall clock; tests may give another. */
  readonly now?: () => Date;
}

export interface RunningWorker {
  /** Ends when the worker has been stopped; throws where it broke. */
  readonly run: Promise<void>;
  /** Lets activities finish for up to 30 seconds, then closes every connection. Safe to call twice. */
  readonly stop: () => Promise<void>;
}

const LIMITS = {
  maxCachedWorkflows: 200,
  maxConcurrentActivityTaskExecutions: 24,
  shutdownGraceTime: '30 s',
  shutdownForceTime: '60 s',
} as const;

let installed = false;

/** Temporal's own runtime is one for each process. */
function installOnce(logger: Logger): void {
  if (installed) return;
  installed = true;
  installRuntime(logger);
}

/** The bundle that the build made; from source (tests) the workflows are bundled at start. */
export function workflowCode(folder: string = __dirname): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'> {
  const codePath = join(folder, 'workflow-bundle.js');
  const extension = extname(__filename);
  if (extension === '.js' && existsSync(codePath)) return { workflowBundle: { codePath } };
  return { workflowsPath: join(folder, 'workflows', `index${extension}`) };
}

function catalogues(): (council: string) => Catalogue {
  const known = new Map<string, Catalogue>();
  return (council) => {
    const catalogue = known.get(council) ?? loadCatalogue(council);
    known.set(council, catalogue);
    return catalogue;
  };
}

function connectors(): (source: string) => Connector {
  const registry = loadRegistry();
  return (source) => {
    const connector = registry.get(source);
    if (connector !== undefined) return connector;
    throw new QuarterdayError('NOT_FOUND', 'there is no connector for this source', {
      seen: source,
      expected: [...registry.keys()].join(', '),
      todo: `make connectors/${source}, or take the source out of the catalogue`,
    });
  };
}

type Connected = Deps & { readonly close: () => Promise<void> };

async function connect({ config, services, now = () => new Date() }: WorkerInputs, logger: Logger): Promise<Connected> {
  const { client, close } = await connectClient(config, services.temporal.address);
  const pool = createPool(services.database, 'loader', { max: 16, logger });
  const mailer = createMailer(config);
  return {
    config,
    pool,
    catalogue: catalogues(),
    connector: connectors(),
    logger,
    landingKey: loadKeyring(config, 'landing'),
    mailer,
    temporal: client,
    now,
    close: async () => {
      mailer?.close();
      await Promise.allSettled([pool.end(), close()]);
    },
  };
}

/** Starts a worker in this process. @throws QuarterdayError ORCHESTRATOR_UNAVAILABLE where Temporal does not answer. */
export async function startWorker(inputs: WorkerInputs): Promise<RunningWorker> {
  const { config, services } = inputs;
  const logger = inputs.logger ?? createLogger(config);
  installOnce(logger);
  const undo: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.reverse()) await step().catch(() => undefined);
  };
  try {
    const deps = await connect(inputs, logger);
    undo.push(deps.close);
    const connection = await connectWorker(config, services.temporal.address);
    undo.push(() => connection.close());
    const { namespace, taskQueue } = config.temporal;
    const activities = createActivities(deps);
    const dataConverter = createDataConverter(config);
    const code = workflowCode();
    const worker = await Worker.create({
      connection,
      namespace,
      taskQueue,
      activities,
      dataConverter,
      ...code,
      ...LIMITS,
    });
    return running(worker, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function running(worker: Worker, close: () => Promise<void>): RunningWorker {
  const serve = async (): Promise<void> => {
    try {
      await worker.run();
    } finally {
      await close();
    }
  };
  const run = serve();
  const stop = async (): Promise<void> => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
    await run;
  };
  return { run, stop };
}
