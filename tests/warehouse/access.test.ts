// What analysts see, and who may do what: on a real Postgres, with the real roles.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { createTestStore, type TestStore } from '../helpers/store';

let store: TestStore;
const Q2 = '2023-24-Q2';

beforeAll(async () => {
  store = await createTestStore();
  const open = { council: 'tmbc', period: Q2, asOf: '2023-10-16', backDated: true, source: null };
  await store.run(store.activities.openRound, open);
  for (const [asOf, value] of [
    ['2023-10-16', '615'],
    ['2024-01-22', '616'],
  ] as const)
    await store.deliver('idox-uniform', Q2, asOf, [{ measure: 'licensed_drivers', period: Q2, value }]);
});
afterAll(async () => store.close());

describe('what analysts see', () => {
  const read = async (): Promise<unknown> =>
    (await store.pool.query(`select * from publish.figures_as_at('2024-03-01') order by shown_in, display_order`)).rows;

  test('is the same with landing emptied', async () => {
    const before = await read();
    const owner = new Client({ connectionString: store.db.database.adminUrl });
    await owner.connect();
    await owner.query(
      'truncate landing.observation, landing.statement, landing.fed, landing.validator, landing.delivery, landing.content',
    );
    await owner.end();
    expect(await read()).toEqual(before);
  });

  test('as at a day is what was known at its end', async () => {
    const at = async (moment: string): Promise<unknown> =>
      (
        await store.pool.query(
          `select value::text from publish.figures_as_at($1) where indicator = 'licensed-drivers' and shown_in = $2`,
          [moment, Q2],
        )
      ).rows;
    expect(await at('2023-10-16T22:59:59.999999Z')).toEqual([{ value: '615' }]);
    expect(await at('2024-01-22T23:59:59.999999Z')).toEqual([{ value: '616' }]);
  });
});

describe('who may do what', () => {
  const as = async (role: 'loader' | 'analyst', statement: string): Promise<string> => {
    const client = new Client({ connectionString: store.db.database.roleUrls[role] });
    await client.connect();
    try {
      await client.query(statement);
      return 'done';
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.end();
    }
  };

  test.each([
    ['loader', 'update warehouse.fact_figure set value = 1'],
    ['loader', 'delete from warehouse.fact_figure'],
    ['loader', 'truncate warehouse.fact_figure'],
    ['loader', 'update ops.audit_event set actor = $$x$$'],
    ['loader', 'create table warehouse.mine (id int)'],
    ['analyst', 'select * from warehouse.fact_figure'],
    ['analyst', 'select * from landing.delivery'],
    ['analyst', 'select * from ops.import'],
    ['analyst', 'insert into publish.figures (value) values (1)'],
    ['analyst', "select pg_read_file('/etc/passwd')"],
  ] as const)('%s may not: %s', async (role, statement) => {
    expect(['42501', '55000']).toContain(await as(role, statement));
  });

  test('the analyst reads what is published', async () => {
    expect(await as('analyst', 'select * from publish.figures')).toBe('done');
  });

  test('a value is a number: NaN and infinity are refused', async () => {
    for (const value of ['NaN', 'Infinity', '-Infinity']) {
      await expect(store.pool.query(`select '${value}'::warehouse.figure_value`)).rejects.toMatchObject({
        code: '23514',
      });
    }
  });
});
