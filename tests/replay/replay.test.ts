// What has run under earlier code must run on under this code: every kept history is replayed, and a mutant must fail.
import { expect, test } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, 'histories');
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const history = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });

/** The kinds of history that a change of workflow code is most likely to break. */
const NEEDED = [
  'await-figures-closed',
  'await-figures-open',
  'backfill-report-again-closed',
  'backfill-report-closed',
  'backfill-report-dry-run-closed',
  'collect-round-closed',
  'collect-source-closed',
  'replay-import-closed',
];

test('every kept history replays', async () => {
  const workflowsPath = require.resolve('../../workflows/index.ts');
  const histories = names.map((name) => ({ workflowId: name, history: history(name) }));
  const results: { readonly workflowId: string; readonly error: Error | undefined }[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowsPath }, histories))
    results.push({ workflowId, error });
  expect(results.filter(({ error }) => error !== undefined)).toEqual([]);
  expect(results.length).toBe(names.length);
  expect(results.map(({ workflowId }) => workflowId.replace('.json', '')).sort()).toEqual(
    expect.arrayContaining(NEEDED),
  );
});

test.each(['collect-round-closed', 'backfill-report-closed'])(
  'changed without patched(), %s does not replay',
  async (name) => {
    const workflowsPath = require.resolve('./mutant.ts');
    const replay = Worker.runReplayHistory({ workflowsPath }, history(`${name}.json`), 'mutant');
    await expect(replay).rejects.toThrow(DeterminismViolationError);
  },
);
