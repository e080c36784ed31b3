// UK-AIR: hourly (or daily) nitrogen dioxide of a monitoring site, from the CSV files of DEFRA's archive in their several layouts.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { findPeriod } from '../../rules/calendar/periods';
import { openBigCsv } from '../_rows/big-csv';
import { noRows, outOfScope } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { isHeader, layoutOf } from './layout';
import { MEASURES, yearMeasures } from './measures';
import { readYear, REASONS } from './readings';
import { settingsSchema } from './settings';
import { siteOfCouncil } from './site';

export const connector: Connector = {
  manifest: {
    key: 'uk-air',
    title: 'UK-AIR: nitrogen dioxide at a monitoring site',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'national',
    formats: ['csv'],
    maxBytes: 50_000_000,
    measures: MEASURES,
    personal: [],
    verified:
      'Three layouts of hourly files (header on row 5 or 8, `24:00`, status behind each pollutant, `No data`) were seen in public code and fixtures. That of daily means is only partly known.',
  },
  parse: (body, context) => Promise.resolve().then(() => read(body, context)),
};

function read(body: Buffer, { council, period, settings: given }: ParseContext): ParseResult {
  const settings = readSettings(settingsSchema, given, 'uk-air');
  const csv = openBigCsv(body, { headerHas: ['Date', 'Status'], isHeader });
  const place = `line ${csv.headerLine}`;
  const layout = layoutOf(csv, settings);
  const main = siteOfCouncil(
    layout.sites.map(({ site }) => site),
    council,
    settings.site,
    place,
  );
  if (findPeriod(period)?.kind !== 'calendar_year') {
    throw outOfScope('the hours are of a calendar year', 'another kind of period', 'a year such as 2022', place);
  }
  const { readings, ledger, elsewhere } = readYear(csv, layout, period);
  const rejected = ledger.counts().rejections.length;
  if (readings.length === 0 && rejected === 0) {
    if (elsewhere.length === 0) throw noRows(place);
    throw outOfScope(
      'no hour of the file is of the year that it was collected for',
      elsewhere.join(', '),
      period,
      place,
    );
  }
  const observations =
    readings.length === 0
      ? []
      : yearMeasures(readings, {
          year: period,
          sites: layout.sites.map(({ site }) => site),
          main,
          daily: layout.time === null,
          leastCapture: settings.leastCapture,
        });
  const keys = observations.map(({ measure }) => `${measure}@${period}`);
  const filled = readings.filter(({ values }) => values.some((value) => value !== null)).length;
  if (filled > 0) ledger.fed(keys, filled);
  ledger.ignored(REASONS.nothing, readings.length - filled);
  return { ...ledger.counts(), observations, statements: [], notes: layout.notes };
}
