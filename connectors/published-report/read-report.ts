// Reads a whole report: its tables, the quarter it is of, and the statements of one without a table. Pure but for the workbook's child process.
import { QuarterdayError } from '../../contracts/failure';
import type { Column, When } from './columns';
import { linesOf, type Line, type Lines } from './lines';
import { narrativeOf, narrativePeriod } from './narrative';
import { ownersIn } from './owner';
import type { Report, ReportRow } from './report';
import { aboveOf, rowsOf, type TableRows } from './rows';
import { tablesOf, type ReportTable } from './table';
import { quarterAt, whenOf } from './when';

function drift(lines: readonly Line[]): QuarterdayError {
  const widest = lines.filter(({ table }) => table).sort((a, b) => b.cells.length - a.cells.length)[0];
  return new QuarterdayError('CONTRACT_DRIFT', "the table's headings are not understood", {
    seen: `no heading such as "Aligned KPI" or "Indicator description" over ${widest?.cells.length ?? 0} columns`,
    expected: 'a column of indicators, and columns with known headings beside it',
    todo: 'see connectors/published-report/headings.ts for the headings that are known, and add the wording there',
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
  const rows = table.rows.slice(0, -1).filter((line) => line.table);
  const header = Math.max(...table.header.map(({ cells }) => cells.length));
  const width = Math.min(...rows.map(({ cells }) => cells.length), header);
  if (last.cells.length >= width) return;
  throw new QuarterdayError('FILE_TRUNCATED', 'the file ends in the middle of a row', {
    seen: `${last.cells.length} cells`,
    expected: `${width} cells, as the rows above have`,
    todo: 'send the whole file again',
    place: last.place,
  });
}

/** The quarter asked for or named in a title; else the newest that any row has a figure for, or that a heading names. */
function periodOf(rows: readonly ReportRow[], columns: readonly Column[], when: When): string | null {
  const said = rows.flatMap(({ values }) => values.map(({ period }) => period)).map(quarterAt);
  if (when.quarter !== null && (said.length === 0 || said.includes(when.quarter))) return when.quarter;
  const named = columns.flatMap(({ role, period }) =>
    role === 'comment' || role === 'ragForecast' ? (period ?? []) : [],
  );
  return (said.length > 0 ? said : named.map(quarterAt)).sort().at(-1) ?? when.quarter;
}

function narrativeReport(read: Lines, texts: readonly string[]): Report {
  if (read.lines.filter(({ cells }) => cells.length >= 3).length >= 2) throw drift(read.lines);
  const period = narrativePeriod(texts);
  return { period, year: null, rows: [], notes: [], narrative: narrativeOf(texts), unknown: [] };
}

/**
 * The report of a delivery; `asked` is the period that somebody has named for it. Throws FILE_…, ENCODING_INVALID, XLSX_…,
 * CONTRACT_DRIFT where there is a table whose headings are not understood, VOLUME_ANOMALY where it has no rows.
 */
export async function readReport(body: Buffer, asked: string | null = null): Promise<Report> {
  const read = await linesOf(body);
  const { tables, texts, others } = tablesOf(read.lines);
  if (tables.length === 0) return narrativeReport(read, texts);
  checkEnd(read, tables);
  const when = whenOf(texts, asked);
  const rows: ReportRow[] = [];
  const found: TableRows[] = [];
  let above: ReturnType<typeof aboveOf> = { section: null, kind: null };
  for (const table of tables) {
    above = aboveOf(table, above);
    const taken = rowsOf(table, above, rows.length, when);
    above = { ...above, section: taken.section };
    rows.push(...taken.rows);
    found.push(taken);
  }
  if (rows.length === 0) throw noRows();
  const columns = found.flatMap((table) => table.columns);
  const year = found.find((table) => table.year !== null)?.year ?? when.year;
  const aside = others.map(
    ({ place }) => `${place}: a line of another table, without a column of indicators, was not read.`,
  );
  const notes = [...found.flatMap((table) => table.notes), ...aside];
  const unknown = found.flatMap((table) => table.unknown);
  const owners = ownersIn(rows.map((row) => row.cell('owner')));
  const named = rows.map((row) => ({ ...row, owner: owners.get(row.cell('owner') ?? '') ?? null }));
  return { period: periodOf(rows, columns, when), year, rows: named, notes, narrative: [], unknown };
}
