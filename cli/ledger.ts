// The import ledger as the console role reads it.
import type { FigureChange, ImportOutcome, ImportSummary } from '../contracts/collect';
import { QuarterdayError } from '../contracts/failure';
import type { Pool } from '../platform/db/pool';
import { sql } from '../platform/sql';

/** One import in full: the JSON of `imports ID`. */
export interface LedgerEntry extends Omit<ImportSummary, 'outcome'> {
  /** Null while it runs, and where it was broken off: the round that began it will end it. */
  readonly outcome: ImportOutcome | null;
  readonly council: string;
  readonly asOf: string;
  readonly changes: readonly FigureChange[];
  readonly ignored: readonly { readonly rows: number; readonly reason: string }[];
  readonly notes: readonly string[];
  readonly replayOf: string | null;
  readonly dryRun: boolean;
  readonly delivery: {
    readonly id: string | null;
    readonly sha256: string;
    readonly bytes: number | null;
    readonly receivedOn: string | null;
  };
  readonly parserVersion: number;
  readonly catalogueVersion: number;
  readonly workflowId: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

/** The ledger, newest first. */
export async function listLedger(pool: Pool, council: string | null, most: number): Promise<LedgerEntry[]> {
  const found = await pool.query<{ import: LedgerEntry }>(sql('publish/read_imports'), [council, null, most]);
  return found.rows.map((row) => row.import);
}

/** One import. @throws QuarterdayError NOT_FOUND */
export async function ledgerEntry(pool: Pool, id: string): Promise<LedgerEntry> {
  const found = await pool.query<{ import: LedgerEntry }>(sql('publish/read_imports'), [null, id, 1]);
  const entry = found.rows[0]?.import;
  if (entry !== undefined) return entry;
  throw new QuarterdayError('NOT_FOUND', 'there is no such import', {
    seen: id,
    expected: 'the id of an import',
    todo: 'quarterday imports lists them',
  });
}
