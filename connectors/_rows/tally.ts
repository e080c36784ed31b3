// Accounts for every row of a delivery: each has exactly one fate, so that the counts balance by construction.
import type { ParseResult, Rejection } from '../../contracts/connector';

/** What became of one data row. `keys` are `measure@period`, in the order of the manifest. */
export type Fate =
  | { readonly kind: 'fed'; readonly keys: readonly string[] }
  | { readonly kind: 'ignored'; readonly reason: string }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/** The row counts in these observations. */
export function fed(keys: readonly string[]): Fate {
  return { kind: 'fed', keys };
}

/** The row by contract does not count. */
export function ignored(reason: string): Fate {
  return { kind: 'ignored', reason };
}

/** The row was refused. */
export function rejected(rejection: Rejection): Fate {
  return { kind: 'rejected', rejection };
}

/** The counts of a delivery from the fates of its rows: groups in order of first appearance. */
export function tally(fates: readonly Fate[]): Pick<ParseResult, 'rowsIn' | 'fed' | 'ignored' | 'rejections'> {
  const groups = new Map<string, { rows: number; readonly keys: readonly string[] }>();
  const reasons = new Map<string, number>();
  const rejections: Rejection[] = [];
  for (const fate of fates) {
    if (fate.kind === 'rejected') rejections.push(fate.rejection);
    else if (fate.kind === 'ignored') reasons.set(fate.reason, (reasons.get(fate.reason) ?? 0) + 1);
    else {
      const name = fate.keys.join(' ');
      const group = groups.get(name) ?? { rows: 0, keys: fate.keys };
      group.rows += 1;
      groups.set(name, group);
    }
  }
  return {
    rowsIn: fates.length,
    fed: [...groups.values()].map(({ rows, keys }) => ({ rows, keys })),
    ignored: [...reasons].map(([reason, rows]) => ({ rows, reason })),
    rejections,
  };
}
