// A scan in a thread of its own finds what one in this thread finds, and what it throws arrives here.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import type { ScanEntry, ScanOptions } from '../police-uk/bulk-judge';
import { createScan, type Scanned } from '../police-uk/bulk-scan';
import { csv, idOf, type Row } from '../police-uk/testing/rows';
import { CHUNK, type ScanHost } from './scan';
import { hostHere, hostInThread } from './scan-host';

// The thread runs what the compiler wrote.
const DIST = join(__dirname, '..', '..', 'dist', 'connectors');
const script = join(DIST, '_bulk', 'scan-thread.js');
const path = join(DIST, 'police-uk', 'bulk-scan.js');
const options: ScanOptions = {
  ...{ force: 'kent', forceNames: [], districts: ['Tonbridge and Malling'], lsoaCodes: null },
  ...{ from: 2024 * 12 + 3, to: 2024 * 12 + 3 },
};
type Host = ScanHost<ScanEntry, Scanned>;

const open: Host[] = [];
afterEach(async () => {
  for (const host of open.splice(0)) await host.close();
});
const threaded = (): Host => {
  const host = hostInThread<ScanEntry, Scanned, ScanOptions>(script, { path, options });
  open.push(host);
  return host;
};

async function scan(host: Host, body: Buffer): Promise<Scanned> {
  await host.begin({ number: 0, month: null });
  for (let at = 0; at < body.length; at += CHUNK) await host.feed(body.subarray(at, at + CHUNK));
  await host.end();
  return host.finish();
}

// Some 4 MB: more pieces than there is shared memory for, so that feeding has to wait.
const rows = Array.from({ length: 24_000 }, (_, n): Row | string =>
  n % 1_000 === 7 ? 'ragged,row' : { id: idOf(n % 20_000), type: n % 3 === 0 ? 'Drugs' : 'Burglary' },
);

test('both find the same', async () => {
  expect(existsSync(script)).toBe(true);
  const body = csv(rows);
  const [one, other] = [await scan(threaded(), body), await scan(hostHere(createScan(options)), body)];
  expect(one).toEqual(other);
  expect([one.rows, one.refused.length, one.ignored.get('repeated')]).toEqual([24_000, 24, 3_996]);
});

test('what the thread throws is thrown here, with its words', async () => {
  const bad = Buffer.concat([csv(rows.slice(0, 10)), Buffer.from([0xe9, 0x0a])]);
  expect(await codeOf(() => scan(threaded(), bad))).toBe('ENCODING_INVALID');
  const cut = csv(rows);
  expect(await codeOf(() => scan(threaded(), cut.subarray(0, cut.length - 3)))).toBe('FILE_TRUNCATED');
});

test('a thread that ends is no success', async () => {
  const host = threaded();
  await host.begin({ number: 0, month: null });
  const fault = host.finish().then(
    () => 'finished',
    (error: unknown) => String(error),
  );
  await host.close();
  expect(await fault).toContain('has ended');
});
