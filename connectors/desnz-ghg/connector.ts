// DESNZ: greenhouse-gas emissions of every local authority by calendar year, of which the council's are summed. A national CSV.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { findPeriod } from '../../rules/calendar/periods';
import { openBigCsv, type BigCsv } from '../_rows/big-csv';
import { noRows, outOfScope } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { councilRows } from './council-rows';
import { MEASURES, totalsOf } from './measures';
import { isHeader, layoutOf } from './row';
import { HEADINGS, settingsSchema } from './settings';

export const connector: Connector = {
  manifest: {
    key: 'desnz-ghg',
    title: 'DESNZ local-authority greenhouse-gas emissions',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'national',
    formats: ['csv'],
    // A release holds some 500,000 rows.
    maxBytes: 250_000_000,
    measures: [...Object.values(MEASURES.gases), ...Object.values(MEASURES.carbonDioxide)],
    personal: [],
    verified:
      'The headings of the 2005-21 release, their drift and the older file of carbon dioxide: seen in public code that reads the files. The byte-order mark is not verified; both are read.',
  },
  parse: (body, context) => Promise.resolve().then(() => read(body, context)),
};

function read(body: Buffer, context: ParseContext): ParseResult {
  const settings = readSettings(settingsSchema, context.settings, 'desnz-ghg');
  const csv = openBigCsv(body, {
    headerHas: [HEADINGS.code, HEADINGS.year],
    isHeader: isHeader(settings),
  });
  const layout = layoutOf(csv.header, settings);
  const { years, ledger, refused } = councilRows(csv, layout, context.council.gss);
  if (ledger.counts().rowsIn === 0) throw noRows(`line ${csv.headerLine}`);
  checkScope(years, refused > 0, context, csv);
  const totals = [...years]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([year, rows]) => totalsOf(year, rows, layout.carbonDioxideOnly));
  const observations = totals.flatMap((one) => one.observations);
  for (const [year, rows] of years) {
    const keys = observations.filter(({ period }) => period === year).map(({ measure }) => `${measure}@${year}`);
    if (keys.length > 0) ledger.fed(keys, rows.length);
    else ledger.ignored('figures that are not available', rows.length);
  }
  const release = [...years.keys()].sort();
  const notes = [
    ...layout.match.notes,
    ...(release.length > 0 ? [`the release gives ${release[0]} to ${release.at(-1)}`] : []),
    ...totals.flatMap((one) => one.notes),
  ];
  return { ...ledger.counts(), observations, statements: [], notes };
}

/** Refuses a file without a row of the council, or without the calendar year that it was collected for. */
function checkScope(
  years: ReadonlyMap<string, unknown>,
  refused: boolean,
  { council, period }: ParseContext,
  { headerLine }: BigCsv,
): void {
  const place = `line ${headerLine}`;
  if (years.size === 0 && !refused) {
    throw outOfScope('no row of the file is of this council', 'rows of other councils only', council.gss, place);
  }
  const kind = findPeriod(period)?.kind;
  if (kind === 'calendar_year' && (years.has(period) || refused)) return;
  const seen = [...years.keys()].sort();
  throw outOfScope(
    'the file does not hold the year that it was collected for',
    `${seen[0] ?? 'no year'} to ${seen.at(-1) ?? 'no year'}`,
    kind === 'calendar_year' ? period : 'a calendar year such as 2021, under which the release is laid',
    place,
  );
}
