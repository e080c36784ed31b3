// Clicks are added up over posts or days, each once; a blank is no zero; authors and messages come out nowhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { contextOf, figures, reasons, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { sampleFiles } from './samples/make';

const HEADER = 'Post ID,Date,Account,Network,Author,Message,Link Clicks';
const asked = (settings: object = {}, period = '2023-24-Q2') =>
  contextOf(period, { settings: { everyMonth: false, ...settings } });
const parse = (rows: readonly string[], context = asked(), header = HEADER) =>
  connector.parse(Buffer.from([header, ...rows, ''].join('\n')), context);

test('the samples are as made', async () => {
  for (const [path, bytes] of Object.entries(await sampleFiles()))
    expect(bytes.equals(readFileSync(join(__dirname, 'samples', path)))).toBe(true);
});

test('posts of the quarter and of the council’s accounts, each once; a zero counts, thousands are numbers', async () => {
  const result = await parse([
    'P1,03/07/2023 09:30,TMBC,X,CANARY,"CANARY, said",12',
    'P1,03/07/2023 09:30,TMBC,X,CANARY,CANARY,12',
    'P2,30/09/2023,Tonbridge & Malling,X,,,"1,204"',
    'P3,04/07/2023,TMBC,X,,,0',
    'P4,04/07/2023,Kent Police,X,,,99',
    'P5,01/10/2023,TMBC,X,,,99',
    'Total,,,,,,9999',
  ]);
  expect(figures(result)).toEqual({ 'link_clicks@2023-24-Q2': '1216' });
  expect(reasons(result)).toEqual({
    ...{ 'a repeat of another row': 1, 'another council': 1, 'a day of another period': 1, 'a total row': 1 },
  });
  expect(unaccounted(result)).toBe(0);
  expect(JSON.stringify(result)).not.toContain('CANARY');
});

test('one changed row changes the sum by just that', async () => {
  const [path = '', bytes = Buffer.alloc(0)] = Object.entries(await sampleFiles())[2] ?? [];
  expect(path).toContain('2023-24-Q3');
  const text = bytes.toString('utf8');
  const line = text.split('\r\n').find((one) => one.startsWith('P831043,')) ?? '';
  const clicks = Number(line.split(',').at(-1));
  const changed = Buffer.from(text.replaceAll(line, line.replace(/\d+$/, String(clicks + 100))));
  expect(figures(await connector.parse(changed, contextOf('2023-24-Q3')))).toEqual({
    'link_clicks@2023-24-Q3': '5872',
  });
});

describe('clicks that are no number', () => {
  const rows = [
    'P1,03/07/2023,TMBC,X,CANARY,CANARY,',
    'P2,04/07/2023,TMBC,X,CANARY,CANARY,-',
    'P3,05/07/2023,TMBC,X,,,7',
  ];

  test('are refused, for a blank is no zero', async () => {
    const result = await parse([
      ...rows,
      'P4,05/07/2023,TMBC,X,,,1.5',
      'P5,05/07/2023,TMBC,X,,,-3',
      'P6,05/07/2023,TMBC,X,,,"12,04"',
    ]);
    expect(result.rejections.map(({ place, rule }) => `${place} ${rule}`)).toEqual(
      [2, 3, 5, 6, 7].map((line) => `line ${line} VALUE_INVALID`),
    );
    expect(figures(result)).toEqual({ 'link_clicks@2023-24-Q2': '7' });
    expect(JSON.stringify(result)).not.toContain('CANARY');
  });

  test('are posts without a link where the settings say so', async () => {
    const result = await parse(rows, asked({ noLink: ['', '-'] }));
    expect(reasons(result)).toEqual({ 'a post without a link': 2 });
    expect(figures(result)).toEqual({ 'link_clicks@2023-24-Q2': '7' });
  });
});

test('one post with two numbers is refused; one id on two networks is two posts', async () => {
  const result = await parse([
    'P1,03/07/2023,TMBC,X,,,1',
    'P1,03/07/2023,TMBC,X,,,2',
    'P1,03/07/2023,TMBC,Facebook,,,4',
  ]);
  expect(result.rejections.map(({ rule }) => rule)).toEqual(['KEY_CONFLICT', 'KEY_CONFLICT']);
  expect(figures(result)).toEqual({ 'link_clicks@2023-24-Q2': '4' });
});

test('a row a day: without ids, by account and network', async () => {
  const header = 'Date,Account,Network,Link Clicks';
  const rows = ['03/07/2023,TMBC,X,5', '03/07/2023,TMBC,Facebook,5', '04/07/2023,TMBC,X,5', '04/07/2023,TMBC,X,5'];
  expect(figures(await parse(rows, asked({ rowIs: 'day' }), header))).toEqual({ 'link_clicks@2023-24-Q2': '15' });
  // Read as posts they have no id, and are refused.
  expect(await codeOf(() => parse(rows, asked(), header))).toBe('CONTRACT_DRIFT');
});

test('an export of other accounts, of another quarter or without rows is refused', async () => {
  expect(await codeOf(() => parse(['P1,03/07/2023,Kent Police,X,,,1']))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse(['P1,03/04/2023,TMBC,X,,,1']))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse([]))).toBe('VOLUME_ANOMALY');
  const own = asked({ councilNames: ['TMBC Leisure'] });
  expect(figures(await parse(['P1,03/07/2023,tmbc leisure,X,,,1'], own))).toEqual({ 'link_clicks@2023-24-Q2': '1' });
});
