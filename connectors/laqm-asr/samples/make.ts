// Writes the samples in the layout that we ship: `node dist/connectors/laqm-asr/samples/make.js [folder]`.
// Areas, tubes and results are made up; only that one of six areas exceeded in 2022 is published (document 000 row 15).
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWorkbook, type WriteCell } from '../../_readers/xlsx-write';

const OURS = 'Tonbridge and Malling';

interface Tube {
  readonly id: string;
  readonly council?: string;
  readonly area: string;
  readonly declared: string;
  readonly revoked?: string;
  readonly exposure: 'Yes' | 'No';
  readonly capture: string;
  readonly annualised?: 'Yes';
  readonly results: readonly string[];
  readonly corrected?: string;
}

const AREAS = {
  a: { area: 'M20', declared: '2001-03-01' },
  b: { area: 'Tonbridge Example Street', declared: '2005-06-01' },
  c: { area: 'Example Crossroads', declared: '2008-09-15' },
  d: { area: 'Example Hill', declared: '2008-09-15' },
  e: { area: 'Example Lane', declared: '2010-02-01' },
  f: { area: 'Example Green', declared: '2013-11-20' },
  revoked: { area: 'Example Bypass', declared: '2003-01-10', revoked: '2019-03-31' },
  none: { area: 'No', declared: '' },
} as const;

const T2022: readonly Tube[] = [
  { id: 'EX01', ...AREAS.a, exposure: 'Yes', capture: '92.3', results: ['36', '35.1', '30.2', '31', '31.2'] },
  { id: 'EX02', ...AREAS.a, exposure: 'Yes', capture: '83.3', results: ['38.1', '37', '32.4', '33', '33.4'] },
  // Above at the kerb, below where people live.
  { id: 'EX03', ...AREAS.b, exposure: 'No', capture: '100', results: ['52.6', '51', '46.1', '47', '47.9'], corrected: '38.6' },
  // At the objective, not above it.
  { id: 'EX04', ...AREAS.b, exposure: 'Yes', capture: '91.7', results: ['44', '43.2', '39', '39.5', '40'] },
  // Two results above in one area: it counts once.
  { id: 'EX05', ...AREAS.c, exposure: 'Yes', capture: '100', results: ['49', '48', '42', '43', '43.7'] },
  { id: 'EX06', ...AREAS.c, exposure: 'Yes', capture: '92.3', results: ['46', '45', '40', '41', '41.2'] },
  { id: 'EX07', ...AREAS.d, exposure: 'Yes', capture: '58', annualised: 'Yes', results: ['40', '39', '35', '36', '36.9'] },
  { id: 'EX08', ...AREAS.d, exposure: 'Yes', capture: '41.7', results: ['43', '42', '38', '39', '44'] },
  { id: 'EX09', ...AREAS.e, exposure: 'No', capture: '100', results: ['56', '55', '49', '50', '52'] },
  { id: 'EX10', ...AREAS.e, exposure: 'Yes', capture: '83.3', results: ['33', '32', '28', '29', '29.5'] },
  { id: 'EX11', ...AREAS.f, exposure: 'Yes', capture: '100', results: ['38', '37', '33', '34', '34.1'] },
  { id: 'EX12', ...AREAS.f, exposure: 'Yes', capture: '-', results: ['37', '36', '-', '-', '-'] },
  { id: 'EX13', ...AREAS.none, exposure: 'Yes', capture: '100', results: ['47', '46', '43', '44', '45'] },
  { id: 'EX14', ...AREAS.revoked, exposure: 'Yes', capture: '100', results: ['41', '40', '39', '40', '41'] },
  { id: 'MB01', council: 'Maidstone', ...AREAS.c, exposure: 'Yes', capture: '100', results: ['60', '58', '50', '54', '55'] },
  { id: 'EX11', ...AREAS.f, exposure: 'Yes', capture: '100', results: ['38', '37', '33', '34', '34.1'] },
];

const T2023: readonly Tube[] = [
  { id: 'EX01', ...AREAS.a, exposure: 'Yes', capture: '100', results: ['35.1', '30.2', '31', '31.2', '30.1'] },
  { id: 'EX04', ...AREAS.b, exposure: 'Yes', capture: '92.3', results: ['43.2', '39', '39.5', '40', '37.2'] },
  { id: 'EX05', ...AREAS.c, exposure: 'Yes', capture: '75', results: ['48', '42', '43', '43.7', '41.5'] },
  { id: 'EX07', ...AREAS.d, exposure: 'Yes', capture: '83.3', results: ['39', '35', '36', '36.9', '35'] },
  { id: 'EX10', ...AREAS.e, exposure: 'Yes', capture: '91.7', results: ['32', '28', '29', '29.5', '28.8'] },
  { id: 'EX11', ...AREAS.f, exposure: 'Yes', capture: '100', results: ['37', '33', '34', '34.1', '33'] },
];

function header(year: number): string[] {
  const years = [4, 3, 2, 1, 0].map((back) => String(year - back));
  const fixed = ['Local Authority', 'Diffusion Tube ID', 'Site Name', 'Site Type', 'AQMA', 'AQMA Declared', 'AQMA Revoked'];
  const more = ['Relevant Exposure', `Valid Data Capture ${year} (%)`, 'Annualised', ...years, `${year} at Relevant Exposure`];
  return [...fixed, ...more];
}

function cells(tube: Tube): string[] {
  const { council = OURS, id, area, declared, revoked = '', exposure, capture, annualised = 'No', results, corrected = '' } = tube;
  const fixed = [council, id, `Example site ${id}`, 'Roadside', area, declared, revoked];
  return [...fixed, exposure, capture, annualised, ...results, corrected];
}

const typed = (text: string): WriteCell => {
  if (text === '') return null;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { kind: 'date', iso: text };
  return /^\d+(\.\d+)?$/.test(text) ? { kind: 'number', text } : text;
};

/** The table of 2022 as a workbook, below three title rows; the same bytes at every run. */
export function workbook2022(): Promise<Buffer> {
  const titles = [
    ['Annual Status Report 2023: nitrogen dioxide, diffusion tubes'],
    ['Bias adjusted, annualised where capture was under 75%. In micrograms per cubic metre.'],
    ['Sample for Quarterday. Areas, tubes and results are made up.'],
  ];
  return writeWorkbook([{ name: 'Tubes', rows: [...titles, header(2022), ...T2022.map((tube) => cells(tube).map(typed))] }]);
}

/** The table of 2023 as CSV. */
export function csv2023(): string {
  const british = (text: string): string => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
  return `${[header(2023), ...T2023.map((tube) => cells(tube).map(british))].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

/** The samples by their path below `samples/`. */
export const SAMPLES = {
  'tmbc/2022/2023-06-30/ASR_2023_NO2_diffusion_tubes.xlsx': workbook2022,
  'tmbc/2023/2024-06-28/ASR_2024_NO2_diffusion_tubes.csv': () => Promise.resolve(Buffer.from(csv2023())),
} as const;

if (require.main === module) {
  const folder = process.argv[2] ?? join('connectors', 'laqm-asr', 'samples');
  for (const [path, make] of Object.entries(SAMPLES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    void make().then((bytes) => writeFileSync(join(folder, path), bytes));
  }
}
