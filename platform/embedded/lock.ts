// A lock between processes on one machine: a file that names its holder, taken whole by a hard link, and taken over from the dead.
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { ensurePrivateFolder, readJson } from '../files';
import { isAlive, markOf } from './processes';

const holderSchema = z.object({ pid: z.number().int(), startTime: z.string(), token: z.string() });

function errorCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

function tryTake(path: string, content: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function holderIsDead(path: string): boolean {
  const holder = readJson(path, holderSchema);
  return holder === null ? fileExists(path) : !isAlive(holder);
}

function fileExists(path: string): boolean {
  try {
    return readFileSync(path) !== null;
  } catch {
    return false;
  }
}

/** Removes a dead holder's lock. A folder guards the look and the removal, so that two who wait cannot remove a fresh lock. */
function removeDead(path: string): void {
  const guard = `${path}.takeover`;
  try {
    mkdirSync(guard);
  } catch {
    try {
      if (Date.now() - statSync(guard).mtimeMs > 10_000) rmdirSync(guard);
    } catch {
      // Somebody else removed it: look again at the next turn.
    }
    return;
  }
  try {
    if (holderIsDead(path)) rmSync(path, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

export interface LockOptions {
  readonly timeoutMs?: number;
  /** Called about once a second while another process holds the lock. */
  readonly onWait?: (seconds: number) => void;
}

/** Runs `work` while this process alone holds the lock. @throws after `timeoutMs` (default 5 minutes) of waiting. */
export async function withLock<T>(path: string, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  ensurePrivateFolder(dirname(path));
  const content = JSON.stringify({ ...markOf(process.pid), token: randomUUID() });
  const began = Date.now();
  for (let said = 0; !tryTake(path, content); await sleep(40)) {
    const waited = Date.now() - began;
    if (waited > (options.timeoutMs ?? 300_000)) throw new Error(`waited ${Math.round(waited / 1000)} s for ${path}`);
    if (holderIsDead(path)) removeDead(path);
    else if (Math.floor(waited / 1000) > said) options.onWait?.((said = Math.floor(waited / 1000)));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
