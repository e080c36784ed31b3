// Writes what a published report prints beside its figures, where it differs from what stands: a new version, the old one closed.
import type { ReportLine } from '../../contracts/report';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { ensurePeriods } from './ensure-periods';
import { printedFacts, type PrintedFact } from './printed-facts';

interface Judged {
  readonly position: number;
  readonly standing: string | null;
  readonly version: number;
  readonly verdict: 'new' | 'revised' | 'unchanged' | 'superseded';
}

/** The indicators of which something was written. The caller holds the council's lock. */
export async function loadPrinted(client: PoolClient, importId: string, recordedAt: string): Promise<Set<string>> {
  const read = await client.query<{ line: ReportLine }>(sql('publish/read_report_lines'), [importId]);
  return writePrinted(client, importId, recordedAt, printedFacts(read.rows.map(({ line }) => line)));
}

/** Writes facts of one import that stand beside figures, where they differ from what stands. Gives the indicators of which something was written. */
export async function writePrinted(
  client: PoolClient,
  importId: string,
  recordedAt: string,
  facts: readonly PrintedFact[],
): Promise<Set<string>> {
  if (facts.length === 0) return new Set();
  await ensurePeriods(
    client,
    facts.map(({ period }) => period).filter((code) => code !== '-1'),
  );
  const wanted = facts.map((fact, position) => ({ ...fact, position }));
  const values = [importId, recordedAt, JSON.stringify(wanted)];
  const judged = await client.query<Judged>(sql('warehouse/judge_printed'), values);
  const changed = judged.rows.filter(({ verdict }) => verdict === 'new' || verdict === 'revised');
  const closing = changed.flatMap(({ standing }) => standing ?? []);
  await client.query(sql('warehouse/close_printed'), [closing, recordedAt]);
  const rows = changed.flatMap(({ position, version }) => {
    const fact = facts[position];
    return fact === undefined ? [] : [{ ...fact, version }];
  });
  await client.query(sql('warehouse/insert_printed'), [importId, recordedAt, JSON.stringify(rows)]);
  return new Set(rows.map(({ slug }) => slug));
}
