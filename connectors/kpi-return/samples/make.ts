// Writes the sample forms: `node dist/connectors/kpi-return/samples/make.js [folder]`. The same bytes at every run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { catalogueSchema } from '../../../contracts/catalogue';
import { makeForm as makeSheets } from '../form';
import { sampleReturns } from './returns';
import { makeForm, type FormInput } from './version-1';
import type { SampleLine } from './lines';
import { OPENING_BALANCE } from './opening-balance';
import { SECOND_QUARTER, SECOND_QUARTER_LATE } from './second-quarter';
import { THIRD_QUARTER, THIRD_QUARTER_NOTES } from './third-quarter';

interface Sample {
  readonly file: string;
  readonly kind: FormInput['kind'];
  readonly lines: readonly SampleLine[];
  readonly notes?: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  { file: '2023-24-Q1/2023-09-29/Opening_balance_2023-24.xlsx', kind: 'opening balance', lines: OPENING_BALANCE },
  { file: '2023-24-Q2/2023-10-13/KPI_return_Jul-Sep_2023.xlsx', kind: 'quarterly return', lines: SECOND_QUARTER },
  {
    file: '2023-24-Q2/2023-11-02/KPI_return_Jul-Sep_2023_late.xlsx',
    kind: 'quarterly return',
    lines: SECOND_QUARTER_LATE,
  },
  {
    file: '2023-24-Q3/2024-01-15/KPI_return_Oct-Dec_2023.xlsx',
    kind: 'quarterly return',
    lines: THIRD_QUARTER,
    notes: THIRD_QUARTER_NOTES,
  },
];

/** The input of each sample form by its path below `samples/`; titles and components are the catalogue's. */
export function sampleForms(catalogueFile: string): Record<string, FormInput> {
  const { council, indicators } = catalogueSchema.parse(parse(readFileSync(catalogueFile, 'utf8')));
  const known = new Map(indicators.map((indicator) => [indicator.slug, indicator]));
  const entries = SAMPLES.map(({ file, kind, lines, notes }): [string, FormInput] => {
    const [quarter = '', receivedOn = ''] = file.split('/');
    const titled = lines.map((line) => {
      const indicator = known.get(line.indicator);
      if (indicator === undefined) throw new Error(`no indicator ${line.indicator} in the catalogue`);
      // Version 1 had columns for due and undertaken only.
      const components = indicator.components.includes('due') ? indicator.components : [];
      return { ...line, title: indicator.title, components };
    });
    const input = { council, quarter, kind, owner: 'PO', completedOn: receivedOn, lines: titled };
    return [`${council.code}/${file}`, notes === undefined ? input : { ...input, notes }];
  });
  return Object.fromEntries(entries);
}

/** Every sample file by its path below `samples/`: the same bytes at every run. */
export async function sampleFiles(catalogues: string): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (const [path, input] of Object.entries(sampleForms(join(catalogues, 'tmbc.yaml')))) files[path] = await makeForm(input);
  for (const [path, input] of Object.entries(sampleReturns(catalogues))) files[path] = await makeSheets(input);
  return files;
}

async function write(folder: string, catalogues: string): Promise<void> {
  for (const [path, bytes] of Object.entries(await sampleFiles(catalogues))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

if (require.main === module) {
  void write(process.argv[2] ?? join('connectors', 'kpi-return', 'samples'), 'catalogue');
}
