// Case 27: values that JavaScript would read as numbers or dates and must not be.
import { describe, expect, test } from '@jest/globals';
import * as cells from './cells';
import { ukDateCell, ukDateTimeCell } from './cells-dates';

const value = (result: cells.CellResult<unknown>) => (result.ok ? result.value : `${result.rule} ${result.message}`);
const NOT_NUMBERS = [
  '12%',
  '0x10',
  '1e3',
  'NaN',
  'Infinity',
  '(5)',
  '-',
  '–',
  '٣',
  '1,23',
  '1,2345',
  '12,34,567',
  ',123',
  '5.',
  '+5',
  '007',
  '1 234',
  '£5',
  '12abc',
  '#REF!',
  '1'.repeat(41),
];

describe('numbers', () => {
  test.each(NOT_NUMBERS)('%j is neither a whole nor a decimal number', (text) => {
    expect(cells.integerCell(text, { allowNegative: true }).ok).toBe(false);
    expect(cells.decimalCell(text, { allowNegative: true }).ok).toBe(false);
  });

  test.each(['', ' ', '\u00a0', '\r\n'])('%j is blank, not zero', (text) => {
    for (const read of [cells.integerCell, cells.decimalCell, cells.percentCell, cells.durationCell, ukDateCell]) {
      expect(read(text)).toMatchObject({ ok: false, blank: true });
    }
    expect(cells.optional(cells.integerCell)(text)).toEqual({ ok: true, value: null });
  });

  test('reads whole numbers', () => {
    expect(['0', '-0', ' 42 ', '1,234', '12,345,678'].map((text) => value(cells.integerCell(text)))).toEqual([
      0, 0, 42, 1234, 12345678,
    ]);
    expect(cells.integerCell('12345678901234567890').ok).toBe(false);
    expect(cells.integerCell('1.5').ok).toBe(false);
  });

  test('reads decimals exactly', () => {
    const texts = ['0.10', '1,234.50', '.5', '12345678901234567890.123', '-0.0', '0.0000001'];
    expect(texts.map((text) => value(cells.decimalCell(text)))).toEqual([
      '0.1',
      '1234.5',
      '0.5',
      '12345678901234567890.123',
      '0',
      '0.0000001',
    ]);
  });

  test('refuses a negative number unless the column allows it', () => {
    expect(cells.decimalCell('-9.87').ok).toBe(false);
    expect(value(cells.decimalCell('-9.87', { allowNegative: true }))).toBe('-9.87');
  });

  test('never repeats the cell in its words', () => {
    for (const text of NOT_NUMBERS.filter((cell) => cell.length > 2)) {
      const result = cells.decimalCell(text);
      expect(result.ok ? '' : result.message).not.toContain(text);
    }
  });

  test('reads percentages as their number', () => {
    expect(['84%', '45.30 %', '1,000%'].map((text) => value(cells.percentCell(text)))).toEqual(['84', '45.3', '1000']);
    expect(cells.percentCell('0.84').ok).toBe(false);
    expect(value(cells.percentCell('84', { sign: 'optional' }))).toBe('84');
  });
});

describe('dates, durations, yes and no', () => {
  test('reads British dates in one way only', () => {
    const texts = ['01/02/2026', '1/2/2026', '2026-02-01', '29/02/2024', '12/05/2026 00:00:00', '2026-05-12T00:00:00'];
    expect(texts.map((text) => value(ukDateCell(text)))).toEqual([
      '2026-02-01',
      '2026-02-01',
      '2026-02-01',
      '2024-02-29',
      '2026-05-12',
      '2026-05-12',
    ]);
  });

  test.each(['31/02/2026', '29/02/2023', '13/13/2026', '01/02/26', '0001-01-01', '2026-2-1', '01-02-2026', '45000'])(
    '%j is not a date',
    (text) => expect(ukDateCell(text).ok).toBe(false),
  );

  test('reads dates with times', () => {
    const texts = ['12/05/2026 09:30', '2026-10-01 09:02:11', '2024-03-28T06:10:09.417'];
    expect(texts.map((text) => value(ukDateTimeCell(text)))).toEqual([
      '2026-05-12T09:30:00',
      '2026-10-01T09:02:11',
      '2024-03-28T06:10:09',
    ]);
    for (const text of ['12/05/2026', '12/05/2026 24:00', '12/05/2026 09:60', '2026-05-12T09:30:00Z']) {
      expect(ukDateTimeCell(text).ok).toBe(false);
    }
    expect(ukDateCell('12/05/2026 09:30:00').ok).toBe(false);
  });

  test('reads durations as seconds and truth as truth', () => {
    expect(['00:05:40', '30:00:01'].map((text) => value(cells.durationCell(text)))).toEqual([340, 108001]);
    expect(['5:40', '00:60:00', '00:00'].map((text) => cells.durationCell(text).ok)).toEqual([false, false, false]);
    expect(['True', 'n', '1'].map((text) => value(cells.booleanCell(text)))).toEqual([true, false, true]);
    expect(cells.booleanCell('maybe').ok).toBe(false);
  });
});
