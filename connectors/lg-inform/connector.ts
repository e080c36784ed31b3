// LG Inform Plus: what other councils report for the same metric, as benchmarks of the council's indicators.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { parsePeriod } from '../../rules/calendar/periods';
import { checkNames } from '../_readers/csv-header';
import { openBigCsv } from '../_rows/big-csv';
import { noRows, outOfScope } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { metricOf } from './delivery';
import { benchmarkMeasure, readBenchmarks } from './measures';
import { MAX_BYTES, pull } from './pull';
import { AREA, columnsOf, type PeriodColumn } from './row';
import { settingsSchema } from './settings';

function checkPeriods(periods: readonly PeriodColumn[], collected: string, headerLine: number): void {
  const { end } = parsePeriod(collected);
  if (periods.some(({ start }) => start <= end)) return;
  const seen = periods.length === 0 ? 'no heading that is a period' : 'periods that begin after it only';
  throw outOfScope('the table has no period up to the one collected for', seen, collected, `line ${headerLine}`);
}

async function parse(body: Buffer, context: ParseContext): Promise<ParseResult> {
  const settings = readSettings(settingsSchema, context.settings, 'lg-inform');
  const table = openBigCsv(body, { headerHas: [AREA] });
  const headerLine = `line ${table.headerLine}`;
  checkNames(table.header, table.headerLine);
  const columns = columnsOf(table.header);
  const measure = benchmarkMeasure(metricOf(table.above, settings).indicator);
  const { counts, observations, areas, hasOwn } = readBenchmarks(table, columns, measure, context.council);
  if (areas === 0) throw noRows(headerLine);
  checkPeriods(columns.periods, context.period, table.headerLine);
  if (hasOwn) return Promise.resolve({ ...counts, observations, statements: [], notes: columns.notes });
  throw outOfScope('the council is not among the areas', `${areas} other rows`, context.council.gss, headerLine);
}

export const connector: Connector = {
  manifest: {
    key: 'lg-inform',
    title: 'LG Inform Plus, benchmarks',
    parserVersion: 1,
    arrival: ['http'],
    scope: 'national',
    formats: ['csv'],
    maxBytes: MAX_BYTES,
    measures: [
      {
        key: benchmarkMeasure('household-recycling-rate'),
        title: 'Household recycling rate, own and of comparators',
        unit: 'percent',
      },
    ],
    personal: [],
    verified:
      'The address, the header, the repeated header row: public code that reads the answers. Metric type 46: its page. Signs for missing values and the coding of a signed address: not verified.',
  },
  pull,
  parse,
};
