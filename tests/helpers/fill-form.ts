// Fills in a return form as a spreadsheet program would: cells by the row's slug and the column's heading, everything else kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { FIRST_LINE } from '../../connectors/kpi-return/form';
import { typeInto, type Typed } from '../../connectors/_readers/testing/type-into';
import { readWorkbook } from '../../connectors/_readers/xlsx';
import { address, type CellValue } from '../../connectors/_readers/xlsx-types';

const textOf = (cell: CellValue | undefined): string => (cell?.kind === 'text' ? cell.text : '');

/** Opens the form, types, signs with the day, and writes it again. Throws where the form has no such row or column. */
export async function fillForm(
  path: string,
  completedOn: string,
  typed: Readonly<Record<string, Readonly<Record<string, Typed>>>>,
): Promise<void> {
  const body = readFileSync(path);
  const sheets = (await readWorkbook(body)).sheets.filter(({ hidden }) => !hidden);
  const cells: Record<string, Typed> = {};
  for (const [slug, answers] of Object.entries(typed)) {
    const found = sheets.flatMap(({ name, rows }) =>
      rows.filter(({ cells: [key] }) => textOf(key).includes(`|${slug}`)).map(({ row }) => ({ name, rows, row })),
    )[0];
    if (found === undefined) throw new Error(`the form has no row ${slug}`);
    cells[`${found.name}!C6`] = new Date(`${completedOn}T00:00:00Z`);
    const headings = found.rows.find(({ row }) => row === FIRST_LINE - 1)?.cells.map(textOf) ?? [];
    for (const [heading, answer] of Object.entries(answers)) {
      const column = headings.indexOf(heading) + 1;
      if (column === 0) throw new Error(`the form has no column ${heading}`);
      cells[`${found.name}!${address(found.row, column)}`] = answer;
    }
  }
  writeFileSync(path, await typeInto(body, cells));
}
