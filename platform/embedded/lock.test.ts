// The lock between processes: one at a time, taken over from the dead, kept from the impatient.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from './lock';
import { isAlive, markOf } from './processes';

describe('withLock', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quarterday-lock-'));
    path = join(folder, 'x.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('lets one in at a time and is free afterwards, also after a fault', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (inside += 1));
      await sleep(10);
      inside -= 1;
      throw new Error('a fault');
    };
    const ends = await Promise.allSettled(Array.from({ length: 8 }, () => withLock(path, work)));
    expect(ends.every((end) => end.status === 'rejected')).toBe(true);
    expect(most).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  test('is taken over from a dead holder, also where its pid is used again', async () => {
    const dead = spawnSync(process.execPath, ['-e', '0']).pid;
    for (const pid of [dead, process.pid]) {
      writeFileSync(path, JSON.stringify({ pid, startTime: 'long ago', token: 't' }));
      await expect(withLock(path, () => Promise.resolve('in'), { timeoutMs: 2_000 })).resolves.toBe('in');
    }
  });

  test('is not taken from a living holder', async () => {
    await withLock(path, async () => {
      await expect(withLock(path, () => Promise.resolve(0), { timeoutMs: 200 })).rejects.toThrow('waited');
    });
  });
});

describe('isAlive', () => {
  test('knows a process by its start, not by its number alone', () => {
    const mark = markOf(process.pid);
    expect(mark && isAlive(mark)).toBe(true);
    expect(isAlive({ pid: process.pid, startTime: 'another time' })).toBe(false);
    expect(markOf(2 ** 22 + 1)).toBeNull();
  });
});
