// The activities of a round on a real database, with a connector whose deliveries are written by the test.
import { MockActivityEnvironment } from '@temporalio/testing';
import type { CollectActivities } from '../../contracts/activities';
import type { Catalogue } from '../../contracts/catalogue';
import type { ImportSummary } from '../../contracts/collect';
import type { Connector, Observation, ParseResult, Statement } from '../../contracts/connector';
import { createCollectActivities } from '../../activities/collect';
import type { Deps } from '../../activities/deps';
import { keepDelivery } from '../../activities/landing/keep-delivery';
import { loadCatalogueIntoWarehouse } from '../../activities/warehouse/load-catalogue';
import { loadCatalogue } from '../../catalogue/load';
import { createPool, type Pool } from '../../platform/db/pool';
import { createLogger } from '../../platform/logger';
import { parsePeriod } from '../../rules/calendar/periods';
import { createTestDatabase, type TestDatabase } from './database';
import { testConfig } from './home';

/** What a test puts into a delivery: one row an entry. */
export interface TestRow {
  readonly measure?: string;
  readonly period?: string;
  readonly value?: string;
  readonly components?: Observation['components'];
  readonly statedUnit?: string | null;
  readonly qualifiers?: readonly string[];
  readonly typed?: boolean;
  readonly ignored?: string;
  readonly lost?: boolean;
  readonly rejected?: string;
  readonly rejectedMeasures?: readonly string[];
  readonly said?: Partial<Statement> & { readonly indicator: string; readonly shownIn: string };
}

function observationOf(row: TestRow): Observation {
  const period = parsePeriod(row.period ?? '');
  return {
    measure: row.measure ?? '',
    period: period.code,
    value: row.value ?? null,
    components: row.components ?? [],
    text: row.typed === true ? (row.value ?? null) : null,
    coverageFrom: period.start,
    coverageTo: period.end,
    observedOn: null,
    qualifiers: row.qualifiers ?? [],
    statedUnit: row.statedUnit ?? null,
    place: 'line 1',
    typed: row.typed === true ? { owner: 'PO', on: '2023-10-13', evidence: 'register' } : null,
  };
}

const unsaid: Omit<Statement, 'indicator' | 'shownIn'> = {
  comment: null,
  assurance: 'not_stated',
  trend: null,
  availability: null,
  place: 'line 1',
};

function parseRows(rows: readonly TestRow[]): ParseResult {
  const fed = rows.filter((row) => row.measure !== undefined || row.said !== undefined);
  return {
    rowsIn: rows.length,
    fed: fed
      .filter((row) => row.lost !== true)
      .map((row) => ({
        rows: 1,
        keys: [
          ...(row.measure === undefined ? [] : [`${row.measure}@${row.period ?? ''}`]),
          ...(row.said === undefined ? [] : [`statement/${row.said.indicator}@${row.said.shownIn}`]),
        ],
      })),
    ignored: rows.flatMap((row) => (row.ignored === undefined ? [] : [{ rows: 1, reason: row.ignored }])),
    rejections: rows.flatMap((row) =>
      row.rejected === undefined
        ? []
        : [
            {
              place: 'line 9',
              rule: 'VALUE_INVALID' as const,
              message: 'not a number',
              expected: 'a number',
              todo: 'mend the row',
              raw: row.rejected,
              measures: row.rejectedMeasures ?? [],
            },
          ],
    ),
    observations: fed.filter((row) => row.measure !== undefined).map(observationOf),
    statements: fed.flatMap((row) => (row.said === undefined ? [] : [{ ...unsaid, ...row.said }])),
    notes: [],
  };
}

function testConnector(key: string): Connector {
  return {
    manifest: {
      key,
      title: key,
      parserVersion: 1,
      arrival: ['inbox'],
      scope: 'council',
      formats: ['json'],
      maxBytes: 1_000_000,
      measures: [],
      personal: [],
      verified: 'written by a test',
    },
    parse: (body) => Promise.resolve(parseRows(JSON.parse(body.toString('utf8')) as TestRow[])),
  };
}

export interface TestStore {
  readonly db: TestDatabase;
  readonly pool: Pool;
  readonly deps: Deps;
  readonly activities: CollectActivities;
  readonly catalogue: Catalogue;
  /** Runs an activity as Temporal would: with a context, heartbeats and all. */
  readonly run: <I, O>(activity: (input: I) => Promise<O>, input: I) => Promise<O>;
  /** Keeps, reads and loads one delivery of these rows. `salt` changes the bytes and not the rows. */
  readonly deliver: (
    source: string,
    period: string,
    asOf: string,
    rows: readonly TestRow[],
    more?: DeliverOptions,
  ) => Promise<ImportSummary>;
  readonly close: () => Promise<void>;
}

export interface DeliverOptions {
  readonly salt?: string;
  readonly dryRun?: boolean;
  readonly replayOf?: string;
  /** The day on which it came; `asOf` where it is left out. */
  readonly receivedOn?: string;
}

/** A migrated database with the catalogue loaded, and the activities on it. `now` is fixed: 2026-05-01. */
export async function createTestStore(): Promise<TestStore> {
  const db = await createTestDatabase();
  const pool = createPool(db.database, 'loader');
  const catalogue = loadCatalogue('tmbc');
  const now = (): Date => new Date('2026-05-01T12:00:00Z');
  const sources = Object.keys(catalogue.sources).map((code) => ({
    code,
    title: code,
    system_fed: code !== 'kpi-return',
  }));
  await loadCatalogueIntoWarehouse(pool, catalogue, sources, now());
  const key = { id: '0a0b0c0d', bytes: Buffer.alloc(32, 7) };
  const config = testConfig();
  const deps: Deps = {
    config,
    pool,
    catalogue: () => catalogue,
    connector: testConnector,
    logger: createLogger(config),
    landingKey: { active: key, byId: new Map([[key.id, key]]) },
    mailer: null,
    temporal: undefined as never,
    now,
  };
  const activities = createCollectActivities(deps);
  const run = <I, O>(activity: (input: I) => Promise<O>, input: I): Promise<O> =>
    new MockActivityEnvironment().run(activity, input) as Promise<O>;
  const deliver: TestStore['deliver'] = async (source, period, asOf, rows, more = {}) => {
    const body = Buffer.from(`${JSON.stringify(rows)}${more.salt ?? ''}`);
    const { dryRun = false, replayOf = null, receivedOn = asOf } = more;
    const arrived = { council: 'tmbc', source, period, name: 'rows.json', receivedOn, body };
    const { deliveryId } = await keepDelivery(deps)(arrived);
    const read = await run(activities.normaliseDelivery, { deliveryId, asOf, replayOf, dryRun });
    return run(activities.loadImport, { importId: read.importId, asOf, known: read.known });
  };
  const close = async (): Promise<void> => {
    await pool.end();
    await db.drop();
  };
  return { db, pool, deps, activities, catalogue, run, deliver, close };
}
