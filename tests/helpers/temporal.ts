// A Temporal namespace of a test's own, so that business ids of workflows do not meet those of other tests.
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { testServices } from './services';

export interface TestNamespace {
  readonly address: string;
  readonly namespace: string;
}

/** Registers a namespace and waits until the server takes work for it. */
export async function testNamespace(): Promise<TestNamespace> {
  const { temporalAddress: address } = await testServices();
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs('24 hours'),
    });
    await untilUsable(connection, namespace);
  } finally {
    await connection.close();
  }
  return { address, namespace };
}

/** Every part of the server learns of a namespace by itself: a count of workflows and of schedules asks them all. */
async function untilUsable(connection: Connection, namespace: string): Promise<void> {
  for (const end = Date.now() + 30_000; ; await sleep(100)) {
    try {
      await connection.workflowService.countWorkflowExecutions({ namespace, query: '' });
      await connection.workflowService.listSchedules({ namespace, maximumPageSize: 1 });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
