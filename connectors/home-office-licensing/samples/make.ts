// Writes the sample workbook: `node dist/connectors/home-office-licensing/samples/make.js [folder]`. The layout is ours and all numbers are made up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWorkbook, type WriteCell, type WriteSheet } from '../../_readers/xlsx-write';

/** The sample's path below `samples/`. */
export const SAMPLE = 'tmbc/2023-24-Q4/2024-10-31/alcohol-licensing-tables-march-2024.xlsx';

const HEADER = ['ONS code', 'Licensing authority', 'Region', 'Club premises certificates [note 2]', 'Premises licences'];

type Line = readonly [gss: string, name: string, region: string, clubs: string, premises: string];

const cell = (text: string): WriteCell => (/^\d+$/.test(text) ? { kind: 'number', text } : text === '' ? null : text);

function table(year: number, lines: readonly Line[]): WriteSheet {
  return {
    name: `LA_${year}`,
    rows: [
      [`Premises licences and club premises certificates by licensing authority, England and Wales, 31 March ${year}`],
      ['Sample for Quarterday. The layout is not the publisher’s, and the numbers are made up.'],
      ['[x] the authority could not answer; [note 2] clubs only.'],
      [],
      HEADER,
      ...lines.map((line) => line.map(cell)),
    ],
  };
}

/** The bytes of the sample: the same at every run. */
export function sampleWorkbook(): Promise<Buffer> {
  const before: readonly Line[] = [
    ['E07000110', 'Maidstone', 'South East', '21', '611'],
    ['E07000115', 'Tonbridge and Malling', 'South East', '20', '398'],
  ];
  const now: readonly Line[] = [
    ['E12000008', 'South East', '', '2104', '31215'],
    ['E07000110', 'Maidstone', 'South East', '20', '[x]'],
    ['E07000115', 'Tonbridge and Malling', 'South East', '19', '401'],
    ['E07000116', 'Tunbridge Wells', 'South East', '..', '455'],
    ['E07000115', 'Tonbridge and Malling', 'South East', '19', '401'],
    ['W06000015', 'Cardiff', 'Wales', '44', '1190'],
    ['', 'England and Wales', '', '14890', '216043'],
    ['', 'Source: Home Office (made up here).', '', '', ''],
  ];
  const cover: WriteSheet = { name: 'Contents', rows: [['Tables: LA_2023, LA_2024'], ['Published in October 2024']] };
  return writeWorkbook([cover, table(2023, before), table(2024, now)]);
}

if (require.main === module) {
  const path = join(process.argv[2] ?? join('connectors', 'home-office-licensing', 'samples'), SAMPLE);
  mkdirSync(dirname(path), { recursive: true });
  void sampleWorkbook().then((bytes) => writeFileSync(path, bytes));
}
