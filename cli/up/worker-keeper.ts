// Keeps a worker process running: starts it again when it dies, a little later each time.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Logger } from '../../platform/logger';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A worker that has lived so long was well: the next pause is short again. */
const WELL_MS = 60_000;
const PATIENCE_MS = 65_000;

export interface WorkerKeeper {
  /** Asks the worker to finish what it does, waits for its end, and starts no other. */
  stop(): Promise<void>;
}

/** The pause before the next start, in milliseconds. */
export function nextPause(pause: number, livedMs: number): number {
  return livedMs >= WELL_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
}

function startChild(program: string): ChildProcess {
  // A session of its own: Ctrl-C at the terminal reaches `up` alone, which then stops the worker in order.
  return spawn(process.execPath, [program], { stdio: ['pipe', 'ignore', 'inherit'], detached: true });
}

/** Starts the worker and watches it. */
export function keepWorker(logger: Logger, program: string = join(__dirname, 'worker-child.js')): WorkerKeeper {
  let stopping = false;
  let pause = FIRST_PAUSE_MS;
  let child: ChildProcess;
  let timer: NodeJS.Timeout | undefined;
  let ended: Promise<void> = Promise.resolve();
  const start = (): void => {
    const began = Date.now();
    child = startChild(program);
    child.stdin?.on('error', () => undefined);
    ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        resolve();
        if (stopping) return;
        logger.warn({ code, signal, pauseMs: pause }, 'the worker has died; it is started again');
        timer = setTimeout(start, pause);
        pause = nextPause(pause, Date.now() - began);
      });
    });
  };
  start();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      child.kill('SIGTERM');
      const rude = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(rude);
    },
  };
}
