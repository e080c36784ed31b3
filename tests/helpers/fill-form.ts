// Fills in a return form as a spreadsheet program would: cells set by row and heading, everything else kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { Workbook, type CellValue, type Worksheet } from 'exceljs';
import { FIRST_LINE } from '../../connectors/kpi-return/form';

/** What to type, by the slug that the row's key begins with and the column's heading. */
export type Typed = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

function rowOf(sheet: Worksheet, slug: string): number | null {
  for (let row = FIRST_LINE; row <= sheet.rowCount; row += 1) {
    if (sheet.getCell(row, 1).text.includes(`|${slug}`)) return row;
  }
  return null;
}

function columnOf(sheet: Worksheet, heading: string): number {
  const headings = sheet.getRow(FIRST_LINE - 1);
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    if (headings.getCell(column).text === heading) return column;
  }
  throw new Error(`the form has no column ${heading}`);
}

/** Opens the form, types, signs with the day, and writes it again. Throws where a row is on no sheet. */
export async function fillForm(path: string, completedOn: string, typed: Typed): Promise<void> {
  const book = new Workbook();
  await book.xlsx.load(readFileSync(path) as unknown as ArrayBuffer);
  for (const [slug, cells] of Object.entries(typed)) {
    const sheet = book.worksheets.find((one) => one.state === 'visible' && rowOf(one, slug) !== null);
    const row = sheet === undefined ? null : rowOf(sheet, slug);
    if (sheet === undefined || row === null) throw new Error(`the form has no row ${slug}`);
    sheet.getCell('C6').value = new Date(`${completedOn}T00:00:00Z`);
    for (const [heading, value] of Object.entries(cells)) sheet.getCell(row, columnOf(sheet, heading)).value = value;
  }
  writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
}
