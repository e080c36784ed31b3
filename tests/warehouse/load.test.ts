// Loading is one transaction a delivery and safe to repeat: versions, precedence, counts, and who may do what. On a real Postgres.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { RoundInput } from '../../contracts/collect';
import { createTestStore, type TestRow, type TestStore } from '../helpers/store';

let store: TestStore;
const Q2 = '2023-24-Q2';
const OCT = '2023-10-16';
const JAN = '2024-01-22';
const round = (period: string, asOf: string): RoundInput => ({
  council: 'tmbc',
  period,
  asOf,
  backDated: true,
  source: null,
});

beforeAll(async () => {
  store = await createTestStore();
  await store.run(store.activities.openRound, round(Q2, OCT));
});
afterAll(async () => store.close());

interface Version {
  readonly version: number;
  readonly value: string | null;
  readonly source: string;
  readonly partial: boolean;
  readonly recorded_from: string;
  readonly recorded_to: string | null;
}

async function versions(indicator: string, period: string): Promise<Version[]> {
  const { rows } = await store.pool.query<Version>(
    `select version, trim_scale(value)::text as value, source, partial, recorded_from, recorded_to
     from publish.figure_versions where indicator = $1 and period = $2 and component = 'value' order by version`,
    [indicator, period],
  );
  return rows;
}

/** A hash over every fact and the ledger: the same before and after means that nothing was written. */
async function checksum(): Promise<string> {
  const { rows } = await store.pool.query<{ sum: string }>(
    `select md5(string_agg(line, '|' order by line)) as sum from (
       select 'f' || to_jsonb(f)::text as line from warehouse.fact_figure f
       union all select 'm' || to_jsonb(m)::text from warehouse.fact_measure m
       union all select 's' || to_jsonb(s)::text from warehouse.fact_statement s
       union all select 'e' || to_jsonb(e)::text from warehouse.fact_expected_figure e) as facts`,
  );
  return rows[0]!.sum;
}

const licences = (drivers: string, more: readonly TestRow[] = []): TestRow[] => [
  { measure: 'licensed_drivers', period: Q2, value: drivers },
  { measure: 'vehicle_licences', period: Q2, value: '565' },
  { ignored: 'total row' },
  ...more,
];

describe('one delivery after another', () => {
  test('rows become figures, and the counts balance', async () => {
    const done = await store.deliver('idox-uniform', Q2, OCT, licences('615'));
    expect(done).toMatchObject({
      outcome: 'loaded',
      rows: { in: 3, loaded: 2, unchanged: 0, quarantined: 0, ignored: 1 },
      changed: 2,
    });
    expect(await versions('licensed-drivers', Q2)).toMatchObject([{ version: 1, value: '615', recorded_to: null }]);
  });

  test('the same bytes are known to the ledger and write nothing', async () => {
    const before = await checksum();
    const done = await store.deliver('idox-uniform', Q2, OCT, licences('615'));
    expect(done).toMatchObject({
      outcome: 'unchanged',
      rows: { in: 3, loaded: 0, unchanged: 2, ignored: 1 },
      changed: 0,
    });
    expect(await checksum()).toBe(before);
  });

  test('the same rows under another hash change nothing', async () => {
    const before = await checksum();
    const done = await store.deliver('idox-uniform', Q2, OCT, licences('615'), { salt: '\n' });
    expect(done).toMatchObject({ outcome: 'unchanged', rows: { in: 3, loaded: 0, unchanged: 2, ignored: 1 } });
    expect(await checksum()).toBe(before);
  });

  test('one changed row gives one revision, and the old version keeps its value', async () => {
    const done = await store.deliver('idox-uniform', Q2, JAN, licences('616'));
    expect(done).toMatchObject({ outcome: 'loaded', rows: { in: 3, loaded: 1, unchanged: 1, ignored: 1 }, changed: 1 });
    const [first, second, ...more] = await versions('licensed-drivers', Q2);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ version: 1, value: '615', recorded_to: second!.recorded_from });
    expect(second).toMatchObject({ version: 2, value: '616', recorded_to: null });
    expect(await versions('vehicle-licences', Q2)).toHaveLength(1);
  });

  test('what was known earlier never replaces what was learned later', async () => {
    await store.deliver('idox-uniform', Q2, OCT, licences('600'));
    expect((await versions('licensed-drivers', Q2)).at(-1)).toMatchObject({ version: 2, value: '616' });
  });
});

describe('a part and the whole', () => {
  const month = (code: string, value: string): TestRow[] => [{ measure: 'victim_based_crimes', period: code, value }];

  test('two months are a partial figure; the third completes it, and the part stays in the history', async () => {
    await store.deliver('police-uk', '2023-07', OCT, month('2023-07', '700'));
    await store.deliver('police-uk', '2023-08', OCT, month('2023-08', '650'));
    expect((await versions('victim-based-crimes', Q2)).at(-1)).toMatchObject({ value: '1350', partial: true });
    await store.deliver('police-uk', '2023-09', JAN, month('2023-09', '640'));
    const all = await versions('victim-based-crimes', Q2);
    expect(all.map(({ value, partial }) => [value, partial])).toEqual([
      ['700', true],
      ['1350', true],
      ['1990', false],
    ]);
    const life = await store.pool.query(
      `select partly_received_on, received_on from publish.expected_figures where indicator = 'victim-based-crimes' and period = $1`,
      [Q2],
    );
    expect(life.rows).toEqual([{ partly_received_on: OCT, received_on: JAN }]);
  });
});

describe('a system and a person', () => {
  const typed = (value: string): TestRow[] => [
    { measure: 'return/calls-handled-rate', period: Q2, value, typed: true },
  ];
  const calls: TestRow[] = [
    { measure: 'calls_handled', period: Q2, value: '870' },
    { measure: 'calls_offered', period: Q2, value: '1000' },
  ];

  test("a system's figure replaces a typed one as a revision; a typed one never replaces a system's", async () => {
    await store.deliver('kpi-return', Q2, OCT, typed('86'));
    await store.deliver('anywhere365', Q2, OCT, calls);
    await store.deliver('kpi-return', Q2, OCT, typed('99'));
    const all = await versions('calls-handled-rate', Q2);
    expect(all.map(({ value, source }) => [value, source])).toEqual([
      ['86', 'kpi-return'],
      ['87', 'anywhere365'],
    ]);
  });
});

describe('attempts', () => {
  const fte: TestRow[] = [{ measure: 'fte_in_post', period: Q2, value: '220.77' }];

  test('a second attempt after a lost answer gives the same answer and writes nothing', async () => {
    const first = await store.deliver('chris21', Q2, OCT, fte);
    const before = await checksum();
    const again = await store.run(store.activities.loadImport, { importId: first.id, asOf: OCT, known: false });
    expect(again).toEqual(first);
    expect(await checksum()).toBe(before);
  });

  test('two workers with the same delivery load it once', async () => {
    const rows: TestRow[] = [{ measure: 'fte_vacant', period: Q2, value: '14.2' }];
    const both = await Promise.all([0, 1].map(() => store.deliver('chris21', Q2, OCT, rows)));
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(await versions('vacant-posts-fte', Q2)).toHaveLength(1);
  });

  test('a dry run says what would change and writes no fact', async () => {
    const before = await checksum();
    const rows: TestRow[] = [{ measure: 'fte_in_post', period: Q2, value: '221' }];
    const done = await store.deliver('chris21', Q2, JAN, rows, { dryRun: true });
    expect(done).toMatchObject({ outcome: 'loaded', changed: 1 });
    expect(await checksum()).toBe(before);
  });

  test('a connector that loses a row is stopped', async () => {
    const lossy: TestRow[] = [{ measure: 'fte_in_post', period: Q2, value: '1', lost: true }];
    await expect(store.deliver('chris21', Q2, JAN, lossy)).rejects.toThrow(/balance/);
  });

  test('rejected rows are sealed in quarantine, the rest is loaded', async () => {
    const rows: TestRow[] = [
      { measure: 'fte_in_post', period: '2023-24-Q1', value: '221.78' },
      { rejected: 'canary-4711' },
    ];
    const done = await store.deliver('chris21', Q2, OCT, rows);
    expect(done).toMatchObject({ outcome: 'partly_quarantined', rows: { in: 2, loaded: 1, quarantined: 1 } });
    const held = await store.pool.query<{ all: string }>(
      `select to_jsonb(q)::text || encode(raw_sealed, 'escape') as all from ops.quarantine q where import_id = $1`,
      [done.id],
    );
    expect(held.rows).toHaveLength(1);
    expect(held.rows[0]!.all).not.toContain('canary');
  });

  test('a delivery that has shrunk by nine tenths waits for a person', async () => {
    const many = Array.from({ length: 40 }, () => ({ measure: 'average_fte', period: '2023-24-Q1', value: '222' }));
    await store.deliver('chris21', '2023-24-Q1', OCT, [many[0]!, ...many.slice(1).map(() => ({ ignored: 'other' }))]);
    const few: TestRow[] = [{ measure: 'average_fte', period: Q2, value: '222.4' }];
    const done = await store.deliver('chris21', Q2, OCT, few);
    expect(done).toMatchObject({ outcome: 'waiting_for_approval', failure: { code: 'VOLUME_ANOMALY' } });
    const rows = await store.pool.query(
      `select 1 from publish.measures where measure = 'average_fte' and period = $1`,
      [Q2],
    );
    expect(rows.rows).toEqual([]);
  });
});

describe('what analysts see', () => {
  const read = async (): Promise<unknown> =>
    (await store.pool.query(`select * from publish.figures_as_at('2024-03-01') order by shown_in, display_order`)).rows;

  test('is the same with landing emptied', async () => {
    const before = await read();
    const owner = new Client({ connectionString: store.db.database.adminUrl });
    await owner.connect();
    await owner.query(
      'truncate landing.observation, landing.statement, landing.fed, landing.delivery, landing.content',
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
