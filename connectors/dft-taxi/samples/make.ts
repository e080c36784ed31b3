// Writes the sample workbook: `node dist/connectors/dft-taxi/samples/make.js [folder]`. The layout is ours and all numbers are made up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWorkbook, type WriteCell, type WriteSheet } from '../../_readers/xlsx-write';

/** The sample's path below `samples/`. */
export const SAMPLE = 'tmbc/2023-24-Q4/2024-08-15/taxi0104-saved-as-xlsx.xlsx';

const HEADER = ['ONS code', 'Licensing authority', 'Taxis', 'Total licensed vehicles', 'Dual licences', 'Total licensed drivers'];

type Line = readonly [gss: string, name: string, taxis: string, vehicles: string, dual: string, drivers: string];

const LINES: readonly Line[] = [
  ['E92000001', 'England', '57012', '300214', '120311', '360118'],
  ['E12000008', 'South East', '9120', '41022', '20190', '50233'],
  ['E07000110', 'Maidstone', '48', '512', '501', '618'],
  ['E07000115', 'Tonbridge and Malling', '171', '557', '590', '628'],
  ['E07000116', 'Tunbridge Wells', '104', '498', '[x]', '[x]'],
  ['E06000065', 'North Yorkshire', '611', '..', '1502', '1820'],
  ['', 'Source: Department for Transport (made up here).', '', '', '', ''],
];

const cell = (text: string): WriteCell => (/^\d+$/.test(text) ? { kind: 'number', text } : text === '' ? null : text);

/** The bytes of the sample: the same at every run. */
export function sampleWorkbook(): Promise<Buffer> {
  const table: WriteSheet = {
    name: 'TAXI0104',
    rows: [
      ['TAXI0104: Taxis, private hire vehicles and their drivers by licensing authority, England and Wales, 1 April 2024'],
      ['Sample for Quarterday. The layout is not the publisher’s, and the numbers are made up.'],
      ['Some shorthand is used: [x] not available, .. not asked for.'],
      ['Published in July 2024, revised in August 2024'],
      HEADER,
      ...LINES.map((line) => line.map(cell)),
    ],
  };
  return writeWorkbook([{ name: 'Cover', rows: [['Taxi statistics 2024'], ['Contact: none']] }, table]);
}

if (require.main === module) {
  const path = join(process.argv[2] ?? join('connectors', 'dft-taxi', 'samples'), SAMPLE);
  mkdirSync(dirname(path), { recursive: true });
  void sampleWorkbook().then((bytes) => writeFileSync(path, bytes));
}
