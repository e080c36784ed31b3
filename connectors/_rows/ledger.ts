// Counts the fates of rows as they pass, for files too large to keep a fate for each of them (`tally` does it for small ones).
import type { ParseResult, Rejection } from '../../contracts/connector';

export interface Ledger {
  /** The rows count in these observations. */
  readonly fed: (keys: readonly string[], rows?: number) => void;
  readonly ignored: (reason: string, rows?: number) => void;
  readonly rejected: (rejection: Rejection) => void;
  /** What is counted so far: it balances by construction. */
  readonly counts: () => Pick<ParseResult, 'rowsIn' | 'fed' | 'ignored' | 'rejections'>;
}

/** An empty ledger. Groups stand in the order of their first row. */
export function openLedger(): Ledger {
  const groups = new Map<string, { rows: number; readonly keys: readonly string[] }>();
  const reasons = new Map<string, number>();
  const rejections: Rejection[] = [];
  let rowsIn = 0;
  return {
    fed: (keys, rows = 1) => {
      const name = keys.join(' ');
      const group = groups.get(name) ?? { rows: 0, keys };
      group.rows += rows;
      groups.set(name, group);
      rowsIn += rows;
    },
    ignored: (reason, rows = 1) => {
      if (rows === 0) return;
      reasons.set(reason, (reasons.get(reason) ?? 0) + rows);
      rowsIn += rows;
    },
    rejected: (rejection) => {
      rejections.push(rejection);
      rowsIn += 1;
    },
    counts: () => ({
      rowsIn,
      fed: [...groups.values()].map(({ rows, keys }) => ({ rows, keys })),
      ignored: [...reasons].map(([reason, rows]) => ({ reason, rows })),
      rejections,
    }),
  };
}
