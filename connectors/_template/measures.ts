// From rows to measures: pure, and every row is either counted, ignored for a reason, or refused.
import type { CouncilScope, Rejection } from '../../contracts/connector';
import type { Period } from '../../contracts/period';
import type { ReadRow, Row } from './row';
import type { Settings } from './settings';

export const MEASURE = 'cases_opened';

export interface Counted {
  readonly counted: number;
  readonly ignored: ReadonlyMap<string, number>;
  readonly rejections: readonly Rejection[];
}

function reasonAgainst(
  row: Row,
  seen: ReadonlySet<string>,
  council: CouncilScope,
  period: Period,
  settings: Settings,
): string | null {
  const names = [council.code, council.name, ...council.aliases].map((name) => name.toLowerCase());
  if (!names.includes(row.council.toLowerCase())) return 'another council';
  if (row.opened < period.start || row.opened > period.end) return 'another period';
  if (settings.cancelled.includes(row.status)) return 'cancelled';
  return seen.has(row.reference) ? 'the same case a second time' : null;
}

/** Counts distinct cases opened in the period by the council. */
export function countCases(
  rows: readonly ReadRow[],
  council: CouncilScope,
  period: Period,
  settings: Settings,
): Counted {
  const seen = new Set<string>();
  const ignored = new Map<string, number>();
  const rejections: Rejection[] = [];
  for (const read of rows) {
    if (!read.ok) {
      const { rule, message, expected, todo } = read.fault;
      rejections.push({ place: `line ${read.line}`, rule, message, expected, todo, raw: '', measures: [MEASURE] });
      continue;
    }
    const reason = reasonAgainst(read.row, seen, council, period, settings);
    if (reason === null) seen.add(read.row.reference);
    else ignored.set(reason, (ignored.get(reason) ?? 0) + 1);
  }
  return { counted: seen.size, ignored, rejections };
}
