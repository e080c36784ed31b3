// A bulk delivery through landing, normalise and warehouse on a real Postgres: figures, small areas, ledger, quarantine, replay.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { csv, idOf, type Row } from '../../connectors/police-uk/testing/rows';
import { codeOf } from '../../connectors/_readers/testing/codes';
import { BASE, createBulkStore, type BulkStore } from '../helpers/bulk';

let bulk: BulkStore;
beforeEach(async () => {
  bulk = await createBulkStore();
});
afterEach(() => bulk.close());

const counts = async (): Promise<string[]> =>
  (
    await bulk.store.pool.query<{ told: string }>(
      `select concat_ws(' ', period, area, category, value, 'v' || version, case when is_current then 'now' else 'then' end, first_line) as told
      from publish.area_count_versions order by period, area, category, version`,
    )
  ).rows.map(({ told }) => told);

describe('a bulk file', () => {
  test('becomes figures, counts by small area with their lines, and quarantine; its rows balance in the ledger', async () => {
    const summary = await bulk.deliver(csv(BASE));
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
    const measures = await bulk.store.pool.query<{ told: string }>(
      `select concat_ws(' ', measure, period, value, place) as told from publish.measures order by 1`,
    );
    expect(measures.rows.map(({ told }) => told)).toEqual([
      'anti_social_behaviour_by_lsoa 2023-07 1 lines 2-6',
      'anti_social_behaviour_by_lsoa 2023-08 0 lines 9-9',
      'crimes_against_society_by_lsoa 2023-08 0 lines 9-9',
      'victim_based_crimes_by_lsoa 2023-07 3 lines 2-6',
      'victim_based_crimes_by_lsoa 2023-08 1 lines 9-9',
    ]);
    const lineage = await bulk.store.pool.query(
      `select distinct area_counts.import_id::text = $1 as own, content_sha256 = delivery_sha256 as same
      from publish.area_counts inner join ops.import using (import_id)`,
      [summary.id],
    );
    expect(lineage.rows).toEqual([{ own: true, same: true }]);
  });

  test('changes nothing when it comes again: as the same delivery, or as other bytes that say the same', async () => {
    await bulk.deliver(csv(BASE));
    const before = await counts();
    const again = await bulk.deliver(csv(BASE));
    expect([again.outcome, again.changed, again.rows.loaded]).toEqual(['partly_quarantined', 0, 0]);
    const other = await bulk.deliver(csv([...BASE.slice(1, 3), BASE[0] as Row, ...BASE.slice(3)].reverse()));
    expect(other.rows).toEqual({ in: 8, loaded: 0, unchanged: 5, quarantined: 1, ignored: 2 });
    expect(await counts()).toEqual(before);
    expect(readdirSync(join(bulk.home, 'landing'))).toHaveLength(2);
  });

  test('a month that is issued again closes and writes what has changed, and no more', async () => {
    await bulk.deliver(csv(BASE));
    const issued = [...BASE.slice(0, 3), { month: '2023-07', id: idOf(9) }, ...BASE.slice(4, 7)];
    const summary = await bulk.deliver(csv(issued), { asOf: '2023-11-20' });
    expect(summary.rows).toEqual({ in: 7, loaded: 3, unchanged: 1, quarantined: 1, ignored: 2 });
    expect(await counts()).toEqual([
      '2023-07 E01024751 anti-social-behaviour 1 v1 now 6',
      '2023-07 E01024751 burglary 2 v1 then 2',
      '2023-07 E01024751 burglary 3 v2 now 2',
      '2023-07 E01024752 robbery 1 v1 then 5',
      '2023-07 E01024752 robbery 0 v2 now',
      '2023-08 E01024751 burglary 1 v1 now 9',
    ]);
    const { rows } = await bulk.store.pool.query(
      `select count(*)::integer as open from warehouse.fact_area_count where is_current <> (recorded_to is null)`,
    );
    expect(rows).toEqual([{ open: 0 }]);
    await bulk.deliver(csv([...BASE, { month: '2023-09', type: 'Drugs' }]), { asOf: '2023-12-20' });
    expect((await counts()).filter((told) => told.includes('robbery'))).toEqual([
      '2023-07 E01024752 robbery 1 v1 then 5',
      '2023-07 E01024752 robbery 0 v2 then',
      '2023-07 E01024752 robbery 1 v3 now 5',
    ]);
  });

  test('an older file never corrects a newer one', async () => {
    await bulk.deliver(csv(BASE), { asOf: '2023-11-20' });
    const before = await counts();
    await bulk.deliver(csv(BASE.slice(0, 1)), { asOf: '2023-11-20', receivedOn: '2023-09-01' });
    expect(await counts()).toEqual(before);
  });

  test('an older file adds no count where a newer one has none, and undoes none that a newer one has said again', async () => {
    const robberyGone = BASE.filter(({ type }) => type !== 'Robbery');
    await bulk.deliver(csv(robberyGone), { asOf: '2023-10-20' });
    await bulk.deliver(csv([...robberyGone].reverse()), { asOf: '2023-11-20' });
    const before = await counts();
    const late = await bulk.deliver(csv(BASE), { asOf: '2023-11-21', receivedOn: '2023-11-01' });
    expect([late.changed, late.rows.loaded]).toEqual([0, 0]);
    expect(await counts()).toEqual(before);
    await bulk.deliver(csv(BASE.slice(1)), { asOf: '2023-11-22', receivedOn: '2023-11-02' });
    expect(await counts()).toEqual(before);
  });

  test('a dry run writes nothing', async () => {
    const summary = await bulk.deliver(csv(BASE), { dryRun: true });
    expect(summary.rows.in).toBe(8);
    expect(await counts()).toEqual([]);
  });

  test('is replayed from the sealed file, and a lost file is told', async () => {
    const deliveryId = await bulk.keep(csv(BASE));
    const first = await bulk.load(deliveryId);
    const replayed = await bulk.load(deliveryId, { replayOf: first.id, asOf: '2023-10-20' });
    expect(replayed.rows).toEqual({ in: 8, loaded: 0, unchanged: 5, quarantined: 1, ignored: 2 });
    const [name = ''] = readdirSync(join(bulk.home, 'landing'));
    rmSync(join(bulk.home, 'landing', name));
    expect(await codeOf(() => bulk.load(deliveryId, { replayOf: first.id, asOf: '2023-10-21' }))).toBe('NOT_FOUND');
    await bulk.keep(csv(BASE));
    expect((await bulk.load(deliveryId, { replayOf: first.id, asOf: '2023-10-22' })).rows.unchanged).toBe(5);
  });

  test('is refused as a whole with the reason, and leaves no figure', async () => {
    const cut = csv(BASE);
    const summary = await bulk.deliver(cut.subarray(0, cut.length - 4));
    expect([summary.outcome, summary.failure?.code]).toEqual(['quarantined', 'FILE_TRUNCATED']);
    expect(await counts()).toEqual([]);
  });

  test('a file of one month after one of many is no anomaly', async () => {
    const many = ['2023-07', '2023-08', '2023-09'].flatMap((month, at) =>
      Array.from({ length: 40 }, (_, n) => ({ month, id: idOf(1_000 + at * 40 + n) })),
    );
    await bulk.deliver(csv(many));
    const rows = many.slice(0, 8).map((row) => ({ ...row }));
    expect((await bulk.deliver(csv(rows), { asOf: '2023-11-20', period: '2023-07' })).failure).toBeNull();
    const few = await bulk.deliver(csv(rows.slice(0, 3)), { asOf: '2023-11-21', period: '2023-07' });
    expect(few.failure?.code).toBe('VOLUME_ANOMALY');
  });
});
