// The leisure trust's own sheet of attendances (XLSX), made by hand: centres down, months across, a total row and footnotes.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { financialYearOf, monthsOf, parsePeriod } from '../../rules/calendar/periods';
import { readWorkbook } from '../_readers/xlsx';
import { address, type Sheet } from '../_readers/xlsx-types';
import { noRows, outOfScope, type Days } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { tally } from '../_rows/tally';
import { attendance, MEASURES, readCentres } from './measures';
import { keyOf, linesOf } from './row';
import { COLUMNS, settingsSchema, type Settings } from './settings';
import { drift, findTable, type MonthColumn, type Table } from './sheet';
import { checkTotals } from './total';

export const connector: Connector = {
  manifest: {
    key: 'tmlt-leisure',
    title: 'Leisure trust attendances',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['xlsx'],
    maxBytes: 20_000_000,
    measures: MEASURES,
    personal: [],
    verified:
      'Not verified: nothing of a leisure trust’s returns is public. The sheet is the layout that we ship, as people make such sheets by hand.',
  },
  columns: COLUMNS,
  parse: async (body, context) => {
    const settings = readSettings(settingsSchema, context.settings, 'tmlt-leisure');
    return read((await readWorkbook(body)).sheets, context, settings);
  },
};

function read(sheets: readonly Sheet[], context: ParseContext, settings: Settings): ParseResult {
  const { end } = parsePeriod(context.period);
  const days: Days = { start: `${financialYearOf(end).slice(0, 4)}-04-01`, end };
  const months = monthsOf({ code: context.period, kind: 'range', ...days });
  const table = findTable(sheets, settings, months);
  const header = `${table.sheet}!A${table.headerRow}`;
  if (table.rows.length === 0) throw noRows(header);
  checkTitles(table, context, settings, header);
  const columns = countedColumns(table, months, settings, header);
  const names = new Set(settings.centres.flat().map((name) => name.toLowerCase()));
  const lines = linesOf(table, columns, (name) => names.has(name.toLowerCase()), settings.totalLabel);
  const centres = lines.filter((line) => line.kind === 'centre');
  const figures = centres.some(
    (line) => line.broken !== null || columns.some((column) => line.raw[keyOf(column)] !== ''),
  );
  if (!figures) throw noFigures(header);
  const found = new Set(centres.map(({ raw }) => (raw['centre'] ?? '').toLowerCase()));
  const absent = settings.centres.filter((all) => !all.some((name) => found.has(name.toLowerCase())));
  if (absent.length > 0) throw drift('centres without a row', absent.map(([name]) => name).join(', '), header);
  const checked = settings.checkTotal ? checkTotals(lines, columns, header) : [];
  const last = table.rows.at(-1)?.row ?? table.headerRow;
  const place = `${table.sheet}!A${table.rows[0]?.row ?? last}:${address(last, Math.max(...columns.map(({ at }) => at)) + 1)}`;
  const asked = { days, months, period: context.period, settings, place };
  const result = attendance(lines, readCentres(lines, columns, settings), asked);
  const notes = [...table.notes, ...checked, ...result.notes];
  return { ...tally(result.fates), observations: result.observations, statements: [], notes };
}

function noFigures(place: string): QuarterdayError {
  return new QuarterdayError('VOLUME_ANOMALY', 'the sheet has no figure in any month asked for', {
    seen: 'blank cells only',
    expected: 'a figure of each centre, at least of April',
    todo: 'wait for the trust to fill the sheet in; if nobody came, a nought must be typed',
    place,
  });
}

/** A title must name the council, and the months must be of the year asked for. */
function checkTitles(
  { titles, columns }: Table,
  { council, period }: ParseContext,
  settings: Settings,
  place: string,
): void {
  const named = titles.join(' ').toLowerCase();
  const names = [council.name, ...council.aliases, ...settings.councilNames];
  if (settings.titleNamesCouncil && !names.some((name) => named.includes(name.toLowerCase())))
    throw outOfScope('no title of the sheet names the council', 'a title without it, or none', council.name, place);
  const years = [...new Set(columns.map(({ month }) => financialYearOf(`${month}-01`)))];
  const year = financialYearOf(parsePeriod(period).end);
  if (!years.includes(year)) throw outOfScope('the sheet is of another year', years.join(', '), year, place);
}

/** The columns of the months asked for: one each, or of several those that the settings name. Throws CONTRACT_DRIFT. */
function countedColumns(
  { columns }: Table,
  months: readonly string[],
  { parts }: Settings,
  place: string,
): MonthColumn[] {
  const wanted = parts.map((part) => part.toLowerCase());
  return months.flatMap((month) => {
    const own = columns.filter((column) => column.month === month);
    if (own.length <= 1) return own;
    const counted = own.filter(({ part }) => wanted.includes(part.toLowerCase()));
    if (wanted.length > 0 && counted.length === wanted.length) return counted;
    const expected =
      wanted.length === 0
        ? 'one column a month, or the names of those that count as `parts` in the source settings'
        : parts.join(', ');
    throw drift(`${month}: ${own.length} columns, ${counted.length} of them agreed`, expected, place);
  });
}
