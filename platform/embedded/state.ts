// What is remembered of the embedded services between two commands: one small JSON file each.
import { z } from 'zod';
import { readJson, writePrivate } from '../files';

const mark = { pid: z.number().int(), startTime: z.string() };

export const postgresStateSchema = z.object({
  ...mark,
  port: z.number().int(),
  /** Absolute only where the data could not be kept under the home folder. */
  dataFolder: z.string().nullable(),
  /** Absolute only where the binaries had to be copied out of node_modules. */
  binaryFolder: z.string().nullable(),
  version: z.string(),
});
export type PostgresState = z.infer<typeof postgresStateSchema>;

export const temporalStateSchema = z.object({
  ...mark,
  port: z.number().int(),
  binary: z.string(),
  version: z.string(),
  namespace: z.string(),
});
export type TemporalState = z.infer<typeof temporalStateSchema>;

export const readPostgresState = (path: string): PostgresState | null => readJson(path, postgresStateSchema);
export const readTemporalState = (path: string): TemporalState | null => readJson(path, temporalStateSchema);

/** Writes a state file whole. */
export function writeState(path: string, state: PostgresState | TemporalState): void {
  writePrivate(path, `${JSON.stringify(state, null, 2)}\n`);
}
