// The JSON of one import (CONTRACT.md section 2): as in `collect`, with its changes; and its failure as `error`.
import type { FailureWords } from '../contracts/failure';
import { errorDocument } from './failures';
import type { LedgerEntry } from './ledger';

export interface ImportDocument extends LedgerEntry {
  readonly imports: readonly Pick<LedgerEntry, 'id' | 'source' | 'outcome' | 'rows'>[];
  readonly error?: FailureWords;
}

/** One import: its own fields, the same again as `imports` of a collection, and `error` where it was refused. */
export function importDocument(entry: LedgerEntry): ImportDocument {
  const { id, council, source, period, asOf, outcome, rows, changes, replayOf } = entry;
  return {
    ...{ id, council, source, period, asOf, outcome, rows, changes, replayOf },
    ...entry,
    imports: [{ id, source, outcome, rows }],
    ...(entry.failure === null ? {} : errorDocument(entry.failure)),
  };
}
