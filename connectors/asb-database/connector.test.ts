// A case list is counted by the day of opening; an empty one is no zero; nothing of a person comes out; faulty cells refuse their row.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { writeWorkbook, type WriteCell } from '../_readers/xlsx-write';
import { unzip } from '../_readers/unzip';
import { writeZip } from '../_readers/zip';
import { contextOf, figures, reasons, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { sampleFiles } from './samples/make';

const Q2 = contextOf('2023-24-Q2');
const HEADER = ['Case Reference', 'Council', 'Date Opened', 'Status', 'Complainant'];
const list = (...rows: WriteCell[][]): Promise<Buffer> => writeWorkbook([{ name: 'Cases', rows: [HEADER, ...rows] }]);
const read = async (...rows: WriteCell[][]) => connector.parse(await list(...rows), Q2);
const day = (iso: string): WriteCell => ({ kind: 'date', iso });

test('the samples are as made', async () => {
  for (const [path, bytes] of Object.entries(await sampleFiles()))
    expect(bytes.equals(readFileSync(join(__dirname, 'samples', path)))).toBe(true);
});

test('the day of opening decides: its first and last moments are in, a day outside is not', async () => {
  const result = await read(
    ...[day('2023-07-01'), day('2023-09-30T23:59:00'), '15/08/2023', '30/06/2023', day('2023-10-01')].map(
      (opened, at) => [`C${at}`, 'TMBC', opened, 'Closed', 'CANARY'],
    ),
  );
  expect(figures(result)).toEqual({ 'cases_opened@2023-24-Q2': '3' });
  expect(reasons(result)).toEqual({ 'opened in another period': 2 });
  expect(unaccounted(result)).toBe(0);
  expect(JSON.stringify(result)).not.toContain('CANARY');
});

test('a case counts once; opened twice over it is refused', async () => {
  const result = await read(
    ['C1', 'TMBC', day('2023-07-03'), 'Open'],
    ['C1', 'TMBC', day('2023-07-03'), 'Closed'],
    ['C2', 'TMBC', day('2023-07-04'), 'Open', 'CANARY'],
    ['C2', 'TMBC', day('2023-07-05'), 'Open', 'CANARY'],
    ['C3', 'TMBC', day('2023-07-05'), 'opened in error'],
  );
  expect(figures(result)).toEqual({ 'cases_opened@2023-24-Q2': '1' });
  expect(result.rejections.map(({ rule, place }) => [rule, place])).toEqual([
    ['KEY_CONFLICT', 'Cases!A5'],
    ['KEY_CONFLICT', 'Cases!A4'],
  ]);
  expect(JSON.stringify(result)).not.toContain('CANARY');
});

describe('an empty list (story 9)', () => {
  test('is no zero: it waits for a person', async () => {
    expect(await codeOf(() => read())).toBe('VOLUME_ANOMALY');
    expect(await codeOf(() => read(['Total', null, null, { kind: 'number', text: '0' }]))).toBe('VOLUME_ANOMALY');
  });
  test('nor is one of which no case counts', async () => {
    const result = await read(['C1', 'TMBC', day('2023-07-03'), 'Duplicate']);
    expect([result.observations, result.notes.join().includes('not taken for a zero')]).toEqual([[], true]);
  });
});

test('a list of another council or quarter is refused', async () => {
  expect(await codeOf(() => read(['C1', 'Sevenoaks', day('2023-07-03'), 'Open']))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => read(['C1', 'TMBC', day('2023-04-03'), 'Open']))).toBe('SCOPE_MISMATCH');
});

test('an error, a number or nothing where a day is due refuses the row at its cell', async () => {
  const bytes = await list(
    ['C1', 'TMBC', day('2023-07-03'), 'Open'],
    ['C2', 'TMBC', { kind: 'number', text: '45110' }, 'Open'],
    ['C3', 'TMBC', null, 'Open'],
    ['C4', 'TMBC', { kind: 'number', text: '1' }, 'Open'],
  );
  const parts = await unzip(bytes, () => true);
  const broken = [...parts].map(([name, data]) => ({
    name,
    data: name.endsWith('sheet1.xml')
      ? Buffer.from(data.toString('utf8').replace(/<c r="C5"[^>]*>.*?<\/c>/, '<c r="C5" t="e"><v>#REF!</v></c>'))
      : data,
  }));
  const result = await connector.parse(writeZip(broken), Q2);
  expect(result.rejections.map(({ rule, place }) => [rule, place])).toEqual([
    ['VALUE_INVALID', 'Cases!C3'],
    ['VALUE_INVALID', 'Cases!C4'],
    ['CELL_INVALID', 'Cases!C5'],
  ]);
  expect(figures(result)).toEqual({ 'cases_opened@2023-24-Q2': '1' });
});

test('a CSV, or a workbook without the columns, is refused', async () => {
  expect(await codeOf(() => connector.parse(Buffer.from(`${HEADER.join(',')}\n`), Q2))).toBe('FILE_TYPE_MISMATCH');
  const other = await writeWorkbook([
    {
      name: 'Cases',
      rows: [
        ['Something', 'Else'],
        ['a', 'b'],
      ],
    },
  ]);
  expect(await codeOf(() => connector.parse(other, Q2))).toBe('CONTRACT_DRIFT');
});
