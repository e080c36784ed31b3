// Gives the memory of large buffers back at once. The ciphers of Node make a new buffer for every piece, and its collector lets tens of
// megabytes of them lie before it looks: a file of gigabytes would be read in a process whose size nobody can tell.
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** A port that nobody listens to: bytes that are handed over to it are gone. */
function nowhere(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.unref();
  return port1;
}

const sink = nowhere();

/** Frees a buffer that has memory of its own; it is empty afterwards, and so is every other view of that memory. */
export function freeBytes({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) sink.postMessage(null, [buffer]);
}
