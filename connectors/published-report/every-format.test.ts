// One report says the same in every format, and where a blank column has slipped into its headings or its data.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ReportLine } from '../../contracts/report';
import { contextOf } from '../_rows/testing/context';
import { writeWorkbook, type WriteCell } from '../_readers/xlsx-write';
import { connector } from './connector';

type Grid = readonly (readonly string[])[];

const samples = join(__dirname, 'samples');
const gridOf = (path: string): Grid =>
  readFileSync(join(samples, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
const width = (grid: Grid): number => Math.max(...grid.map((row) => row.length));
const padded = (grid: Grid): string[][] =>
  grid.map((row) => [...row, ...Array<string>(width(grid) - row.length).fill('')]);
const escaped = (cell: string): string => cell.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const isText = (row: readonly string[]): boolean => row.length === 1;

const FORMATS: Readonly<Record<string, (grid: Grid) => Promise<Buffer> | Buffer>> = {
  tabs: (grid) => Buffer.from(`${grid.map((row) => row.join('\t')).join('\n')}\n`),
  pipes: (grid) =>
    Buffer.from(
      `${padded(grid)
        .map((row, i) =>
          isText(grid[i] ?? []) ? `${row[0]}\n` : `| ${row.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`,
        )
        .join('\n')}\n`,
    ),
  html: (grid) => {
    const line = (row: readonly string[]): string =>
      `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
    const texts = grid.filter(isText).map(([text = '']) => `<p>${escaped(text)}</p>`);
    const rows = padded(grid).filter((_, i) => !isText(grid[i] ?? []));
    return Buffer.from(`<html><body>${texts.join('')}<table>${rows.map(line).join('\n')}</table></body></html>`);
  },
  csv: (grid) =>
    Buffer.from(
      `${padded(grid)
        .map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(','))
        .join('\n')}\n`,
    ),
  xlsx: (grid) =>
    writeWorkbook([
      {
        name: 'Report',
        rows: grid.map((row) => row.map((text): WriteCell => (text === '' ? null : { kind: 'text', text }))),
      },
    ]),
};

async function linesIn(body: Buffer, period: string): Promise<unknown[]> {
  const { report = [] } = await connector.parse(body, contextOf(period, { indicators: [] }));
  // The place is the format's own, and a title of the whole report stands where it stands.
  return report.map(({ place: _place, section: _section, flags, ...line }: ReportLine) => ({
    ...line,
    flags: flags.map(({ flag }) => flag),
  }));
}

const REPORTS: readonly (readonly [string, string])[] = [
  ['reports/quarter-2-of-2023-24.txt', '2023-24-Q2'],
  ['reports/quarter-3-of-2023-24.txt', '2023-24-Q3'],
  ['reports/quarter-1-of-2022-23.txt', '2022-23-Q1'],
  ['variants/05-fire-actual.txt', '2023-24-Q3'],
  ['variants/06-two-years.txt', '2023-24-Q2'],
  ['variants/08-police-change.txt', '2023-24-Q2'],
];

describe.each(REPORTS)('%s', (path, period) => {
  const grid = gridOf(path);
  test.each(Object.keys(FORMATS))('as %s', async (name) => {
    const expected = await linesIn(readFileSync(join(samples, path)), period);
    expect(expected.length).toBeGreaterThan(1);
    expect(await linesIn(await FORMATS[name]!(grid), period)).toEqual(expected);
  });
});

test('headings that suit their cells stay where they are, though others might suit them better', async () => {
  const table = [
    [
      'Ref',
      'Indicator',
      'Owner',
      'Q1 2023/24',
      'Q2 2023/24',
      'RAG',
      'DoT',
      'Data Assurance',
      'Comments',
      'Benchmark',
      'Date',
      'Source',
    ],
    ['109', '% of bins collected', 'A Person', '', '12', '', 'n/a', 'No', '12', 'TBC', '2022/23', 'LGInform'],
  ];
  const { report = [], notes } = await connector.parse(
    FORMATS['tabs']!(table) as Buffer,
    contextOf('2023-24-Q2', { indicators: [] }),
  );
  expect(report.map(({ rag, values, benchmarks }) => [rag, values[0]?.period, benchmarks[0]?.source])).toEqual([
    [null, '2023-24-Q2', 'LGInform'],
  ]);
  expect(notes.join()).not.toContain('disagree');
});

describe('a blank column too many', () => {
  const all = gridOf('reports/quarter-3-of-2023-24.txt');
  const from = all.findIndex(([first]) => first === 'Ref. No.');
  const [head = [], ...data] = padded(all.slice(from));
  const inserted = (row: readonly string[], at: number): string[] => [...row.slice(0, at), '', ...row.slice(at)];
  const title = ['Appendix 1 – KPIs October-December 2023'];
  const places = head.map((heading, at) => [heading, at] as const);
  const read = (header: readonly string[], rows: Grid): Promise<unknown[]> =>
    linesIn(Buffer.from([title, header, ...rows].map((row) => row.join('\t')).join('\n')), '2023-24-Q3');

  test.each(places)('among the headings, before %s', async (_heading, at) => {
    expect(await read(inserted(head, at), data)).toEqual(await read(head, data));
  });

  test.each(places)('among the data, before %s', async (_heading, at) => {
    const moved = data.map((row) => inserted(row, at));
    expect(await read(head, moved)).toEqual(await read(head, data));
  });
});
