// Reads the CSV of SQL Server Reporting Services: by default several tables in one file, separated by blank lines; or one flat table.
// The form is that of Microsoft's "Exporting to a CSV file" (ExcelMode=true): UTF-8 with a mark, CRLF, headers are text-box names, values are formatted.
import { QuarterdayError } from '../../contracts/failure';
import { decodeText } from './decode';
import { heading } from './columns';
import { checkNames } from './csv-header';
import { splitRecords, type CsvRecord } from './csv-records';

export interface SsrsRow {
  readonly line: number;
  /** Where it stands in its delivery: `line 12`, or `Sheet!A12`. */
  readonly place: string;
  /** As many as the block's header has; formatted text (`1,153`, `45.3%`, `12/05/2026`). */
  readonly cells: readonly string[];
}

export interface SsrsBlock {
  readonly headerLine: number;
  readonly headerPlace: string;
  readonly header: readonly string[];
  readonly rows: readonly SsrsRow[];
}

/**
 * The blocks of an SSRS CSV, in file order: text boxes of the body first (title, parameters), then one block per table.
 * Throws what `decodeText` throws, FILE_TRUNCATED (no last CRLF, or a last record that is short), CSV_RAGGED or CSV_HEADER_DUPLICATE.
 */
export function readSsrsBlocks(body: Buffer): SsrsBlock[] {
  const text = decodeText(body);
  if (!text.endsWith('\r\n')) throw truncated(null);
  const records = splitRecords(text, { delimiter: ',', maxRecords: 1_000_001, keepBlank: true });
  if (records.length > 1_000_000) {
    throw new QuarterdayError('FILE_TOO_LARGE', 'the report has more than 1,000,000 lines', {
      expected: 'a report of one period',
      todo: 'export a shorter period',
    });
  }
  const groups = group(records);
  return groups.map((records, at) => block(records, at === groups.length - 1));
}

/**
 * The flat CSV (ExcelMode=false) is one table, in which the text boxes of the body are columns that say the same on every row:
 * they are given as the title's block as well, so that a report is read alike in both forms. Other reports stay as they are.
 */
export function liftTitle(blocks: readonly SsrsBlock[]): SsrsBlock[] {
  const [flat, ...more] = blocks;
  const [first] = flat?.rows ?? [];
  if (flat === undefined || first === undefined || more.length > 0) return [...blocks];
  const same = flat.header.map((_, at) => flat.rows.every(({ cells }) => cells[at] === first.cells[at]));
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, at) => same[at] === true);
  return [{ ...flat, header: kept(flat.header), rows: [{ ...first, cells: kept(first.cells) }] }, flat];
}

function group(records: readonly CsvRecord[]): CsvRecord[][] {
  const groups: CsvRecord[][] = [];
  let open = false;
  for (const record of records) {
    const blank = record.fields.length === 1 && record.fields[0]?.trim() === '';
    if (!blank && open) groups.at(-1)?.push(record);
    if (!blank && !open) groups.push([record]);
    open = !blank;
  }
  return groups;
}

function block(records: readonly CsvRecord[], last: boolean): SsrsBlock {
  const [first, ...rest] = records;
  const header = (first?.fields ?? []).map(heading);
  const headerLine = first?.line ?? 0;
  checkNames(header, headerLine);
  rest.forEach((record, at) => {
    if (record.fields.length === header.length) return;
    const end = last && at === rest.length - 1 && record.fields.length < header.length;
    throw end ? truncated(record.line) : ragged(record, header.length);
  });
  return {
    headerLine,
    headerPlace: `line ${headerLine}`,
    header,
    rows: rest.map(({ line, fields }) => ({ line, place: `line ${line}`, cells: fields })),
  };
}

function truncated(line: number | null): QuarterdayError {
  return new QuarterdayError('FILE_TRUNCATED', 'the report ends in the middle of a line', {
    seen: line === null ? 'a last line without CRLF' : 'a last row with too few fields',
    expected: 'CRLF after a last row that is as wide as its header',
    todo: 'export the report again',
    place: line === null ? null : `line ${line}`,
  });
}

function ragged(record: CsvRecord, width: number): QuarterdayError {
  return new QuarterdayError('CSV_RAGGED', 'a row is not as wide as the header of its table', {
    seen: `${record.fields.length} fields`,
    expected: `${width} fields`,
    todo: 'export the report again; if its layout has changed, tell the council’s report writer',
    place: `line ${record.line}`,
  });
}
