// The embedded Postgres: adopts the one that runs, else starts it, on 127.0.0.1 only and with every safety of its own left on.
import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { QuarterdayError } from '../../contracts/failure';
import { type Config } from '../config';
import { type Database, embeddedDatabase, loadCredentials } from '../db/credentials';
import { homePaths } from '../paths';
import { type Progress } from '../progress';
import { launch, logTail } from './launch';
import { freePort } from './ports';
import { findBinaries } from './postgres-binaries';
import { chooseDataFolder, clearStalePid, ensureCluster, postmasterOf } from './postgres-cluster';
import { postgresUser } from './postgres-user';
import { endProcess, isAlive, type ProcessMark } from './processes';
import { type PostgresState, readPostgresState, writeState } from './state';

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'ISO, YMD',
  max_connections: '100',
  jit: 'off',
  // A log line carries no cell value: no statement, no detail.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

function logFile(config: Config): string {
  return join(homePaths(config.home).logs, 'postgres.log');
}

function dataFolderOf(config: Config, state: PostgresState | null): string {
  return state?.dataFolder ?? homePaths(config.home).postgresData;
}

/** The process that serves this home's data, or null: by our state file, else by Postgres' own. */
export function runningPostgres(config: Config): { readonly mark: ProcessMark; readonly port: number } | null {
  const state = readPostgresState(homePaths(config.home).postgresState);
  if (state !== null && isAlive(state))
    return { mark: { pid: state.pid, startTime: state.startTime }, port: state.port };
  return postmasterOf(dataFolderOf(config, state));
}

async function serverState(url: string): Promise<'ready' | 'starting' | 'stranger'> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'ready';
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'stranger' : 'starting';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Waits until the server takes our password: true; false where its process ended first. */
async function untilReady(config: Config, database: Database, mark: ProcessMark, timeoutMs: number): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(50)) {
    const state = await serverState(database.adminUrl);
    if (state === 'ready') return true;
    if (state === 'stranger') {
      throw new QuarterdayError('WAREHOUSE_UNAVAILABLE', 'the embedded Postgres does not know our password', {
        seen: 'the data was made with other credentials than those of this home',
        todo: `put back the credentials file ${homePaths(config.home).credentials}, or restore a backup into a new QUARTERDAY_HOME`,
      });
    }
    if (!isAlive(mark)) return false;
  }
  throw unavailable(config, 'the embedded Postgres did not answer in time');
}

function unavailable(config: Config, message: string): QuarterdayError {
  return new QuarterdayError('WAREHOUSE_UNAVAILABLE', message, {
    seen: logTail(logFile(config)),
    todo: `see ${logFile(config)} and run \`quarterday doctor\``,
  });
}

function startArguments(dataFolder: string, port: number): readonly string[] {
  const options = Object.entries({ ...settings, port: String(port) });
  return ['-D', dataFolder, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function startOnce(config: Config, progress: Progress): Promise<{ database: Database; mark: ProcessMark }> {
  const paths = homePaths(config.home);
  const credentials = loadCredentials(config);
  const user = postgresUser();
  const binaries = findBinaries(config, user);
  const known = readPostgresState(paths.postgresState);
  const dataFolder = known?.dataFolder ?? chooseDataFolder(config.home, credentials, user);
  progress.step('starting Postgres');
  ensureCluster(binaries, dataFolder, credentials.admin, user);
  clearStalePid(dataFolder);
  const port = await freePort(known?.port ?? null);
  const mark = await launch({
    program: join(binaries.folder, 'bin', 'postgres'),
    arguments: startArguments(dataFolder, port),
    log: logFile(config),
    cwd: '/',
    environment: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
    user,
  });
  writeState(paths.postgresState, {
    ...mark,
    port,
    dataFolder: dataFolder === paths.postgresData ? null : dataFolder,
    binaryFolder: binaries.copied ? binaries.folder : null,
    version: binaries.version,
  });
  return { database: embeddedDatabase(credentials, port), mark };
}

async function makeDatabase(database: Database): Promise<void> {
  const url = new URL(database.adminUrl);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [database.name]);
    if (known.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database.name)}`);
  } finally {
    await client.end();
  }
}

/** Adopts or starts the embedded Postgres. The caller holds the home's start lock. @throws WAREHOUSE_UNAVAILABLE */
export async function ensurePostgres(config: Config, progress: Progress): Promise<Database> {
  const running = runningPostgres(config);
  if (running !== null) {
    const database = embeddedDatabase(loadCredentials(config), running.port);
    if (await untilReady(config, withMaintenance(database), running.mark, 60_000)) {
      await makeDatabase(database);
      return database;
    }
  }
  // After a kill -9 the old children hold the shared memory for a moment: try again until they are gone.
  for (const end = Date.now() + 20_000; ; await sleep(250)) {
    const { database, mark } = await startOnce(config, progress);
    if (await untilReady(config, withMaintenance(database), mark, 60_000)) {
      await makeDatabase(database);
      return database;
    }
    if (Date.now() > end) throw unavailable(config, 'the embedded Postgres does not start');
  }
}

function withMaintenance(database: Database): Database {
  const url = new URL(database.adminUrl);
  url.pathname = '/postgres';
  return { ...database, adminUrl: url.href };
}

/** Stops the embedded Postgres in order (no waiting for clients, nothing lost). */
export async function stopPostgres(config: Config): Promise<void> {
  const running = runningPostgres(config);
  if (running !== null) await endProcess(running.mark, 'SIGINT', 30_000, 'SIGQUIT');
}
