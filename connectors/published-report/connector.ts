// A committee's published report: its table of indicators, or its narrative. Figures in it are typed by publication.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { findPeriod, quarterOf } from '../../rules/calendar/periods';
import { tally } from '../_rows/tally';
import { readReport } from './read-report';
import { settingsSchema } from './settings';
import { sortRows } from './sort-rows';

/** The quarter whose report it is: the delivery's, or the one in which its period ends. */
function quarterIn(period: string): string {
  const found = findPeriod(period);
  return found === null || found.kind === 'quarter' ? period : quarterOf(found.end);
}

async function parse(body: Buffer, context: ParseContext): Promise<ParseResult> {
  settingsSchema.parse(context.settings ?? {});
  const quarter = quarterIn(context.period);
  const report = await readReport(body, quarter);
  if (report.rows.length === 0) {
    const said = report.narrative.map((text) => `Said as at the end of ${quarter}: ${text}`);
    const notes = [`The report has no table: ${said.length} statements on indicators are kept as notes.`, ...said];
    return { ...tally([]), observations: [], statements: [], notes, report: [] };
  }
  const sorted = sortRows(report, context, quarter);
  const notes = [
    ...report.notes,
    ...[...new Set(report.unknown)].map((heading) => `Additional column ${heading}: its cells were not read.`),
    ...sorted.drafts.map(({ slug, title }) => `New indicator, kept as the draft ${slug}: ${title}`),
  ];
  const { observations, statements, lines } = sorted;
  return { ...tally(sorted.fates), observations, statements, notes, report: lines };
}

export const connector: Connector = {
  manifest: {
    key: 'published-report',
    title: 'Published committee report',
    parserVersion: 2,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['text', 'html', 'csv', 'xlsx'],
    maxBytes: 5_000_000,
    // Its measures are the council's own indicators, as `published/<indicator>`.
    measures: [],
    personal: ['Lead', 'Owner', 'Responsible Officer', 'Responsible Staff', 'Managed By', 'Assigned To'],
    verified:
      'Against five published documents of three councils; what they print is held in the tests, in facts and not in copies.',
  },
  parse,
};
