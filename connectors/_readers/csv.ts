// Reads a CSV delivery into rows that know their line, refusing what csv-parse would quietly make wrong data of.
import { QuarterdayError } from '../../contracts/failure';
import type { Rejection } from '../../contracts/connector';
import { decodeText, type DecodeOptions } from './decode';
import { findHeader } from './csv-header';
import { splitRecords, type CsvRecord, type Delimiter } from './csv-records';

export interface CsvOptions extends DecodeOptions {
  readonly delimiter?: Delimiter;
  /** `required` (the default): a last line without its newline is a cut file. `optional`: only where its last record is short. */
  readonly finalNewline?: 'required' | 'optional';
  /** Headings by which the header row is found among the first 20 lines; without them it is the first line that is not blank. */
  readonly headerHas?: readonly string[];
  /** Data rows, at most; the default is 1,000,000. */
  readonly maxRows?: number;
}

export interface CsvRow {
  /** The line of the file on which the row starts, from 1. */
  readonly line: number;
  /** Text by heading (NFC, trimmed), untrimmed; without a prototype, so that any heading is safe. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface RaggedRow {
  readonly line: number;
  readonly fields: number;
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly CsvRow[];
  /** Rows with more or fewer fields than the header: each must become a rejection (`rejectRagged`). */
  readonly ragged: readonly RaggedRow[];
}

/**
 * The table of a CSV body. Blank lines are skipped.
 * Throws FILE_EMPTY, FILE_TYPE_MISMATCH, ENCODING_INVALID, CSV_CONTROL_CHAR, CSV_DIALECT, CSV_HEADER_DUPLICATE, CSV_RECORD_TOO_LARGE,
 * CSV_RAGGED (where every row is), FILE_TOO_LARGE (rows), FILE_TRUNCATED or CONTRACT_DRIFT (where `headerHas` is not found).
 */
export function readCsv(body: Buffer, options: CsvOptions = {}): CsvTable {
  const text = decodeText(body, options);
  const delimiter = options.delimiter ?? ',';
  const maxRows = options.maxRows ?? 1_000_000;
  const records = splitRecords(text, { delimiter, maxRecords: maxRows + 21 });
  const { header, at } = findHeader(records, delimiter, options.headerHas);
  const data = records.slice(at + 1);
  if (data.length > maxRows) throw tooManyRows(maxRows);
  checkEnd(text, data, header.length, options.finalNewline ?? 'required');
  const ragged = data.filter((record) => record.fields.length !== header.length);
  if (ragged.length > 0 && ragged.length === data.length) throw allRagged(ragged, header.length);
  const whole = ragged.length === 0 ? data : data.filter((record) => record.fields.length === header.length);
  return {
    header,
    headerLine: records[at]?.line ?? 1,
    rows: whole.map((record) => lazyRow(header, record)),
    ragged: ragged.map((record) => ({ line: record.line, fields: record.fields.length })),
  };
}

/** The ragged rows of a table as rejections, without their text: no one can say which column it belongs to. */
export function rejectRagged(table: CsvTable, measures: readonly string[]): Rejection[] {
  return table.ragged.map(({ line, fields }) => ({
    place: `line ${line}`,
    rule: 'CSV_RAGGED',
    message: `the row has ${fields} fields`,
    expected: `${table.header.length} fields, as the header has`,
    todo: 'quote the text that holds a comma or a line break, and export again',
    raw: '',
    measures,
  }));
}

// The cells are made when they are asked for: a table of 200,000 rows would else hold an object of each.
function lazyRow(header: readonly string[], { line, fields }: CsvRecord): CsvRow {
  return {
    line,
    get cells() {
      return byHeading(header, fields);
    },
  };
}

function byHeading(header: readonly string[], fields: readonly string[]): Record<string, string> {
  const cells = Object.create(null) as Record<string, string>;
  header.forEach((heading, index) => {
    cells[heading] = fields[index] ?? '';
  });
  return cells;
}

/** Refuses a text whose end was cut off: `45` must never be stored for `4567`. */
export function checkEnd(text: string, data: readonly CsvRecord[], width: number, rule: 'required' | 'optional'): void {
  if (text.endsWith('\n')) return;
  const last = data.at(-1);
  if (rule === 'optional' && (last === undefined || last.fields.length >= width)) return;
  throw new QuarterdayError('FILE_TRUNCATED', 'the file ends in the middle of a line', {
    seen: 'a last line without its line break',
    expected: 'a line break after the last row',
    todo: 'send the whole file again',
    place: last === undefined ? null : `line ${last.line}`,
  });
}

function tooManyRows(maxRows: number): QuarterdayError {
  return new QuarterdayError('FILE_TOO_LARGE', 'the file has more rows than this source may deliver', {
    seen: `more than ${maxRows} rows`,
    expected: `at most ${maxRows} rows`,
    todo: 'export a shorter period, or raise the limit of the source',
  });
}

function allRagged(ragged: readonly CsvRecord[], width: number): QuarterdayError {
  return new QuarterdayError('CSV_RAGGED', 'no row has as many fields as the header', {
    seen: `${ragged[0]?.fields.length ?? 0} fields in the first row`,
    expected: `${width} fields`,
    todo: 'export again; a report with several tables needs its own reader',
    place: `line ${ragged[0]?.line ?? 0}`,
  });
}
