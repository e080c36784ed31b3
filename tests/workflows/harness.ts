// Runs the real workflows on a real Temporal server, with activities of the test's choice.
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundleWorkflowCode } from '@temporalio/worker';
import type { Activities } from '../../contracts/activities';
import type { IsoDate } from '../../contracts/period';
import { testNamespace } from '../helpers/temporal';

export const TASK_QUEUE = 'test';

const quiet = new DefaultLogger('ERROR');
let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;

/** The workflow code, bundled once a test file. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  bundle ??= bundleWorkflowCode({ workflowsPath: require.resolve('../../workflows/index.ts'), logger: quiet });
  return bundle;
}

export interface Harness {
  readonly client: Client;
  readonly namespace: string;
  readonly address: string;
  /** Runs a worker with these activities while `work` runs. Activities that are left out fail when called. */
  with<T>(activities: Partial<Activities>, work: () => Promise<T>, maxCachedWorkflows?: number): Promise<T>;
  close(): Promise<void>;
}

/** Temporal's runtime without its chatter; once is enough. */
export function installQuietRuntime(): void {
  try {
    Runtime.install({ logger: quiet, shutdownSignals: [] });
  } catch {
    // Another test of this process has installed it.
  }
}

/** A namespace of the test file's own, and a client of it. */
export async function createHarness(): Promise<Harness> {
  installQuietRuntime();
  const { address, namespace } = await testNamespace();
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  return {
    client: new Client({ connection, namespace, identity: 'test' }),
    namespace,
    address,
    with: async (activities, work, maxCachedWorkflows = 50) => {
      const worker = await Worker.create({
        connection: native,
        namespace,
        taskQueue: TASK_QUEUE,
        workflowBundle: await workflowBundle(),
        activities,
        identity: 'test',
        maxCachedWorkflows,
      });
      return worker.runUntil(work());
    },
    close: async () => {
      await native.close();
      await connection.close();
    },
  };
}

/** The next date of a list that is used up one by one; the last one stays. */
export function inOrder<T>(...items: readonly T[]): () => T {
  let at = 0;
  return () => {
    const item = items[Math.min(at, items.length - 1)];
    at += 1;
    if (item === undefined) throw new Error('nothing to give');
    return item;
  };
}

export const DAY: IsoDate = '2024-01-22';
