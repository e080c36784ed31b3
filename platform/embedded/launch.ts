// Starts a program that outlives us, with its words in a log file of its own.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensurePrivateFolder } from '../files';
import { markOf, type ProcessMark } from './processes';

const logLimit = 10_000_000;

export interface Launch {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly log: string;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Whom to run as; null is who we are. */
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

function openLog(path: string): number {
  ensurePrivateFolder(dirname(path));
  try {
    if (statSync(path).size > logLimit) renameSync(path, `${path}.1`);
  } catch {
    // There is no log yet.
  }
  return openSync(path, 'a', 0o600);
}

/** Starts the program in a session of its own, so that a Ctrl-C at our terminal does not reach it. */
export async function launch(what: Launch): Promise<ProcessMark> {
  const log = openLog(what.log);
  try {
    const child = spawn(what.program, [...what.arguments], {
      detached: true,
      stdio: ['ignore', log, log],
      cwd: what.cwd,
      env: { ...what.environment },
      ...(what.user === null ? {} : { uid: what.user.uid, gid: what.user.gid }),
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.unref();
    return markOf(child.pid ?? -1) ?? { pid: child.pid ?? -1, startTime: 'ended at once' };
  } finally {
    closeSync(log);
  }
}

/** The last lines of a log, for an error's `seen`. */
export function logTail(path: string, lines = 4): string {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-lines).join(' | ').slice(-600);
  } catch {
    return 'no log';
  }
}
