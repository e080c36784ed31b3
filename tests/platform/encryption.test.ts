// What Temporal keeps: neither an argument nor a failure's message can be read in a history; our own client reads both.
import { afterAll, expect, jest, test } from '@jest/globals';
import { WorkflowFailedError } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { ensureServices } from '../../platform/embedded/leases';
import { silentProgress } from '../../platform/progress';
import { connectClient } from '../../platform/temporal/connect';
import { createLogger } from '../../platform/logger';
import { connectWorker } from '../../platform/temporal/connect-worker';
import { createDataConverter } from '../../platform/temporal/data-converter';
import { installRuntime } from '../../platform/temporal/runtime';
import { testHome } from './home';

jest.setTimeout(60_000);
const home = testHome();
afterAll(() => home.remove());

test('arguments and failures are encrypted in the history', async () => {
  const { config } = home;
  const services = await ensureServices(config, silentProgress, { migrations: false });
  installRuntime(createLogger(config));
  const connection = await connectWorker(config, services.temporal.address);
  const temporal = await connectClient(config, services.temporal.address);
  const worker = await Worker.create({
    connection,
    taskQueue: config.temporal.taskQueue,
    workflowsPath: require.resolve('./failing-workflow'),
    dataConverter: createDataConverter(config),
  });
  const error: unknown = await worker.runUntil(
    temporal.client.workflow
      .execute('failing', { args: ['CANARY-7'], workflowId: 'failing', taskQueue: config.temporal.taskQueue })
      .catch((fault: unknown) => fault),
  );
  expect(error).toBeInstanceOf(WorkflowFailedError);
  expect((error as WorkflowFailedError).cause?.message).toBe('it fails with CANARY-7');
  const history = JSON.stringify(historyToJSON(await temporal.client.workflow.getHandle('failing').fetchHistory()));
  const decoded = history.replace(/"data":"([^"]+)"/g, (_, data: string) =>
    Buffer.from(data, 'base64').toString('latin1'),
  );
  expect(history).toContain('Encoded failure');
  expect(decoded).not.toContain('CANARY');
  await temporal.close();
  await connection.close();
  await services.release();
});
