// Home Office statistics of alcohol licensing: premises licences of the council at 31 March, from the published workbook.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { parsePeriod } from '../../rules/calendar/periods';
import { columnSpecs } from '../_rows/columns';
import { readAreas } from '../_rows/published-areas';
import { openPublished } from '../_rows/published-sheet';
import { readSettings } from '../_rows/settings';
import { HEADINGS, settingsSchema } from './settings';

export const MEASURE = 'premises_licences';

async function parse(body: Buffer, { council, period, settings: given }: ParseContext): Promise<ParseResult> {
  const { sheet, columns, comparators } = readSettings(settingsSchema, given, 'home-office-licensing');
  const specs = columnSpecs<keyof typeof HEADINGS>(columns, ['gss']);
  const table = await openPublished(body, { specs, sheet, days: parsePeriod(period), reference: ['03-31'] });
  const measures = { [MEASURE]: ['premises'] as const };
  const read = readAreas(table, { council, comparators, gss: 'gss', authority: 'authority', measures });
  return { ...read, statements: [], notes: table.notes };
}

export const connector: Connector = {
  manifest: {
    key: 'home-office-licensing',
    title: 'Home Office, alcohol and late night refreshment licensing',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'national',
    formats: ['xlsx'],
    maxBytes: 20_000_000,
    measures: [{ key: MEASURE, title: 'Premises licences at 31 March', unit: 'count' }],
    personal: [],
    verified:
      "What is counted, and as at which day: the publisher's user guide. Sheets, titles, headings and signs for missing figures: not verified; they are configuration.",
  },
  columns: [
    {
      setting: 'columns.gss',
      heading: HEADINGS.gss,
      meaning: "the licensing authority's GSS code, as E07000115",
      required: false,
      holds: 'reference',
      likely: ['ONS Code', 'Area code', 'LA code', 'GSS code', 'Authority code', 'Local authority code'],
    },
    {
      setting: 'columns.authority',
      heading: HEADINGS.authority,
      meaning: "the licensing authority's name",
      required: true,
      holds: 'text',
      likely: ['Licensing Authority', 'Local authority', 'Area name', 'Authority'],
    },
    {
      setting: 'columns.premises',
      heading: HEADINGS.premises,
      meaning: 'premises licences in force at 31 March, club premises certificates not among them',
      required: true,
      holds: 'number',
      likely: ['Total premises licences', 'Number of premises licences', 'Premises licences in force'],
    },
  ],
  parse,
};
