// What a row is where it prints no figure: by the words of its cell, by its comment, by its frequency; never by a guess.
import type { ReportStatus } from '../../contracts/report';
import { readAvailability, readValue } from '../../readings';
import { findPeriod, parsePeriod } from '../../rules/calendar/periods';
import type { Cell } from './interpret';
import type { ReportRow } from './report';

type Status = ReportStatus['status'];

/** What the comment says of the data: not due, awaited, or nothing of either. */
function commentStatus(comment: string, quarter: string): Status | null {
  const { status } = readValue(comment);
  if (status === 'not_due' || status === 'awaited' || status === 'to_be_confirmed') return status;
  return readAvailability(comment, { period: quarter }).awaited ? 'awaited' : null;
}

/** The status of a cell that holds words; a cell that says least (`-`, `N/A`) takes what the comment says. */
function cellStatus({ status }: Cell, comment: string, quarter: string): Status {
  switch (status) {
    case 'awaited':
    case 'not_due':
    case 'to_be_confirmed':
      return status;
    case 'not_available':
      return commentStatus(comment, quarter) ?? 'awaited';
    case 'observed':
    case 'new':
    case 'suppressed':
    case 'narrative':
    case 'unreadable':
    case 'not_applicable':
      return commentStatus(comment, quarter) ?? 'not_applicable';
  }
}

/** A blank cell: the figure is awaited, or not due where it is measured once a year and the year has not ended. */
function blankStatus(row: ReportRow, comment: string, quarter: string): Status {
  const said = commentStatus(comment, quarter);
  if (said !== null) return said;
  return /^(?:annual|year)/i.test(row.cell('frequency') ?? '') && !quarter.endsWith('-Q4') ? 'not_due' : 'awaited';
}

/** True where a column's period ends with the quarter: the quarter itself, the year to date, its last month. */
const endsWith = (period: string, quarter: string): boolean => findPeriod(period)?.end === parsePeriod(quarter).end;

function statusIn(row: ReportRow, cells: readonly Cell[], quarter: string, latest: boolean): ReportStatus | null {
  const comment = latest ? (row.cell('comment') ?? '') : '';
  const own = cells.filter(({ shownIn }) => shownIn !== null && endsWith(shownIn, quarter));
  if (own.some(({ figure }) => figure)) return null;
  const [cell] = own;
  if (cell !== undefined) return { quarter, status: cellStatus(cell, comment, quarter), text: cell.text };
  if (row.periods.some((period) => endsWith(period, quarter)))
    return { quarter, status: blankStatus(row, comment, quarter), text: '' };
  if (!latest) return null;
  // Without a column of results a milestone's own words say whether it is due: its comment, or a blue RAG. What has a number for
  // a target and is told of in words only is a figure that is not here.
  const blue = row.rag?.text.toLowerCase() === 'blue';
  const told = row.kind === 'kpi' && row.has('comment') ? 'awaited' : 'not_applicable';
  return { quarter, status: commentStatus(comment, quarter) ?? (blue ? 'not_due' : told), text: '' };
}

/** The status of a row in each quarter of the report's year that it shows without a figure, up to the report's own. */
export function statusesOf(row: ReportRow, cells: readonly Cell[], quarter: string): ReportStatus[] {
  const year = quarter.slice(0, 7);
  const earlier = [1, 2, 3, 4].map((number) => `${year}-Q${number}`).filter((code) => code < quarter);
  const found = [...earlier, quarter].map((code) => statusIn(row, cells, code, code === quarter));
  return found.filter((status) => status !== null);
}
