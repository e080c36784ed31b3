// A store whose only source is data.police.uk, in a home of its own: bulk files kept, read and loaded as a round does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollectActivities } from '../../activities/collect';
import { keepBulk, type NextBytes } from '../../activities/landing/keep-bulk';
import { connector } from '../../connectors/police-uk/connector';
import { idOf, type Row } from '../../connectors/police-uk/testing/rows';
import type { ImportSummary } from '../../contracts/collect';
import { createTestStore, type TestStore } from './store';

export const CANARY = 'Zebedee Canary-Quartermain';

export interface More {
  readonly asOf?: string;
  readonly receivedOn?: string;
  readonly period?: string;
  readonly dryRun?: boolean;
  readonly replayOf?: string;
}

export interface BulkStore {
  readonly store: TestStore;
  readonly home: string;
  readonly keep: (body: Buffer, more?: More) => Promise<string>;
  readonly load: (deliveryId: string, more?: More) => Promise<ImportSummary>;
  readonly deliver: (body: Buffer, more?: More) => Promise<ImportSummary>;
  readonly close: () => Promise<void>;
}

/** A fresh store with an inbox in its home, and 2023-24-Q2 opened. */
export async function createBulkStore(): Promise<BulkStore> {
  const store = await createTestStore();
  const home = mkdtempSync(join(tmpdir(), 'quarterday-bulk-'));
  const config = { ...store.deps.config, home, inbox: join(home, 'inbox', '{council}', '{source}'), inboxQuietMs: 0 };
  Object.assign(store.deps, { config, connector: () => ({ ...connector, pull: undefined }) });
  const open = { council: 'tmbc', period: '2023-24-Q2', asOf: '2023-10-16', backDated: true, source: null };
  await store.run(store.activities.openRound, open);
  const keep: BulkStore['keep'] = async (body, more = {}) => {
    const { asOf = '2023-10-16', receivedOn = asOf, period = '2023-24-Q2' } = more;
    const arrived = { council: 'tmbc', source: 'police-uk', period, name: 'street.csv', receivedOn };
    // In small pieces, as a slow disk gives them.
    const read = (): NextBytes => {
      let at = 0;
      return (into) => {
        const copied = body.copy(into, 0, at, at + Math.min(1_000, into.length));
        at += copied;
        return Promise.resolve(copied);
      };
    };
    const kept = await keepBulk(store.deps)(arrived, { size: body.length, read });
    return kept?.deliveryId ?? '';
  };
  const load: BulkStore['load'] = async (deliveryId, more = {}) => {
    const { asOf = '2023-10-16', dryRun = false, replayOf = null } = more;
    const { normaliseDelivery, loadImport } = createCollectActivities(store.deps);
    const { importId, known } = await store.run(normaliseDelivery, { deliveryId, asOf, replayOf, dryRun });
    return store.run(loadImport, { importId, asOf, known });
  };
  const close = async (): Promise<void> => {
    await store.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { store, home, keep, load, deliver: async (body, more) => load(await keep(body, more), more), close };
}

const july = (more: Row): Row => ({ month: '2023-07', ...more });

/** Eight rows: five that count in July and August, one a second time, one of another council, one of a type that nobody knows. */
export const BASE: readonly Row[] = [
  july({ id: idOf(1) }),
  july({ id: idOf(2) }),
  july({ id: idOf(1) }),
  july({ id: idOf(3), type: 'Robbery', code: 'E01024752', name: 'Tonbridge and Malling 004B' }),
  july({ type: 'Anti-social behaviour', location: CANARY }),
  july({ code: 'E01024567', name: 'Swale 010B' }),
  july({ type: 'Stalking' }),
  { month: '2023-08', id: idOf(4) },
];
