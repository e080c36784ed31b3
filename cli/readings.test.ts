// Readings as the command prints them: numbers are JSON numbers, and no line of input goes without one of output.
import { describe, expect, test } from '@jest/globals';
import { contextOf, lineReading, reading } from './readings';

test('numbers are JSON numbers, also in components, within and tolerance', () => {
  expect(reading('value', '41 (63%)')).toEqual({
    status: 'observed',
    number: 41,
    unit: null,
    bound: null,
    components: [{ label: 'percent', number: 63, unit: 'percent' }],
    qualifiers: [],
    period: null,
  });
  expect(reading('target', '95% of suppliers paid within 30 days')).toMatchObject({
    low: 95,
    within: { number: 30, unit: 'days' },
  });
  expect(reading('floor', 'Amber: within 5% of target')).toMatchObject({ rag: 'amber', tolerance: 5 });
  expect(reading('floor', '90%')).toMatchObject({ comparator: 'equal', low: 90, high: 90 });
});

test('each kind has the keys of the contract', () => {
  expect(Object.keys(reading('target', '5')).sort()).toEqual(
    ['by', 'comparator', 'high', 'low', 'per', 'qualifiers', 'status', 'unit', 'within'].sort(),
  );
  expect(reading('period', 'Jun-22')).toEqual({
    status: 'read',
    start: '2022-06-01',
    end: '2022-06-30',
    kind: 'month',
    code: '2022-06',
    qualifiers: [],
  });
  expect(reading('trend', '↑')).toEqual({ status: 'read', direction: 'up', judgement: null });
  expect(Object.keys(reading('availability', 'Awaited')).sort()).toEqual([
    'awaited',
    'coversTo',
    'expectedOn',
    'reason',
  ]);
});

describe('lines', () => {
  test('a line with its context', () => {
    const line = '{"kind":"period","text":"Jul-Sept","context":{"period":"2023-24-Q2","title":null}}';
    expect(lineReading(line)).toMatchObject({ code: '2023-24-Q2' });
    expect(lineReading('{"kind":"value","text":null}')).toMatchObject({ status: 'not_available' });
    expect(lineReading('{"kind":"value","text":84.5}')).toMatchObject({ number: 84.5 });
  });
  test.each(['', 'nope', '[]', '{"kind":"x","text":"1"}', '{"kind":"value"}', '{"kind":"value","text":["1"]}'])(
    '%p is unreadable, with a reason',
    (line) => {
      expect(lineReading(line)).toEqual({ status: 'unreadable', reason: expect.any(String) });
    },
  );
});

test('the context of options', () => {
  expect(contextOf({ title: 'x', asOf: '2023-10-16', jsonl: true })).toEqual({ title: 'x', asOf: '2023-10-16' });
});
