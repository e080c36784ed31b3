// Finds and checks the header row of a CSV: its dialect, its names, its duplicates.
import { QuarterdayError } from '../../contracts/failure';
import { heading } from './columns';
import type { CsvRecord, Delimiter } from './csv-records';

export interface FoundHeader {
  /** Headings, NFC and trimmed. */
  readonly header: readonly string[];
  /** Its index among the records. */
  readonly at: number;
}

/** The header among the records. Throws CSV_DIALECT, CSV_HEADER_DUPLICATE, FILE_EMPTY or CONTRACT_DRIFT (where `has` is not found). */
export function findHeader(
  records: readonly CsvRecord[],
  delimiter: Delimiter,
  has: readonly string[] | undefined,
): FoundHeader {
  const at = has === undefined ? 0 : records.slice(0, 20).findIndex((record) => holds(record, has));
  const record = records[Math.max(at, 0)];
  if (record === undefined) throw new QuarterdayError('FILE_EMPTY', 'the file has no header');
  checkDialect(record, delimiter);
  if (at < 0) throw notFound(has ?? []);
  const header = record.fields.map(heading);
  checkNames(header, record.line);
  return { header, at };
}

function holds(record: CsvRecord, has: readonly string[]): boolean {
  const names = new Set(record.fields.map(heading));
  return has.every((name) => names.has(heading(name)));
}

function checkDialect(record: CsvRecord, delimiter: Delimiter): void {
  if (record.fields.length > 1) return;
  const only = record.fields[0] ?? '';
  const other = [';', '\t', '|', ',', '\r'].find((char) => char !== delimiter && only.includes(char));
  if (other === undefined) return;
  const name = { ';': 'semicolons', '\t': 'tabs', '|': 'bars', ',': 'commas', '\r': 'bare carriage returns' }[other];
  throw new QuarterdayError('CSV_DIALECT', 'the file is delimited in another way than its source delivers', {
    seen: `a header of one column that holds ${name}`,
    expected: `columns delimited by ${JSON.stringify(delimiter)}, lines by LF or CRLF`,
    todo: 'export again as CSV (comma delimited)',
    place: `line ${record.line}`,
  });
}

/** Refuses a header in which a name stands twice: the last would win, silently. Columns without a name do not count. */
export function checkNames(header: readonly string[], line: number): void {
  const twice = header.filter((name, index) => name !== '' && header.indexOf(name) !== index);
  if (twice.length === 0) return;
  throw new QuarterdayError('CSV_HEADER_DUPLICATE', 'a column name stands twice in the header', {
    seen: [...new Set(twice)].map((name) => name.slice(0, 60)).join(', '),
    expected: 'each column once',
    todo: 'remove or rename the second column and export again',
    place: `line ${line}`,
  });
}

function notFound(has: readonly string[]): QuarterdayError {
  return new QuarterdayError('CONTRACT_DRIFT', 'the header row was not found in the first 20 lines', {
    seen: 'no line with these headings',
    expected: has.join(', '),
    todo: 'check that this is the right report; approve a new layout if the supplier has changed it',
  });
}
