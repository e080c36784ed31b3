// Writes the samples in the shape of question 100: `node dist/connectors/wastedataflow/samples/make-q100.js [folder]`.
// Everything is made up: facilities, tonnages and words.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Q100_HEADINGS, Q100_PUBLISHED } from '../q100-settings';


interface Line {
  readonly id: string;
  readonly authority?: string;
  readonly period: string;
  readonly facility: string;
  readonly total?: string;
  /** Number, name, tonnes, and the group as the file has it. */
  readonly material?: readonly [string, string, string, string];
}

const EFW = 'Incineration with energy recovery';
const RECYCLE = 'Reprocessor - recycling (qu19)';
const [Q1, Q2] = ['Apr 22 - Jun 22', 'Jul 22 - Sep 22'];

const LINES: readonly Line[] = [
  { id: '900001', period: Q1, facility: EFW, total: '6123.40' },
  // Two sources of other councils, before ours go on.
  { id: '800001', authority: 'Swale Borough Council', period: Q1, facility: EFW, total: '8123.40' },
  { id: '800002', authority: 'Kent WDA ()', period: Q1, facility: 'Non-hazardous landfill', total: '15000' },
  // One material that is the whole.
  { id: '900002', period: Q1, facility: RECYCLE, total: '512.10', material: ['23', 'Mixed glass', '512.10', 'Glass\n\t'] },
  { id: '900002', period: Q1, facility: RECYCLE, total: '512.10', material: ['23', 'Mixed glass', '512.10', 'Glass\n\t'] },
  // A total that stands again in the row of each of its materials.
  { id: '900003', period: Q1, facility: RECYCLE, total: '1840.50', material: ['12', 'Paper', '800.25', 'Paper & Card\r\n'] },
  { id: '900003', period: Q1, facility: RECYCLE, total: '1840.50', material: ['13', 'Card', '640.25', 'Paper & Card\r\n'] },
  { id: '900003', period: Q1, facility: RECYCLE, total: '1840.50', material: ['31', 'Mixed cans', '400', 'Metal'] },
  { id: '900004', period: Q1, facility: 'Exporter - recycling (qu19)', total: '1,200.00' },
  { id: '900005', period: Q1, facility: 'Reuse (qu35)', total: '12.40', material: ['88', 'Furniture', '12.40', 'Other'] },
  { id: '900006', period: Q1, facility: 'Non-hazardous landfill', total: '88.10' },
  { id: '900007', period: Q1, facility: 'Final Destination', total: '1840.50' },
  { id: '900008', period: Q1, facility: 'Materials recovery facility', total: '3200' },
  { id: '900011', period: Q2, facility: EFW, total: '6001.20' },
  { id: '900012', period: Q2, facility: RECYCLE, total: '3000.30' },
  { id: '800011', authority: 'Swale Borough Council', period: Q2, facility: EFW, total: '8000' },
];

function row(line: Line, authority: string): string {
  const [materialId = '', material = '', tonnes = '', group = ''] = line.material ?? [];
  const values: Readonly<Record<string, string>> = {
    [Q100_HEADINGS.processor]: line.id,
    [Q100_HEADINGS.output]: `${line.id}1`,
    [Q100_HEADINGS.authority]: line.authority ?? authority,
    AuthorityId: line.authority === undefined ? '214' : '211',
    [Q100_HEADINGS.period]: line.period,
    [Q100_HEADINGS.facility]: line.facility,
    FacilityName: `Example Facility ${line.id.slice(-2)}`,
    FacilityAddress: 'Example Estate, Example Way',
    [Q100_HEADINGS.total]: line.total ?? '',
    [Q100_HEADINGS.materialId]: materialId,
    Material: material,
    [Q100_HEADINGS.material]: tonnes,
    MaterialGroup: group,
  };
  return Q100_PUBLISHED.map((name) => quoted(values[name] ?? '')).join(',');
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const file = (title: readonly string[], authority: string, period: (text: string) => string): string =>
  [
    ...title,
    Q100_PUBLISHED.join(','),
    ...LINES.map((line) => row({ ...line, period: period(line.period) }, authority)),
    '',
  ].join('\r\n');

/** The samples by their path below `samples/`: one with a title line, one of another year without, under another name of the council. */
export const Q100_SAMPLES: Readonly<Record<string, string>> = {
  'tmbc/2022-23/2024-03-01/Q100_Waste_collection_data_England_2022_23.csv': file(
    ['"Q100 Waste collection data England 2022-23",,,,'],
    'Tonbridge and Malling Borough Council',
    (text) => text,
  ),
  'tmbc/2023-24-Q1/2025-03-27/Q100+Waste+Collection+data+England+2023-24.csv': file(
    [],
    'Tonbridge & Malling BC',
    (text) => text.replaceAll('22', '23'),
  ),
};

if (require.main === module) {
  const folder = process.argv[2] ?? join('connectors', 'wastedataflow', 'samples');
  for (const [path, text] of Object.entries(Q100_SAMPLES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
