// Writes the samples in the shape of DESNZ's files: `node dist/connectors/desnz-ghg/samples/make.js [folder]`.
// All figures are made up; only the council's total for 2021 (816.4 kilotonnes, document 000 row 8) is published.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Sector, sub-sector, gas, territorial, within the scope of influence. */
type Line = readonly [string, string, string, string, string];

const LINES: readonly Line[] = [
  ['Industry', 'Industry Electricity', 'CO2', '38.512', '38.512'],
  ['Industry', 'Industry Gas', 'CO2', '61.204', '61.204'],
  ['Industry', 'Large Industrial Installations', 'CO2', '142.75', '0'],
  ['Commercial', 'Commercial Electricity', 'CO2', '24.881', '24.881'],
  ['Public Sector', 'Public Sector Gas', 'CO2', '8.403', '8.403'],
  ['Domestic', 'Domestic Electricity', 'CO2', '45.117', '45.117'],
  ['Domestic', 'Domestic Gas', 'CO2', '133.286', '133.286'],
  ['Domestic', 'Domestic Gas', 'CH4', '0.212', '0.212'],
  ['Domestic', 'Domestic Gas', 'N2O', '0.071', '0.071'],
  ['Transport', 'Road Transport (A roads)', 'CO2', '88.914', '88.914'],
  ['Transport', 'Road Transport (Motorways)', 'CO2', '231.65', '0'],
  ['Transport', 'Diesel Railways', 'CO2', '3.2', '0'],
  ['LULUCF', 'Forest Land', 'CO2', '-21.93', '0'],
  ['LULUCF', 'Cropland', 'CO2', '9.44', '0'],
  ['Agriculture', 'Agriculture Livestock', 'CH4', '14.6', '0'],
  ['Agriculture', 'Agriculture Soils', 'N2O', '7.09', '0'],
  ['Waste', 'Landfill', 'CH4', '29', '0'],
];

interface Year {
  readonly year: string;
  readonly population: string;
  /** Figures of the year that are not those of LINES, by sub-sector and gas. */
  readonly changed: Readonly<Record<string, readonly [string, string]>>;
}

const Y2019: Year = {
  year: '2019',
  population: '128',
  changed: {
    'Industry Gas CO2': ['65.204', '65.204'],
    'Road Transport (A roads) CO2': ['98.914', '98.914'],
    'Road Transport (Motorways) CO2': ['251.65', '0'],
  },
};
const Y2020: Year = {
  year: '2020',
  population: '130',
  changed: {
    'Domestic Gas CO2': ['130.286', '130.286'],
    'Road Transport (A roads) CO2': ['80.914', '80.914'],
    'Road Transport (Motorways) CO2': ['203.65', '0'],
  },
};
const Y2021: Year = { year: '2021', population: '130.624', changed: {} };

const HEAD = 'Country,Country Code,Region,Region Code,Second Tier Authority,Local Authority,Local Authority Code';
const TAIL = 'Mid-year Population (thousands),Area (km2)';
const SOUTH_EAST = 'England,E92000001,South East,E12000008,Kent';
const OTHERS = ['Maidstone,E07000110', 'Tunbridge Wells,E07000116'];
const OTHER_LINES: readonly Line[] = [
  ['Domestic', 'Domestic Gas', 'CO2', '101.234', '101.234'],
  ['Domestic', 'Domestic Gas', 'CH4', '0.212', '0.212'],
  ['LULUCF', 'Forest Land', 'CO2', '-9.87', '0'],
];

function rowsOf(council: string, { year, population, changed }: Year, lines: readonly Line[]): string[] {
  return lines.map(([sector, sub, gas, ...figures]) => {
    const [territorial, influence] = changed[`${sub} ${gas}`] ?? figures;
    return [SOUTH_EAST, council, year, sector, sub, gas, territorial, influence, population, '240.1'].join(',');
  });
}

function release(influence: string, years: readonly Year[]): string[] {
  const ours = years.flatMap((year) => rowsOf('Tonbridge and Malling,E07000115', year, LINES));
  const heading = `${HEAD},Calendar Year,LA GHG Sector,LA GHG Sub-sector,Greenhouse gas,Territorial emissions (kt CO2e),${influence},${TAIL}`;
  const rest = years.map(({ year }) => `Unallocated,,,,,Unallocated consumption,,${year},Industry,Industry Electricity`);
  return [
    heading,
    ...years.flatMap((year) => rowsOf(OTHERS[0] ?? '', { ...year, changed: {} }, OTHER_LINES)),
    ...ours,
    // The last row of the council a second time: it counts once.
    ...ours.slice(-1),
    ...years.flatMap((year) => rowsOf(OTHERS[1] ?? '', { ...year, changed: {} }, OTHER_LINES)),
    ...rest.map((row) => `${row},CO2,12.5,0,0,0`),
  ];
}

function carbonDioxideOnly(): string[] {
  const council = `${SOUTH_EAST},Tonbridge and Malling,E07000115,2019`;
  return [
    `${HEAD},Calendar Year,LA CO2 Sector,LA CO2 Sub-sector,Territorial emissions (kt CO2),Emissions within the scope of influence of LAs (kt CO2),${TAIL}`,
    `${SOUTH_EAST},Maidstone,E07000110,2019,Domestic,Domestic Gas,101.234,101.234,170.2,393.3`,
    `${council},Industry,Industry Electricity,40.5,40.5,128,240.1`,
    `${council},Domestic,Domestic Gas,130.25,130.25,128,240.1`,
    `${council},Transport,Road Transport (Motorways),600,0,128,240.1`,
    `${council},LULUCF Net Emissions,Net Emissions: Forest Land,-20.75,0,128,240.1`,
  ];
}

const Y2021_REVISED: Year = {
  year: '2021',
  population: '130.464',
  changed: { 'Agriculture Soils N2O': ['6.09', '0'] },
};
const Y2022: Year = {
  year: '2022',
  population: '131.2',
  changed: {
    'Large Industrial Installations CO2': ['141.75', '0'],
    'Domestic Gas CO2': ['119.022', '119.022'],
    'Road Transport (Motorways) CO2': ['221.65', '0'],
  },
};
// In the newer release one cell of 2019 says that it is not available.
const Y2019_GAP: Year = { ...Y2019, changed: { ...Y2019.changed, 'Cropland CO2': ['9.44', '[x]'] } };

/** The samples by their path below `samples/`. */
export const SAMPLES: Readonly<Record<string, string>> = {
  'tmbc/2019/2021-06-24/2005-19-local-authority-co2-emissions.csv': `${carbonDioxideOnly().join('\n')}\n`,
  'tmbc/2021/2023-07-06/2005-21-local-authority-ghg-emissions-csv-dataset.csv': `${release(
    'Emissions within the scope of influence of LAs (kt CO2)',
    [Y2019, Y2020, Y2021],
  ).join('\n')}\n`,
  'tmbc/2022/2024-06-27/2005-22-local-authority-ghg-emissions-csv-dataset.csv': `\uFEFF${release(
    'CO2 emissions within the scope of influence of LAs (kt CO2e)',
    [Y2019_GAP, Y2020, Y2021_REVISED, Y2022],
  ).join('\r\n')}\r\n`,
};

if (require.main === module) {
  const folder = process.argv[2] ?? join('connectors', 'desnz-ghg', 'samples');
  for (const [path, text] of Object.entries(SAMPLES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
