// IDOX Uniform through SSRS reports (CSV in both modes, Excel): food inspections, licences, premises, service requests.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { financialYearOf, parsePeriod } from '../../rules/calendar/periods';
import { liftTitle, readSsrsBlocks, type SsrsBlock } from '../_readers/ssrs';
import { readSsrsSheets } from '../_readers/ssrs-sheets';
import { readWorkbook } from '../_readers/xlsx';
import { checkScope, namesCouncil, outOfScope, sharedDays } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { tally } from '../_rows/tally';
import { COLUMNS } from './columns';
import { foodFates, foodObservations, licenceMeasures, MEASURES, requestMeasures } from './measures';
import { MAX_BYTES, pull } from './pull';
import { REASONS } from './reasons';
import { openReport, titleDays, titleTexts, type Layout, type Rendering } from './report';
import { registerOf, settingsSchema, type Register, type Settings } from './settings';

const OUTSIDE = [REASONS.council, REASONS.outside, REASONS.otherDay, REASONS.notReceived];
const APART = [REASONS.total];
const ZIP = '504b0304';

export const connector: Connector = {
  manifest: {
    key: 'idox-uniform',
    title: 'IDOX Uniform (SSRS reports)',
    parserVersion: 2,
    arrival: ['inbox', 'http'],
    scope: 'council',
    formats: ['csv', 'xlsx'],
    maxBytes: MAX_BYTES,
    measures: MEASURES,
    personal: [],
    verified:
      'The CSV and Excel forms are those of Microsoft’s SSRS documentation. The headings and code words are not public: they are configuration.',
  },
  columns: COLUMNS,
  pull,
  parse: async (body, context) => read(await deliveredOf(body), context),
};

interface Delivered {
  readonly blocks: readonly SsrsBlock[];
  readonly rendering: Rendering;
}

/** The blocks of a delivery in whichever way the report was exported. */
async function deliveredOf(body: Buffer): Promise<Delivered> {
  if (body.subarray(0, 4).toString('hex') === ZIP) {
    return { blocks: readSsrsSheets((await readWorkbook(body)).sheets), rendering: 'sheets' };
  }
  const blocks = readSsrsBlocks(body);
  return blocks.length === 1 ? { blocks: liftTitle(blocks), rendering: 'flat' } : { blocks, rendering: 'blocks' };
}

const KINDS = ['food', 'licences', 'premises', 'requests'] as const;

function read(delivered: Delivered, context: ParseContext): ParseResult {
  const settings = readSettings(settingsSchema, context.settings, 'idox-uniform');
  const titles = titleTexts(delivered.blocks).map((text) => text.toLowerCase());
  const kind = KINDS.find((one) => titles.some((text) => text.includes(settings[one].title.toLowerCase())));
  if (kind === 'licences' || kind === 'premises') return readRegister(delivered, context, settings, kind);
  if (kind === 'food') return readFood(delivered, context, settings);
  if (kind === 'requests') return readRequests(delivered, context, settings);
  throw new QuarterdayError('CONTRACT_DRIFT', 'the report is none of those agreed', {
    seen: 'another title, or none',
    expected: `a title with ${KINDS.map((one) => settings[one].title).join(', or ')}`,
    todo: 'check that this is the right report; if its title has changed, approve the new one in the source settings',
    place: delivered.blocks[0]?.headerPlace ?? 'line 1',
  });
}

function readFood({ blocks, rendering }: Delivered, context: ParseContext, settings: Settings): ParseResult {
  const { food, totalLabel } = settings;
  const layout: Layout<keyof typeof food.columns> = { ...food, totalLabel, optional: ['premises'], first: 'reference' };
  const report = openReport(blocks, layout, rendering);
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

function readRegister(
  { blocks, rendering }: Delivered,
  context: ParseContext,
  settings: Settings,
  kind: Register['setting'],
): ParseResult {
  const { totalLabel } = settings;
  const register = settings[kind];
  const endless: readonly (keyof typeof register.columns)[] = ['holder', 'expiry'];
  const holder: readonly (keyof typeof register.columns)[] = settings.licences.holderListed ? [] : ['holder'];
  const layout: Layout<keyof typeof register.columns> = {
    ...register,
    totalLabel,
    optional: kind === 'premises' ? endless : holder,
    first: 'licence',
  };
  const report = openReport(blocks, layout, rendering);
  const { period } = context;
  const days = parsePeriod(period);
  const said = titleDays(titleTexts(blocks));
  // Never backdated: a snapshot of another day is not the quarter's, however near it is.
  if (said.end !== days.end) throw outOfScope('the report is a snapshot of another day', said.end, days.end, 'line 2');
  const isOurs = (name: string): boolean => namesCouncil(context.council, name);
  const asked = { days, period, isOurs, settings };
  const { fates, observations } = licenceMeasures(report.lines, registerOf(settings, kind), asked, report.place);
  checkScope(fates, OUTSIDE, APART, report.place);
  return { ...tally(fates), observations, statements: [], notes: report.notes };
}

/** The requests are counted for the financial year, from 1 April to the report's last day: a part of a year that begins later is none of it. */
function readRequests({ blocks, rendering }: Delivered, context: ParseContext, settings: Settings): ParseResult {
  const { requests, totalLabel } = settings;
  const layout: Layout<keyof typeof requests.columns> = { ...requests, totalLabel, optional: [], first: 'reference' };
  const report = openReport(blocks, layout, rendering);
  const year = financialYearOf(parsePeriod(context.period).end);
  const whole = parsePeriod(year);
  const said = titleDays(titleTexts(blocks));
  if (said.start !== whole.start || said.end > whole.end || said.end < parsePeriod(context.period).end)
    throw outOfScope('the report is not of the year from 1 April', `${said.start} to ${said.end}`, year, 'line 2');
  const isOurs = (name: string): boolean => namesCouncil(context.council, name);
  const { fates, observations } = requestMeasures(report.lines, { days: said, year, isOurs, settings }, report.place);
  checkScope(fates, OUTSIDE, APART, report.place);
  return { ...tally(fates), observations, statements: [], notes: report.notes };
}
