// Rows that repeat another one of the same report: by their own word ("duplicate - see 3"), or word for word.
import type { ReportRow } from './report';
import { wordingOf } from './match';

export interface Duplicate {
  readonly of: ReportRow;
  readonly evidence: string;
}

const sayingOf = (row: ReportRow): string =>
  JSON.stringify([
    wordingOf(row),
    row.values,
    row.cell('baseline'),
    row.target,
    row.cell('owner'),
    row.cell('comment'),
  ]);

/** Where a duplicate differs from the row that it repeats: both cells, by the name of the column. */
function differences(row: ReportRow, of: ReportRow): string[] {
  const roles = [
    ['baseline', 'baseline'],
    ['baseline date', 'baselineDate'],
    ['source', 'source'],
    ['trend', 'trend'],
  ] as const;
  return roles.flatMap(([name, role]) => {
    const [one, other] = [row.cell(role), of.cell(role)];
    return one === other ? [] : [`${name} ${one ?? 'blank'} against ${other ?? 'blank'}`];
  });
}

/** The rows that repeat an earlier row, with what they say otherwise. */
export function duplicatesOf(rows: readonly ReportRow[]): ReadonlyMap<ReportRow, Duplicate> {
  const found = new Map<ReportRow, Duplicate>();
  const sayings = new Map<string, ReportRow>();
  for (const row of rows) {
    const number = Number(/\bduplicate\b[^)]*?\b(?:see|of)\s+(?:row\s+)?(\d+)/i.exec(row.title)?.[1] ?? 0);
    const named = rows.find((other) => other.number === number && other !== row);
    const of = named ?? sayings.get(sayingOf(row));
    if (of === undefined) sayings.set(sayingOf(row), row);
    else
      found.set(row, { of, evidence: [`${row.place} repeats row ${of.number}`, ...differences(row, of)].join('; ') });
  }
  return found;
}
