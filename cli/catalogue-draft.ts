// Where the rows of a draft catalogue come from: a report's file, or an import of one.
import { connector } from '../connectors/published-report/connector';
import type { ReportLine } from '../contracts/report';
import { QuarterdayError } from '../contracts/failure';
import { todayInLondon } from '../rules/calendar/london';
import { sql } from '../platform/sql';
import { reportPeriod } from './backfill';
import { readHandFile } from './hand-file';
import { ledgerEntry } from './ledger';
import type { Store } from './store';

export interface ReportRows {
  readonly period: string;
  readonly lines: readonly ReportLine[];
}

type Council = { readonly code: string; readonly name: string; readonly gss: string };

function noRows(seen: string): QuarterdayError {
  return new QuarterdayError('USAGE', 'there are no rows to make a catalogue of', {
    seen,
    expected: 'a report with a table of indicators, or the import of one',
    todo: 'name such a file, or the number of an import of published-report',
  });
}

/** The rows of a file, each taken as new: what other catalogues know plays no part. */
export async function rowsOfFile(path: string, council: Council, period: string | null): Promise<ReportRows> {
  const file = await readHandFile(path, connector.manifest.maxBytes);
  const quarter = await reportPeriod(file, period);
  const context = { council: { ...council, aliases: [] }, period: quarter, asOf: todayInLondon(new Date()) };
  const { report } = await connector.parse(file.body, { ...context, settings: undefined, indicators: [] });
  if (report === undefined || report.length === 0) throw noRows('a report without a table');
  return { period: quarter, lines: report };
}

/** The rows of an import, as they were understood then. @throws QuarterdayError NOT_FOUND, USAGE */
export async function rowsOfImport(store: Store, id: string): Promise<ReportRows> {
  const pool = store.pool('console');
  const entry = await ledgerEntry(pool, id);
  const { rows } = await pool.query<{ line: ReportLine }>(sql('publish/read_report_lines'), [id]);
  if (rows.length === 0) throw noRows(`import ${id} of ${entry.source}`);
  return { period: entry.period, lines: rows.map(({ line }) => line) };
}
