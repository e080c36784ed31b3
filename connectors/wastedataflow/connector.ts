// DEFRA's local-authority collected waste: the annual results (ENV18, XLSX) with the household recycling rate, and the quarterly question-100 file (CSV).
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { findPeriod } from '../../rules/calendar/periods';
import { binaryKind } from '../_readers/decode';
import { readWorkbook } from '../_readers/xlsx';
import { readSettings } from '../_rows/settings';
import { FRACTION, HOUSEHOLD, observationsOf, READERS, readSheet, RECYCLED, type SheetResult } from './measures';
import { findTable, type Table } from './row';
import { readQ100 } from './q100';
import { Q100_MEASURES } from './q100-measures';
import { settingsSchema, type Settings } from './settings';

// The question-100 file holds every facility of every authority in England.
const MAX_BYTES = 200_000_000;

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

const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument';

function parse(body: Buffer, context: ParseContext): Promise<ParseResult> {
  return Promise.resolve().then(() => {
    const settings = readSettings(settingsSchema, context.settings, 'wastedataflow');
    if (body.subarray(30, 30 + OPEN_DOCUMENT.length).toString('latin1') === OPEN_DOCUMENT) throw openDocument();
    return binaryKind(body) === null ? readQ100(body, context, settings.q100) : readAnnual(body, context, settings);
  });
}

function openDocument(): QuarterdayError {
  return new QuarterdayError('FILE_TYPE_MISMATCH', 'the file is an OpenDocument spreadsheet', {
    seen: 'an .ods file',
    expected: 'the annual results as .xlsx, or the question-100 file as .csv',
    todo: 'download the .xlsx beside it, or open it in a spreadsheet program and save it as .xlsx',
  });
}

async function readAnnual(body: Buffer, context: ParseContext, settings: Settings): Promise<ParseResult> {
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
    title: 'DEFRA local-authority collected waste (ENV18 and question 100)',
    parserVersion: 2,
    arrival: ['inbox'],
    scope: 'national',
    formats: ['xlsx', 'csv'],
    maxBytes: MAX_BYTES,
    measures: [
      {
        key: FRACTION,
        title: 'Share of household waste sent for reuse, recycling or composting (Ex NI192)',
        unit: 'ratio',
      },
      { key: RECYCLED, title: 'Household waste sent for reuse, recycling or composting', unit: 'tonnes' },
      { key: HOUSEHOLD, title: 'Household waste', unit: 'tonnes' },
      ...Q100_MEASURES,
    ],
    // Free words of the officers who filled in the return.
    personal: ['QuarterlyComments', 'MonthlyComments'],
    verified:
      'Header on row 4, two sheets, the spelling of the ONS column and fractions: seen in public code that reads the file. The heading of total household waste: not verified. Question 100: headings, title line, words of the period and some types of facility seen in public code.',
  },
  parse,
};
