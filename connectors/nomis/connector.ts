// NOMIS: employment and claimants of the council's area, from the Annual Population Survey and the Claimant Count.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { parsePeriod } from '../../rules/calendar/periods';
import { checkNames } from '../_readers/csv-header';
import { openBigCsv } from '../_rows/big-csv';
import { noRows, outOfScope } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { readTable, REASONS, tellings, type Counted } from './measures';
import { MAX_BYTES, pull } from './pull';
import { columnsOf } from './row';
import { seriesOf, settingsSchema, type Settings } from './settings';

/** Refuses a table that NOMIS cut: it answers 200 and says nothing. */
function checkWhole({ counts, said }: Counted, { pageRows }: Settings): void {
  const full = said === null && counts.rowsIn > 0 && counts.rowsIn % pageRows === 0;
  if (!full && (said === null || counts.rowsIn >= said)) return;
  throw new QuarterdayError(
    'FILE_TRUNCATED',
    'the table holds as many rows as NOMIS gives at most, and not all there are',
    {
      seen: full ? `exactly ${counts.rowsIn} rows` : `${counts.rowsIn} rows of ${said}`,
      expected: 'all rows, with the column RECORD_COUNT to show it',
      todo: 'ask for fewer areas or dates, or for the pages behind the first (RecordOffset)',
    },
  );
}

function checkScope({ counts }: Counted, place: string): void {
  if (counts.rowsIn === 0) throw noRows(place);
  const outside: readonly string[] = [REASONS.area, REASONS.period, REASONS.series];
  const elsewhere = counts.ignored.filter(({ reason }) => outside.includes(reason));
  if (elsewhere.reduce((sum, { rows }) => sum + rows, 0) < counts.rowsIn) return;
  const seen = elsewhere.map(({ reason, rows }) => `${rows} of ${reason}`).join('; ');
  const message = 'no row is of the area, series and period that were asked for';
  throw outOfScope(message, seen, 'rows of the council and period asked for', place);
}

function noSeries(settings: Settings, place: string): QuarterdayError {
  const columns = new Set(seriesOf(settings).flatMap(([, { where }]) => Object.keys(where)));
  return new QuarterdayError('CONTRACT_DRIFT', 'the table has no column by which a series is known', {
    seen: 'none of them',
    expected: [...columns].join(' or '),
    todo: 'add the column to the table (select), or name another under series in the source settings',
    place,
  });
}

async function parse(body: Buffer, context: ParseContext): Promise<ParseResult> {
  const settings = readSettings(settingsSchema, context.settings, 'nomis');
  const table = openBigCsv(body, { headerHas: ['GEOGRAPHY_CODE'] });
  const place = `line ${table.headerLine}`;
  checkNames(table.header, table.headerLine);
  const columns = columnsOf(table.header, settings);
  const series = tellings(table.header, settings);
  if (series.length === 0) throw noSeries(settings, place);
  const geography = settings.geography ?? context.council.gss;
  const counted = readTable(table, columns, series, { geography, period: parsePeriod(context.period) });
  checkWhole(counted, settings);
  checkScope(counted, place);
  const { counts, observations } = counted;
  return Promise.resolve({ ...counts, observations, statements: [], notes: columns.notes });
}

export const connector: Connector = {
  manifest: {
    key: 'nomis',
    title: 'NOMIS, employment and claimants',
    parserVersion: 1,
    arrival: ['http', 'inbox'],
    scope: 'national',
    formats: ['csv'],
    maxBytes: MAX_BYTES,
    measures: [
      { key: 'employment_rate', title: 'Residents aged 16 to 64 in employment', unit: 'percent' },
      { key: 'claimant_count', title: 'Claimants of unemployment benefits', unit: 'count' },
      { key: 'claimant_rate', title: 'Claimants as a share of residents aged 16 to 64', unit: 'percent' },
    ],
    personal: [],
    verified:
      'The addresses, codes of datasets and variables, columns, paging and the silent limit: public code that reads the answers. The words of other statuses than Normal Value: not verified.',
  },
  pull,
  parse,
};
