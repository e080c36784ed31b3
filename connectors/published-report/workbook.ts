// Lines of a workbook: every visible sheet, numbers as they are shown, merged cells as one value and blanks.
import { readWorkbook } from '../_readers/xlsx';
import { type CellValue, type Sheet } from '../_readers/xlsx-types';
import type { Line } from './lines';
import { clean } from './words';

/** The fraction as the percentage that the cell shows, exact: 0.2989 is 29.89%. */
function percent(fraction: string): string {
  const [whole = '0', decimals = ''] = fraction.replace('-', '').split('.');
  const digits = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = decimals.slice(2).replace(/0+$/, '');
  return `${fraction.startsWith('-') ? '-' : ''}${digits}${rest === '' ? '' : `.${rest}`}%`;
}

function shown(cell: CellValue): string {
  switch (cell.kind) {
    case 'text':
      return clean(cell.text);
    case 'number':
      return cell.percent ? percent(cell.text) : cell.text;
    case 'date':
      return cell.iso.slice(0, 10);
    case 'duration':
      return `${cell.seconds} seconds`;
    case 'boolean':
      return cell.value ? 'Yes' : 'No';
    case 'error':
      return '#ERROR';
    case 'blank':
      return '';
  }
}

function sheetLines(sheet: Sheet): Line[] {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  let last = 0;
  return sheet.rows.map(({ row, cells }) => {
    const gap = last !== 0 && row > last + 1;
    last = row;
    const words = Array.from({ length: width }, (_, i) => shown(cells[i] ?? { kind: 'blank' }));
    const filled = words.filter((word) => word !== '').length;
    const heading = filled === 1 && words[0] !== '' && cells.length === 1;
    return {
      place: `${sheet.name}!A${row}`,
      cells: heading ? [words[0] ?? ''] : words,
      table: !heading && width > 1,
      gap,
    };
  });
}

/** The lines of a workbook's visible sheets. Throws what the workbook reader throws. */
export async function workbookLines(body: Buffer): Promise<Line[]> {
  const { sheets } = await readWorkbook(body);
  return sheets.filter(({ hidden }) => !hidden).flatMap(sheetLines);
}
