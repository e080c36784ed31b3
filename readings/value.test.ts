// Tests of value cells: every cell of documents 000 and 001, the decided cases, and that nothing is guessed.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chunked } from './chunks';
import { ruleFor, shapeRuleFor } from './rules';
import { readValue, REMARK_RULES, VALUE_RULES } from './value';

describe('every rule reads its own examples, and no earlier rule takes them', () => {
  const cases = VALUE_RULES.flatMap(({ name, examples }) => examples.map((text) => [text, name] as const));
  test.each(cases)('%p by %s', (text, name) => {
    expect(shapeRuleFor(VALUE_RULES, chunked(text, {}))).toBe(name);
  });

  const remarks = REMARK_RULES.flatMap(({ name, examples }) => examples.map((text) => [text, name] as const));
  test.each(remarks)('%p by %s', (text, name) => {
    expect(ruleFor(REMARK_RULES, text)).toBe(name);
  });
});

test.each([
  ['1,191,704', '1191704', null],
  ['1,191, 704', '1191704', null],
  ['347,928', '347928', null],
  ['30.60%', '30.6', 'percent'],
  ['100%', '100', 'percent'],
  ['0', '0', null],
  ['816.4', '816.4', null],
  ['224.27', '224.27', null],
  ['£1.73m', '1730000', 'gbp'],
  ['£480k', '480000', 'gbp'],
  ['1 day', '1', 'days'],
  ['0.5pp', '0.5', 'percentage_points'],
  ['-3.2%', '-3.2', 'percent'],
  ['−3', '-3', null],
  ['4m 40s', '280', 'seconds'],
  ['00:05:40', '340', 'seconds'],
  ['675 tCO2e', '675', 'tco2e'],
  ['<b>33</b>', '33', null],
])('%p is %s %p', (text, number, unit) => {
  expect(readValue(text)).toMatchObject({ status: 'observed', number, unit, bound: null });
});

test.each([
  ['N/A', 'not_applicable'],
  ['TBC', 'to_be_confirmed'],
  ['', 'not_available'],
  ['..', 'not_available'],
  ['–', 'not_available'],
  ['*', 'suppressed'],
  ['[c]', 'suppressed'],
  ['[z]', 'not_applicable'],
  ['New Indicator', 'new'],
  ['In progress', 'narrative'],
])('%p is %s, without a number', (text, status) => {
  expect(readValue(text)).toMatchObject({ status, number: null, unit: null });
});

describe('more than one number', () => {
  test('33 due/47 undertaken', () => {
    const components = [
      { label: 'due', number: '33' },
      { label: 'undertaken', number: '47' },
    ];
    expect(readValue('33 due/47 undertaken')).toMatchObject({ status: 'observed', number: null, components });
  });
  test('48 (TWBC) and 47 (MBC)', () => {
    const components = [
      { label: 'TWBC', number: '48' },
      { label: 'MBC', number: '47' },
    ];
    expect(readValue('48 (TWBC) and 47 (MBC)')).toMatchObject({ number: null, components });
  });
  test('41 (63%) and 3 out of 4', () => {
    expect(readValue('41 (63%)')).toMatchObject({ number: '41', components: [{ number: '63', unit: 'percent' }] });
    expect(readValue('3 out of 4')).toMatchObject({ number: '3', components: [{ number: '3' }, { number: '4' }] });
  });
  test('a label that comes twice is not read', () => {
    expect(readValue('33 due/47 due').status).toBe('unreadable');
  });
});

test('bounds and qualifiers', () => {
  expect(readValue('<5')).toMatchObject({ status: 'suppressed', bound: '<', number: '5' });
  expect(readValue('<£480k')).toMatchObject({ status: 'observed', bound: '<', number: '480000', unit: 'gbp' });
  expect(readValue('51.6 (audited)')).toMatchObject({ number: '51.6', qualifiers: ['audited'] });
  expect(readValue('84% (provisional, rounded)')).toMatchObject({
    number: '84',
    qualifiers: ['provisional', 'rounded'],
  });
});

test('the context names a unit, and the cell wins over it', () => {
  expect(readValue('816.4', { title: 'T&M carbon dioxide emissions data (tCO2e)' }).unit).toBe('tco2e');
  expect(readValue('51.6', { title: '% of household waste sent for recycling' }).unit).toBe('percent');
  expect(readValue('3', { unit: 'fte' }).unit).toBe('fte');
  expect(readValue('3%', { unit: 'fte' }).unit).toBe('percent');
  expect(readValue('N/A', { unit: 'fte' }).unit).toBeNull();
});

describe('rather unreadable than wrong', () => {
  test.each([
    '1,19',
    '1.234,56',
    '12-15',
    '01/04/2023',
    '12a',
    '007',
    '3m',
    '1 2',
    '5..6',
    '#REF!',
    '12.5.3',
    '1,2345',
    '1,191,70',
    '84% 83%',
    '--5',
    '41 (63)',
    '(51.6x)',
    'Oneoff',
    '1e5',
    '0x10',
    '½',
  ])('%p', (text) => {
    const reading = readValue(text);
    expect(reading).toMatchObject({ status: 'unreadable', number: null });
    expect(reading.reason).toBeTruthy();
  });
  test('(3.4%) names both readings', () => {
    expect(readValue('(3.4%)')).toMatchObject({ status: 'unreadable', reason: expect.stringContaining('3.4 or -3.4') });
  });
});

describe('properties', () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^[0-9,. %()£<>/a-z-]{0,14}$/));
  test('never throws, and a number only where the text has its digits', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const reading = readValue(text);
        if (reading.status === 'unreadable') return reading.number === null && Boolean(reading.reason);
        if (reading.number === null || reading.unit === 'seconds') return true;
        const significant = reading.number.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
        return text.replace(/[^\d]/g, '').includes(significant);
      }),
      { numRuns: 2000 },
    );
  });
  test('a number written with thousands separators is read back exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (n) => {
        expect(readValue(n.toLocaleString('en-GB'))).toMatchObject({ status: 'observed', number: String(n) });
      }),
    );
  });
});
