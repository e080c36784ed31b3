// What a connector may use to read a delivery or to ask a web service.
export { decodeText, inUtf8, type DeclaredEncoding, type DecodeOptions } from './decode';
export { readCsv, rejectRagged, type CsvOptions, type CsvRow, type CsvTable, type RaggedRow } from './csv';
export { liftTitle, readSsrsBlocks, type SsrsBlock, type SsrsRow } from './ssrs';
export { readSsrsSheets } from './ssrs-sheets';
export { heading, matchColumns, type ColumnMatch, type ColumnSpec } from './columns';
export {
  booleanCell,
  decimalCell,
  durationCell,
  integerCell,
  optional,
  percentCell,
  refuse,
  refuseBlank,
} from './cells';
export type { CellFault, CellResult, NumberOptions } from './cells';
export { ukDateCell, ukDateTimeCell } from './cells-dates';
export { readWorkbook, type WorkbookLimits } from './xlsx';
export { address, BLANK, cellAt, columnLetters, parseAddress } from './xlsx-types';
export type { CellValue, Merge, Sheet, SheetRow, Workbook } from './xlsx-types';
export { writeWorkbook, type WriteCell, type WriteSheet, type WriteStyle, type WriteValidation } from './xlsx-write';
export { httpRequest, type HttpAnswer, type HttpRequest } from './http';
export { validatorOf } from './http-headers';
export { cursorPages, linkedPages, offsetPages, type LinkPage, type OffsetPage, type Paging } from './paging';
export { retryAfterOf } from './retry-after';
export { readJson, type JsonDocument } from './json';
