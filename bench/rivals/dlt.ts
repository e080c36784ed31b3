// The rival: dlt with Arrow batches into the same Postgres. It loads the rows as they are: no figures, no check, no lineage by row.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../platform/root';

const resultSchema = z.object({ seconds: z.number(), peakMb: z.number(), rows: z.number(), version: z.string() });

export type DltRun = z.infer<typeof resultSchema>;

/** Runs dlt once with this Python, which has `dlt[postgres]` and `pyarrow`; seconds from the pipeline's start to its end, without imports. */
export function runDlt(python: string, adminUrl: string, file: string, format = 'default'): DltRun {
  const folder = mkdtempSync(join(tmpdir(), 'quarterday-dlt-'));
  try {
    const script = join(projectRoot(), 'bench', 'rivals', 'dlt_police.py');
    const env = {
      PATH: '/usr/bin:/bin',
      HOME: folder,
      RUNTIME__DLTHUB_TELEMETRY: 'false',
      RUNTIME__LOG_LEVEL: 'CRITICAL',
    };
    const done = spawnSync(python, [script, file, adminUrl, folder, format], { encoding: 'utf8', env });
    if (done.status !== 0) throw new Error(`dlt failed: ${done.stderr.slice(-2_000)}`);
    return resultSchema.parse(JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '{}'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
