// One changed row changes the count by one; nothing of a client comes out; an empty or foreign export is no figure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { contextOf, figures, reasons, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { sampleFiles } from './samples/make';

const PATH = 'tmbc/2023-24-Q2/2023-10-05/One_You_Referrals_Jul-Sep_2023.csv';
const SAMPLE = readFileSync(join(__dirname, 'samples', PATH), 'utf8');
const HEADER = 'Referral Reference,Local Authority,Date Received,Referral Status';
const Q2 = contextOf('2023-24-Q2');
const parse = (text: string, context = Q2) => connector.parse(Buffer.from(text), context);
const lines = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');

test('the samples are as made', () => {
  for (const [path, bytes] of Object.entries(sampleFiles()))
    expect(bytes.equals(readFileSync(join(__dirname, 'samples', path)))).toBe(true);
});

test('one referral less, moved to another quarter, or cancelled is one less', async () => {
  const row = SAMPLE.split('\r\n').find((line) => line.startsWith('OY33-10094,')) ?? '';
  const changed = async (to: string) => figures(await parse(SAMPLE.replace(row, to)))['referrals_received@2023-24-Q2'];
  expect(figures(await parse(SAMPLE))).toEqual({ 'referrals_received@2023-24-Q2': '170' });
  expect(await changed(row.replace(/\d\d\/\d\d\/2023/, '01/10/2023'))).toBe('169');
  expect(await changed(row.replace(/Declined/, 'Entered in error'))).toBe('169');
  expect(await changed(row.replace('Tonbridge and Malling', 'Maidstone'))).toBe('169');
  expect(await changed(row.replace('OY33-10094', 'OY33-99999'))).toBe('170');
});

describe('a client', () => {
  const personal = connector.manifest.personal;

  test('comes out nowhere, also from rows that are refused', async () => {
    const [header = '', ...rows] = SAMPLE.split('\r\n');
    const names = header.split(',');
    const at = names.flatMap((name, column) => (personal.includes(name) ? [column] : []));
    expect(at).toHaveLength(personal.length);
    const marked = rows.map((row, index) =>
      row
        .split(',')
        .map((text, column) => (at.includes(column) ? `CANARY${column === 0 ? index % 40 : ''}` : text))
        .map((text, column) => (column === 2 && index % 5 === 0 ? '31/02/2023' : text))
        .join(','),
    );
    const result = await parse([header, ...marked.slice(0, -1), ''].join('\r\n'));
    expect(result.rejections.length).toBeGreaterThan(100);
    expect(JSON.stringify(result)).not.toContain('CANARY');
  });

  test('is in no word of an error', async () => {
    const refused = await parse(SAMPLE.replace('Date Received', 'Got')).catch(
      (error: { words?: unknown }) => error.words,
    );
    expect(refused).toMatchObject({ code: 'CONTRACT_DRIFT', seen: 'not known: "Got"' });
  });
});

describe('rows', () => {
  test('a referral with several services is one; two days for one referral refuse both', async () => {
    const result = await parse(
      lines('A,TMBC,03/07/2023,Received', 'A,TMBC,03/07/2023,Completed', 'B,TMBC,04/07/2023,', 'B,TMBC,05/07/2023,'),
    );
    expect(figures(result)).toEqual({ 'referrals_received@2023-24-Q2': '1' });
    expect(reasons(result)).toEqual({ 'a repeat of another row': 1 });
    expect(result.rejections.map(({ rule }) => rule)).toEqual(['KEY_CONFLICT', 'KEY_CONFLICT']);
    expect(unaccounted(result)).toBe(0);
  });

  test('a row without its council is refused, for it may be ours', async () => {
    const result = await parse(lines('A,TMBC,03/07/2023,', 'B, ,03/07/2023,'));
    expect(result.rejections).toMatchObject([
      { place: 'line 3', rule: 'VALUE_INVALID', raw: '{"received":"03/07/2023","status":""}' },
    ]);
  });

  test('a date is British or it is refused', async () => {
    const dates = ['07/31/2023', '3 July 2023', '45110', '', '2023-07-03', '03/07/2023 10:15', '3/7/2023'];
    const result = await parse(lines(...dates.map((date, at) => `R${at},TMBC,${date},`)));
    expect(result.rejections.map(({ place, rule }) => [place, rule])).toEqual([
      ['line 2', 'VALUE_INVALID'],
      ['line 3', 'VALUE_INVALID'],
      ['line 4', 'VALUE_INVALID'],
      ['line 5', 'VALUE_INVALID'],
    ]);
    expect(figures(result)).toEqual({ 'referrals_received@2023-24-Q2': '3' });
    expect(result.rejections[0]?.raw).toBe('{"received":"07/31/2023","status":""}');
  });
});

describe('an export as a whole', () => {
  test('is no zero where it is empty, and refused where it is of others', async () => {
    expect(await codeOf(() => parse(lines()))).toBe('VOLUME_ANOMALY');
    expect(await codeOf(() => parse(lines('A,Maidstone,03/07/2023,')))).toBe('SCOPE_MISMATCH');
    expect(await codeOf(() => parse(SAMPLE, contextOf('2022-23-Q2')))).toBe('SCOPE_MISMATCH');
    const kent = { code: 'kcc', name: 'Kent', gss: 'E10000016', aliases: [] };
    expect(await codeOf(() => parse(SAMPLE, contextOf('2023-24-Q2', { council: kent })))).toBe('SCOPE_MISMATCH');
  });

  test('of which no row counts gives no figure, and says why', async () => {
    const result = await parse(lines('A,TMBC,03/07/2023,Test'));
    expect(result.observations).toEqual([]);
    expect(result.notes.join()).toContain('not taken for a zero');
  });

  test('covers what it shows', async () => {
    const part = await parse(lines('A,TMBC,03/07/2023,', 'B,TMBC,02/08/2023,'));
    expect(part.observations).toMatchObject([{ coverageFrom: '2023-07-01', coverageTo: '2023-08-02' }]);
    const gap = await parse(lines('A,TMBC,03/07/2023,', 'B,TMBC,28/09/2023,'));
    expect(gap.observations).toMatchObject([{ value: '2', coverageTo: '2023-07-31' }]);
    const settings = { everyMonth: false };
    const small = await parse(lines('A,TMBC,03/07/2023,', 'B,TMBC,28/09/2023,'), contextOf('2023-24-Q2', { settings }));
    expect(small.observations).toMatchObject([{ value: '2', coverageTo: '2023-09-30' }]);
  });

  test('is read by the headings of the settings, and without a council where it names none', async () => {
    const settings = {
      columns: { reference: 'Ref', received: ['Got', 'Arrived'] },
      namesCouncil: false,
      everyMonth: false,
    };
    const result = await parse('Ref,Arrived\n1,03/07/2023\n2,29/09/2023\n', contextOf('2023-24-Q2', { settings }));
    expect(figures(result)).toEqual({ 'referrals_received@2023-24-Q2': '2' });
    expect(result.notes.join()).toContain('do not name their council');
    const wrong = contextOf('2023-24-Q2', { settings: { colums: {} } });
    expect(await codeOf(() => parse(SAMPLE, wrong))).toBe('CONFIG_INVALID');
  });
});
