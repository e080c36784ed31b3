// Anywhere365 contact-centre dialogues (CSV): several rows a call, distinct calls of Customer Services counted.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { parsePeriod } from '../../rules/calendar/periods';
import { matchColumns } from '../_readers/columns';
import { readCsv, rejectRagged } from '../_readers/csv';
import { columnSpecs } from '../_rows/columns';
import { checkScope, noRows, outOfScope } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { rejected, tally } from '../_rows/tally';
import { dialogueMeasures, HANDLED, MEASURES, OFFERED, QUEUE, REASONS, type Line } from './measures';
import { settingsSchema } from './settings';

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
  parse: (body, context) => Promise.resolve().then(() => read(body, context)),
};

function read(body: Buffer, { period, settings: given }: ParseContext): ParseResult {
  const settings = readSettings(settingsSchema, given, 'anywhere365');
  const table = readCsv(body);
  const specs = columnSpecs<keyof typeof settings.columns>(settings.columns, ['agent']);
  const { name, notes } = matchColumns(table.header, specs);
  const lines = table.rows.map(({ line, cells }): Line => {
    const text = (key: keyof typeof settings.columns): string => cells[name[key] ?? ''] ?? '';
    const raw = { call: text('call'), start: text('start'), skill: text('skill'), accepted: text('accepted') };
    return { line, raw: { ...raw, queue: text('queue'), talk: text('talk') } };
  });
  const ragged = rejectRagged(table, [OFFERED, HANDLED, QUEUE]).map(rejected);
  const { fates, observations, calls, elsewhere } = dialogueMeasures(
    lines,
    { days: parsePeriod(period), period, settings },
    `lines ${table.headerLine + 1}-${lines.at(-1)?.line ?? table.headerLine + 1}`,
  );
  const all = [...fates, ...ragged];
  if (all.every((fate) => fate.kind === 'ignored' && fate.reason === REASONS.total))
    throw noRows(`line ${table.headerLine}`);
  if (settings.endsWithTotal && !all.some((fate) => fate.kind === 'ignored' && fate.reason === REASONS.total))
    throw cutOff(settings.totalLabel, lines.at(-1)?.line ?? table.headerLine);
  checkScope(all, [REASONS.skill, REASONS.period], [REASONS.total, REASONS.repeat], `line ${table.headerLine + 1}`);
  // The export has no title: a few stray calls of the period must not pass for all of them.
  if (elsewhere > 10 * calls && elsewhere > 0)
    throw outOfScope(
      'the file is of another period',
      `${elsewhere} calls of another quarter, ${calls} of this one`,
      period,
    );
  return { ...tally(all), observations, statements: [], notes };
}

function cutOff(label: string, line: number): QuarterdayError {
  return new QuarterdayError('FILE_TRUNCATED', 'the export ends without its total row', {
    seen: 'no total row',
    expected: `a last row that begins with ${label}`,
    todo: 'export the whole file again; if this export has no total row, set endsWithTotal to false in the source settings',
    place: `line ${line}`,
  });
}
