// Refuses a counted export as a whole: without rows, or with none of the council and period that were asked for.
import { COMMON } from './common-reasons';
import type { Ledger } from './ledger';
import { noRows, outOfScope } from './scope';

export interface Whole {
  /** Reasons that say that a row is of another council or period. */
  readonly outside: readonly string[];
  /** Reasons that say nothing of either. */
  readonly apart: readonly string[];
  readonly place: string;
  /** What should have been there. */
  readonly asked?: string;
}

/** Throws VOLUME_ANOMALY where there are no rows, SCOPE_MISMATCH where none is of the council and period. */
export function refuseWhole(
  { rowsIn, ignored, rejections }: ReturnType<Ledger['counts']>,
  { outside, apart, place, asked }: Whole,
): void {
  const rows = (reasons: readonly string[]): number =>
    ignored.filter(({ reason }) => reasons.includes(reason)).reduce((sum, one) => sum + one.rows, 0);
  const nothing = rows([COMMON.total, COMMON.blank]);
  if (rowsIn === nothing) throw noRows(place);
  const elsewhere = rows(outside);
  const here = rowsIn - elsewhere - rejections.length - nothing - rows([...apart, COMMON.repeat]);
  // Rows that could not be read may be of the period: only where they are the fewer is the file another one.
  if (here > 0 || elsewhere <= rejections.length) return;
  const found = ignored.filter(({ reason }) => outside.includes(reason)).map(({ reason }) => reason);
  const seen = `${elsewhere} rows: ${found.join('; ')}`;
  const expected = asked ?? 'rows of the council and period asked for';
  throw outOfScope('no row is of the council and period that were asked for', seen, expected, place);
}
