// Stops a delivery that has shrunk by nine tenths: an export cut short looks like a service that has stopped.
import { QuarterdayError } from '../../contracts/failure';
import type { Period } from '../../contracts/period';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { daysBetween } from '../../rules/calendar/dates';
import { parsePeriod } from '../../rules/calendar/periods';

interface Before {
  readonly period: string;
  readonly rows_in: number;
  readonly months: number | null;
}

const daysOf = ({ start, end }: Period): number => daysBetween(start, end) + 1;

/** How many rows an earlier delivery lets expect: a month's share of those of a year, and no more of a year than a month had. */
function expectedBy({ period, rows_in: rows, months }: Before, own: string): number {
  if (months !== null) return rows * months;
  const [now, then] = [parsePeriod(own), parsePeriod(period)];
  return now.kind === then.kind ? rows : Math.floor(rows * Math.min(1, daysOf(now) / daysOf(then)));
}

/**
 * @throws QuarterdayError VOLUME_ANOMALY where the delivery has 90% fewer rows than the fullest one before it
 * that fed the same measures (CONTRACT.md section 2). Return forms are not judged: a late form may hold one row.
 */
export async function guardVolume(
  client: PoolClient,
  entry: {
    readonly import_id: number;
    readonly council: string;
    readonly source: string;
    readonly period: string;
    readonly rows_in: number;
  },
): Promise<void> {
  const values = [entry.council, entry.source, entry.import_id];
  const { rows } = await client.query<Before>(sql('warehouse/read_previous_rows'), values);
  const expected = Math.max(0, ...rows.map((before) => expectedBy(before, entry.period)));
  if (expected === 0 || entry.rows_in * 10 > expected) return;
  throw new QuarterdayError('VOLUME_ANOMALY', 'the delivery holds far fewer rows than before', {
    seen: `${entry.rows_in} rows`,
    expected: `about ${expected} rows, as before`,
    todo: 'look whether the export was cut short or filtered; get a whole one from the source system and replay with it',
  });
}
