// The limit: psql copies the file into an unlogged table, and groups it by month, small area and type. It checks nothing and keeps nothing.
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { withClient } from '../../platform/db/connect';

const COLUMNS = [
  'id',
  'month',
  'reported',
  'falls',
  'lon',
  'lat',
  'location',
  'code',
  'name',
  'type',
  'outcome',
  'context',
];

export interface Limit {
  readonly seconds: number;
  readonly groups: number;
}

/** psql on the search path, or null. */
export function findPsql(searchPath: readonly string[]): string | null {
  return searchPath.map((folder) => join(folder, 'psql')).find((path) => existsSync(path)) ?? null;
}

const CREATE = `create unlogged table public.limit_street (${COLUMNS.map((name) => `${name} text`).join(', ')})`;
const GROUP =
  'select count(*) as groups from (select month, code, type, count(*) from public.limit_street group by 1, 2, 3) as grouped';

/** Runs psql once: wall seconds of the whole client, from its start to its end. */
function byPsql(psql: string, adminUrl: string, file: string, folder: string): Limit {
  const script = join(folder, 'limit.sql');
  const copy = `\\copy public.limit_street from '${file}' with (format csv, header true)`;
  writeFileSync(script, `${CREATE};\n${copy}\nset work_mem = '256MB';\n${GROUP};\n`);
  const words = ['--quiet', '--no-psqlrc', '--tuples-only', '--set=ON_ERROR_STOP=1', `--file=${script}`, adminUrl];
  const began = performance.now();
  const done = spawnSync(psql, words, { encoding: 'utf8' });
  const seconds = (performance.now() - began) / 1000;
  if (done.status !== 0) throw new Error(`psql failed: ${done.stderr}`);
  return { seconds: Number(seconds.toFixed(3)), groups: Number(done.stdout.trim()) };
}

/** The same by COPY from this process, where there is no psql. */
async function byCopy(adminUrl: string, file: string): Promise<Limit> {
  return withClient(adminUrl, async (client) => {
    const began = performance.now();
    await client.query(CREATE);
    const target = client.query(copyFrom('copy public.limit_street from stdin with (format csv, header true)'));
    await pipeline(createReadStream(file), target);
    await client.query("set work_mem = '256MB'");
    const { rows } = await client.query<{ groups: string }>(GROUP);
    const seconds = (performance.now() - began) / 1000;
    return { seconds: Number(seconds.toFixed(3)), groups: Number(rows[0]?.groups ?? 0) };
  });
}

/** Runs the limit once. The table is left for the caller to drop. */
export async function copyAndGroup(
  psql: string | null,
  adminUrl: string,
  file: string,
  folder: string,
): Promise<Limit> {
  return psql === null ? byCopy(adminUrl, file) : byPsql(psql, adminUrl, file, folder);
}
