// A workbook's cell as the text that a CSV of the same table would hold, so that one row contract reads both.
import type { CellValue } from '../_readers/xlsx-types';

/** The text of a cell: dates in ISO form, numbers as exact decimals, yes and no. A blank or faulty cell has none. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === undefined || cell.kind === 'blank' || cell.kind === 'error') return '';
  if (cell.kind === 'date') return cell.iso;
  if (cell.kind === 'boolean') return cell.value ? 'Yes' : 'No';
  return cell.kind === 'duration' ? `${cell.seconds} seconds` : cell.text;
}
