// A column whose every cell is of another kind than agreed is a change of the layout, not so many faulty rows.
import type { ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';

/** Fewer rows than this may all be wrong by chance. */
const ENOUGH = 10;

/** Throws CONTRACT_DRIFT where no row could be used and all were refused for the same column. */
export function refuseRetyped({ fed, rejections }: Pick<ParseResult, 'fed' | 'rejections'>): void {
  if (fed.length > 0 || rejections.length < ENOUGH) return;
  const columns = new Set(rejections.map(({ rule, message }) => columnOf(rule, message)));
  const [column] = columns;
  if (columns.size !== 1 || column === null || column === undefined) return;
  throw new QuarterdayError('CONTRACT_DRIFT', 'a column holds another kind of value than was agreed', {
    seen: `${column}: all ${rejections.length} rows are refused for it`,
    expected: rejections[0]?.expected ?? null,
    todo: 'ask what has changed in the export; where the column has a new form, change its settings or approve the new layout',
    place: rejections[0]?.place ?? null,
  });
}

// Messages of refused cells begin with the connector's own word for their column.
function columnOf(rule: string, message: string): string | null {
  if (rule !== 'VALUE_INVALID' && rule !== 'CELL_INVALID') return null;
  return /^([\w-]{1,40}): /.exec(message)?.[1] ?? null;
}
