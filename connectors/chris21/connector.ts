// Frontier chris21 (HR): one report pack (XLSX) a quarter, with staff, posts and absence since 1 April.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { parsePeriod, quarterParts } from '../../rules/calendar/periods';
import { readWorkbook } from '../_readers/xlsx';
import type { Sheet } from '../_readers/xlsx-types';
import { columnSpecs } from '../_rows/columns';
import { checkScope, namesCouncil, type Days } from '../_rows/scope';
import { readSettings } from '../_rows/settings';
import { tally } from '../_rows/tally';
import { COLUMNS } from './columns';
import { MEASURES, packMeasures, type Pack } from './measures';
import { payGap } from './pay-gap';
import { REASONS } from './reasons';
import type { AbsenceKey, PostKey, StaffKey } from './row';
import { settingsSchema, type Settings } from './settings';
import { openSheet } from './sheets';

export const connector: Connector = {
  manifest: {
    key: 'chris21',
    title: 'chris21 (HR reports)',
    parserVersion: 2,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['xlsx'],
    maxBytes: 20_000_000,
    measures: MEASURES,
    personal: ['Employee Number', 'Surname', 'Forename'],
    verified:
      'Reports of chris21 are defined by each council and none is public: sheets, headings and words are configuration.',
  },
  columns: COLUMNS,
  parse: async (body, context) => {
    const settings = readSettings(settingsSchema, context.settings, 'chris21');
    return read((await readWorkbook(body)).sheets, context, settings);
  },
};

function read(sheets: readonly Sheet[], { council, period }: ParseContext, settings: Settings): ParseResult {
  const days: Days = { start: parsePeriod(quarterParts(period).year).start, end: parsePeriod(period).end };
  const pack = openPack(sheets, days, settings);
  const isOurs = (employer: string): boolean => namesCouncil(council, employer);
  const asked = { days, period, isOurs, settings };
  const { fates, observations } = packMeasures(pack, asked);
  const gap = payGap(sheets, asked);
  checkScope(fates.staff, [REASONS.council], [REASONS.total], settings.staff.sheet);
  const all = [...fates.staff, ...fates.posts, ...fates.absence, ...gap.fates];
  const notes = [pack.staff, pack.posts, pack.absence, gap].flatMap((sheet) => sheet.notes);
  return { ...tally(all), observations: [...observations, ...gap.observations], statements: [], notes };
}

function openPack(sheets: readonly Sheet[], days: Days, settings: Settings): Pack {
  const { staff, posts, absence, totalLabel, checkTotals } = settings;
  const common = { totalLabel, days };
  return {
    staff: openSheet<StaffKey>(sheets, {
      ...common,
      sheet: staff.sheet,
      specs: columnSpecs<StaffKey>(staff.columns, ['surname', 'forename', 'directorate']),
      unread: ['surname', 'forename', 'directorate'],
      summed: checkTotals ? 'fte' : null,
    }),
    posts: openSheet<PostKey>(sheets, {
      ...common,
      sheet: posts.sheet,
      specs: columnSpecs<PostKey>(posts.columns),
      unread: [],
      summed: checkTotals ? 'fte' : null,
    }),
    absence: openSheet<AbsenceKey>(sheets, {
      ...common,
      sheet: absence.sheet,
      specs: columnSpecs<AbsenceKey>(absence.columns, ['surname', 'reason']),
      unread: ['surname', 'reason'],
      summed: checkTotals ? 'days' : null,
    }),
  };
}
