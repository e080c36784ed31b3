// Sees to it that periods have their row in dim_period before a fact refers to them.
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { financialYearOf, parsePeriod } from '../../rules/calendar/periods';

/** Inserts the periods of these codes where they are missing. @throws QuarterdayError USAGE for a code that is none */
export async function ensurePeriods(client: PoolClient, codes: readonly string[]): Promise<void> {
  const rows = [...new Set(codes)].sort().map((code) => {
    const { kind, start, end } = parsePeriod(code);
    const year = financialYearOf(start);
    const within = financialYearOf(end) === year;
    return { code, kind, start_date: start, end_date: end, financial_year: within ? year : null };
  });
  if (rows.length > 0) await client.query(sql('warehouse/insert_periods'), [JSON.stringify(rows)]);
}
