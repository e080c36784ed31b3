// The hand-made sheet: cumulative over whole months, a total row that must agree, blanks that are no zeros.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { WriteCell } from '../_readers/xlsx-write';
import { contextOf, reasons, unaccounted } from '../_rows/testing/context';
import { sampleFiles } from './samples/make';
import { changed, CENTRES, codeFor, MONTHS, number, plain, read, sheet, TITLE, TOTAL, value } from './testing/sheets';

test('the samples are as made', async () => {
  for (const [path, bytes] of Object.entries(await sampleFiles()))
    expect(bytes.equals(readFileSync(join(__dirname, 'samples', path)))).toBe(true);
});

test('all centres and months, cumulative, by any of a centre’s names, with a typed nought', async () => {
  const result = await read(plain());
  expect(result.observations).toMatchObject([
    {
      measure: 'attendance',
      period: '2023-24-Q1',
      value: '1261',
      coverageFrom: '2023-04-01',
      coverageTo: '2023-06-30',
      place: 'Attendances!A3:D7',
    },
  ]);
  expect(result.observations[0]?.components.map(({ value: part }) => part)).toEqual(['60', '1093', '108']);
  expect([reasons(result), unaccounted(result)]).toEqual([{ 'a total row': 1 }, 0]);
});

describe('the total row', () => {
  test('must be the sum of its rows, in every month', async () => {
    expect(await codeFor(changed(5, 2, number('1094')))).toBe('RECONCILIATION_FAILED');
    expect(await codeFor(changed(1, 3, number('13')))).toBe('RECONCILIATION_FAILED');
    expect(await codeFor(changed(5, 3, null))).toBe('RECONCILIATION_FAILED');
    const words = await read(changed(5, 2, number('1094'))).catch((error: { words?: unknown }) => error.words);
    expect(words).toMatchObject({ place: 'Attendances!C7', seen: 'a total that is 1 away from it' });
  });
  test('must be there once, unless the settings say otherwise', async () => {
    const without = sheet([TITLE], MONTHS, ...CENTRES);
    expect(await codeFor(without)).toBe('RECONCILIATION_FAILED');
    expect(await codeFor(plain(TOTAL))).toBe('RECONCILIATION_FAILED');
    const settings = { checkTotal: false };
    expect(await value(without, contextOf('2023-24-Q1', { settings }))).toBe('1261');
  });
});

describe('a blank is no zero', () => {
  test('the month is left out, and the figure is partial', async () => {
    const blank = (cells: WriteCell[]): WriteCell[] => cells.slice(0, 3);
    const result = await read(sheet([TITLE], MONTHS, ...CENTRES.map(blank), blank(TOTAL)));
    expect(result.observations).toMatchObject([{ value: '1153', coverageTo: '2023-05-31' }]);
    expect(result.notes).toEqual(['2023-06: no figure of 4 of 4 centres']);
  });
  test('also where one centre is blank, or a month before is', async () => {
    const june = await read(
      sheet([TITLE], MONTHS, ['LLC', number('10'), '1,000'], ...CENTRES.slice(1), TOTAL.toSpliced(3, 1, number('96'))),
    );
    expect(june.observations).toMatchObject([{ value: '1153', coverageTo: '2023-05-31' }]);
    expect(june.notes).toEqual(['2023-06: no figure of 1 of 4 centres']);
    const april = await read(
      sheet(
        [TITLE],
        MONTHS,
        ['LLC', null, '1,000', number('12')],
        ...CENTRES.slice(1),
        TOTAL.toSpliced(1, 1, number('50')),
      ),
    );
    expect([april.observations, reasons(april)['no month is complete'], unaccounted(april)]).toEqual([[], 4, 0]);
  });
  test('an empty sheet, or a heading only, waits for a person', async () => {
    const empty = CENTRES.map(([name]): WriteCell[] => [name ?? null]);
    expect(await codeFor(sheet([TITLE], MONTHS, ...empty, ['Total']))).toBe('VOLUME_ANOMALY');
    expect(await codeFor(sheet([TITLE], MONTHS))).toBe('VOLUME_ANOMALY');
    expect(await codeFor(sheet([TITLE], MONTHS, TOTAL))).toBe('VOLUME_ANOMALY');
  });
});
