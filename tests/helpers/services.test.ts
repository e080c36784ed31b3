// The helpers themselves: databases and namespaces of a test's own, on real services.
import { afterAll, describe, expect, test } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { withClient } from '../../platform/db/connect';
import { createTestDatabase, type TestDatabase } from './database';
import { testConfig } from './home';
import { testNamespace } from './temporal';

const made: TestDatabase[] = [];
afterAll(async () => {
  for (const each of made) await each.drop();
});

describe('createTestDatabase', () => {
  test('gives a migrated database that others do not see, with roles that log in', async () => {
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    made.push(one, two);
    await withClient(one.database.adminUrl, (client) => client.query('create table public.only_here (id int)'));
    const schemas = await withClient(two.database.roleUrls.migrator, (client) =>
      client.query<{ here: string | null; current: string }>(
        "select to_regclass('public.only_here') as here, current_database() as current",
      ),
    );
    expect(schemas.rows[0]).toEqual({ here: null, current: two.database.name });
    const version = await withClient(one.database.roleUrls.analyst, (client) =>
      client.query<{ server_version: string }>('show server_version'),
    );
    expect(version.rows[0]?.server_version).toMatch(/^18\./);
  });
});

describe('testNamespace', () => {
  test('gives a namespace that takes workflows at once', async () => {
    const { address, namespace } = await testNamespace();
    const connection = await Connection.connect({ address });
    const found = await connection.workflowService.describeNamespace({ namespace });
    await connection.close();
    expect(found.namespaceInfo?.name).toBe(namespace);
  });
});

test('testConfig gives each call a home of its own', () => {
  expect(testConfig().home).not.toBe(testConfig().home);
});
