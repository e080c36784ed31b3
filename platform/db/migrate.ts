// Brings the store's schema up to date: SQL files, up only, in one transaction; an applied file may never be edited.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client } from 'pg';
import { QuarterdayError } from '../../contracts/failure';
import { projectRoot } from '../root';
import { withClient } from './connect';
import { type Database } from './credentials';

export interface Migration {
  /** The file's name without `.sql`, as node-pg-migrate writes it down. */
  readonly name: string;
  readonly sha256: string;
}

/** The folder of the store's own migrations. */
export function migrationsFolder(): string {
  return join(projectRoot(), 'sql', 'migrations');
}

/** The migrations of a folder in their order. @throws where a file is not named NNNN_name.sql. */
export function listMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).sort();
  const wrong = names.find((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name));
  if (wrong !== undefined) throw fault(`${wrong} is no migration`, { expected: 'files named NNNN_name.sql alone' });
  return names.map((name) => ({
    name: name.replace(/\.sql$/, ''),
    sha256: createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  }));
}

function fault(message: string, more: { seen?: string; expected?: string; todo?: string }): QuarterdayError {
  return new QuarterdayError('WAREHOUSE_UNAVAILABLE', `migrations: ${message}`, more);
}

async function appliedNames(client: Client): Promise<readonly string[]> {
  const table = await client.query<{ is: boolean }>("select to_regclass('public.schema_migration') is not null as is");
  if (table.rows[0]?.is !== true) return [];
  return (await client.query<{ name: string }>('select name from public.schema_migration order by id')).rows.map(
    (row) => row.name,
  );
}

async function appliedHashes(client: Client): Promise<ReadonlyMap<string, string>> {
  await client.query(
    'create table if not exists public.schema_migration_hash (name text primary key, sha256 text not null)',
  );
  const rows = (
    await client.query<{ name: string; sha256: string }>('select name, sha256 from public.schema_migration_hash')
  ).rows;
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

/** Refuses files that were edited after they were applied, and a store that is ahead of this program. */
export function checkApplied(
  files: readonly Migration[],
  applied: readonly string[],
  hashes: ReadonlyMap<string, string>,
): void {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const name of applied) {
    const file = byName.get(name);
    if (file === undefined) {
      throw fault(`the store is ahead of this program`, {
        seen: `${name} is applied and its file is not here`,
        todo: 'use the release that migrated this store, or a later one',
      });
    }
    if (hashes.has(name) && hashes.get(name) !== file.sha256) {
      throw fault(`${name} was edited after it was applied`, {
        seen: `sha256 ${file.sha256.slice(0, 12)}`,
        expected: `sha256 ${hashes.get(name)?.slice(0, 12)}`,
        todo:
          `a store that another build began: use that build, or another QUARTERDAY_HOME or database; ` +
          `a developer puts ${name}.sql back as it was and writes the change as a new migration`,
      });
    }
  }
}

function runMigrations(url: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = join(projectRoot(), 'platform', 'db', 'migrate-runner.mjs');
    const child = spawn(process.execPath, [program], { stdio: ['pipe', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString('utf8')));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      reject(
        fault('one failed, and none of this run was kept', {
          seen: words.trim().slice(-800),
          todo: 'mend the migration',
        }),
      );
    });
    child.stdin.end(JSON.stringify({ url, dir: folder }));
  });
}

async function recordHashes(client: Client, files: readonly Migration[]): Promise<void> {
  await client.query(
    `insert into public.schema_migration_hash (name, sha256)
     select * from unnest($1::text[], $2::text[]) on conflict (name) do nothing`,
    [files.map((file) => file.name), files.map((file) => file.sha256)],
  );
}

/** Applies what is missing and gives back its names. Only one process at a time does so; the others wait. */
export async function migrate(database: Database, folder: string = migrationsFolder()): Promise<readonly string[]> {
  const files = listMigrations(folder);
  const url = database.roleUrls.migrator;
  return withClient(url, async (client) => {
    await client.query('set lock_timeout = 0');
    await client.query('set statement_timeout = 0');
    await client.query("select pg_advisory_lock(hashtextextended('quarterday migrations', 0))");
    const before = await appliedNames(client);
    checkApplied(files, before, await appliedHashes(client));
    const missing = files.filter((file) => !before.includes(file.name));
    if (missing.length > 0) await runMigrations(url, folder);
    await recordHashes(client, files);
    return missing.map((file) => file.name);
  });
}

/** How far the store is, for `doctor`: nothing is changed. */
export async function migrationState(
  database: Database,
  folder: string = migrationsFolder(),
): Promise<{ readonly applied: number; readonly missing: readonly string[] }> {
  const files = listMigrations(folder);
  const applied = await withClient(database.roleUrls.migrator, appliedNames, 2_000);
  return { applied: applied.length, missing: files.map((file) => file.name).filter((name) => !applied.includes(name)) };
}
