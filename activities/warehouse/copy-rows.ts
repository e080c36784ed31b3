// Writes many rows by COPY: the fastest way into Postgres, and inside the transaction that is open.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { PoolClient } from '../../platform/db/pool';

export type Cell = string | number | boolean | null | readonly string[] | { readonly json: unknown };

const escapeText = (text: string): string =>
  text.replace(/[\\\b\f\n\r\t\v]/g, (char) => {
    const at = '\\\b\f\n\r\t\v'.indexOf(char);
    return `\\${'\\bfnrtv'[at] ?? ''}`;
  });

/** A Postgres array literal of texts. */
function arrayText(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escapeText(cell);
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (isArray(cell)) return escapeText(arrayText(cell));
  return escapeText(JSON.stringify(cell.json));
}

const isArray = (cell: Cell): cell is readonly string[] => Array.isArray(cell);

function* lines(rows: Iterable<readonly Cell[]>): Generator<string> {
  let batch = '';
  for (const row of rows) {
    batch += `${row.map(cellText).join('\t')}\n`;
    if (batch.length < 65_536) continue;
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}

/** Copies rows into `table (columns)`. Names are ours, never a source's. */
export async function copyRows(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(lines(rows)), stream);
}
