// The child process that reads workbooks: it has no secrets, little memory, and is killed when it takes too long.
import { QuarterdayError, type FailureWords } from '../../contracts/failure';
import { corrupt, type ZipLimits } from './unzip';
import { parseWorkbook } from './xlsx-parse';
import type { Workbook } from './xlsx-types';

export interface ChildRequest {
  readonly body: Uint8Array;
  readonly limits: ZipLimits | null;
}

export type ChildAnswer =
  { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly words: FailureWords };

async function answer(request: ChildRequest): Promise<ChildAnswer> {
  try {
    return { ok: true, workbook: await parseWorkbook(Buffer.from(request.body), request.limits ?? undefined) };
  } catch (error) {
    const known = error instanceof QuarterdayError ? error : corrupt('something that no reader has met before');
    return { ok: false, words: known.words };
  }
}

process.on('message', (request: ChildRequest) => {
  void answer(request).then((reply) => process.send?.(reply));
});
process.on('disconnect', () => process.exit(0));
// An interrupt at the terminal reaches the whole group: it is the parent that decides when to stop.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
