// DEFRA's annual results of local-authority collected waste (ENV18): the household recycling rate and its tonnages, from XLSX.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { findPeriod } from '../../rules/calendar/periods';
import { readWorkbook } from '../_readers/xlsx';
import { FRACTION, HOUSEHOLD, observationsOf, READERS, readSheet, RECYCLED, type SheetResult } from './measures';
import { findTable, type Table } from './row';
import { settingsSchema } from './settings';

const MAX_BYTES = 20_000_000;

function required(table: Table | null, what: string, headings: string): Table {
  if (table !== null) return table;
  throw new QuarterdayError('CONTRACT_DRIFT', `The workbook has no sheet with ${what}.`, {
    seen: 'no such heading in the first twenty rows of any sheet',
    expected: headings,
    todo: 'Look for the new heading in the file, put it into the source settings and have it approved.',
  });
}

/** Refuses a delivery without data rows, without this council, or of another year than it was collected for. */
function checkScope(sheets: readonly SheetResult[], context: ParseContext): void {
  if (sheets.some((sheet) => sheet.rowsIn === 0)) {
    throw new QuarterdayError('VOLUME_ANOMALY', 'A sheet has a header and no rows.', {
      seen: 'no data rows',
      expected: 'a row for each authority and year',
      todo: 'Download the published file again.',
    });
  }
  const years = new Set(sheets.flatMap((sheet) => [...sheet.byYear.keys()]));
  const found = sheets.some((sheet) => sheet.byYear.size > 0 || sheet.rejections.length > 0);
  const wanted = findPeriod(context.period)?.kind === 'financial_year' ? context.period : null;
  if (found && (wanted === null || years.has(wanted) || sheets.some((sheet) => sheet.rejections.length > 0))) return;
  throw new QuarterdayError(
    'SCOPE_MISMATCH',
    'The file has no row of this council for the year it was collected for.',
    {
      seen: found ? `rows of the council for ${[...years].sort().join(', ')}` : 'rows of other councils only',
      expected: `${context.council.gss}, ${wanted ?? 'any year'}`,
      todo: 'Put the file under the right council and year.',
    },
  );
}

async function parse(body: Buffer, context: ParseContext): Promise<ParseResult> {
  const settings = settingsSchema.parse(context.settings ?? {});
  const { sheets } = await readWorkbook(body);
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const tonnages = readSheet(
    required(findTable(visible, settings.tonnages, 'recycled'), 'tonnages', settings.tonnages.recycled.heading),
    READERS.tonnages,
    context.council,
  );
  const indicators = readSheet(
    required(findTable(visible, settings.indicators, 'fraction'), 'the share', settings.indicators.fraction.heading),
    READERS.indicators,
    context.council,
  );
  checkScope([tonnages, indicators], context);
  const { observations, notes } = observationsOf(tonnages, indicators, settings);
  const reasons = [...tonnages.ignored, ...indicators.ignored];
  return {
    rowsIn: tonnages.rowsIn + indicators.rowsIn,
    fed: [
      ...[...tonnages.byYear].map(([year, { rows }]) => ({
        rows,
        keys: [RECYCLED, HOUSEHOLD, ...(indicators.byYear.has(year) ? [FRACTION] : [])].map((key) => `${key}@${year}`),
      })),
      ...[...indicators.byYear].map(([year, { rows }]) => ({ rows, keys: [`${FRACTION}@${year}`] })),
    ],
    ignored: [...new Set(reasons)].map((reason) => ({ reason, rows: reasons.filter((one) => one === reason).length })),
    rejections: [...tonnages.rejections, ...indicators.rejections],
    observations,
    statements: [],
    notes: [...tonnages.notes, ...indicators.notes, ...notes],
  };
}

export const connector: Connector = {
  manifest: {
    key: 'wastedataflow',
    title: 'DEFRA local-authority collected waste, annual results (ENV18)',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'national',
    formats: ['xlsx'],
    maxBytes: MAX_BYTES,
    measures: [
      {
        key: FRACTION,
        title: 'Share of household waste sent for reuse, recycling or composting (Ex NI192)',
        unit: 'ratio',
      },
      { key: RECYCLED, title: 'Household waste sent for reuse, recycling or composting', unit: 'tonnes' },
      { key: HOUSEHOLD, title: 'Household waste', unit: 'tonnes' },
    ],
    personal: [],
    verified:
      'Header on row 4, two sheets, the spelling of the ONS column and fractions: seen in public code that reads the file. The heading of total household waste: not verified.',
  },
  parse,
};
