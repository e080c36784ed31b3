// Template source: say here in one line what the source is and what it gives.
import type { Connector, Observation, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { parsePeriod } from '../../rules/calendar/periods';
import { readCsv, rejectRagged } from '../_readers';
import { countCases, MEASURE } from './measures';
import { readRows } from './row';
import { settingsSchema } from './settings';

function refuse(code: 'VOLUME_ANOMALY' | 'SCOPE_MISMATCH', message: string, todo: string): QuarterdayError {
  return new QuarterdayError(code, message, { expected: 'rows of the council and period', todo });
}

async function parse(body: Buffer, context: ParseContext): Promise<ParseResult> {
  const settings = settingsSchema.parse(context.settings ?? {});
  const period = parsePeriod(context.period);
  const table = readCsv(body, { headerHas: [settings.columns.reference] });
  const { rows, notes } = readRows(table, settings);
  const ragged = rejectRagged(table, [MEASURE]);
  const rowsIn = rows.length + ragged.length;
  if (rowsIn === 0) throw refuse('VOLUME_ANOMALY', 'the export has a header and no rows', 'ask for the export again');
  const { counted, ignored, rejections } = countCases(rows, context.council, period, settings);
  const foreign = (ignored.get('another council') ?? 0) + (ignored.get('another period') ?? 0);
  if (foreign === rowsIn)
    throw refuse('SCOPE_MISMATCH', 'every row is of another council or period', 'put the file where it belongs');
  const known = counted > 0 || rejections.length + ragged.length === 0;
  const observation: Observation = {
    measure: MEASURE,
    period: period.code,
    value: String(counted),
    components: [],
    text: null,
    coverageFrom: period.start,
    coverageTo: period.end,
    observedOn: null,
    qualifiers: [],
    statedUnit: null,
    place: `lines ${table.headerLine + 1}-${table.headerLine + rowsIn}`,
    typed: null,
  };
  return Promise.resolve({
    rowsIn,
    fed: counted === 0 ? [] : [{ rows: counted, keys: [`${MEASURE}@${period.code}`] }],
    ignored: [...ignored].map(([reason, count]) => ({ reason, rows: count })),
    rejections: [...ragged, ...rejections],
    // Where every row that might count was refused, nothing is known: that is no zero.
    observations: known ? [observation] : [],
    statements: [],
    notes,
  });
}

export const connector: Connector = {
  manifest: {
    key: 'template-source',
    title: 'Template source',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['csv'],
    maxBytes: 20_000_000,
    measures: [{ key: MEASURE, title: 'Cases opened', unit: 'count' }],
    personal: [],
    verified: 'Not verified: say here, and in the README, where the layout was seen.',
  },
  parse,
};
