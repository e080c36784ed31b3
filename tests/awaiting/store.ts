// A real database with the catalogue loaded and a round opened, and deps whose mail goes into an array.
import type { Deps } from '../../activities/deps';
import { openRound } from '../../activities/landing/open-round';
import { loadCatalogueIntoWarehouse } from '../../activities/warehouse/load-catalogue';
import type { ChaseStepInput } from '../../contracts/activities';
import { createPool, type Pool } from '../../platform/db/pool';
import { createLogger } from '../../platform/logger';
import type { Message } from '../../platform/mail';
import { createTestDatabase } from '../helpers/database';
import { testConfig } from '../helpers/home';
import { testCatalogue } from './expected';

export interface Store {
  readonly pool: Pool;
  readonly deps: Deps;
  readonly sent: Message[];
  /** Set it to have the mail server refuse, or to do something while a message is on its way. */
  onSend: ((message: Message) => Promise<void>) | null;
  /** Puts a figure in place, as the loader does. */
  arrive(slug: string, period: string, over?: Arrival): Promise<void>;
  close(): Promise<void>;
}

export interface Arrival {
  readonly missing?: readonly string[];
  readonly on?: string;
}

const unused = (name: string) => (): never => {
  throw new Error(`${name} is not used here`);
};

const INSERT = `insert into warehouse.fact_figure (council_key, indicator_id, indicator_key, period_key, component, version, value,
  source_key, owner_key, coverage_from, coverage_to, partial, missing, qualifiers, import_id, delivery_sha256, recorded_from, is_current)
  select e.council_key, e.indicator_id, e.indicator_key, e.period_key, 'value',
    1 + (select count(*) from warehouse.fact_figure as f where f.indicator_id = e.indicator_id and f.period_key = e.period_key), 42,
    e.source_key, e.owner_key, p.start_date, p.end_date, cardinality($3::text[]) > 0, $3, '{}', $4, 'test', clock_timestamp(), true
  from warehouse.fact_expected_figure as e
  inner join warehouse.dim_indicator as i on e.indicator_key = i.indicator_key
  inner join warehouse.dim_period as p on e.period_key = p.period_key
  where i.slug = $1 and p.code = $2`;
const CLOSE = `update warehouse.fact_figure as f set is_current = false, recorded_to = clock_timestamp()
  from warehouse.dim_indicator as i, warehouse.dim_period as p
  where f.indicator_key = i.indicator_key and f.period_key = p.period_key and i.slug = $1 and p.code = $2 and f.is_current`;
const STAMP = `update warehouse.fact_expected_figure as e
  set received_on = case when cardinality($3::text[]) = 0 then $4::date end
  from warehouse.dim_indicator as i, warehouse.dim_period as p
  where e.indicator_key = i.indicator_key and e.period_key = p.period_key and i.slug = $1 and p.code = $2`;
const IMPORT = `insert into ops.import (council, source, period, content_sha256, parser_version, catalogue_version, as_of, started_at)
  values ('tmbc', 'test', '2023-24-Q3', md5(random()::text), 1, 1, '2024-01-15', now()) returning import_id`;

async function arrive(
  pool: Pool,
  slug: string,
  period: string,
  { missing = [], on = '2024-01-22' }: Arrival,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(CLOSE, [slug, period]);
    const { rows } = await client.query<{ import_id: number }>(IMPORT);
    await client.query(INSERT, [slug, period, missing, rows[0]?.import_id]);
    await client.query(STAMP, [slug, period, missing, on]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** A store in which the round of 2023-24 Q3 was opened on 2024-01-10. */
export async function createStore(): Promise<Store> {
  const made = await createTestDatabase();
  const config = testConfig();
  const logger = createLogger(config);
  const pool = createPool(made.database, 'loader');
  const catalogue = testCatalogue();
  const sources = [...new Set(catalogue.indicators.map(({ source }) => source)), 'test'];
  const titles = sources.map((code) => ({ code, title: `The system ${code}`, system_fed: true }));
  await loadCatalogueIntoWarehouse(pool, catalogue, titles, new Date('2024-01-10T09:00:00Z'));
  const sent: Message[] = [];
  const mailer = {
    close: () => undefined,
    send: async (message: Message) => {
      await store.onSend?.(message);
      sent.push(message);
      return { messageId: message.messageId, accepted: 1 };
    },
  };
  const manifest = { arrival: ['inbox'] } as never;
  const deps: Deps = {
    config,
    pool,
    catalogue: () => catalogue,
    connector: () => ({ manifest, parse: unused('parse') }),
    logger,
    landingKey: null as never,
    mailer,
    temporal: null as never,
    now: () => new Date('2024-01-22T09:00:00Z'),
  };
  const store: Store = {
    pool,
    deps,
    sent,
    onSend: null,
    arrive: (slug, period, over = {}) => arrive(pool, slug, period, over),
    close: async () => {
      await pool.end();
      await made.drop();
    },
  };
  await openRound(deps)({ council: 'tmbc', period: '2023-24-Q3', asOf: '2024-01-10', backDated: false, source: null });
  return store;
}

/** A step of the chase of IDOX Uniform for 2023-24 Q3, due on 2024-01-15, whose source was asked today. */
export function stepOn(today: string, over: Partial<ChaseStepInput> = {}): ChaseStepInput {
  const key = { council: 'tmbc', source: 'idox-uniform', period: '2023-24-Q3' };
  return { ...key, today, backDated: false, asked: 3, lastAskedOn: today, ...over };
}

interface Row {
  readonly rung: string;
  readonly to_role: string;
  readonly on_day: string;
  readonly status: string;
}

/** Every message as `rung recipient day status`, in the order of days and recipients. */
export async function listMessages(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<Row>('select * from ops.message order by on_day, to_role');
  return rows.map(({ rung, to_role, on_day, status }) => `${rung} ${to_role} ${on_day} ${status}`);
}

/** One expected figure's row. */
export async function readExpected(pool: Pool, slug: string, period: string): Promise<Record<string, unknown>> {
  const { rows } = await pool.query<Record<string, unknown>>(
    `select e.* from warehouse.fact_expected_figure as e
     inner join warehouse.dim_indicator as i on e.indicator_key = i.indicator_key
     inner join warehouse.dim_period as p on e.period_key = p.period_key where i.slug = $1 and p.code = $2`,
    [slug, period],
  );
  const row = rows[0];
  if (row === undefined) throw new Error(`${slug} is not expected`);
  return row;
}
