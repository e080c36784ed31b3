// Stages the counts of small areas that a bulk file gave: one row a month and area, so that 150,000 counts are 12,000 rows.
import type { AreaCounts, AreaRow } from '../../contracts/bulk';
import type { PoolClient } from '../../platform/db/pool';
import { sql } from '../../platform/sql';
import { copyRows, type Cell } from '../warehouse/copy-rows';

const COLUMNS = ['import_id', 'period', 'area', 'name', 'counts', 'first_lines', 'last_lines'];

const list = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;

function* cells(id: string, rows: Iterable<AreaRow>): Iterable<readonly Cell[]> {
  for (const { period, area, name, counts, firstLines, lastLines } of rows)
    yield [id, period, area, name, list(counts), list(firstLines), list(lastLines)];
}

/** Writes them for one import, inside the transaction that is open. */
export async function stageAreas(client: PoolClient, id: string, areas: AreaCounts): Promise<void> {
  await copyRows(client, 'landing.area_count', COLUMNS, cells(id, areas.rows()));
  await client.query(sql('normalise/insert_area_reading'), [
    id,
    areas.categories.map(({ code }) => code),
    areas.categories.map(({ measure }) => measure),
    areas.months.map(({ period }) => period),
    areas.months.map(({ entry }) => entry ?? ''),
  ]);
}
