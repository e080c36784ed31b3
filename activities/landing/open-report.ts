// Opens the lines of the quarters that a published report shows. Nothing is expected by that: a report of the past chases nobody.
import type { OpenReportInput } from '../../contracts/activities';
import { inTransaction } from '../../platform/db/transaction';
import { sql } from '../../platform/sql';
import { quarterParts } from '../../rules/calendar/periods';
import type { Deps } from '../deps';
import { ensurePeriods } from '../warehouse/ensure-periods';
import { linesOf } from './open-round';

/** Writes the lines of the report's quarters; says how many there are. A year that the catalogue lacks has none. Safe to repeat. */
export function openReport(deps: Deps) {
  return async ({ council, importId, asOf }: OpenReportInput): Promise<{ readonly lines: number }> => {
    const catalogue = deps.catalogue(council);
    const found = await deps.pool.query<{ code: string }>(sql('landing/read_report_quarters'), [importId]);
    const quarters = found.rows
      .map(({ code }) => code)
      .filter((code) => catalogue.years.includes(quarterParts(code).year));
    const last = quarters.at(-1);
    if (last === undefined) return { lines: 0 };
    const lines = linesOf(catalogue, last).filter(({ quarter }) => quarters.includes(quarter));
    await inTransaction(deps.pool, async (client) => {
      await ensurePeriods(client, [...lines.map(({ period }) => period), ...lines.map(({ quarter }) => quarter)]);
      await client.query(sql('landing/insert_report_lines'), [council, JSON.stringify(lines), asOf]);
    });
    return { lines: lines.length };
  };
}
