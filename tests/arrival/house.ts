// A store with an inbox of its own, and the rounds that look through it: what the tests of arrival share.
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Info } from '@temporalio/activity';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createCollectActivities } from '../../activities/collect';
import type { ActivityConfig, Deps } from '../../activities/deps';
import type { ImportSummary } from '../../contracts/collect';
import type { Received } from '../../contracts/activities';
import type { Connector } from '../../contracts/connector';
import { firstRow } from '../../platform/db/first-row';
import { createTestStore, type TestRow, type TestStore } from '../helpers/store';

export interface House {
  readonly store: TestStore;
  readonly inbox: string;
  /** The path of a name (text or bytes) in the folder of a day; the folder is there. */
  readonly place: (name: string, day?: string, period?: string) => string;
  /** Lays a file whose writer left it alone long ago. */
  readonly lay: (name: string, rows: readonly TestRow[] | Buffer | string, day?: string, period?: string) => string;
  /** What one attempt of a round receives. */
  readonly receive: (asOf?: string, info?: Partial<Info>) => Promise<Received>;
  /** A round: what it receives, read and loaded in order. */
  readonly round: (asOf?: string) => Promise<{ readonly received: Received; readonly imports: ImportSummary[] }>;
  readonly count: (query: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

export const SOURCE = 'idox-uniform';
const OLD = new Date('2023-10-10T10:00:00Z');

export interface HouseOptions {
  readonly config?: Partial<ActivityConfig>;
  readonly connector?: (connector: Connector) => Connector;
}

/** A migrated database, a connector whose files are JSON rows, and an inbox. */
export async function makeArrivals({ config = {}, connector = (each) => each }: HouseOptions = {}): Promise<House> {
  const store = await createTestStore();
  const inbox = mkdtempSync(join(tmpdir(), 'inbox-'));
  const deps: Deps = {
    ...store.deps,
    config: { ...store.deps.config, inbox, ...config },
    connector: (key) => connector(store.deps.connector(key)),
  };
  const activities = createCollectActivities(deps);
  const place: House['place'] = (name, day = '2023-10-12', period = '2023-24-Q2') => {
    const folder = join(inbox, period, day);
    mkdirSync(folder, { recursive: true });
    return join(folder, name);
  };
  const input = (asOf: string) => ({ council: 'tmbc', source: SOURCE, periods: ['2023-24-Q2'], asOf });
  const receive: House['receive'] = (asOf = '2023-10-16', info = {}) =>
    new MockActivityEnvironment(info).run(activities.receiveDeliveries, input(asOf)) as Promise<Received>;
  return {
    store,
    inbox,
    place,
    receive,
    lay: (name, rows, day, period) => {
      const path = place(name, day, period);
      writeFileSync(path, typeof rows === 'string' || Buffer.isBuffer(rows) ? rows : JSON.stringify(rows));
      utimesSync(path, OLD, OLD);
      return path;
    },
    round: async (asOf = '2023-10-16') => {
      const received = await receive(asOf);
      const imports: ImportSummary[] = [];
      for (const { deliveryId } of received.deliveries) {
        const read = await store.run(activities.normaliseDelivery, { deliveryId, asOf, replayOf: null, dryRun: false });
        imports.push(await store.run(activities.loadImport, { importId: read.importId, asOf, known: read.known }));
      }
      return { received, imports };
    },
    count: async (query) =>
      Number(firstRow(await store.pool.query<{ n: string }>(`select count(*) as n from ${query}`)).n),
    close: () => store.close(),
  };
}

/** A delivery of one measure. */
export const rowsOf = (value: string): TestRow[] => [{ measure: 'licensed-drivers', period: '2023-24-Q2', value }];
