// The logins and databases of deploy/postgres/init.sh, on a Postgres of their own: enough for the store to be made, and no more.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config } from '../../platform/config';
import { withClient } from '../../platform/db/connect';
import { type Database, externalDatabase, roleSecret } from '../../platform/db/credentials';
import { listMigrations, migrate, migrationsFolder } from '../../platform/db/migrate';
import { ensureRoles } from '../../platform/db/roles';
import { ensurePostgres, stopPostgres } from '../../platform/embedded/postgres';
import { silentProgress } from '../../platform/progress';
import { projectRoot } from '../../platform/root';
import { testConfig } from '../helpers/home';

const config = testConfig();
let server: URL;
let owners: Config;
let database: Database;

/** The statements of the script, with our passwords where psql would put its own. */
function statements(): readonly string[] {
  const script = readFileSync(join(projectRoot(), 'deploy/postgres/init.sh'), 'utf8');
  const sql = /<<'SQL'\n([\s\S]*?)\nSQL\n/.exec(script)?.[1] ?? '';
  const plain = sql.replace(/^(\\getenv|--).*$/gm, '').replace(/:'(\w+)'/g, "'$1 of the test'");
  return plain.split(';').filter((each) => each.trim() !== '');
}

function urlFor(user: string, password: string, name: string): string {
  const url = new URL(server.href);
  Object.assign(url, { username: user, password, pathname: `/${name}` });
  return url.href;
}

beforeAll(async () => {
  server = new URL((await ensurePostgres(config, silentProgress)).adminUrl);
  server.pathname = '/postgres';
  await withClient(server.href, async (client) => {
    // The embedded server comes with a database of this name.
    await client.query('drop database quarterday');
    for (const statement of statements()) await client.query(statement);
  });
  owners = testConfig({ DATABASE_URL: urlFor('quarterday_setup', 'quarterday_password of the test', 'quarterday') });
  database = externalDatabase(owners, owners.databaseUrl ?? '');
});

afterAll(() => stopPostgres(config));

describe('deploy/postgres/init.sh', () => {
  test('gives DATABASE_URL a login with which the roles and the store can be made, twice', async () => {
    for (const wanted of [listMigrations(migrationsFolder()).length, 0]) {
      await ensureRoles(database, roleSecret(owners));
      expect(await migrate(database)).toHaveLength(wanted);
    }
  });

  test('makes no superuser', async () => {
    const found = await withClient(server.href, (client) =>
      client.query<{ name: string }>("select rolname as name from pg_roles where rolsuper and rolname <> 'postgres'"),
    );
    expect(found.rows).toEqual([]);
  });

  test.each([
    ['temporal', 'temporal_password of the test', 'quarterday'],
    ['quarterday_setup', 'quarterday_password of the test', 'temporal'],
    ['quarterday_setup', 'quarterday_password of the test', 'temporal_visibility'],
  ])('keeps %s out of the other side', async (user, password, name) => {
    await expect(
      withClient(urlFor(user, password, name), (client) => client.query('select 1'), 0),
    ).rejects.toMatchObject({ words: { seen: '42501' } });
  });

  test.each(['temporal', 'temporal_visibility'])('lets Temporal make its tables in %s', async (name) => {
    const url = urlFor('temporal', 'temporal_password of the test', name);
    const made = withClient(url, (client) => client.query('create table schema_version (version text)'));
    await expect(made).resolves.toMatchObject({ command: 'CREATE' });
  });
});
