// A database of a test's own: a copy of the migrated template, with the roles' grants, gone again after the test.
import { randomBytes } from 'node:crypto';
import { type Client } from 'pg';
import { withClient } from '../../platform/db/connect';
import { type Database, databaseOf } from '../../platform/db/credentials';
import { ensureRoles } from '../../platform/db/roles';
import { testServices } from './services';

export interface TestDatabase {
  readonly database: Database;
  /** What DATABASE_URL is for a program that shall use this database. */
  readonly url: string;
  drop(): Promise<void>;
}

async function maintain<T>(templateUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const url = new URL(templateUrl);
  url.pathname = '/postgres';
  return withClient(url.href, work);
}

/** Makes the database. Call `drop` in an afterAll or afterEach; it ends whatever is still connected. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { template, templateUrl } = await testServices();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await maintain(templateUrl, (client) => client.query(`create database ${name} template ${template}`));
  const url = new URL(templateUrl);
  url.pathname = `/${name}`;
  const secret = decodeURIComponent(url.password);
  const database = databaseOf('external', url.href, secret);
  await ensureRoles(database, secret);
  const drop = async (): Promise<void> => {
    await maintain(templateUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
  };
  return { database, url: url.href, drop };
}
