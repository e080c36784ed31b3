// Registrations as at the quarter's last day: no other day's total is taken for it, and a list of accounts is counted as it stood then.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { contextOf, figures, reasons, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { sampleFiles } from './samples/make';

const csv = (header: string, rows: readonly string[]): Buffer => Buffer.from([header, ...rows, ''].join('\n'));

test('the samples are as made', async () => {
  for (const [path, bytes] of Object.entries(await sampleFiles()))
    expect(bytes.equals(readFileSync(join(__dirname, 'samples', path)))).toBe(true);
});

describe('running totals', () => {
  const Q3 = contextOf('2023-24-Q3');
  const parse = (rows: readonly string[], context = Q3) =>
    connector.parse(csv('As At,Site,Total Registrations', rows), context);

  test('of the very day counts, as a snapshot of that day', async () => {
    const result = await parse(['30/12/2023,TMBC,"38,040"', '31/12/2023,TMBC,"38,066"', '01/01/2024,TMBC,"38,070"']);
    expect(result.observations).toMatchObject([
      { measure: 'registrations_total', period: '2023-24-Q3', value: '38066', observedOn: '2023-12-31' },
    ]);
    expect(reasons(result)).toEqual({ 'a total as at another day': 2 });
  });

  test('of a later or an earlier day only are refused: nothing is backdated', async () => {
    const words = await parse(['04/01/2024,TMBC,"38,120"']).catch((error: { words?: unknown }) => error.words);
    expect(words).toMatchObject({
      code: 'SCOPE_MISMATCH',
      expected: "a total as at 2023-12-31: a later or an earlier one is not the period's",
    });
    expect(await codeOf(() => parse(['30/12/2023,TMBC,"38,040"']))).toBe('SCOPE_MISMATCH');
    expect(await codeOf(() => parse(['31/12/2023,Sample Leisure Portal,12']))).toBe('SCOPE_MISMATCH');
    expect(await codeOf(() => parse([]))).toBe('VOLUME_ANOMALY');
  });

  test('that contradict one another, or are blank or no whole number, are refused', async () => {
    const two = await parse(['31/12/2023,TMBC,"38,066"', '31/12/2023,TMBC,"38,067"']);
    expect([two.observations, two.rejections.map(({ rule }) => rule)]).toEqual([[], ['KEY_CONFLICT', 'KEY_CONFLICT']]);
    for (const total of ['', '-', '38.5', '"38,06"', '-1']) {
      const bad = await parse([`31/12/2023,TMBC,${total}`]);
      expect([bad.observations, bad.rejections.map(({ rule }) => rule)]).toEqual([[], ['VALUE_INVALID']]);
    }
    const none = await parse(['31/12/2023,TMBC,0']);
    expect(figures(none)).toEqual({ 'registrations_total@2023-24-Q3': '0' });
  });
});

describe('a list of accounts', () => {
  const context = contextOf('2023-24-Q3', { settings: { layout: 'accounts' } });
  const HEADER = 'Account Reference,Site,Registered,Closed,Name,Email Address';
  const parse = (rows: readonly string[], header = HEADER) => connector.parse(csv(header, rows), context);
  const rows = [
    'CANARY1,TMBC,02/05/2019,,CANARY,CANARY@example.org',
    'CANARY2,TMBC,31/12/2023 23:59,,CANARY,',
    'CANARY3,TMBC,03/05/2020,31/12/2023,CANARY,',
    'CANARY4,TMBC,03/05/2020,01/01/2024,CANARY,',
    'CANARY5,TMBC,01/01/2024,,CANARY,',
    'CANARY1,TMBC,02/05/2019,,CANARY,',
  ];

  test('counts those registered by the day and not closed by it, each once', async () => {
    const result = await parse(rows);
    expect(result.observations).toMatchObject([{ value: '3', observedOn: '2023-12-31', qualifiers: [] }]);
    expect(reasons(result)).toEqual({
      ...{ 'closed by the last day of the period': 1, 'registered after the last day of the period': 1 },
      'a repeat of another row': 1,
    });
    expect(unaccounted(result)).toBe(0);
    expect(JSON.stringify(result)).not.toContain('CANARY');
  });

  test('taken later without days of closing is an estimate, and says so', async () => {
    const open = rows.map((row) => row.split(',').toSpliced(3, 1).join(','));
    const result = await parse(open, HEADER.replace(',Closed', ''));
    expect(result.observations).toMatchObject([{ value: '4', qualifiers: ['estimated'] }]);
    expect(result.notes.join()).toContain('those closed since are missing');
  });

  test('that ends before the period is refused, as is one that begins after it', async () => {
    expect(await codeOf(() => parse(['A,TMBC,02/05/2019,,,', 'B,TMBC,20/12/2023,,,']))).toBe('SCOPE_MISMATCH');
    expect(await codeOf(() => parse(['A,TMBC,02/05/2019,,,', 'B,TMBC,24/12/2023,,,']))).toBe('read');
    expect(await codeOf(() => parse(['A,TMBC,02/01/2024,,,']))).toBe('SCOPE_MISMATCH');
  });

  test('refuses what contradicts itself, and shows no reference', async () => {
    const result = await parse([
      ...rows,
      'CANARY6,TMBC,05/12/2023,04/12/2023,,',
      'CANARY2,TMBC,30/12/2023,,,',
      'CANARY8,TMBC,,,,',
    ]);
    expect(result.rejections.map(({ rule }) => rule)).toEqual([
      'VALUE_INVALID',
      'KEY_CONFLICT',
      'VALUE_INVALID',
      'KEY_CONFLICT',
    ]);
    expect(JSON.stringify(result)).not.toContain('CANARY');
    expect(result.observations).toMatchObject([{ value: '2' }]);
  });
});
