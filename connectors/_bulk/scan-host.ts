// Runs a scan: small deliveries in this thread, large ones in a thread of their own, fed through a few pieces of shared memory.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { QuarterdayError, type FailureWords } from '../../contracts/failure';
import { CHUNK, type FromThread, type Scan, type ScanHost, type ScanModule, type ToThread } from './scan';

const SLOTS = 4;
/** A thread takes some 50 ms to start: below this size it is not worth it. */
export const THREAD_FROM = 8_000_000;

/** A scan in this thread. */
export function hostHere<E, R>(scan: Scan<E, R>): ScanHost<E, R> {
  const soon = <T>(work: () => T): Promise<T> => Promise.resolve().then(work);
  return {
    begin: (entry) => soon(() => scan.begin(entry)),
    feed: (chunk) => soon(() => scan.feed(chunk)),
    end: () => soon(() => scan.end()),
    finish: () => soon(() => scan.finish()),
    close: () => soon(() => scan.close()),
  };
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

function revive(words: FailureWords): QuarterdayError {
  const { code, message, ...more } = words;
  return new QuarterdayError(code, message, more);
}

interface Line {
  /** Waits for a free piece of memory, or for the result; throws what the thread threw. */
  readonly wait: (which: 'slot' | 'done') => Promise<unknown>;
  readonly post: (message: ToThread) => void;
}

/** The line to a thread: what it says settles what is waited for. */
function lineTo(thread: Worker, free: number[]): Line {
  const waiting: { slot: Waiting | null; done: Waiting | null } = { slot: null, done: null };
  const state: { failure: Error | null } = { failure: null };
  const fail = (error: Error): void => {
    state.failure ??= error;
    waiting.slot?.reject(error);
    waiting.done?.reject(error);
    Object.assign(waiting, { slot: null, done: null });
  };
  thread.on('error', (error) => fail(error));
  thread.on('exit', () => fail(new Error('the thread that reads a bulk file has ended')));
  thread.on('message', (message: FromThread) => {
    if (message.kind === 'failed') fail(revive(message.words as FailureWords));
    else if (message.kind === 'done') waiting.done?.resolve(message.result);
    else {
      free.push(message.slot);
      waiting.slot?.resolve(null);
      waiting.slot = null;
    }
  });
  const wait: Line['wait'] = (which) =>
    new Promise((resolve, reject) => {
      if (state.failure === null) waiting[which] = { resolve, reject };
      else reject(state.failure);
    });
  const post: Line['post'] = (message) => {
    if (state.failure !== null) throw state.failure;
    thread.postMessage(message);
  };
  return { wait, post };
}

/** A scan in a thread of its own. A piece of memory is used again only after the thread has read it: that is all the backpressure. */
export function hostInThread<E, R, O>(script: string, module: ScanModule<O>): ScanHost<E, R> {
  const slots = Array.from({ length: SLOTS }, () => new SharedArrayBuffer(CHUNK));
  const views = slots.map((slot) => new Uint8Array(slot));
  const free = slots.map((_, index) => index);
  const thread = new Worker(script, {
    workerData: { module, slots },
    env: {},
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 512 },
  });
  const { wait, post } = lineTo(thread, free);
  const feed = async (chunk: Uint8Array): Promise<void> => {
    while (free.length === 0) await wait('slot');
    const slot = free.pop() ?? 0;
    views[slot]?.set(chunk);
    post({ kind: 'chunk', slot, length: chunk.length });
  };
  const soon = (message: ToThread): Promise<void> => Promise.resolve().then(() => post(message));
  return {
    begin: (entry) => soon({ kind: 'begin', entry }),
    feed,
    end: () => soon({ kind: 'end' }),
    finish: async () => {
      const [result] = await Promise.all([wait('done') as Promise<R>, soon({ kind: 'finish' })]);
      return result;
    },
    close: async () => {
      await thread.terminate();
    },
  };
}

/**
 * Starts a scan of so many bytes. `make` is `createScan` of the module, for a scan in this thread; where the module's compiled
 * form is not beside it (in tests) every scan is.
 */
export function startScan<E, R, O>(
  bytes: number,
  module: ScanModule<O>,
  make: (options: O) => Scan<E, R>,
): ScanHost<E, R> {
  const script = join(__dirname, 'scan-thread.js');
  const threaded = bytes >= THREAD_FROM && existsSync(script) && existsSync(module.path);
  return threaded ? hostInThread(script, module) : hostHere(make(module.options));
}
