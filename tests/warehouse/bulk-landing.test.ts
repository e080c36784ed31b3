// The landing store of bulk files: sealed, of their owner alone, nothing half-kept; and the inbox as a way there.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createCollectActivities } from '../../activities/collect';
import { keepBulk } from '../../activities/landing/keep-bulk';
import { csv } from '../../connectors/police-uk/testing/rows';
import { BASE, CANARY, createBulkStore, type BulkStore } from '../helpers/bulk';

let bulk: BulkStore;
beforeEach(async () => {
  bulk = await createBulkStore();
});
afterEach(() => bulk.close());

describe('the landing store', () => {
  test('holds bulk bytes sealed, in files of its owner alone, and no draft is left', async () => {
    await bulk.deliver(csv(BASE));
    const names = readdirSync(join(bulk.home, 'landing'));
    expect(names).toHaveLength(1);
    const sealed = readFileSync(join(bulk.home, 'landing', names[0] ?? ''));
    expect([sealed.includes(CANARY), sealed.includes('Kent Police')]).toEqual([false, false]);
    const { rows } = await bulk.store.pool.query<{ found: number }>(
      `select count(*)::integer as found from landing.area_count where name like '%Canary%' or area like '%Canary%'`,
    );
    expect(rows).toEqual([{ found: 0 }]);
  });

  test('seals what is new and no more: known bytes are hashed, in a round after another', async () => {
    const arrived = { council: 'tmbc', source: 'police-uk', period: '2023-07', name: 'x', receivedOn: '2023-10-16' };
    const body = csv(BASE);
    const reads: number[] = [];
    const source = {
      size: body.length,
      read: () => {
        reads.push(1);
        let at = 0;
        return (into: Buffer) => {
          const copied = body.copy(into, 0, at);
          at += copied;
          return Promise.resolve(copied);
        };
      },
    };
    const first = await keepBulk(bulk.store.deps)(arrived, source);
    const [name] = readdirSync(join(bulk.home, 'landing'));
    expect(await keepBulk(bulk.store.deps)(arrived, source)).toEqual(first);
    expect([reads.length, readdirSync(join(bulk.home, 'landing'))]).toEqual([2, [name]]);
    const elsewhere = await keepBulk(bulk.store.deps)({ ...arrived, period: '2023-08' }, source);
    expect(elsewhere?.deliveryId).not.toBe(first?.deliveryId);
    expect(readdirSync(join(bulk.home, 'landing'))).toEqual([name]);
  });

  test('keeps nothing of a file that changed while it was read', async () => {
    const arrived = { council: 'tmbc', source: 'police-uk', period: '2023-07', name: 'x', receivedOn: '2023-10-16' };
    const none = await keepBulk(bulk.store.deps)(arrived, {
      size: 0,
      read: () => () => Promise.resolve(0),
      whole: () => Promise.resolve(false),
    });
    expect(none).toBeNull();
    expect(readdirSync(join(bulk.home, 'landing'))).toEqual([]);
  });
});

test('a round takes bulk files out of the inbox', async () => {
  const folder = join(bulk.home, 'inbox', 'tmbc', 'police-uk', '2023-24-Q2', '2023-10-10');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '2023-07-kent-street.csv'), csv(BASE));
  const { receiveDeliveries } = createCollectActivities(bulk.store.deps);
  const input = { council: 'tmbc', source: 'police-uk', periods: ['2023-24-Q2'], asOf: '2023-10-16' };
  const received = await bulk.store.run(receiveDeliveries, input);
  expect(received.deliveries).toHaveLength(1);
  const summary = await bulk.load(received.deliveries[0]?.deliveryId ?? '');
  expect(summary.rows.in).toBe(8);
});
