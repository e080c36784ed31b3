// Types into a workbook as a spreadsheet program does: the cells named are set, everything else (locks, lists, hidden sheets) is kept.
// A stand-in for a spreadsheet program: it must keep what our own writer and reader do not know.
// oxlint-disable-next-line no-restricted-imports
import { Workbook } from 'exceljs';

/** A number, a text, or a day as `2023-10-13` in a `Date` of UTC. */
export type Typed = string | number | Date | null;

/** The workbook with these cells set, by `Sheet!D7`. */
export async function typeInto(body: Buffer, cells: Readonly<Record<string, Typed>>): Promise<Buffer> {
  const book = new Workbook();
  await book.xlsx.load(body as unknown as ArrayBuffer);
  for (const [place, value] of Object.entries(cells)) {
    const at = place.lastIndexOf('!');
    const sheet = book.getWorksheet(place.slice(0, at));
    if (sheet === undefined) throw new Error(`the workbook has no sheet of ${place}`);
    sheet.getCell(place.slice(at + 1)).value = value;
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
