// Writes the sample spreadsheet in the shape of ENV18: `node dist/connectors/wastedataflow/samples/make.js [folder]`.
// All tonnages are made up; only the council's share (0.516 for 2020-21) is published.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWorkbook, type WriteCell, type WriteSheet } from '../../_readers/xlsx-write';

const YEAR = '2020-21';
const REGION = 'South East';

/** The sample's path below `samples/`. */
export const SAMPLE = 'tmbc/2020-21/2022-02-15/LA_and_Regional_Spreadsheet_2020-21.xlsx';

const number = (text: string): WriteCell => ({ kind: 'number', text });

interface Authority {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly recycled: string;
  readonly residual: string;
  readonly household: WriteCell;
  readonly share: string;
}

const TMBC: Authority = {
  code: 'E07000115',
  name: 'Tonbridge and Malling Borough Council',
  type: 'Collection',
  recycled: '27451.2',
  residual: '25630.1',
  // A number that somebody typed as text, with its thousands separator.
  household: '53,200.00',
  share: '0.516',
};

const OTHERS: readonly Authority[] = [
  {
    code: 'E07000116',
    name: 'Tunbridge Wells Borough Council',
    type: 'Collection',
    recycled: '23104.6',
    residual: '22011.9',
    household: number('45302.2'),
    share: '0.51',
  },
  {
    code: 'E07000110',
    name: 'Maidstone Borough Council',
    type: 'Collection',
    recycled: '34011.8',
    residual: '33120.4',
    household: number('67216.9'),
    share: '0.506',
  },
  {
    code: 'E10000016',
    name: 'Kent County Council',
    type: 'Disposal',
    recycled: '321455.7',
    residual: '398120.3',
    household: number('721933'),
    share: '0.445',
  },
];

const NOTES = (title: string): WriteCell[][] => [
  [{ kind: 'text', text: title, style: { bold: true } }],
  ['Sample for Quarterday in the shape of the published file. Figures are made up.'],
  ['Household waste here is wider than waste from households.'],
];

const TONNAGE_HEADINGS: WriteCell[] = [
  'Financial Year',
  'Region',
  'ONS Code',
  'Authority',
  'Authority Type',
  'Household - waste sent for recycling-composting-reuse (tonnes)',
  'Household - regular collection (not recycled) (tonnes)',
  'Household - total waste (tonnes)',
  'Local authority collected estimated rejects (tonnes)',
];

function tonnages(): WriteSheet {
  const line = ({ code, name, type, recycled, residual, household }: Authority): WriteCell[] => [
    YEAR,
    REGION,
    code,
    name,
    type,
    number(recycled),
    number(residual),
    household,
    number('118.7'),
  ];
  const total = (region: string, ...tonnes: string[]): WriteCell[] => [
    YEAR,
    region,
    null,
    null,
    null,
    ...tonnes.map(number),
  ];
  return {
    name: 'Table_1',
    rows: [
      ...NOTES('Local authority collected waste, tonnages, 2020-21'),
      TONNAGE_HEADINGS,
      ...OTHERS.slice(0, 2).map(line),
      line(TMBC),
      // The same row a second time: it counts once.
      line(TMBC),
      ...OTHERS.slice(2).map(line),
      total('Total South East', '1840221.4', '2203341.1', '4101230.6', '9021.5'),
      total('Total England', '9940112.8', '12650911.3', '22600321.9', '51208.3'),
      ['Rejects are estimated by authorities.'],
    ],
  };
}

function indicators(): WriteSheet {
  const line = (one: Authority): WriteCell[] => [YEAR, REGION, one.code, one.name, number(one.share)];
  return {
    name: 'Table_2a',
    rows: [
      ...NOTES('Former national indicators, 2020-21'),
      [
        'Year',
        'Region',
        'ONS code',
        'Authority',
        'Percentage of household waste sent for reuse, recycling or composting (Ex NI192)',
      ],
      ...OTHERS.map(line),
      line(TMBC),
      [YEAR, 'Total England', null, null, number('0.438')],
    ],
  };
}

/** The bytes of the sample: the same at every run. */
export function sampleWorkbook(): Promise<Buffer> {
  const cover: WriteSheet = { name: 'Contents', rows: [['Sheets: Table_1 (tonnages), Table_2a (indicators)']] };
  return writeWorkbook([cover, tonnages(), indicators()]);
}

if (require.main === module) {
  const path = join(process.argv[2] ?? join('connectors', 'wastedataflow', 'samples'), SAMPLE);
  mkdirSync(dirname(path), { recursive: true });
  void sampleWorkbook().then((bytes) => writeFileSync(path, bytes));
}
