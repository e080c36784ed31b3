// The Annual Status Report on local air: the council's table of diffusion tubes (XLSX or CSV), from which its areas are judged.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { openExport } from '../_rows/export';
import { noRows, outOfScope } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { tubeColumns, yearsOf, type Key } from './columns';
import { DECLARED, EXCEEDING, HIGHEST, MEASURES, yearMeasures } from './measures';
import { COLUMNS, settingsSchema } from './settings';
import { readTubes, REASONS } from './tubes';

export const connector: Connector = {
  manifest: {
    key: 'laqm-asr',
    title: 'Annual Status Report: diffusion tubes of nitrogen dioxide',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['xlsx', 'csv'],
    maxBytes: 20_000_000,
    measures: MEASURES,
    personal: [],
    verified:
      'Not verified: the report is a document, and no file of its table is public. The layout is ours; every heading and word is configuration.',
  },
  columns: COLUMNS,
  parse: read,
};

async function read(body: Buffer, context: ParseContext): Promise<ParseResult> {
  const settings = readSettings(settingsSchema, context.settings, 'laqm-asr');
  const { sheet, totalLabel, unread } = settings;
  const specs = tubeColumns(settings);
  const table = await openExport<Key>(body, { formats: ['csv', 'xlsx'], specs, unread, totalLabel, sheet });
  const { period } = context;
  const newest = yearsOf(table).at(-1);
  if (newest === undefined) throw noYear(settings.years.result, table.header);
  if (newest !== period) {
    throw outOfScope(
      'the table is of another year',
      `results up to ${newest}`,
      `results up to ${period}, a calendar year`,
      table.header,
    );
  }
  const { areas, counted, ledger, ours } = readTubes(table, context, period, settings);
  const before = ledger.counts();
  const empty = before.ignored
    .filter(({ reason }) => reason === REASONS.total || reason === REASONS.blank)
    .reduce((sum, { rows }) => sum + rows, 0);
  if (before.rowsIn + counted === empty) throw noRows(table.header);
  if (ours === 0)
    throw outOfScope('no row is of this council', 'rows of other councils only', context.council.gss, table.header);
  const refused = before.rejections.length > 0;
  const { observations, notes } = yearMeasures([...areas.values()], {
    year: period,
    place: table.place(),
    settings,
    refused,
  });
  if (counted > 0)
    ledger.fed(
      [EXCEEDING, DECLARED, HIGHEST].map((measure) => `${measure}@${period}`),
      counted,
    );
  return { ...ledger.counts(), observations, statements: [], notes: [...table.notes, ...notes] };
}

function noYear(heading: string, place: string): QuarterdayError {
  return new QuarterdayError('CONTRACT_DRIFT', 'the table has no column of annual results', {
    seen: 'no heading with a year in it',
    expected: heading.replace('{year}', '2022'),
    todo: 'put the heading into sources.laqm-asr.settings.years.result, with {year} where the year stands',
    place,
  });
}
