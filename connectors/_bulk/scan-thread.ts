// The thread of a scan: takes chunks out of shared memory, one after another, and says when their place is free again.
import { parentPort, workerData } from 'node:worker_threads';
import { QuarterdayError } from '../../contracts/failure';
import type { FromThread, Scan, ThreadData, ToThread } from './scan';

type MakeScan = (options: unknown) => Scan<unknown, unknown>;

const { module: wanted, slots } = workerData as ThreadData;
const views = slots.map((slot) => new Uint8Array(slot));
const say = (message: FromThread): void => parentPort?.postMessage(message);
const words = (error: unknown): unknown =>
  error instanceof QuarterdayError
    ? error.words
    : { code: 'UNEXPECTED', message: 'the reader of a bulk file met something that it does not know', ...nothing };
const nothing = { seen: null, expected: null, todo: 'report it with the number of the import', place: null };

const state = { failed: false };

async function start(): Promise<Scan<unknown, unknown>> {
  const loaded = (await import(wanted.path)) as { readonly createScan: MakeScan };
  return loaded.createScan(wanted.options);
}

function act(scan: Scan<unknown, unknown>, message: ToThread): void {
  if (message.kind === 'begin') scan.begin(message.entry);
  else if (message.kind === 'end') scan.end();
  else if (message.kind === 'finish') say({ kind: 'done', result: scan.finish() });
  else {
    scan.feed(views[message.slot]?.subarray(0, message.length) ?? new Uint8Array(0));
    say({ kind: 'free', slot: message.slot });
  }
}

// One after another, each after the one before it: what comes after a fault is not done, however early it was asked for.
let last = start();
parentPort?.on('message', (message: ToThread) => {
  last = last.then((scan) => {
    act(scan, message);
    return scan;
  });
  last.catch((error: unknown) => {
    if (!state.failed) say({ kind: 'failed', words: words(error) });
    state.failed = true;
  });
});
