// Reads a published report through the backfill workflow, and says what became of each of its rows.
import { readReport } from '../connectors/published-report/read-report';
import type { ImportSummary, ReplayInput } from '../contracts/collect';
import { QuarterdayError } from '../contracts/failure';
import { loadKeyring } from '../platform/keys';
import { firstRow } from '../platform/db/first-row';
import { sql } from '../platform/sql';
import { todayInLondon } from '../rules/calendar/london';
import { backfillId } from '../workflows/ids';
import { readingToRepeat } from './backfill-again';
import type { HandFile } from './hand-file';
import { layFile } from './imports';
import { ledgerEntry, type LedgerEntry } from './ledger';
import { readQuarantine } from './quarantine';
import type { Runtime } from './runtime';
import { awaitWorkflow } from './wait';

export const REPORTS = 'published-report';

interface Found {
  readonly duplicate: number;
  readonly undecided: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly rags: Readonly<Record<string, number>>;
  readonly ragIsForecast: boolean | null;
  readonly indicators: number;
  readonly figures: number;
  readonly flags: Readonly<Record<string, number>>;
  readonly evidence: readonly {
    readonly place: string;
    readonly indicator: string | null;
    readonly flag: string;
    readonly evidence: string;
  }[];
}

/** The report of a backfill (CONTRACT.md section 2): found = loaded + unchanged + duplicate + undecided + rejected. */
export interface Backfilled extends Omit<Found, 'duplicate' | 'undecided'> {
  readonly council: string;
  readonly period: string;
  readonly importId: string;
  readonly outcome: string | null;
  readonly rows: {
    readonly found: number;
    readonly loaded: number;
    readonly unchanged: number;
    readonly duplicate: number;
    readonly undecided: number;
    readonly rejected: number;
  };
  readonly changes: LedgerEntry['changes'];
  readonly rejections: readonly {
    readonly entry: string;
    readonly place: string | null;
    readonly rule: string;
    readonly message: string;
    readonly expected: string | null;
    readonly todo: string | null;
  }[];
  readonly notes: readonly string[];
  readonly failure: LedgerEntry['failure'];
}

/** The period of a report's file: the one that is asked for, or the newest that it prints. @throws QuarterdayError USAGE */
export async function reportPeriod(file: HandFile, asked: string | null): Promise<string> {
  if (asked !== null) return asked;
  const found = await readReport(file.body, asked).then(
    (report) => report.period,
    () => null,
  );
  if (found !== null) return found;
  throw new QuarterdayError('USAGE', 'the file does not say which quarter it is of', {
    expected: 'a heading or title with a quarter, or --period',
    todo: 'say the quarter, for instance --period 2023-24-Q2; a file that cannot be read is told then',
  });
}

async function run(runtime: Runtime, wanted: Omit<ReplayInput, 'backDated'>, now: Date): Promise<LedgerEntry> {
  const { council, deliveryId, asOf, dryRun } = wanted;
  const input: ReplayInput = { ...wanted, backDated: asOf < todayInLondon(now) };
  const handle = await runtime.client.workflow.start('backfillReport', {
    workflowId: `${backfillId(council, deliveryId)}${dryRun ? '/dry-run' : ''}`,
    taskQueue: runtime.config.temporal.taskQueue,
    workflowIdConflictPolicy: 'USE_EXISTING',
    args: [input],
  });
  const summary = await awaitWorkflow<ImportSummary>(runtime, handle, 'reading the report');
  const entry = await ledgerEntry(runtime.pool('console'), summary.id);
  const knownBefore = summary.outcome === 'unchanged' && entry.outcome !== 'unchanged';
  return { ...entry, ...summary, changes: knownBefore ? [] : entry.changes };
}

export interface BackfillWanted {
  readonly council: string;
  readonly period: string;
  readonly asOf: string;
  readonly dryRun: boolean;
}

/** What became of an import of a report. */
export async function backfillOf(runtime: Runtime, entry: LedgerEntry): Promise<Backfilled> {
  const pool = runtime.pool('console');
  const { found } = firstRow(await pool.query<{ found: Found }>(sql('publish/read_backfill'), [entry.id]));
  const filter = { importId: entry.id, entryId: null, openOnly: false };
  const entries = await readQuarantine(pool, loadKeyring(runtime.config, 'landing'), filter);
  const { rows, council, period, outcome, changes, notes, failure } = entry;
  const { duplicate, undecided, ...more } = found;
  const older = rows.ignored - duplicate;
  return {
    ...{ council, period, importId: entry.id, outcome },
    rows: {
      ...{ found: rows.in, loaded: rows.loaded, unchanged: rows.unchanged + older },
      ...{ duplicate, undecided, rejected: rows.quarantined - undecided },
    },
    ...more,
    changes,
    rejections: entries.map(({ id, place, rule, message, expected, todo }) => ({
      entry: id,
      place,
      rule,
      message,
      expected,
      todo,
    })),
    notes,
    failure,
  };
}

/** Lays the file into the landing store and reads it into the warehouse. */
export async function backfill(
  runtime: Runtime,
  file: HandFile,
  wanted: BackfillWanted,
  now: Date,
): Promise<LedgerEntry> {
  const { council, period, asOf, dryRun } = wanted;
  const deliveryId = await layFile(runtime, { council, source: REPORTS, period, receivedOn: asOf }, file);
  const catalogue = runtime.catalogues.get(council);
  const replayOf =
    catalogue === undefined ? null : await readingToRepeat(runtime.pool('console'), deliveryId, catalogue);
  return run(runtime, { council, deliveryId, asOf, dryRun, replayOf }, now);
}
