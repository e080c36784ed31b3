// Splits CSV text into records with the line they start on: the one place that calls csv-parse.
import { CsvError, parse } from 'csv-parse/sync';
import { QuarterdayError } from '../../contracts/failure';

export type Delimiter = ',' | '\t' | ';' | '|';

export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface SplitOptions {
  readonly delimiter: Delimiter;
  /** Records beyond this are not read. */
  readonly maxRecords: number;
  /** Keep blank lines, as a record with one empty field (SSRS separates its tables by them). */
  readonly keepBlank?: boolean;
}

/** A record's size limit in characters: an unclosed quote must not swallow the rest of a file. */
export const MAX_RECORD = 1_000_000;
const MAX_COLUMNS = 500;

/** The records of a text. Throws CSV_RECORD_TOO_LARGE, CSV_DIALECT, FILE_TRUNCATED (an unclosed quote) or FILE_TOO_LARGE (over 500 columns). */
export function splitRecords(text: string, options: SplitOptions): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  for (const record of parseText(text, options)) {
    if (record.length > MAX_COLUMNS) throw tooWide(line);
    if (options.keepBlank === true || record.length > 1 || record[0]?.trim() !== '') {
      records.push({ line, fields: record });
    }
    line += 1 + lineBreaks(record);
  }
  return records;
}

// csv-parse counts lines in its own way where a quoted field holds breaks of another kind than the file's: count them ourselves.
function lineBreaks(record: readonly string[]): number {
  let count = 0;
  for (const field of record) if (field.includes('\n')) count += field.split('\n').length - 1;
  return count;
}

function parseText(text: string, options: SplitOptions): string[][] {
  try {
    return parse(text, {
      delimiter: options.delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: MAX_RECORD,
      to: options.maxRecords,
    });
  } catch (error) {
    if (error instanceof CsvError) throw explain(error);
    throw error;
  }
}

function explain(error: CsvError): QuarterdayError {
  const place = typeof error['lines'] === 'number' ? `line ${error['lines']}` : null;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new QuarterdayError('CSV_RECORD_TOO_LARGE', 'one row is larger than any row can be', {
      seen: `more than ${MAX_RECORD} characters in one row`,
      expected: 'rows under 1 MB',
      todo: 'look for a quote that is opened and not closed',
      place,
    });
  }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new QuarterdayError('FILE_TRUNCATED', 'the file ends inside a quoted field', {
      seen: 'a quote that is not closed',
      expected: 'a closing quote and a line break',
      todo: 'send the whole file again, or close the quote',
      place,
    });
  }
  return new QuarterdayError('CSV_DIALECT', 'the quoting of the file cannot be understood', {
    seen: error.code,
    expected: 'fields quoted whole, quotes inside them doubled',
    todo: 'export again as CSV (comma delimited)',
    place,
  });
}

function tooWide(line: number): QuarterdayError {
  return new QuarterdayError('FILE_TOO_LARGE', 'a row has more columns than any source delivers', {
    expected: `at most ${MAX_COLUMNS} columns`,
    todo: 'check the delimiter and the export',
    place: `line ${line}`,
  });
}
