// Actual missed collections: what is taken off and what is not, dates that are none, and parts of a year that must not pass for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { codeOf } from '../_readers/testing/codes';
import { contextOf, figures, reasons, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { sampleFiles } from './samples/make';

const HEADER = 'WorksheetID,WorksheetSubject,WorksheetStatusName,WorksheetStartDate,Council,Outcome';
const context = contextOf('2022-23', { settings: { everyMonth: false } });
const lines = (...rows: string[]): Buffer => Buffer.from([HEADER, ...rows, ''].join('\n'));
const parse = (rows: string[], asked = context) => connector.parse(lines(...rows), asked);
const row = (
  id: number,
  more: { subject?: string; status?: string; start?: string; outcome?: string } = {},
): string => {
  const {
    subject = 'Missed Collection Paper',
    status = 'Complete',
    start = '2022-07-03T08:00:00',
    outcome = '',
  } = more;
  return [id, subject, status, start, 'TMBC', outcome].join(',');
};

test('the samples are as made', async () => {
  for (const [path, bytes] of Object.entries(await sampleFiles()))
    expect(bytes.equals(readFileSync(join(__dirname, 'samples', path)))).toBe(true);
});

test('those not justified, cancelled or repeated are taken off, each for its reason', async () => {
  const result = await parse([
    ...[row(1), row(2, { status: 'Open' }), row(3, { outcome: 'Justified' })],
    ...[row(4, { outcome: 'Not justified' }), row(5, { outcome: 'Repeat' })],
    ...[row(6, { status: 'Cancelled' }), row(7, { outcome: 'cancelled' })],
    ...[
      row(8, { subject: 'Not Missed - Contaminated Bin' }),
      row(9, { subject: 'MISSED collection food' }),
      row(9, { subject: 'MISSED collection food' }),
    ],
  ]);
  expect(figures(result)).toEqual({ 'missed_collections@2022-23': '4' });
  expect(reasons(result)).toEqual({
    ...{ 'not justified': 1, 'a repeated report': 1, cancelled: 2 },
    ...{ 'a worksheet about something else': 1, 'a repeat of another row': 1 },
  });
  expect(unaccounted(result)).toBe(0);
});

test('a worksheet that says two things is not counted', async () => {
  const result = await parse([row(1), row(2), row(2, { outcome: 'Not justified' })]);
  expect(figures(result)).toEqual({ 'missed_collections@2022-23': '1' });
  expect(result.rejections.map(({ rule }) => rule)).toEqual(['KEY_CONFLICT', 'KEY_CONFLICT']);
});

test('the null date and a blank are no date; a status or outcome that is not listed is refused', async () => {
  const result = await parse([
    ...[row(1), row(2, { start: '0001-01-01T00:00:00' }), row(3, { start: '' })],
    ...[row(4, { status: 'Pending' }), row(5, { outcome: 'Perhaps' }), row(6, { start: '07/31/2022' })],
  ]);
  expect(result.rejections.map(({ place, rule, message }) => [place, rule, message])).toEqual([
    ['line 3', 'VALUE_INVALID', 'started: the worksheet has no start date, so its period is not known'],
    ['line 4', 'VALUE_INVALID', 'started: the worksheet has no start date, so its period is not known'],
    ['line 5', 'CATEGORY_UNKNOWN', 'status: a word that the code list does not have'],
    ['line 6', 'CATEGORY_UNKNOWN', 'outcome: a word that the code list does not have'],
    ['line 7', 'VALUE_INVALID', 'started: there is no such day'],
  ]);
  expect(figures(result)).toEqual({ 'missed_collections@2022-23': '1' });
});

describe('a part of the year', () => {
  const months = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => {
      const month = `${2022 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`;
      return [row(2 * at, { start: `${month}-02T08:00:00` }), row(2 * at + 1, { start: `${month}-26T08:00:00` })];
    }).flat();
  const strict = contextOf('2022-23');

  test('is covered only as far as worksheets go', async () => {
    expect((await parse(months(12), strict)).observations).toMatchObject([
      { value: '24', coverageFrom: '2022-04-01', coverageTo: '2023-03-31' },
    ]);
    expect((await parse(months(6), strict)).observations).toMatchObject([{ value: '12', coverageTo: '2022-09-26' }]);
    expect((await parse(months(12).slice(6), strict)).observations).toMatchObject([{ coverageFrom: '2022-07-02' }]);
  });

  test('also where a month in the middle is missing', async () => {
    const { observations, notes } = await parse(months(12).toSpliced(8, 2), strict);
    expect(observations).toMatchObject([{ value: '22', coverageTo: '2022-07-31' }]);
    expect(notes.join()).toContain('no record in 2022-08');
  });

  test('in a quarter’s folder is the quarter’s count, and no annual figure', async () => {
    expect(figures(await parse(months(12), contextOf('2022-23-Q2')))).toEqual({ 'missed_collections@2022-23-Q2': '6' });
  });
});

test('an export of other things only gives no figure; of another year or none it is refused', async () => {
  const others = await parse([row(1, { subject: 'Bulky Collection' })]);
  expect([others.observations, others.notes.join().includes('not taken for a zero')]).toEqual([[], true]);
  expect(
    await codeOf(() => parse([row(1, { subject: 'Bulky Collection' }), row(2, { start: '2020-01-01T00:00:00' })])),
  ).toBe('SCOPE_MISMATCH');
  expect(await codeOf(() => parse([]))).toBe('VOLUME_ANOMALY');
});

test('settings: what is judged counts, other words, without an outcome column', async () => {
  const asked = (settings: object) => contextOf('2022-23', { settings: { everyMonth: false, ...settings } });
  const rows = [row(1), row(2, { outcome: 'Justified' })];
  expect(figures(await parse(rows, asked({ blankOutcomeCounts: false })))).toEqual({
    'missed_collections@2022-23': '1',
  });
  const german = [row(1, { subject: 'Lost bin', status: 'Done' })];
  const settings = { subjects: ['Lost'], statuses: { Done: 'counts' } };
  expect(figures(await parse(german, asked(settings)))).toEqual({ 'missed_collections@2022-23': '1' });
  const plain = Buffer.from(`${HEADER.replace(',Outcome', '')}\n${row(1).slice(0, -1)}\n`);
  expect(figures(await connector.parse(plain, context))).toEqual({ 'missed_collections@2022-23': '1' });
});
