// Leases on the embedded services: each user of them holds a file; whoever lets go of the last one stops what was started.
import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Config } from '../config';
import { type Database, externalDatabase, roleSecret } from '../db/credentials';
import { migrate, migrationsFolder } from '../db/migrate';
import { ensureRoles } from '../db/roles';
import { ensureHome, readJson, writePrivate } from '../files';
import { homePaths } from '../paths';
import { type Progress } from '../progress';
import { withLock } from './lock';
import { ensurePostgres, runningPostgres, stopPostgres } from './postgres';
import { isAlive, startTimeOf } from './processes';
import { ensureTemporal, runningTemporal, stopTemporal } from './temporal';

const leaseSchema = z.object({ pid: z.number().int(), startTime: z.string(), kind: z.enum(['command', 'up']) });
export type Lease = z.infer<typeof leaseSchema>;

export interface ServiceOptions {
  /** `up` holds its lease for as long as it runs, and `down` finds it by this. Default `command`. */
  readonly kind?: Lease['kind'];
  /** The folder of migrations to apply; false applies none. Default: the store's own. */
  readonly migrations?: string | false;
}

export interface DatabaseServices {
  readonly database: Database;
  /** Lets go. The last one to do so stops the embedded services. Safe to call twice. */
  readonly release: () => Promise<void>;
}

export interface Services extends DatabaseServices {
  /** host:port of the Temporal server. */
  readonly temporal: { readonly address: string; readonly embedded: boolean };
}

/** The leases of living processes; files of the dead are removed. */
export function livingLeases(config: Config): readonly Lease[] {
  const folder = homePaths(config.home).leases;
  const living: Lease[] = [];
  for (const name of listFolder(folder)) {
    const lease = readJson(join(folder, name), leaseSchema);
    if (lease !== null && isAlive(lease)) living.push(lease);
    else rmSync(join(folder, name), { force: true });
  }
  return living;
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

function locked<T>(config: Config, progress: Progress, work: () => Promise<T>): Promise<T> {
  ensureHome(config.home);
  const onWait = (seconds: number): void => progress.waiting('another command is starting the services', seconds);
  return withLock(homePaths(config.home).startLock, work, { timeoutMs: 1_800_000, onWait });
}

async function stopAll(config: Config): Promise<void> {
  await Promise.all([stopTemporal(config), stopPostgres(config)]);
}

async function database(config: Config, progress: Progress, options: ServiceOptions): Promise<Database> {
  const external = config.databaseUrl;
  const found = external === null ? await ensurePostgres(config, progress) : externalDatabase(config, external);
  await ensureRoles(found, roleSecret(config));
  if (options.migrations !== false) {
    progress.step('checking the store');
    await migrate(found, options.migrations ?? migrationsFolder());
  }
  return found;
}

async function hold<T>(
  config: Config,
  progress: Progress,
  options: ServiceOptions,
  start: () => Promise<T>,
): Promise<T & { release(): Promise<void> }> {
  const file = join(homePaths(config.home).leases, `${process.pid}-${randomUUID()}.json`);
  const lease = { pid: process.pid, startTime: startTimeOf(process.pid) ?? '', kind: options.kind ?? 'command' };
  let held = true;
  const release = async (): Promise<void> => {
    if (!held) return;
    held = false;
    await locked(config, progress, async () => {
      rmSync(file, { force: true });
      if (livingLeases(config).length === 0) await stopAll(config);
    });
  };
  try {
    const started = await locked(config, progress, () => {
      writePrivate(file, JSON.stringify(lease));
      return start();
    });
    progress.clear();
    return { ...started, release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Waits for both even where one fails, so that nothing is still being started when the other's fault is told. */
async function both<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
}

/** The store alone: adopted, started or external, with its roles made and its migrations applied. */
export function ensureDatabase(
  config: Config,
  progress: Progress,
  options: ServiceOptions = {},
): Promise<DatabaseServices> {
  return hold(config, progress, options, async () => ({ database: await database(config, progress, options) }));
}

/** The store and Temporal. @throws QuarterdayError WAREHOUSE_UNAVAILABLE or ORCHESTRATOR_UNAVAILABLE, with nothing left running. */
export function ensureServices(config: Config, progress: Progress, options: ServiceOptions = {}): Promise<Services> {
  return hold(config, progress, options, async () => {
    const external = config.temporal.address;
    const [store, address] = await both(
      database(config, progress, options),
      external === null ? ensureTemporal(config, progress) : Promise.resolve(external),
    );
    return { database: store, temporal: { address, embedded: external === null } };
  });
}

/** Starts again what has died, while its lease is held; gives back the names of what was started (for `up`'s supervisor). */
export function reviveServices(config: Config, progress: Progress): Promise<readonly string[]> {
  return locked(config, progress, async () => {
    const revived: string[] = [];
    if (config.databaseUrl === null && runningPostgres(config) === null) {
      await ensurePostgres(config, progress);
      revived.push('postgres');
    }
    if (config.temporal.address === null && runningTemporal(config) === null) {
      await ensureTemporal(config, progress);
      revived.push('temporal');
    }
    return revived;
  });
}

/** Stops the embedded services whoever holds them: for `down`, after `up` was asked to end and did not. */
export function stopServices(config: Config, progress: Progress): Promise<void> {
  return locked(config, progress, () => stopAll(config));
}

/** Stops the embedded services that nobody holds any more, such as those of a command that was killed: true if so. */
export function reapOrphans(config: Config, progress: Progress): Promise<boolean> {
  return locked(config, progress, async () => {
    const orphaned = livingLeases(config).length === 0 && (runningPostgres(config) ?? runningTemporal(config)) !== null;
    if (orphaned) await stopAll(config);
    return orphaned;
  });
}
