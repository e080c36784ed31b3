// Question 100: tonnages counted once whichever way they are given, names of the council, quarters, and refusals that take their quarter along.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ParseResult } from '../../contracts/connector';
import { codeOf } from '../_readers/testing/codes';
import { writeZip } from '../_readers/zip';
import { changes, contextOf, fedRows, figures, reasons, unaccounted } from '../_rows/testing/context';
import { isCouncil, plainName } from './authority';
import { connector } from './connector';
import { quarterCell } from './q100-row';
import { Q100_SAMPLES } from './samples/make-q100';

const PATH = 'tmbc/2022-23/2024-03-01/Q100_Waste_collection_data_England_2022_23.csv';
const SAMPLE = Q100_SAMPLES[PATH] ?? '';
const parse = (text: string, change: Parameters<typeof contextOf>[1] = {}): Promise<ParseResult> =>
  connector.parse(Buffer.from(text), contextOf('2022-23', change));
/** The line of the sample that starts so, edited. */
function edited(start: string, from: string, to: string): string {
  const line = SAMPLE.split('\r\n').find((one) => one.startsWith(start)) ?? '';
  expect(line.split(from)).toHaveLength(2);
  return SAMPLE.replace(line, line.replace(from, to));
}
const rules = ({ rejections }: ParseResult): string[] => rejections.map(({ rule, place }) => `${rule} ${place}`);
const ofQuarter = (result: ParseResult, quarter: string): string[] =>
  Object.keys(figures(result)).filter((key) => key.endsWith(quarter));

test('the files are those that the maker writes', () => {
  for (const [path, text] of Object.entries(Q100_SAMPLES)) {
    expect(readFileSync(join(__dirname, 'samples', path), 'utf8')).toBe(text);
  }
});

test('one changed tonnage changes what it feeds, by exactly that much', async () => {
  const before = await parse(SAMPLE);
  expect(changes(before, await parse(edited('900006', '88.10', '98.10')))).toEqual({
    'tonnes_landfilled@2022-23-Q1': ['88.1', '98.1'],
    'tonnes_collected@2022-23-Q1': ['9776.5', '9786.5'],
  });
  expect(changes(before, await parse(edited('800001', '8123.40', '1')))).toEqual({});
  expect(changes(before, await parse(edited('900007', '1840.50', '1')))).toEqual({});
});

test('a total that stands in every row of its materials counts once; where a material has none, the total does', async () => {
  const recycled = (result: ParseResult) => figures(result)['tonnes_recycled_composted_reused@2022-23-Q1'];
  const differing = await parse(
    edited('900003,,9000031,,Tonbridge and Malling Borough Council,214,Apr 22 - Jun 22', ',800.25,', ',700.25,'),
  );
  expect(recycled(differing)).toBe('3465');
  expect(differing.notes).toContain('materials that do not add up to the total of their facility: 1');
  const without = await parse(
    edited('900003,,9000031,,Tonbridge and Malling Borough Council,214,Apr 22 - Jun 22', ',800.25,', ',,'),
  );
  expect(recycled(without)).toBe('3565');
  expect(unaccounted(without)).toBe(0);
});

test('what cannot be read takes its quarter with it, and no other', async () => {
  const faults: [string, string, string, string][] = [
    ['900006', '88.10', '', 'VALUE_INVALID line 17'],
    ['900006', '88.10', 'n/k', 'VALUE_INVALID line 17'],
    ['900006', 'Non-hazardous landfill', 'Anywhere', 'CATEGORY_UNKNOWN line 17'],
  ];
  for (const [start, from, to, rule] of faults) {
    const result = await parse(edited(start, from, to));
    expect(rules(result)).toEqual([rule]);
    expect(ofQuarter(result, '2022-23-Q1')).toEqual([]);
    expect(figures(result)['tonnes_collected@2022-23-Q2']).toBe('9001.5');
    expect(reasons(result)).toMatchObject({ 'of a quarter with a row that was refused': 7 });
    expect(Object.keys(fedRows(result)).filter((key) => !(key in figures(result)))).toEqual([]);
    expect(unaccounted(result)).toBe(0);
  }
  const nowhen = await parse(edited('900006', 'Apr 22 - Jun 22', 'last spring'));
  expect([rules(nowhen), figures(nowhen), unaccounted(nowhen)]).toEqual([['VALUE_INVALID line 17'], {}, 0]);
});

test('two totals or two tonnages of one material are refused together', async () => {
  const totals = await parse(
    edited('900003,,9000031,,Tonbridge and Malling Borough Council,214,Apr 22 - Jun 22', '1840.50,12', '1840.60,12'),
  );
  expect(totals.rejections.map(({ rule }) => rule)).toEqual(['KEY_CONFLICT', 'KEY_CONFLICT', 'KEY_CONFLICT']);
  const twice = await parse(
    `${SAMPLE}${(SAMPLE.split('\r\n').find((one) => one.startsWith('900006')) ?? '').replace('88.10', '9')}\r\n`,
  );
  expect(twice.rejections.map(({ rule }) => rule)).toEqual(['KEY_CONFLICT', 'KEY_CONFLICT']);
  for (const result of [totals, twice]) {
    expect(ofQuarter(result, '2022-23-Q1')).toEqual([]);
    expect(unaccounted(result)).toBe(0);
  }
});

test('a type of facility that is not known can be told in the settings', async () => {
  const text = edited('900006', 'Non-hazardous landfill', 'Anywhere');
  const facilityTypes = {
    'Incineration with energy recovery': 'energy',
    'Reprocessor - recycling (qu19)': 'recycled',
    'Exporter - recycling (qu19)': 'recycled',
    'Reuse (qu35)': 'recycled',
    'Final Destination': 'final',
    'Materials recovery facility': 'between',
    Anywhere: 'other',
  };
  const result = await parse(text, { settings: { q100: { facilityTypes } } });
  expect(figures(result)).toMatchObject({ 'tonnes_collected@2022-23-Q1': '9776.5' });
  expect(ofQuarter(result, '2022-23-Q1')).not.toContain('tonnes_landfilled@2022-23-Q1');
});

test('the council is known by the names that the file gives it, or by its code', async () => {
  const { council } = contextOf('2022-23');
  const ours = isCouncil(council);
  for (const name of [
    'Tonbridge and Malling Borough Council',
    'Tonbridge & Malling BC',
    'TONBRIDGE AND MALLING',
    'Tonbridge and Malling WCA ()',
  ]) {
    expect([name, ours(name, '')]).toEqual([name, true]);
  }
  for (const name of ['Maidstone Borough Council', 'Tonbridge', 'Kent WDA ()', '']) expect(ours(name, '')).toBe(false);
  expect([ours('Anything', 'E07000115'), ours('Tonbridge and Malling', 'E07000116')]).toEqual([true, false]);
  expect([plainName('Newcastle-under-Lyme Borough Council'), plainName('Derby City Council')]).toEqual([
    'newcastle-under-lyme',
    'derby',
  ]);
});

test('quarters are read as the file writes them', () => {
  const read = (text: string) => {
    const result = quarterCell(text);
    return result.ok ? result.value : result.rule;
  };
  expect(['Apr 22 - Jun 22', 'Jan 23 - Mar 23', ' oct 2022 – dec 2022'].map(read)).toEqual([
    '2022-23-Q1',
    '2022-23-Q4',
    '2022-23-Q3',
  ]);
  expect(['Apr 22 - Sep 22', 'May 22 - Jul 22', 'Apr 22 - Jun 23', '2022-23', ''].map(read)).toEqual(
    Array(5).fill('VALUE_INVALID'),
  );
});

test('a file of another council or period, without rows, or of another kind is refused as a whole', async () => {
  const elsewhere = { code: 'x', name: 'Elsewhere', gss: 'E07000999', aliases: [] };
  const header = SAMPLE.split('\r\n').slice(0, 2).join('\r\n');
  expect(await codeOf(() => parse(`${header}\r\n`))).toBe('VOLUME_ANOMALY');
  expect(await codeOf(() => parse(SAMPLE, { council: elsewhere }))).toBe('SCOPE_MISMATCH');
  for (const period of ['2021-22', '2022-23-Q3', '2022', '2024-25'])
    expect(await codeOf(() => parse(SAMPLE, { period }))).toBe('SCOPE_MISMATCH');
  for (const period of ['2022-23', '2022-23-Q1', '2022-23-Q2'])
    expect(await codeOf(() => parse(SAMPLE, { period }))).toBe('read');
  const ods = writeZip([
    { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'), stored: true },
  ]);
  await expect(connector.parse(ods, contextOf('2022-23'))).rejects.toMatchObject({
    code: 'FILE_TYPE_MISMATCH',
    words: { seen: 'an .ods file' },
  });
});

test('words that officers wrote stay out of everything', async () => {
  const words = 'Spoke to Zebedee about the weighbridge';
  // QuarterlyComments is the twelfth column behind TotalTonnes, and two more follow it.
  const row = `,88.10${','.repeat(14)}`;
  const result = await parse(edited('900006', row, `,88.10${','.repeat(12)}${words},,`));
  expect(JSON.stringify(result)).not.toContain('Zebedee');
  expect(reasons(result)).toEqual(reasons(await parse(SAMPLE)));
});
