// The tubes of the Annual Status Report: areas counted once, above and not at, what does not count, revoked areas, and settings instead of code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ParseResult } from '../../contracts/connector';
import { codeOf } from '../_readers/testing/codes';
import { changes, contextOf, figures, reasons, unaccounted } from '../_rows/testing/context';
import { inForce } from './areas';
import { connector } from './connector';
import { csv2023, SAMPLES } from './samples/make';

const CSV = csv2023();
type Change = Parameters<typeof contextOf>[1];
const parse = (text: string, change: Change = {}, period = '2023'): Promise<ParseResult> =>
  connector.parse(Buffer.from(text), contextOf(period, change));
/** The sample with one text replaced in the row of one tube. */
function edited(tube: string, from: string, to: string, text = CSV): string {
  const row = text.split('\r\n').find((line) => line.includes(`,${tube},`)) ?? '';
  expect(row.split(from)).toHaveLength(2);
  return text.replace(row, row.replace(from, to));
}
const exceeding = (result: ParseResult) => result.observations.find(({ measure }) => measure === 'aqmas_exceeding');
const rules = ({ rejections }: ParseResult): string[] => rejections.map(({ rule, place }) => `${rule} ${place}`);

test('the files are those that the maker writes', async () => {
  for (const [path, make] of Object.entries(SAMPLES)) {
    expect((await make()).equals(readFileSync(join(__dirname, 'samples', path)))).toBe(true);
  }
});

test('above the objective counts, at it does not', async () => {
  const before = await parse(CSV);
  expect(figures(before)).toEqual({ 'aqmas_exceeding@2023': '1', 'aqmas_declared@2023': '6', 'max_no2@2023': '41.5' });
  expect(changes(before, await parse(edited('EX04', ',37.2,', ',40.0,')))).toEqual({});
  expect(changes(before, await parse(edited('EX04', ',37.2,', ',40.1,')))).toEqual({
    'aqmas_exceeding@2023': ['1', '2'],
  });
});

test('an area counts once, and another council not at all', async () => {
  const before = await parse(CSV);
  const row = 'Tonbridge and Malling,EX55,Example,Roadside,Example Crossroads,15/09/2008,,Yes,100,No,1,1,1,1,44,\r\n';
  expect(changes(before, await parse(CSV + row))).toEqual({ 'max_no2@2023': ['41.5', '44'] });
  expect(changes(before, await parse(CSV + row.replace('Tonbridge and Malling', 'Maidstone')))).toEqual({});
});

test('where people are not exposed only a result corrected for distance counts', async () => {
  const away = edited('EX05', ',Yes,75,', ',No,75,');
  const silent = await parse(away);
  expect(reasons(silent)).toEqual({ 'not where people are exposed, and not corrected for distance': 1 });
  const corrected = await parse(edited('EX05', ',41.5,', ',41.5,39.9', away));
  expect(figures(corrected)).toMatchObject({ 'aqmas_exceeding@2023': '0', 'max_no2@2023': '39.9' });
  // A corrected result stands before the tube's own, also where people are exposed at it.
  expect(figures(await parse(edited('EX05', ',41.5,', ',41.5,39.9')))['aqmas_exceeding@2023']).toBe('0');
});

test('under three quarters of the year a result must have been annualised', async () => {
  const small = edited('EX05', ',Yes,75,No', ',Yes,74.9,No');
  expect(reasons(await parse(small))).toEqual({ 'of too small a capture, and not annualised': 1 });
  expect(exceeding(await parse(small.replace(',74.9,No', ',74.9,Yes')))?.value).toBe('1');
  expect(exceeding(await parse(small, { settings: { leastCapture: '25' } }))?.value).toBe('1');
});

test('an area without a result makes the count unknown, unless the council says otherwise', async () => {
  for (const gap of ['', '-', 'N/A']) {
    const text = edited('EX01', ',30.1,', `,${gap},`);
    const result = await parse(text);
    expect(exceeding(result)).toMatchObject({
      value: null,
      qualifiers: ['partial'],
      components: [
        { label: 'exceeding so far', value: '1' },
        { label: 'aqmas_declared', value: '6' },
      ],
    });
    expect(result.notes).toContain('areas in force without a relevant result: 1');
    expect(exceeding(await parse(text, { settings: { areaWithoutResult: 'meets' } }))).toMatchObject({ value: '1' });
  }
});

test('an area counts from its declaration until the year in which it is revoked', async () => {
  const days = { declared: '2001-03-01', revoked: '2024-05-24' };
  expect(['2000', '2001', '2023', '2024', '2025'].map((year) => inForce(days, year))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  const revoked = await parse(edited('EX01', ',01/03/2001,,', ',01/03/2001,31/12/2023,'));
  expect(exceeding(revoked)?.components).toEqual([{ label: 'aqmas_declared', value: '5' }]);
  expect(reasons(revoked)).toEqual({ 'of an area that is not in force at the end of the year': 1 });
});

test('the council may list its areas: names, aliases, objectives; a name that is not listed is refused', async () => {
  const named = ['M20', 'Tonbridge Example Street', 'Example Crossroads', 'Example Hill', 'Example Lane', 'Green'];
  const areas = named.map((name) => ({
    name,
    declared: '2001-01-01',
    aliases: name === 'Green' ? ['example  green'] : [],
  }));
  expect(figures(await parse(CSV, { settings: { areas } }))).toEqual(figures(await parse(CSV)));
  const stricter = areas.map((area) => (area.name === 'Green' ? { ...area, objective: '32' } : area));
  expect(exceeding(await parse(CSV, { settings: { areas: stricter } }))?.value).toBe('2');
  const fewer = await parse(CSV, { settings: { areas: areas.slice(0, 5) } });
  expect(rules(fewer)).toEqual(['CATEGORY_UNKNOWN line 7']);
  expect([exceeding(fewer)?.value, unaccounted(fewer)]).toEqual([null, 0]);
  const more = [...areas, { name: 'Example Seventh', declared: '2020-01-01' }];
  expect(exceeding(await parse(CSV, { settings: { areas: more } }))).toMatchObject({ value: null });
});

test('what cannot be read makes no count, and is refused at its place', async () => {
  const cases: [string, string, string, string][] = [
    ['EX05', ',41.5,', ',4l.5,', 'VALUE_INVALID line 4'],
    ['EX05', ',Yes,75', ',Perhaps,75', 'CATEGORY_UNKNOWN line 4'],
    ['EX05', ',75,', ',most,', 'VALUE_INVALID line 4'],
    ['EX05', ',15/09/2008,', ',15/13/2008,', 'VALUE_INVALID line 4'],
  ];
  for (const [tube, from, to, rule] of cases) {
    const result = await parse(edited(tube, from, to));
    expect([rules(result), exceeding(result)?.value, unaccounted(result)]).toEqual([[rule], null, 0]);
  }
  const second = (CSV.split('\r\n').find((row) => row.includes('EX05')) ?? '').replace('41.5', '38');
  expect(rules(await parse(`${CSV}${second}\r\n`))).toEqual(['KEY_CONFLICT line 8', 'KEY_CONFLICT line 4']);
  const dates = second.replace('EX05', 'EX56').replace('15/09/2008', '16/09/2008');
  expect(rules(await parse(`${CSV}${dates}\r\n`))).toEqual(['KEY_CONFLICT line 8']);
});

test('headings of another table are settings', async () => {
  const text = CSV.replace('Diffusion Tube ID', 'Site ID').replace(
    '2023 at Relevant Exposure',
    'NO2 2023 (distance corrected)',
  );
  expect(await codeOf(() => parse(text))).toBe('CONTRACT_DRIFT');
  const settings = { columns: { tube: 'Site ID' }, years: { corrected: 'NO2 {year} (distance corrected)' } };
  expect(figures(await parse(text, { settings }))).toEqual(figures(await parse(CSV)));
  expect(await codeOf(() => parse(text, { settings: { years: { result: '2023' } } }))).toBe('CONFIG_INVALID');
});

test('a table of another council or year, or without rows, is refused as a whole', async () => {
  const elsewhere = { code: 'x', name: 'Elsewhere', gss: 'E07000999', aliases: [] };
  expect(await codeOf(() => parse(`${CSV.split('\r\n')[0]}\r\n`))).toBe('VOLUME_ANOMALY');
  expect(await codeOf(() => parse(CSV, { council: elsewhere }))).toBe('SCOPE_MISMATCH');
  // It holds results of 2022 too, yet it is the report about 2023.
  for (const period of ['2022', '2024', '2023-24', '2023-24-Q2'])
    expect(await codeOf(() => parse(CSV, {}, period))).toBe('SCOPE_MISMATCH');
  // No heading with a year in it: which one to look for is a setting.
  expect(await codeOf(() => parse(CSV, { settings: { years: { result: 'Mean {year}' } } }))).toBe('CONTRACT_DRIFT');
});
