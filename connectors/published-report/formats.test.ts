// One table in five formats reads the same; spans, shifted columns and cut rows are put right; what is no report is refused.
import { describe, expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { writeWorkbook, type WriteCell } from '../_readers/xlsx-write';
import { mendRef } from './mend';
import { readReport } from './read-report';

const HEAD = ['Ref', 'Indicator', 'Target 2023/24', 'Jul-Sept', 'Comments'];
const ROWS = [
  ['A 1', 'Visits to the park', '1,000 pa', '250', 'Fine, and dry'],
  ['A 2', 'Share of paths kept', '90%', '91.5%', ''],
];
const seen = async (text: string | Buffer): Promise<unknown> => {
  const { period, rows } = await readReport(Buffer.from(text));
  return {
    period,
    rows: rows.map((row) => [
      row.ref,
      row.title,
      row.target?.text,
      row.values.map(({ text: cell }) => cell).join(),
      row.cell('comment'),
    ]),
  };
};
const expected = {
  period: '2023-24-Q2',
  rows: [
    ['A 1', 'Visits to the park', '1,000 pa', '250', 'Fine, and dry'],
    ['A 2', 'Share of paths kept', '90%', '91.5%', null],
  ],
};
const table = [HEAD, ...ROWS];

test('tabs, pipes, HTML, CSV and a workbook', async () => {
  expect(await seen(table.map((row) => row.join('\t')).join('\n'))).toEqual(expected);
  const [head = '', ...rest] = table.map((row) => `| ${row.join(' | ')} |`);
  expect(await seen([head, '|---|:--|--|--|--|', ...rest].join('\n'))).toEqual(expected);
  const html = table
    .map(
      (row, i) =>
        `<tr>${row.map((cell) => `<t${i === 0 ? 'h' : 'd'}>${cell.replace('&', '&amp;')}</td>`).join('')}</tr>`,
    )
    .join('\n');
  expect(await seen(`<html><body><h1>Report</h1><table class="x">${html}</table></body></html>`)).toEqual(expected);
  expect(await seen(`${table.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')}\n`)).toEqual(expected);
  const rows = table.map(
    (row) => row.map((cell): WriteCell => (cell === '' ? null : { kind: 'text', text: cell })) as WriteCell[],
  );
  expect(await seen(await writeWorkbook([{ name: 'Report', rows }]))).toEqual(expected);
});

test('two header rows with merged groups in HTML, columns in another order', async () => {
  const html = `<table><tr><th rowspan="2">Aligned KPI</th><th colspan="2">2023/24</th><th colspan="2">BASELINE</th><th rowspan="2">Lead</th></tr>
    <tr><th>Jul-Sept</th><th>Apr-Jun</th><th>Date</th><th>Value</th></tr>
    <tr><td><b>Visits</b></td><td>2</td><td>1</td><td>2022/23</td><td>9</td><td>AB</td></tr></table>`;
  const { rows } = await readReport(Buffer.from(html));
  expect(rows).toHaveLength(1);
  const [row] = rows;
  expect([row?.title, row?.cell('owner'), row?.cell('baseline'), row?.cell('baselineDate')]).toEqual([
    'Visits',
    'AB',
    '9',
    '2022/23',
  ]);
  expect(row?.values).toEqual([
    { period: '2023-24-Q1', text: '1' },
    { period: '2023-24-Q2', text: '2' },
  ]);
});

test('a row that a page break cut is joined to the one above', async () => {
  const text = [
    'Ref\tIndicator\tTarget 2023/24\tJul-Sept\tComments',
    'A 1\tVisits to\t1,000\t250\tWell',
    '',
    '\tthe park\t\t\tdone',
  ].join('\n');
  const { rows, notes } = await readReport(Buffer.from(text));
  expect(rows.map((row) => [row.title, row.cell('comment')])).toEqual([['Visits to the park', 'Well done']]);
  expect(notes[0]).toContain('joined');
});

describe('references', () => {
  test.each([
    ['PE \\$ 26', 'PES 25', 'PES 26'],
    ['PI 5 27', 'PES 26', 'PES 27'],
    ['PI ES 28', 'PES 27', 'PES 28'],
    ['PE $ 26', 'PES 20', null],
    ['BPE 26', 'PES 25', null],
    ['PE $ 26', null, null],
  ])('%s after %s is %s', (text, last, ref) => expect(mendRef(text, last)).toBe(ref));
});

test('what is no report, or none that is understood, has its own code', async () => {
  const code = (text: string): Promise<string> => codeOf(() => readReport(Buffer.from(text)));
  expect(await code('')).toBe('FILE_EMPTY');
  expect(await code('<html><body>Sign in</body></html>')).toBe('FILE_TYPE_MISMATCH');
  expect(await code('Foo\tBar\tBaz\n1\t2\t3\n4\t5\t6\n')).toBe('CONTRACT_DRIFT');
  expect(await code('Ref\tIndicator\tTarget\tComments\n')).toBe('VOLUME_ANOMALY');
  const endless = `Ref\tIndicator\tTarget\tComments\n${'A 1\tOne\t5\tx\n'.repeat(20_001)}`;
  expect(await code(endless)).toBe('VOLUME_ANOMALY');
  expect(await code('Ref\tIndicator\tTarget\tComments\nA 1\tOne\t5\tx\nA 2\tTw')).toBe('FILE_TRUNCATED');
});
