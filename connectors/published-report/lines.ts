// The delivery as lines of cells, whatever format it came in: the rest of the connector knows nothing of formats.
import { decodeText } from '../_readers/decode';
import { splitRecords, type CsvRecord } from '../_readers/csv-records';
import { QuarterdayError } from '../../contracts/failure';
import { htmlLines } from './html';
import { meaningOf } from './roles';
import { clean } from './words';
import { workbookLines } from './workbook';

/** One line: of a table (several cells), or of text (one cell). `gap` says that a blank line, such as a page break, stands before it. */
export interface Line {
  readonly place: string;
  readonly cells: readonly string[];
  readonly table: boolean;
  readonly gap: boolean;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** True where the last line has no line break behind it. */
  readonly open: boolean;
}

const SEPARATOR = /^\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?$/;

/** The cells of a Markdown row; `\|` is a bar within a cell. */
function pipeCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => clean(cell.replace(/\\\|/g, '|')));
}

const isPipe = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);

function textLine(line: string): { readonly cells: string[]; readonly table: boolean } {
  if (isPipe(line)) return { cells: pipeCells(line), table: true };
  const cells = line.split('\t').map(clean);
  return { cells, table: cells.length > 1 };
}

/** Lines of tab-separated or Markdown text. */
function plainLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = false;
  text.split(/\r?\n/).forEach((line, i) => {
    const blank = line.trim() === '';
    if (!blank && !SEPARATOR.test(line.trim())) lines.push({ place: `line ${i + 1}`, ...textLine(line), gap });
    gap = blank;
  });
  return lines;
}

/** True where the text is comma-separated: most of its records have as many fields as one another, and more than two. */
function isCsv(records: readonly CsvRecord[]): boolean {
  const widths = new Map<number, number>();
  for (const { fields } of records)
    if (fields.length > 2) widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
  const most = Math.max(0, ...widths.values());
  return most >= 2 && most * 2 > records.length;
}

/** True where the first line is one of headings between commas: what cannot be read then is a broken table and no prose. */
function startsAsCsv(text: string): boolean {
  const [first = ''] = text.trimStart().split('\n');
  return first.split(',').filter((cell) => meaningOf(clean(cell.replace(/"/g, ''))) !== null).length >= 3;
}

function csvLines(text: string): Line[] | null {
  let records: CsvRecord[];
  try {
    records = splitRecords(text, { delimiter: ',', maxRecords: 100_000, keepBlank: true });
  } catch (error) {
    if (!(error instanceof QuarterdayError) || startsAsCsv(text)) throw error;
    return null;
  }
  const blank = ({ fields }: CsvRecord): boolean => fields.every((field) => field.trim() === '');
  if (!isCsv(records.filter((record) => !blank(record)))) return null;
  return records.flatMap((record, i) => {
    if (blank(record)) return [];
    const cells = record.fields.map(clean);
    const before = records[i - 1];
    const gap = before !== undefined && blank(before);
    return [{ place: `line ${record.line}`, cells, table: cells.length > 1, gap }];
  });
}

/** A report of a committee has some hundred lines. What has more is no report, and is not taken apart to find that out. */
const MOST_LINES = 20_000;

function checkLength(body: Buffer): void {
  let lines = 0;
  for (let at = body.indexOf(10); at >= 0 && lines <= MOST_LINES; at = body.indexOf(10, at + 1)) lines += 1;
  if (lines <= MOST_LINES) return;
  throw new QuarterdayError('VOLUME_ANOMALY', 'the file has more lines than any report of a committee', {
    seen: `more than ${MOST_LINES} lines`,
    expected: "a report's table, of some hundred rows",
    todo: 'send the report itself; an export of a system has a source of its own',
  });
}

/** The lines of a delivery. Throws VOLUME_ANOMALY for one that is too long, FILE_EMPTY, FILE_TYPE_MISMATCH, ENCODING_INVALID and what the workbook reader throws. */
export async function linesOf(body: Buffer): Promise<Lines> {
  if (body.subarray(0, 4).toString('hex') === '504b0304') return { lines: await workbookLines(body), open: false };
  checkLength(body);
  const text = decodeText(body, { declared: 'windows-1252', markup: true });
  if (/^[\uFEFF\s]*<(?!b>)/i.test(text.slice(0, 4096))) return { lines: htmlLines(text), open: !/>\s*$/.test(text) };
  const open = !text.endsWith('\n');
  const tabs = text.split('\n').filter((line) => line.includes('\t') || isPipe(line)).length;
  const csv = tabs >= 2 ? null : csvLines(text);
  return { lines: csv ?? plainLines(text), open };
}
