// Reads a whole report: its tables, the quarter it is of, and the statements of one without a table. Pure but for the workbook's child process.
import { QuarterdayError } from '../../contracts/failure';
import { parsePeriod, quarterOf } from '../../rules/calendar/periods';
import { linesOf, type Line, type Lines } from './lines';
import { narrativeOf, narrativePeriod } from './narrative';
import type { Report, ReportRow } from './report';
import { periodIn, yearIn } from './roles';
import { aboveOf, rowsOf } from './rows';
import { tablesOf, type ReportTable } from './table';

/** The quarter in which a period ends; the quarter itself for one. */
export function quarterAt(code: string): string {
  return quarterOf(parsePeriod(code).end);
}

function drift(lines: readonly Line[]): QuarterdayError {
  const widest = lines.filter(({ table }) => table).sort((a, b) => b.cells.length - a.cells.length)[0];
  return new QuarterdayError('CONTRACT_DRIFT', "the table's headings are not understood", {
    seen: `no heading such as "Aligned KPI" or "Indicator description" over ${widest?.cells.length ?? 0} columns`,
    expected: 'a column of indicators, and columns with known headings beside it',
    todo: 'see connectors/published-report/roles.ts for the headings that are known, and add the wording there',
    place: widest?.place ?? null,
  });
}

function noRows(): QuarterdayError {
  return new QuarterdayError('VOLUME_ANOMALY', 'the report has a header and no rows', {
    seen: '0 rows',
    expected: 'at least one row',
    todo: 'send the whole report',
  });
}

/** A last line without its line break, and short: the file was cut. */
function checkEnd({ lines, open }: Lines, tables: readonly ReportTable[]): void {
  const [last, table] = [lines.at(-1), tables.at(-1)];
  if (!open || last === undefined || !last.table || table?.rows.at(-1) !== last) return;
  const width = Math.min(...table.rows.slice(0, -1).map(({ cells }) => cells.length), table.columns.length);
  if (last.cells.length >= width) return;
  throw new QuarterdayError('FILE_TRUNCATED', 'the file ends in the middle of a row', {
    seen: `${last.cells.length} cells`,
    expected: `${width} cells, as the rows above have`,
    todo: 'send the whole file again',
    place: last.place,
  });
}

/** The newest quarter that any row has a figure for; else the one that a heading or title names. */
function periodOf(rows: readonly ReportRow[], tables: readonly ReportTable[], texts: readonly string[]): string | null {
  const said = rows.flatMap(({ values }) => values.map(({ period }) => period));
  const named = tables.flatMap(({ columns }) =>
    columns.flatMap(({ role, period }) => (role === 'comment' ? (period ?? []) : [])),
  );
  const titled = texts.flatMap(
    (text) => periodIn(text.replace(/^.*?(?=\b[A-Z][a-z]+\s*[-–]\s*[A-Z][a-z]+ 20\d\d)/, ''), null) ?? [],
  );
  const quarters = [...(said.length > 0 ? said : [...named, ...titled])].map(quarterAt).sort();
  return quarters.at(-1) ?? null;
}

/**
 * The report of a delivery. Throws FILE_…, ENCODING_INVALID, XLSX_…, CONTRACT_DRIFT where there is a table whose headings
 * are not understood, VOLUME_ANOMALY where it has no rows.
 */
export async function readReport(body: Buffer): Promise<Report> {
  const read = await linesOf(body);
  const { tables, texts } = tablesOf(read.lines);
  if (tables.length === 0) {
    if (read.lines.filter(({ cells }) => cells.length >= 3).length >= 2) throw drift(read.lines);
    const narrative = narrativeOf(texts);
    const period = narrativePeriod(texts);
    return { period, year: null, rows: [], notes: [], narrative, unknown: [] };
  }
  checkEnd(read, tables);
  const rows: ReportRow[] = [];
  const notes: string[] = [];
  const unknown: string[] = [];
  let above: ReturnType<typeof aboveOf> = { section: null, kind: null };
  for (const table of tables) {
    above = aboveOf(table, above);
    const found = rowsOf(table, above, rows.length);
    rows.push(...found.rows);
    notes.push(...found.notes);
    unknown.push(...found.unknown);
  }
  if (rows.length === 0) throw noRows();
  const year =
    tables.find((table) => table.year !== null)?.year ?? texts.map(yearIn).find((found) => found !== null) ?? null;
  return { period: periodOf(rows, tables, texts), year, rows, notes, narrative: [], unknown };
}
