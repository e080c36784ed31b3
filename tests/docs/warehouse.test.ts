// docs/warehouse.md is true: its queries run as the analyst, and it names every table of the star.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '../../platform/db/connect';
import { projectRoot } from '../../platform/root';
import { createTestDatabase, type TestDatabase } from '../helpers/database';

const text = readFileSync(join(projectRoot(), 'docs', 'warehouse.md'), 'utf8');
const queries = [...text.matchAll(/^(.+\?)\n\n```sql\n([\s\S]*?)```/gm)].map(
  (match) => [match[1] ?? '', match[2] ?? ''] as const,
);
let store: TestDatabase;

beforeAll(async () => {
  store = await createTestDatabase();
});
afterAll(() => store.drop());

test('there is a question before each query', () => {
  expect(queries.length).toBe(text.split('```sql').length - 1);
  expect(queries.length).toBeGreaterThan(5);
});

describe('as the analyst', () => {
  test.each(queries)('%s', async (_, query) => {
    const answer = withClient(store.database.roleUrls.analyst, (client) => client.query(query));
    await expect(answer).resolves.toMatchObject({ command: 'SELECT' });
  });
});

test('every table of the star is on the page and says its grain', async () => {
  const tables = await withClient(store.database.adminUrl, (client) =>
    client.query<{ name: string; grain: string | null }>(
      `select relname as name, obj_description(oid, 'pg_class') as grain from pg_class
        where relnamespace = 'warehouse'::regnamespace and relkind = 'r' order by relname`,
    ),
  );
  expect(tables.rows.length).toBeGreaterThan(10);
  for (const { name, grain } of tables.rows) {
    expect(text).toContain(`\`${name}\``);
    expect(grain).toMatch(/^grain: one row per /);
  }
});
