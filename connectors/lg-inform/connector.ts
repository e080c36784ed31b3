// LG Inform Plus: what other councils report for the same metric, as benchmarks of the council's indicators.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { parsePeriod } from '../../rules/calendar/periods';
import { readCsv, rejectRagged } from '../_readers';
import { noRows, outOfScope } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { rejected, tally } from '../_rows/tally';
import { metricOf } from './delivery';
import { benchmarkMeasure, readBenchmarks, REASONS } from './measures';
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
  const metric = metricOf(body, settings);
  const measure = benchmarkMeasure(metric.indicator);
  const table = readCsv(body, { headerHas: [AREA] });
  const { periods, notes } = columnsOf(table);
  const headerLine = `line ${table.headerLine}`;
  const { fates, observations, hasOwn } = readBenchmarks(table, periods, measure, context.council);
  const ragged = rejectRagged(table, [measure]).map(rejected);
  const headers = fates.filter((fate) => fate.kind === 'ignored' && fate.reason === REASONS.header);
  if (fates.length + ragged.length === headers.length) throw noRows(headerLine);
  checkPeriods(periods, context.period, table.headerLine);
  if (!hasOwn) {
    const seen = `${fates.length - headers.length} rows of other areas`;
    throw outOfScope('the council is not among the areas', seen, context.council.gss, headerLine);
  }
  return Promise.resolve({ ...tally([...ragged, ...fates]), observations, statements: [], notes });
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
