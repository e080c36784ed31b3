// Where binaries and data go when the user that runs Postgres cannot reach the project or the home folder.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunAs } from './postgres-user';

/** A folder that every user can walk through: under /var/lib where we may write there. */
export function shelterBase(): string {
  try {
    const base = '/var/lib/quarterday';
    mkdirSync(base, { recursive: true });
    chmodSync(base, 0o755);
    return base;
  } catch {
    const base = mkdtempSync(join(tmpdir(), 'quarterday-'));
    chmodSync(base, 0o755);
    return base;
  }
}

/** Runs a program as the given user, away from our own folder; its output, or null where it failed. */
export function runAs(user: RunAs | null, program: string, args: readonly string[]): string | null {
  const done = spawnSync(program, [...args], {
    cwd: '/',
    encoding: 'utf8',
    timeout: 60_000,
    env: { PATH: '/usr/bin:/bin:/usr/local/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
  });
  return done.status === 0 ? done.stdout : null;
}

/** Makes `folder` the user's own, mode 0700, and says whether the user can truly write there. */
export function giveTo(user: RunAs | null, folder: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user === null) return true;
  chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  return runAs(user, 'test', ['-w', folder]) !== null;
}
