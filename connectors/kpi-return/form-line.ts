// The cells of one line of a form: what is asked, what is known, and the cells to be filled in.
import type { WriteCell } from '../_readers/xlsx-write';
import type { FillColumn, FormInput, FormLine } from './form';
import { CLOSED_CELL, open, shown } from './form-style';
import { keyOf, writeKey } from './key';
import { componentOf, periodWords } from './layout';
import { unitWords } from './unit-words';

export const WIDTHS: Readonly<Record<string, number>> = {
  key: 4,
  indicator: 44,
  unit: 16,
  lastValue: 18,
  target: 24,
  value: 14,
  evidence: 30,
  availability: 30,
  comment: 60,
  guidance: 60,
};

/** Whether a cell of this column is to be filled in on this line. */
export function isAsked(line: FormLine, column: string): boolean {
  const label = componentOf(column);
  if (label !== null) return line.components.includes(label);
  if (line.benchmark !== null) return column === 'value' || column === 'confirmZero' || column === 'evidence';
  if (column === 'rag') return line.kind === 'milestone';
  if (line.kind !== 'milestone') return true;
  return !['value', 'confirmZero', 'qualifier'].includes(column);
}

/** The line's figure as a spreadsheet shows it: with its decimals, and thousands apart. */
function formatOf({ decimals, unit }: FormLine): string {
  // Only in a cell without a format does "84%" become a percentage; in any other it becomes 0.84 and looks like 1.
  if (unit === 'percent') return 'General';
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

const FIGURES = new Set(['value', 'confirmZero', 'qualifier', 'evidence']);

export function lineCells(
  { council, quarter }: FormInput,
  owner: string,
  line: FormLine,
  columns: readonly string[],
): WriteCell[] {
  const { indicator, benchmark, period, title } = line;
  const unit = unitWords(line);
  const key = keyOf({ council: council.code, quarter, owner, indicator, benchmark, period });
  const fixed: Readonly<Record<string, string>> = {
    key: writeKey(key, { title, unit }),
    indicator: title,
    unit,
    period: periodWords(period),
    lastValue: line.lastValue,
    target: line.target,
    guidance: line.guidance,
  };
  return columns.map((column): WriteCell => {
    const given = fixed[column];
    if (given !== undefined) return shown(given);
    if (!isAsked(line, column)) return CLOSED_CELL;
    const label = componentOf(column);
    const filled = label === null ? line.filled?.[column as FillColumn] : line.parts?.[label];
    const spare = line.systemFed && (label !== null || FIGURES.has(column));
    const format = label !== null ? '#,##0' : column === 'value' ? formatOf(line) : null;
    return open(filled ?? '', { spare, ...(format === null ? {} : { format }) });
  });
}
