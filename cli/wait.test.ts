// Waiting for a workflow: one look at a time, however long the server is away, and none left behind.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { createOutput } from './output';
import { createSession } from './session';
import { keptStream } from './testing';
import { awaitWorkflow } from './wait';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const later = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

test('a look that takes long is not joined by another, and the wait ends after it', async () => {
  let [under, most, looks] = [0, 0, 0];
  const describe = async (): Promise<unknown> => {
    looks += 1;
    most = Math.max(most, (under += 1));
    await later(4_500);
    under -= 1;
    return { raw: {} };
  };
  const handle = { result: () => later(11_000).then(() => 'done'), describe } as unknown as WorkflowHandle;
  const client = { withAbortSignal: (_: AbortSignal, work: () => Promise<unknown>) => work() } as unknown as Client;
  const output = createOutput(true, keptStream(), keptStream());
  const waited = awaitWorkflow<string>({ client, output, signal: new AbortController().signal }, handle, 'collecting');
  await jest.advanceTimersByTimeAsync(20_000);
  expect(await waited).toBe('done');
  expect([most, under]).toEqual([1, 0]);
  expect(looks).toBeGreaterThan(1);
});

test('a fault after the document is out is told on stderr, and is no second document', () => {
  const [stdout, stderr] = [keptStream(), keptStream()];
  const session = createSession(true, stdout, stderr, new AbortController().signal);
  session.fail(new Error('first'));
  const document = stdout.text();
  session.fail(new Error('second'));
  expect(stdout.text()).toBe(document);
  expect(JSON.parse(document)).toMatchObject({ error: { code: 'UNEXPECTED' } });
  expect(stderr.text()).toContain('UNEXPECTED');
  expect(session.exitCode()).toBe(1);
});
