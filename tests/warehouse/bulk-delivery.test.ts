// A bulk delivery through inbox, landing, normalise and warehouse on a real Postgres: figures, small areas, ledger, quarantine, replay.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createCollectActivities } from '../../activities/collect';
import { keepBulk } from '../../activities/landing/keep-bulk';
import { connector } from '../../connectors/police-uk/connector';
import { csv, idOf, type Row } from '../../connectors/police-uk/testing/rows';
import { codeOf } from '../../connectors/_readers/testing/codes';
import type { ImportSummary } from '../../contracts/collect';
import { createTestStore, type TestStore } from '../helpers/store';

let store: TestStore;
let home: string;
const CANARY = 'Zebedee Canary-Quartermain';

beforeEach(async () => {
  store = await createTestStore();
  home = mkdtempSync(join(tmpdir(), 'quarterday-bulk-'));
  const config = { ...store.deps.config, home, inbox: join(home, 'inbox', '{council}', '{source}'), inboxQuietMs: 0 };
  Object.assign(store.deps, { config, connector: () => ({ ...connector, pull: undefined }) });
  const open = { council: 'tmbc', period: '2023-24-Q2', asOf: '2023-10-16', backDated: true, source: null };
  await store.run(store.activities.openRound, open);
});
afterEach(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

interface More {
  readonly asOf?: string;
  readonly receivedOn?: string;
  readonly period?: string;
  readonly dryRun?: boolean;
  readonly replayOf?: string;
}

async function keep(body: Buffer, { asOf = '2023-10-16', receivedOn = asOf, period = '2023-24-Q2' }: More = {}) {
  const arrived = { council: 'tmbc', source: 'police-uk', period, name: 'street.csv', receivedOn };
  let at = 0;
  // Seven bytes at a time would be a slow disk: pieces of a thousand are a whole file in many.
  const kept = await keepBulk(store.deps)(arrived, (into) => {
    const read = body.copy(into, 0, at, at + Math.min(1_000, into.length));
    at += read;
    return Promise.resolve(read);
  });
  return kept?.deliveryId ?? '';
}

async function load(deliveryId: string, more: More = {}): Promise<ImportSummary> {
  const { asOf = '2023-10-16', dryRun = false, replayOf = null } = more;
  const { normaliseDelivery, loadImport } = createCollectActivities(store.deps);
  const { importId, known } = await store.run(normaliseDelivery, { deliveryId, asOf, replayOf, dryRun });
  return store.run(loadImport, { importId, asOf, known });
}
const deliver = async (body: Buffer, more: More = {}): Promise<ImportSummary> => load(await keep(body, more), more);

const counts = async (): Promise<string[]> =>
  (
    await store.pool.query<{ told: string }>(
      `select concat_ws(' ', period, area, category, value, 'v' || version, case when is_current then 'now' else 'then' end, first_line) as told
      from publish.area_count_versions order by period, area, category, version`,
    )
  ).rows.map(({ told }) => told);

const july = (more: Row): Row => ({ month: '2023-07', ...more });
const BASE: Row[] = [
  july({ id: idOf(1) }),
  july({ id: idOf(2) }),
  july({ id: idOf(1) }),
  july({ id: idOf(3), type: 'Robbery', code: 'E01024752', name: 'Tonbridge and Malling 004B' }),
  july({ type: 'Anti-social behaviour', location: CANARY }),
  july({ code: 'E01024567', name: 'Swale 010B' }),
  july({ type: 'Stalking' }),
  { month: '2023-08', id: idOf(4) },
];

describe('a bulk file', () => {
  test('becomes figures, counts by small area with their lines, and quarantine; its rows balance in the ledger', async () => {
    const summary = await deliver(csv(BASE));
    expect([summary.outcome, summary.rows]).toEqual([
      'partly_quarantined',
      { in: 8, loaded: 5, unchanged: 0, quarantined: 1, ignored: 2 },
    ]);
    expect(await counts()).toEqual([
      '2023-07 E01024751 anti-social-behaviour 1 v1 now 6',
      '2023-07 E01024751 burglary 2 v1 now 2',
      '2023-07 E01024752 robbery 1 v1 now 5',
      '2023-08 E01024751 burglary 1 v1 now 9',
    ]);
    const measures = await store.pool.query<{ told: string }>(
      `select concat_ws(' ', measure, period, value, place) as told from publish.measures order by 1`,
    );
    expect(measures.rows.map(({ told }) => told)).toEqual([
      'anti_social_behaviour_by_lsoa 2023-07 1 lines 2-6',
      'anti_social_behaviour_by_lsoa 2023-08 0 lines 9-9',
      'crimes_against_society_by_lsoa 2023-08 0 lines 9-9',
      'victim_based_crimes_by_lsoa 2023-07 3 lines 2-6',
      'victim_based_crimes_by_lsoa 2023-08 1 lines 9-9',
    ]);
    const lineage = await store.pool.query(
      `select distinct area_counts.import_id::text = $1 as own, content_sha256 = delivery_sha256 as same
      from publish.area_counts inner join ops.import using (import_id)`,
      [summary.id],
    );
    expect(lineage.rows).toEqual([{ own: true, same: true }]);
  });

  test('changes nothing when it comes again: as the same delivery, or as other bytes that say the same', async () => {
    await deliver(csv(BASE));
    const before = await counts();
    const again = await deliver(csv(BASE));
    expect([again.outcome, again.changed, again.rows.loaded]).toEqual(['partly_quarantined', 0, 0]);
    const other = await deliver(csv([...BASE.slice(1, 3), BASE[0] as Row, ...BASE.slice(3)].reverse()));
    expect(other.rows).toEqual({ in: 8, loaded: 0, unchanged: 5, quarantined: 1, ignored: 2 });
    expect(await counts()).toEqual(before);
    expect(readdirSync(join(home, 'landing'))).toHaveLength(2);
  });

  test('a month that is issued again closes and writes what has changed, and no more', async () => {
    await deliver(csv(BASE));
    const issued = [...BASE.slice(0, 3), july({ id: idOf(9) }), ...BASE.slice(4, 7)];
    const summary = await deliver(csv(issued), { asOf: '2023-11-20' });
    expect(summary.rows).toEqual({ in: 7, loaded: 3, unchanged: 1, quarantined: 1, ignored: 2 });
    expect(await counts()).toEqual([
      '2023-07 E01024751 anti-social-behaviour 1 v1 now 6',
      '2023-07 E01024751 burglary 2 v1 then 2',
      '2023-07 E01024751 burglary 3 v2 now 2',
      '2023-07 E01024752 robbery 1 v1 then 5',
      '2023-07 E01024752 robbery 0 v2 now',
      '2023-08 E01024751 burglary 1 v1 now 9',
    ]);
    const { rows } = await store.pool.query(
      `select count(*)::integer as open from warehouse.fact_area_count where is_current <> (recorded_to is null)`,
    );
    expect(rows).toEqual([{ open: 0 }]);
    await deliver(csv([...BASE, july({ type: 'Drugs', month: '2023-09' })]), { asOf: '2023-12-20' });
    expect((await counts()).filter((told) => told.includes('robbery'))).toEqual([
      '2023-07 E01024752 robbery 1 v1 then 5',
      '2023-07 E01024752 robbery 0 v2 then',
      '2023-07 E01024752 robbery 1 v3 now 5',
    ]);
  });

  test('an older file never corrects a newer one', async () => {
    await deliver(csv(BASE), { asOf: '2023-11-20' });
    const before = await counts();
    await deliver(csv(BASE.slice(0, 1)), { asOf: '2023-11-20', receivedOn: '2023-09-01' });
    expect(await counts()).toEqual(before);
  });

  test('a dry run writes nothing', async () => {
    const summary = await deliver(csv(BASE), { dryRun: true });
    expect(summary.rows.in).toBe(8);
    expect(await counts()).toEqual([]);
  });

  test('is replayed from the sealed file, and a lost file is told', async () => {
    const deliveryId = await keep(csv(BASE));
    const first = await load(deliveryId);
    const replayed = await load(deliveryId, { replayOf: first.id, asOf: '2023-10-20' });
    expect(replayed.rows).toEqual({ in: 8, loaded: 0, unchanged: 5, quarantined: 1, ignored: 2 });
    const [name = ''] = readdirSync(join(home, 'landing'));
    rmSync(join(home, 'landing', name));
    expect(await codeOf(() => load(deliveryId, { replayOf: first.id, asOf: '2023-10-21' }))).toBe('NOT_FOUND');
    await keep(csv(BASE));
    expect((await load(deliveryId, { replayOf: first.id, asOf: '2023-10-22' })).rows.unchanged).toBe(5);
  });

  test('is refused as a whole with the reason, and leaves no figure', async () => {
    const cut = csv(BASE);
    const summary = await deliver(cut.subarray(0, cut.length - 4));
    expect([summary.outcome, summary.failure?.code]).toEqual(['quarantined', 'FILE_TRUNCATED']);
    expect(await counts()).toEqual([]);
  });

  test('a file of one month after one of many is no anomaly', async () => {
    const many = ['2023-07', '2023-08', '2023-09'].flatMap((month, at) =>
      Array.from({ length: 40 }, (_, n) => ({ month, id: idOf(1_000 + at * 40 + n) })),
    );
    await deliver(csv(many));
    const rows = many.slice(0, 8).map((row) => ({ ...row }));
    expect((await deliver(csv(rows), { asOf: '2023-11-20', period: '2023-07' })).failure).toBeNull();
    const few = await deliver(csv(rows.slice(0, 3)), { asOf: '2023-11-21', period: '2023-07' });
    expect(few.failure?.code).toBe('VOLUME_ANOMALY');
  });
});

describe('the landing store', () => {
  test('holds bulk bytes sealed, in files of its owner alone, and no draft is left', async () => {
    await deliver(csv(BASE));
    const names = readdirSync(join(home, 'landing'));
    expect(names).toHaveLength(1);
    const sealed = readFileSync(join(home, 'landing', names[0] ?? ''));
    expect([sealed.includes(CANARY), sealed.includes('Kent Police')]).toEqual([false, false]);
    const { rows } = await store.pool.query<{ found: number }>(
      `select count(*)::integer as found from landing.area_count where name like '%Canary%' or area like '%Canary%'`,
    );
    expect(rows).toEqual([{ found: 0 }]);
  });

  test('keeps nothing of a file that changed while it was read', async () => {
    const arrived = { council: 'tmbc', source: 'police-uk', period: '2023-07', name: 'x', receivedOn: '2023-10-16' };
    const none = await keepBulk(store.deps)(
      arrived,
      () => Promise.resolve(0),
      () => Promise.resolve(false),
    );
    expect(none).toBeNull();
    expect(readdirSync(join(home, 'landing'))).toEqual([]);
  });
});

test('a round takes bulk files out of the inbox', async () => {
  const folder = join(home, 'inbox', 'tmbc', 'police-uk', '2023-24-Q2', '2023-10-10');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '2023-07-kent-street.csv'), csv(BASE));
  const { receiveDeliveries } = createCollectActivities(store.deps);
  const input = { council: 'tmbc', source: 'police-uk', periods: ['2023-24-Q2'], asOf: '2023-10-16' };
  const received = await store.run(receiveDeliveries, input);
  expect(received.deliveries).toHaveLength(1);
  const summary = await load(received.deliveries[0]?.deliveryId ?? '');
  expect(summary.rows.in).toBe(8);
  expect(existsSync(join(home, 'landing'))).toBe(true);
});
