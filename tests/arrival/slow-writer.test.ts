// Case 32: a writer that appends slowly, pauses and goes on is waited for; what changes while it is copied is copied again.
import { fork } from 'node:child_process';
import { appendFileSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readInboxFile } from '../../activities/landing/read-file';
import { makeArrivals, rowsOf, type House } from './house';

// A second of this writer is twenty of the case's: 1 KB each 5 s, a pause of 40 s, and our 45 s.
const STEP_MS = 250;
const PAUSE_MS = 2_000;
const QUIET_MS = 2_250;

let house: House;
beforeEach(async () => {
  house = await makeArrivals({ config: { inboxQuietMs: QUIET_MS } });
});
afterEach(() => house.close());

test('it is loaded once, with all its bytes, after it has been left alone; the others do not wait for it for ever', async () => {
  house.lay('other.json', [{ measure: 'other', period: '2023-24-Q2', value: '1' }]);
  const text = `${JSON.stringify(rowsOf('641'))}${' '.repeat(4096)}`;
  const path = house.place('slow.json');
  const write = async (): Promise<void> => {
    for (let at = 0; at < text.length; at += 1024) {
      appendFileSync(path, text.slice(at, at + 1024));
      await pause(at === 1024 ? PAUSE_MS : STEP_MS);
    }
  };
  writeFileSync(path, '');
  const writer = write();
  const early = await house.round();
  expect(early.imports.map(({ outcome }) => outcome)).toEqual(['loaded']);
  expect(early.received.waiting).toMatchObject([
    { period: '2023-24-Q2', reason: expect.stringContaining('still being written') },
  ]);
  await writer;
  const late = await house.round();
  expect(late.received.waiting).toEqual([]);
  expect(late.imports.map(({ outcome }) => outcome).toSorted()).toEqual(['loaded', 'unchanged']);
  const { rows } = await house.store.pool.query<{ bytes: number }>(
    'select bytes from landing.delivery order by bytes desc',
  );
  expect(rows.map(({ bytes }) => Number(bytes))).toEqual([text.length, expect.any(Number)]);
}, 60_000);

const WRITER = `
const { appendFileSync } = require('node:fs');
setInterval(() => appendFileSync(process.argv[2], 'more\\n'), 1);
process.send('writing');
`;

test('a file that grows while it is copied is copied again, and is not taken while it goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'grows-'));
  const [path, script] = [join(folder, 'file.csv'), join(folder, 'writer.cjs')];
  writeFileSync(path, Buffer.alloc(100 << 20, 97));
  writeFileSync(script, WRITER);
  const writer = fork(script, [path], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  await new Promise((resolve) => writer.once('message', resolve));
  const during = await readInboxFile(path, 200 << 20).finally(() => writer.kill('SIGKILL'));
  expect(during).toBeNull();
  await new Promise((resolve) =>
    (writer.exitCode ?? writer.signalCode) !== null ? resolve(null) : writer.once('exit', resolve),
  );
  expect(await readInboxFile(path, 200 << 20)).toHaveLength(statSync(path).size);
}, 30_000);
