// Anywhere365 contact-centre dialogues (CSV): several rows a call, distinct calls of Customer Services counted.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { parsePeriod } from '../../rules/calendar/periods';
import { columnSpecs } from '../_rows/columns';
import { refuseWhole } from '../_rows/count-records';
import { openCsvExport } from '../_rows/export-csv';
import { outOfScope } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { dialogueMeasures, MEASURES, REASONS } from './measures';
import type { Key } from './row';
import { COLUMNS, settingsSchema } from './settings';

export const connector: Connector = {
  manifest: {
    key: 'anywhere365',
    title: 'Anywhere365 dialogues',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['csv'],
    maxBytes: 50_000_000,
    measures: MEASURES,
    personal: ['Agent'],
    verified:
      'That calls are distinct correlation ids and durations HH:MM:SS is in the vendor’s Power BI documentation. The headings are not public: they are configuration.',
  },
  columns: COLUMNS,
  parse: (body, context) => Promise.resolve().then(() => read(body, context)),
};

function read(body: Buffer, { period, settings: given }: ParseContext): ParseResult {
  const settings = readSettings(settingsSchema, given, 'anywhere365');
  const dialogues = openCsvExport<Key>(body, {
    formats: ['csv'],
    specs: columnSpecs(settings.columns),
    unread: settings.unread,
    totalLabel: settings.totalLabel,
    sheet: null,
  });
  const { counts, observations, calls, elsewhere } = dialogueMeasures(dialogues.rows, {
    days: parsePeriod(period),
    period,
    settings,
  });
  const { header: place, notes } = dialogues;
  const [outside, apart] = [[REASONS.skill, REASONS.period], [REASONS.short]];
  const totals = counts.ignored.some(({ reason }) => reason === REASONS.total);
  if (settings.endsWithTotal && counts.rowsIn > 0 && !totals) throw cutOff(settings.totalLabel, dialogues.place());
  refuseWhole(counts, { outside, apart, place });
  // The export has no title: a few stray calls of the period must not pass for all of them.
  if (elsewhere > 10 * calls && elsewhere > 0)
    throw outOfScope(
      'the file is of another period',
      `${elsewhere} calls of another quarter, ${calls} of this one`,
      period,
    );
  return { ...counts, observations: observations(dialogues.place()), statements: [], notes };
}

function cutOff(label: string, place: string): QuarterdayError {
  return new QuarterdayError('FILE_TRUNCATED', 'the export ends without its total row', {
    seen: 'no total row',
    expected: `a last row that begins with ${label}`,
    todo: 'export the whole file again; if this export has no total row, set endsWithTotal to false in the source settings',
    place,
  });
}
