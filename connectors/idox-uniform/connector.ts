// IDOX Uniform through SSRS reports (CSV, default mode): food inspections, and taxi and private hire licences.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { parsePeriod } from '../../rules/calendar/periods';
import { readSsrsBlocks, type SsrsBlock } from '../_readers/ssrs';
import { checkScope, namesCouncil, outOfScope, sharedDays } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { tally } from '../_rows/tally';
import { foodFates, foodObservations, licenceMeasures, MEASURES } from './measures';
import { REASONS } from './reasons';
import { openReport, titleDays, titleTexts, type Layout } from './report';
import { settingsSchema, type Settings } from './settings';

const OUTSIDE = [REASONS.council, REASONS.outside, REASONS.otherDay];
const APART = [REASONS.total];

export const connector: Connector = {
  manifest: {
    key: 'idox-uniform',
    title: 'IDOX Uniform (SSRS reports)',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['csv'],
    maxBytes: 20_000_000,
    measures: MEASURES,
    personal: [],
    verified:
      'The CSV form is that of Microsoft’s SSRS documentation. The headings and code words are not public: they are configuration.',
  },
  parse: (body, context) => Promise.resolve().then(() => read(readSsrsBlocks(body), context)),
};

function read(blocks: readonly SsrsBlock[], context: ParseContext): ParseResult {
  const settings = readSettings(settingsSchema, context.settings, 'idox-uniform');
  const titles = titleTexts(blocks);
  const isTitled = (title: string): boolean => titles.some((text) => text.toLowerCase().includes(title.toLowerCase()));
  if (isTitled(settings.food.title)) return readFood(blocks, context, settings);
  if (isTitled(settings.licences.title)) return readLicences(blocks, context, settings);
  throw new QuarterdayError('CONTRACT_DRIFT', 'the report is none of those agreed', {
    seen: 'another title, or none',
    expected: `a title with ${settings.food.title} or ${settings.licences.title}`,
    todo: 'check that this is the right report; if its title has changed, approve the new one in the source settings',
    place: 'line 1',
  });
}

function readFood(blocks: readonly SsrsBlock[], context: ParseContext, settings: Settings): ParseResult {
  const { food, totalLabel } = settings;
  const layout: Layout<keyof typeof food.columns> = { ...food, totalLabel, optional: ['premises'], first: 'reference' };
  const report = openReport(blocks, layout);
  const { period } = context;
  const quarter = parsePeriod(period);
  const said = titleDays(titleTexts(blocks));
  const days = sharedDays(said, quarter);
  if (days === null)
    throw outOfScope('the report is of another period', `${said.start} to ${said.end}`, period, 'line 2');
  const isOurs = (name: string): boolean => namesCouncil(context.council, name);
  const fates = foodFates(report.lines, { days, period, isOurs, settings });
  checkScope(fates, OUTSIDE, APART, report.place);
  const observations = foodObservations(fates, { days, period }, report.place);
  return { ...tally(fates), observations, statements: [], notes: report.notes };
}

function readLicences(blocks: readonly SsrsBlock[], context: ParseContext, settings: Settings): ParseResult {
  const { licences, totalLabel } = settings;
  const layout: Layout<keyof typeof licences.columns> = {
    ...licences,
    totalLabel,
    optional: licences.holderListed ? [] : ['holder'],
    first: 'licence',
  };
  const report = openReport(blocks, layout);
  const { period } = context;
  const days = parsePeriod(period);
  const said = titleDays(titleTexts(blocks));
  // Never backdated: a snapshot of another day is not the quarter's, however near it is.
  if (said.end !== days.end) throw outOfScope('the report is a snapshot of another day', said.end, days.end, 'line 2');
  const isOurs = (name: string): boolean => namesCouncil(context.council, name);
  const { fates, observations } = licenceMeasures(report.lines, { days, period, isOurs, settings }, report.place);
  checkScope(fates, OUTSIDE, APART, report.place);
  return { ...tally(fates), observations, statements: [], notes: report.notes };
}
