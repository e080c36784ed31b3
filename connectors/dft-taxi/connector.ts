// DfT taxi statistics (TAXI0104): licensed drivers and vehicles of the council and its comparators, from the workbook saved as XLSX.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { parsePeriod } from '../../rules/calendar/periods';
import type { ColumnSpec } from '../_readers';
import { columnSpecs } from '../_rows/columns';
import { readAreas } from '../_rows/published-areas';
import { openPublished } from '../_rows/published-sheet';
import { readSettings } from '../_rows/settings';
import { HEADINGS, settingsSchema } from './settings';

export const DRIVERS = 'licensed_drivers';
export const VEHICLES = 'licensed_vehicles';

/** Columns that are added, each under a key of its own. */
function parts(name: string, headings: readonly string[]): ColumnSpec[] {
  return headings.map((heading, at) => ({ key: `${name} ${at + 2}`, heading, required: true }));
}

async function parse(body: Buffer, { council, period, settings: given }: ParseContext): Promise<ParseResult> {
  const { sheet, columns, plus, comparators } = readSettings(settingsSchema, given, 'dft-taxi');
  const [drivers, vehicles] = [parts('drivers', plus.drivers), parts('vehicles', plus.vehicles)];
  const specs: ColumnSpec[] = [...columnSpecs(columns, ['gss']), ...drivers, ...vehicles];
  // Which of the two days a year's table is of was not seen.
  const reference = ['03-31', '04-01'];
  const table = await openPublished(body, { specs, sheet, days: parsePeriod(period), reference });
  const measures = {
    [DRIVERS]: ['drivers', ...drivers.map(({ key }) => key)],
    [VEHICLES]: ['vehicles', ...vehicles.map(({ key }) => key)],
  };
  const read = readAreas(table, { council, comparators, gss: 'gss', authority: 'authority', measures });
  return { ...read, statements: [], notes: table.notes };
}

export const connector: Connector = {
  manifest: {
    key: 'dft-taxi',
    title: 'Department for Transport, taxi and private hire statistics',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'national',
    formats: ['xlsx'],
    maxBytes: 20_000_000,
    measures: [
      { key: DRIVERS, title: 'Licensed taxi and private hire drivers', unit: 'count' },
      { key: VEHICLES, title: 'Licensed taxis and private hire vehicles', unit: 'count' },
    ],
    personal: [],
    verified:
      "By licensing authority, yearly, as an OpenDocument file: the publisher's page. Sheets, titles, headings, the day and the signs for missing figures: not verified; they are configuration.",
  },
  columns: [
    {
      setting: 'columns.gss',
      heading: HEADINGS.gss,
      meaning: "the licensing authority's GSS code, as E07000115",
      required: false,
      holds: 'reference',
      likely: ['ONS Code', 'ONS LA Code', 'Area code', 'GSS code', 'Local authority code'],
    },
    {
      setting: 'columns.authority',
      heading: HEADINGS.authority,
      meaning: "the licensing authority's name",
      required: true,
      holds: 'text',
      likely: ['Licensing area', 'Region/Local Authority', 'Local authority', 'Authority'],
    },
    {
      setting: 'columns.drivers',
      heading: HEADINGS.drivers,
      meaning: 'all driver licences; where there is no total, one part of them, the others going under `plus.drivers`',
      required: true,
      holds: 'number',
      likely: ['Total driver licences', 'Total drivers', 'All driver licences'],
    },
    {
      setting: 'columns.vehicles',
      heading: HEADINGS.vehicles,
      meaning: 'all licensed vehicles, taxis and private hire; where there is no total, one part of them',
      required: true,
      holds: 'number',
      likely: ['Total vehicles', 'Total licensed taxis and PHVs', 'All licensed vehicles'],
    },
  ],
  parse,
};
