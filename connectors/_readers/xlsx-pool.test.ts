// The reading process when it is at its worst: it hangs, it takes all memory, its parent dies. Ours goes on meanwhile.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { codeOf } from './testing/codes';
import { workbook } from './testing/workbooks';
import { createReader, type Reader } from './xlsx-pool';

const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>Ward</t></is></c></row>';
const GOOD = { body: workbook({ sheets: [cell] }), limits: null };
const BAD = { body: workbook({ sheets: ['<row r="4000000000"/>'] }), limits: null };
const script = (name: string): string => join(__dirname, 'testing', name);

let reader: Reader | null = null;
afterEach(() => reader?.close());

const alive = (pid: number | null): boolean => {
  try {
    return pid !== null && process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function gone(pid: number | null): Promise<boolean> {
  for (const end = Date.now() + 10_000; alive(pid) && Date.now() < end;) await pause(50);
  return !alive(pid);
}

describe('the reading process', () => {
  test('that hangs is ended at its time; our own clock, and so the heartbeats, go on', async () => {
    reader = createReader(script('busy-child.cjs'));
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 50);
    const began = performance.now();
    const reading = codeOf(() => reader?.read(GOOD, 2_000));
    await pause(200);
    const pid = reader.pid();
    expect(alive(pid)).toBe(true);
    expect(await reading).toBe('PARSER_TIMEOUT');
    clearInterval(heart);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(beats).toBeGreaterThan(10);
    expect(await gone(pid)).toBe(true);
    expect(reader.pid()).toBeNull();
  }, 30_000);

  test('that takes all memory it may have ends by itself, and the workbook is refused', async () => {
    reader = createReader(script('hungry-child.cjs'));
    expect(await codeOf(() => reader?.read(GOOD, 60_000))).toBe('XLSX_DECOMPRESSED_LIMIT');
    expect(reader.pid()).toBeNull();
  }, 90_000);

  test('that was given a bad workbook does not read the next one', async () => {
    reader = createReader();
    await reader.read(GOOD, 30_000);
    const pid = reader.pid();
    expect(await codeOf(() => reader?.read(BAD, 30_000))).toBe('XLSX_DIMENSION');
    expect(await gone(pid)).toBe(true);
    expect((await reader.read(GOOD, 30_000)).sheets).toHaveLength(1);
    expect(reader.pid()).not.toBe(pid);
  });

  test('is one, however many workbooks there are, and a bad one among them spoils no other', async () => {
    reader = createReader();
    const codes = await Promise.all([GOOD, BAD, GOOD, BAD, GOOD].map((one) => codeOf(() => reader?.read(one, 30_000))));
    expect(codes).toEqual(['read', 'XLSX_DIMENSION', 'read', 'XLSX_DIMENSION', 'read']);
  });

  test('that was killed while it had nothing to do is not taken for a bad workbook', async () => {
    reader = createReader();
    await reader.read(GOOD, 30_000);
    process.kill(reader.pid() ?? 0, 'SIGKILL');
    expect(await codeOf(() => reader?.read(GOOD, 30_000))).toBe('read');
  });

  test('ends when its parent is killed, also while it is too busy to be told', async () => {
    const parent = spawn(process.execPath, [script('orphan.cjs')], { stdio: ['ignore', 'pipe', 'ignore'] });
    const child = await new Promise<number>((resolve) => {
      parent.stdout.once('data', (data: Buffer) => resolve(Number(data.toString())));
    });
    await pause(500);
    expect(alive(child)).toBe(true);
    parent.kill('SIGKILL');
    expect(await gone(child)).toBe(true);
  }, 30_000);
});
