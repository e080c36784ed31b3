// How long the demo took the last time in this home: one small file.
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../../platform/config';
import { readJson, writePrivate } from '../../platform/files';
import { homePaths } from '../../platform/paths';

const schema = z.object({ firstSeconds: z.number(), lastSeconds: z.number() });
export type LastRun = z.infer<typeof schema>;

const fileOf = (config: Config): string => join(homePaths(config.home).services, 'demo.json');

/** What is known of earlier runs, or null before the first. */
export function lastRun(config: Config): LastRun | null {
  return readJson(fileOf(config), schema);
}

/** Keeps how long this run took. */
export function keepRun(config: Config, before: LastRun | null, seconds: number): void {
  const run: LastRun = { firstSeconds: before?.firstSeconds ?? seconds, lastSeconds: seconds };
  writePrivate(fileOf(config), `${JSON.stringify(run)}\n`);
}
