// UK-AIR: one changed hour, the layouts of three downloads, hours that end at 24:00, what is no value, and years that are too thin for a mean.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ParseResult } from '../../contracts/connector';
import { codeOf } from '../_readers/testing/codes';
import { changes, contextOf, figures, reasons, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { hourCell } from './hour';
import { SAMPLES } from './samples/make';

const YEAR = SAMPLES['tmbc/2022/2023-03-31/TEXR_2022.csv'] ?? '';
const parse = (text: string, period = '2022', change: Parameters<typeof contextOf>[1] = {}): Promise<ParseResult> =>
  connector.parse(Buffer.from(text), contextOf(period, change));
function edited(from: string, to: string): string {
  expect(YEAR.split(from)).toHaveLength(2);
  return YEAR.replace(from, to);
}
const rules = ({ rejections }: ParseResult): string[] => rejections.map(({ rule, place }) => `${rule} ${place}`);

/** The site file with these rows instead of its own. */
const head = YEAR.split('\n').slice(0, 5).join('\n');
const short = (...rows: string[]): string => `${head}\n${rows.join('\n')}\n`;
const NOON = '10-05-2022,12:00';

test('the files are those that the maker writes', () => {
  for (const [path, text] of Object.entries(SAMPLES)) {
    expect(readFileSync(join(__dirname, 'samples', path), 'utf8')).toBe(text);
  }
});

test('one changed hour changes the mean by its share, and another pollutant changes nothing', async () => {
  const before = await parse(YEAR);
  // 8,322 hours: 832.2 more is a tenth of a microgram more on average.
  const after = await parse(edited(`${NOON},34.5`, `${NOON},866.7`));
  expect(changes(before, after)).toEqual({
    'no2_annual_mean@2022': ['24.5', '24.6'],
    'no2_hours_above_200@2022': ['1', '2'],
  });
  expect(changes(before, await parse(edited(`${NOON},34.5,R,ugm-3,41.25`, `${NOON},34.5,R,ugm-3,999`)))).toEqual({});
});

test('24:00 is the last hour of its day, 00:00 that of the day before', async () => {
  const at = (time: string) => hourCell('2022-03-01', time);
  expect(at('24:00')).toEqual({ ok: true, value: { day: '2022-03-01', hour: 23 } });
  expect(at('24:00:00')).toEqual(at('24:00'));
  expect(at('01:00')).toEqual({ ok: true, value: { day: '2022-03-01', hour: 0 } });
  expect(at('00:00:00')).toEqual({ ok: true, value: { day: '2022-02-28', hour: 23 } });
  for (const time of ['25:00', '12:15', 'noon', '']) expect(at(time).ok).toBe(false);
  const newYear = await parse(
    short('31-12-2022,24:00,30,R,ugm-3,,,', '01-01-2023,00:00,30,R,ugm-3,,,', '01-01-2023,01:00,99,R,ugm-3,,,'),
  );
  expect(reasons(newYear)).toEqual({ 'the same hour a second time': 1, 'another year': 1 });
  expect(figures(newYear)['no2_hours_valid@2022']).toBe('1');
});

test('blanks, No data, -99 and suspect values are no values; small negative ones are', async () => {
  const values = ['', 'No data', 'no data', 'n/d', '-99', '-99.0'].map(
    (value, at) => `10-05-2022,0${at + 1}:00,${value},R,ugm-3,,,`,
  );
  const result = await parse(
    short(
      ...values,
      '10-05-2022,08:00,30,S,ugm-3,,,',
      '10-05-2022,09:00,-0.5,R,ugm-3,,,',
      '10-05-2022,10:00,10.5,R,ugm-3,,,',
    ),
  );
  expect(reasons(result)).toEqual({ 'no data': 7 });
  expect(figures(result)['no2_hours_valid@2022']).toBe('2');
  expect(result.observations[0]).toMatchObject({
    value: null,
    components: [{ label: 'mean of the hours measured', value: '5' }],
    qualifiers: ['partial'],
  });
  expect(unaccounted(result)).toBe(0);
});

test('three quarters of the year make a mean; one hour less makes none', async () => {
  const rows = YEAR.trimEnd().split('\n');
  const thin = (valid: number): string => {
    let kept = 0;
    return `${rows.map((row, at) => (at < 5 || row.includes('No data') || (kept += 1) <= valid ? row : row.replace(/,[\d.]+,R,ugm-3/, ',No data,,'))).join('\n')}\n`;
  };
  // 75% of 8,760 hours are 6,570.
  const enough = await parse(thin(6570));
  expect(figures(enough)).toMatchObject({ 'no2_data_capture@2022': '75', 'no2_hours_valid@2022': '6570' });
  expect(figures(enough)['no2_annual_mean@2022']).not.toBeNull();
  const less = await parse(thin(6569));
  expect(figures(less)['no2_annual_mean@2022']).toBeNull();
  expect(less.observations.every(({ qualifiers }) => qualifiers.includes('partial'))).toBe(true);
  // A council may ask for more.
  expect(
    figures(await parse(thin(6570), '2022', { settings: { leastCapture: '90' } }))['no2_annual_mean@2022'],
  ).toBeNull();
});

test('a year that is not over, and values that are not ratified, say so', async () => {
  const result = await parse(
    `${YEAR.split('\n')
      .filter((row) => !/^\d\d-12-2022/.test(row))
      .join('\n')
      .replace('14.5,R', '14.5,P*')}`,
  );
  expect(result.observations[0]).toMatchObject({
    measure: 'no2_annual_mean',
    qualifiers: ['provisional', 'partial'],
    coverageFrom: '2022-01-01',
    coverageTo: '2022-11-30',
  });
});

test('hours that differ, bad cells and another unit are refused at their line', async () => {
  const good = '11-05-2022,01:00,20,R,ugm-3,,,';
  const cases: [string, string][] = [
    ['10-05-2022,12:30,20,R,ugm-3,,,', 'VALUE_INVALID line 6'],
    ['31-02-2022,12:00,20,R,ugm-3,,,', 'VALUE_INVALID line 6'],
    ['10-05-2022,12:00,2O,R,ugm-3,,,', 'VALUE_INVALID line 6'],
    ['10-05-2022,12:00,20,R,ppb,,,', 'VALUE_INVALID line 6'],
    ['10-05-2022,12:00,20,R', 'CSV_RAGGED line 6'],
  ];
  for (const [row, rule] of cases) {
    const result = await parse(short(row, good));
    expect(rules(result)).toEqual([rule]);
    expect(figures(result)['no2_hours_valid@2022']).toBe('1');
    expect(unaccounted(result)).toBe(0);
  }
  const two = await parse(short('10-05-2022,12:00,20,R,ugm-3,,,', '10-05-2022,12:00,21,R,ugm-3,,,', good));
  expect(rules(two)).toEqual(['KEY_CONFLICT line 7', 'KEY_CONFLICT line 6']);
  expect(figures(two)['no2_hours_valid@2022']).toBe('1');
});

test('the data selector’s layout: two sites, the unit within the status, a line under the header', async () => {
  const text = [
    'Supplied by UK-AIR on 01/02/2022',
    'All Data GMT hour ending',
    'Status: V=Verified P=Provisionaly Verified N=Not Verified S=Suspect',
    ',,Maidstone Example,,Tonbridge Example,',
    'Date,Time,"NO<sub>2</sub>",Status,Nitrogen dioxide,Status',
    ',,,,,',
    '2021-06-01,23:00,10,V ugm-3,20,V ugm-3',
    '2021-06-01,24:00,12,V ugm-3,30,P ugm-3',
    'End',
    '',
  ].join('\n');
  const result = await parse(text, '2021');
  expect(result.observations[0]).toMatchObject({
    value: null,
    qualifiers: ['provisional', 'partial'],
    components: [
      { label: 'mean of the hours measured', value: '25' },
      { label: 'Maidstone Example', value: '11' },
      { label: 'Tonbridge Example', value: '25' },
    ],
  });
  expect(reasons(result)).toEqual({ 'a line without a reading': 2 });
  const chosen = await parse(text, '2021', { settings: { site: 'maidstone example' } });
  expect(chosen.observations[0]?.components[0]?.value).toBe('11');
  expect(await codeOf(() => parse(text, '2021', { settings: { site: 'Swale' } }))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse(text.replace('Maidstone Example', 'Malling Example'), '2021'))).toBe(
    'SCOPE_MISMATCH',
  );
});

test('daily means are averaged by the day', async () => {
  const days = Array.from(
    { length: 31 },
    (_, at) => `2021-01-${String(at + 1).padStart(2, '0')},${at < 30 ? '20' : '51'},V`,
  );
  const text = [
    'Daily Average data from Defra on 01/02/2021',
    'Site Name,Tonbridge Example',
    'Date,NO2,Status',
    ...days,
    '',
  ].join('\n');
  const result = await parse(text, '2021');
  expect(result.observations.map(({ measure }) => measure)).toEqual(['no2_annual_mean', 'no2_data_capture']);
  expect(result.observations[0]?.components).toEqual([{ label: 'mean of the days measured', value: '21' }]);
});

test('a file of another site, another year, without rows, without a site or without the pollutant is refused as a whole', async () => {
  const elsewhere = { code: 'x', name: 'Elsewhere', gss: 'E07000999', aliases: [] };
  expect(await codeOf(() => parse(short()))).toBe('VOLUME_ANOMALY');
  expect(await codeOf(() => parse(YEAR, '2022', { council: elsewhere }))).toBe('SCOPE_MISMATCH');
  for (const period of ['2021', '2022-23', '2022-23-Q2'])
    expect(await codeOf(() => parse(YEAR, period))).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse(edited(',,Tonbridge Example Roadside,,,,,\n', '')))).toBe('CONTRACT_DRIFT');
  expect(await codeOf(() => parse(edited('Date,time,Nitrogen dioxide', 'Date,time,Nitric oxide')))).toBe(
    'CONTRACT_DRIFT',
  );
});
