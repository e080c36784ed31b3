// Readings of the three numbers of ENV18: a share between 0 and 1, and tonnages with or without thousands separators.
import { Decimal } from 'decimal.js';
import { decimalCell, refuse, refuseBlank, type CellResult } from '../_readers/cells';
import type { CellValue } from '../_readers/xlsx-types';

function numberCell(cell: CellValue, expected: string): CellResult<string> {
  if (cell.kind === 'blank') return refuseBlank(expected);
  if (cell.kind === 'error')
    return { ...refuse('the cell holds an error or a formula without a result', expected), rule: 'CELL_INVALID' };
  if (cell.kind !== 'text' && cell.kind !== 'number') return refuse('the cell is not a number', expected);
  return decimalCell(cell.text);
}

/** Tonnes as an exact decimal: `53,200.5` is `53200.5`. */
export function tonnesCell(cell: CellValue): CellResult<string> {
  return numberCell(cell, 'tonnes, zero or more');
}

/** A share as an exact decimal between 0 and 1: 51.6 is refused, for it may be a percentage. */
export function fractionCell(cell: CellValue): CellResult<string> {
  const expected = 'a fraction between 0 and 1, such as 0.516';
  const read = numberCell(cell, expected);
  if (!read.ok || new Decimal(read.value).lte(1)) return read;
  return refuse(
    'the share is above 1',
    expected,
    'see whether DEFRA now publishes percentages, and change the connector',
  );
}
