// A file of the inbox that is no ordinary file: in the ledger and in quarantine, and told by every round while it lies there.
import { expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiveDeliveries } from '../../activities/landing/receive-deliveries';
import { roundExit } from '../../cli/outcomes';
import { createTestStore } from '../helpers/store';

test('a link is not followed; the round says so with exit 3, the first time and every time', async () => {
  const store = await createTestStore();
  const inbox = mkdtempSync(join(tmpdir(), 'inbox-'));
  const day = join(inbox, '2023-24-Q2', '2023-10-10');
  mkdirSync(day, { recursive: true });
  symlinkSync(process.execPath, join(day, 'report.csv'));
  const receive = receiveDeliveries({ ...store.deps, config: { ...store.deps.config, inbox } });
  const input = { council: 'tmbc', source: 'idox-uniform', periods: ['2023-24-Q2'], asOf: '2023-10-16' };
  for (const round of [1, 2]) {
    const { deliveries, refused = [] } = await store.run(receive, input);
    expect([round, deliveries]).toEqual([round, []]);
    expect(refused).toMatchObject([{ outcome: 'quarantined', failure: { code: 'FILE_NOT_REGULAR' }, rows: { in: 0 } }]);
    expect(roundExit({ imports: refused, sources: [] })).toBe(3);
  }
  const { rows } = await store.pool.query('select rule, state, scope from ops.quarantine');
  expect(rows).toEqual([{ rule: 'FILE_NOT_REGULAR', state: 'open', scope: 'file' }]);
  await store.close();
});
