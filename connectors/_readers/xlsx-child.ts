// The child process that reads workbooks: it has no secrets, little memory, is killed when it takes too long, and ends with its parent.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { QuarterdayError, type FailureWords } from '../../contracts/failure';
import { corrupt, ZIP_LIMITS, type ZipLimits } from './unzip';
import { parseParts, type SheetHead } from './xlsx-parse';
import type { PackedRows } from './xlsx-rows';

export interface ChildRequest {
  readonly body: Uint8Array;
  readonly limits: ZipLimits | null;
}

/** Some rows, as often as need be; then one answer, which is the last message of a job. */
export type ChildMessage =
  | { readonly kind: 'rows'; readonly job: number; readonly sheet: number; readonly rows: PackedRows }
  | { readonly kind: 'sheets'; readonly job: number; readonly sheets: readonly SheetHead[] }
  | { readonly kind: 'failure'; readonly job: number; readonly words: FailureWords };

function send(message: ChildMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });
}

async function answer(job: number, { body, limits }: ChildRequest): Promise<ChildMessage> {
  try {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    const sheets = await parseParts(bytes, limits ?? ZIP_LIMITS, (sheet, rows) =>
      send({ kind: 'rows', job, sheet, rows }),
    );
    return { kind: 'sheets', job, sheets };
  } catch (error) {
    const known = error instanceof QuarterdayError ? error : corrupt('something that no reader has met before');
    return { kind: 'failure', job, words: known.words };
  }
}

// Our own channel tells when the parent has gone, but is not listened to while a workbook is being read: a second thread looks as well.
new Worker(join(__dirname, 'xlsx-watch.js'), { workerData: process.argv[2] }).unref();
process.on('disconnect', () => process.exit(0));
process.on('message', ({ job, request }: { readonly job: number; readonly request: ChildRequest }) => {
  void answer(job, request).then(send, () => process.exit(1));
});
// An interrupt at the terminal reaches the whole group: it is the parent that decides when to stop.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
