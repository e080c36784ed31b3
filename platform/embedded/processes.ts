// What can be known about a process by its id: whether it still is the one we started, and how to wait for its end.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process, safe against its id being used again: `startTime` is the kernel's own mark. */
export interface ProcessMark {
  readonly pid: number;
  readonly startTime: string;
}

function linuxStartTime(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
}

function otherStartTime(pid: number): string | null {
  const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
}

/** When the process began, by the kernel's word; null where there is none (a zombie is none). */
export function startTimeOf(pid: number): string | null {
  try {
    return process.platform === 'linux' ? linuxStartTime(pid) : otherStartTime(pid);
  } catch {
    return null;
  }
}

/** The mark of a living process, or null. */
export function markOf(pid: number): ProcessMark | null {
  const startTime = startTimeOf(pid);
  return startTime === null ? null : { pid, startTime };
}

/** Whether the very process of this mark lives. */
export function isAlive(mark: ProcessMark): boolean {
  return startTimeOf(mark.pid) === mark.startTime;
}

/** The arguments of a process, or null where they cannot be read (not Linux, not ours, gone). */
export function argumentsOf(pid: number): readonly string[] | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return null;
  }
}

/** The ids of processes that were started with all of these arguments (Linux only; elsewhere none). */
export function findByArguments(wanted: readonly string[]): readonly number[] {
  if (process.platform !== 'linux') return [];
  const ids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return ids.filter((pid) => {
    const given = argumentsOf(pid);
    return given !== null && wanted.every((argument) => given.includes(argument)) && startTimeOf(pid) !== null;
  });
}

/** Sends a signal; a process that is gone is no fault. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits until the process is gone: true, or false after `timeoutMs`. */
export async function waitForEnd(mark: ProcessMark, timeoutMs: number): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(25)) if (!isAlive(mark)) return true;
  return !isAlive(mark);
}

/** Asks a process to end with `polite`, and after `timeoutMs` ends it with `rude`. */
export async function endProcess(
  mark: ProcessMark,
  polite: NodeJS.Signals,
  timeoutMs: number,
  rude: NodeJS.Signals = 'SIGKILL',
): Promise<void> {
  if (!isAlive(mark)) return;
  signal(mark.pid, polite);
  if (await waitForEnd(mark, timeoutMs)) return;
  signal(mark.pid, rude);
  await waitForEnd(mark, 5_000);
}
