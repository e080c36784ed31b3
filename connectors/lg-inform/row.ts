// One row of the table: an area, and a value for each period that the header names.
import { z } from 'zod';
import { readPeriod } from '../../readings';
import { decimalCell, matchColumns, refuse, type CellResult } from '../_readers';
import { cell, words } from '../_rows/cell-schema';

export const AREA = 'area';

/** Signs for "no figure": kept apart from zero. Which of them LG Inform writes was not seen. */
const NONE = new Set(['', '-', '..', '[x]', '[z]', '[c]', '*', 'n/a', 'na', 'null', 'none', 'missing', 'suppressed']);

/** A value, null where the cell says that there is none. */
function valueCell(text: string): CellResult<string | null> {
  const plain = text.trim();
  if (NONE.has(plain.toLowerCase())) return { ok: true, value: null };
  const read = decimalCell(plain, { allowNegative: true });
  return read.ok ? read : refuse(read.message, 'a number, or nothing');
}

export const areaSchema = words;
export const valueSchema: z.ZodType<string | null, string> = cell(valueCell);

export interface PeriodColumn {
  /** Its place in the header, from 0. */
  readonly at: number;
  readonly heading: string;
  readonly code: string;
  readonly start: string;
  readonly end: string;
}

export interface Columns {
  /** The place of the area in the header, from 0. */
  readonly area: number;
  readonly periods: readonly PeriodColumn[];
  readonly notes: readonly string[];
}

/** The columns whose headings are periods; other columns beside the area's three are noted by name. Throws CONTRACT_DRIFT. */
export function columnsOf(header: readonly string[]): Columns {
  const periods = header.flatMap((heading, at): PeriodColumn[] => {
    const { code, start, end } = readPeriod(heading);
    return code === null || start === null || end === null ? [] : [{ at, heading, code, start, end }];
  });
  const dated = new Set(periods.map(({ at }) => at));
  const { index, notes } = matchColumns(
    header.map((heading, at) => (dated.has(at) ? '' : heading)),
    [
      { key: 'area', heading: AREA, required: true },
      { key: 'label', heading: 'area label', required: true },
      { key: 'long', heading: 'area long label', required: false },
    ],
  );
  return { area: index.area ?? 0, periods, notes };
}
