// Starts `quarterday up` for a test, and finds its worker.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCommand, type Started } from './command';

/** The worker process of an `up`: its child. */
export function workerOf(pid: number): number | null {
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (Number(parent) === pid && state !== 'Z' && words.includes('worker-child')) return Number(name);
    } catch {
      // It ended while we looked.
    }
  }
  return null;
}

/** What `look` finds, asked ten times a second for a minute. */
export async function until<T>(look: () => T | null, what: string): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(100)) {
    const found = look();
    if (found !== null) return found;
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Starts it and waits until it says that everything is up. */
export async function startUp(env: Readonly<Record<string, string>>): Promise<Started & { readonly pid: number }> {
  const started = startCommand(['up'], env);
  let out = '';
  started.child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  await until(() => (out.includes('Everything is up') ? true : null), 'up');
  return { ...started, pid: started.child.pid ?? -1 };
}
