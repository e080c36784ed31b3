// DESNZ's emissions: one changed cell, headings of several releases, figures that are not there, and files of nobody or of nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ParseResult } from '../../contracts/connector';
import { codeOf } from '../_readers/testing/codes';
import { changes, contextOf, fedRows, figures, reasons, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { SAMPLES } from './samples/make';

const PATH = 'tmbc/2021/2023-07-06/2005-21-local-authority-ghg-emissions-csv-dataset.csv';
const SAMPLE = SAMPLES[PATH] ?? '';
const parse = (text: string, change: Parameters<typeof contextOf>[1] = {}): Promise<ParseResult> =>
  connector.parse(Buffer.from(text), contextOf('2021', change));
/** The sample with one text replaced that stands in it exactly once. */
function edited(from: string, to: string, text = SAMPLE): string {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
}
const A_ROADS = 'E07000115,2021,Transport,Road Transport (A roads),CO2,88.914,88.914';

test('the files are those that the maker writes', () => {
  for (const [path, text] of Object.entries(SAMPLES)) {
    expect(readFileSync(join(__dirname, 'samples', path), 'utf8')).toBe(text);
  }
});

test('one changed cell changes the figures that it feeds, by exactly that much', async () => {
  const before = await parse(SAMPLE);
  const after = await parse(edited(A_ROADS, A_ROADS.replace('88.914', '95.4452')));
  expect(changes(before, after)).toEqual({
    'territorial_emissions@2021': ['816.4', '822.9312'],
    'per_head@2021': ['6.25', '6.3'],
  });
  expect(fedRows(after)).toEqual(fedRows(before));
  expect(fedRows(after)['territorial_emissions@2021']).toBe(17);
});

test('other councils change nothing, and people are not summed', async () => {
  const other = 'Maidstone,E07000110,2021,Domestic,Domestic Gas,CO2,101.234';
  const after = await parse(edited(other, other.replace('101.234', '999')));
  expect(changes(await parse(SAMPLE), after)).toEqual({});
  const people = after.observations.find(({ measure, period }) => measure === 'per_head' && period === '2021');
  expect(people?.components).toContainEqual({ label: 'population, thousands', value: '130.624' });
});

test('headings of other releases are known, and a heading of our own can be set', async () => {
  const scope = 'Emissions within the scope of influence of LAs (kt CO2)';
  const before = figures(await parse(SAMPLE));
  for (const heading of [
    'Emissions within the scope of influence of LAs (kt CO2e)',
    'CO2 emissions within the scope of influence of LAs (kt CO2e)',
  ]) {
    expect(figures(await parse(edited(scope, heading)))).toEqual(before);
  }
  const renamed = edited(scope, 'In their power (kt)');
  expect(await codeOf(() => parse(renamed))).toBe('CONTRACT_DRIFT');
  const settings = { columns: { influence: 'In their power (kt)' } };
  expect(figures(await parse(renamed, { settings }))).toEqual(before);
  // A file with gases must have the column: without it every figure would be another statistic.
  expect(await codeOf(() => parse(edited('Greenhouse gas', 'Gas')))).toBe('CONTRACT_DRIFT');
  expect(
    await codeOf(() =>
      parse(edited(`${scope},`, `${scope},Emissions within the scope of influence of LAs (kt CO2e),`)),
    ),
  ).toBe('CONTRACT_DRIFT');
});

test('what is not available makes no sum, and is never zero', async () => {
  for (const gap of ['[x]', '', '-']) {
    const result = await parse(edited(A_ROADS, A_ROADS.replace('88.914,88.914', `${gap},88.914`)));
    expect(Object.keys(figures(result)).filter((key) => key.endsWith('@2021'))).toEqual([
      'within_influence_emissions@2021',
    ]);
    expect(result.notes.join('\n')).toContain('2021: no territorial_emissions');
    expect(unaccounted(result)).toBe(0);
  }
});

test('a row that cannot be read takes its year with it, and no other', async () => {
  for (const [cell, rule] of [
    ['n/k', 'VALUE_INVALID'],
    ['8.9e1', 'VALUE_INVALID'],
    ['88.914%', 'VALUE_INVALID'],
  ]) {
    const result = await parse(edited(A_ROADS, A_ROADS.replace('88.914,', `${cell},`)));
    expect(result.rejections.map(({ rule: seen, place }) => [seen, place])).toEqual([[rule, 'line 54']]);
    expect(Object.keys(figures(result)).filter((key) => key.endsWith('@2021'))).toEqual([]);
    expect(figures(result)['territorial_emissions@2020']).toBe('777.4');
    expect(reasons(result)).toMatchObject({ 'of a year with a row that was refused': 16 });
    expect(unaccounted(result)).toBe(0);
  }
});

test('two figures of one sub-sector and gas are both refused; the same twice counts once', async () => {
  const row = SAMPLE.split('\n').find((line) => line.includes(A_ROADS)) ?? '';
  const twice = await parse(`${SAMPLE}${row}\n`);
  expect(figures(twice)).toEqual(figures(await parse(SAMPLE)));
  const two = await parse(`${SAMPLE}${row.replace('88.914', '77')}\n`);
  expect(two.rejections.map(({ rule, place }) => `${rule} ${place}`)).toEqual([
    'KEY_CONFLICT line 75',
    'KEY_CONFLICT line 54',
  ]);
  expect(figures(two)['territorial_emissions@2021']).toBeUndefined();
  expect(unaccounted(two)).toBe(0);
});

test('populations of a year that differ give no figure a head', async () => {
  const result = await parse(edited(`${A_ROADS},130.624`, `${A_ROADS},130.7`));
  expect(figures(result)).toMatchObject({ 'territorial_emissions@2021': '816.4' });
  expect(figures(result)['per_head@2021']).toBeUndefined();
});

test('a file of another council, another year or without rows is refused as a whole', async () => {
  const header = SAMPLE.split('\n')[0] ?? '';
  const elsewhere = { code: 'x', name: 'Elsewhere', gss: 'E07000999', aliases: [] };
  expect(await codeOf(() => parse(`${header}\n`))).toBe('VOLUME_ANOMALY');
  expect(await codeOf(() => parse(SAMPLE, { council: elsewhere }))).toBe('SCOPE_MISMATCH');
  for (const period of ['2022', '2004', '2021-22', '2023-24-Q2']) {
    expect(await codeOf(() => parse(SAMPLE, { period }))).toBe('SCOPE_MISMATCH');
  }
  expect(await codeOf(() => parse(SAMPLE, { period: '2019' }))).toBe('read');
  expect(await codeOf(() => parse(SAMPLE, { settings: { colums: {} } }))).toBe('CONFIG_INVALID');
});
