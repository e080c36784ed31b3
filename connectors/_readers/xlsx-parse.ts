// Reads a guarded workbook with exceljs. It runs in the killable child process; nothing else may call it but tests.
import { Workbook as ExcelWorkbook, type Worksheet } from 'exceljs';
import { QuarterdayError } from '../../contracts/failure';
import { corrupt, type ZipLimits } from './unzip';
import { toCellValue } from './xlsx-cells';
import { guardWorkbook, type GuardedSheet } from './xlsx-guard';
import { BLANK, type CellValue, type SheetRow, type Workbook } from './xlsx-types';

// Parts of a sheet that hold no cell values. Some of them (validations of whole columns) make exceljs write out a million addresses.
const IGNORED = [
  ...[
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'autoFilter',
    'mergeCells',
    'rowBreaks',
    'colBreaks',
  ],
  ...[
    'hyperlinks',
    'pageMargins',
    'dataValidations',
    'pageSetup',
    'headerFooter',
    'printOptions',
    'picture',
    'drawing',
  ],
  ...['sheetProtection', 'tableParts', 'conditionalFormatting', 'extLst'],
];

/** The workbook in these bytes. Throws what `guardWorkbook` throws, and XLSX_CORRUPT where exceljs cannot read it. */
export async function parseWorkbook(body: Buffer, limits?: ZipLimits): Promise<Workbook> {
  const guarded = await guardWorkbook(body, limits);
  const book = await load(guarded.clean);
  const sheets = guarded.sheets.map((sheet, at) => {
    const read = book.getWorksheet(`s${at + 1}`);
    if (read === undefined) throw corrupt('a sheet that could not be read');
    const { name, hidden, scan } = sheet;
    return { name, hidden, rows: rowsOf(read, sheet, guarded.date1904), merges: scan.merges };
  });
  return { sheets };
}

async function load(clean: Buffer): Promise<ExcelWorkbook> {
  const book = new ExcelWorkbook();
  try {
    // exceljs' own types want its idea of a Buffer, which is that of an older Node.
    await book.xlsx.load(clean as unknown as ArrayBuffer, { ignoreNodes: IGNORED });
    return book;
  } catch (error) {
    if (error instanceof QuarterdayError) throw error;
    throw corrupt('cells or styles that do not fit together');
  }
}

function rowsOf(sheet: Worksheet, guarded: GuardedSheet, date1904: boolean): SheetRow[] {
  const rows: SheetRow[] = [];
  const context = { date1904, emptyText: guarded.scan.emptyText };
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: CellValue[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const value = toCellValue(cell, context);
      if (value.kind === 'blank') return;
      while (cells.length < column - 1) cells.push(BLANK);
      cells.push(value);
    });
    if (cells.length > 0) rows.push({ row: number, cells });
  });
  return rows;
}
