// Tests of target cells: every target of documents 000 and 001, the decided cases, and refusals.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ruleFor } from './rules';
import { readTarget, SEVERAL, TARGET_RULES, targetCell } from './target';

describe('every rule reads its own examples, and no earlier rule takes them', () => {
  const cases = TARGET_RULES.flatMap(({ name, examples }) => examples.map((text) => [text, name] as const));
  test.each(cases)('%p by %s', (text, name) => {
    expect(ruleFor(TARGET_RULES, targetCell(text))).toBe(name);
  });

  const several = SEVERAL.flatMap(({ name, examples }) => examples.map((text) => [text, name] as const));
  test.each(several)('%p by %s', (text, name) => {
    expect(ruleFor(SEVERAL, text)).toBe(name);
  });
});

test.each([
  ['100% of due inspections undertaken', { comparator: 'equal', low: '100', high: '100', unit: 'percent', per: null }],
  ['1.3m', { comparator: 'equal', low: '1300000', high: '1300000', unit: null }],
  ['200 per quarter', { comparator: 'equal', low: '200', per: 'quarter' }],
  ['Under 350 pa', { comparator: 'less_than', low: null, high: '350', per: 'year' }],
  ['Under 7,500 pa', { comparator: 'less_than', high: '7500', per: 'year' }],
  ['Under 12,000 pa', { comparator: 'less_than', high: '12000', per: 'year' }],
  ['0', { comparator: 'equal', low: '0', high: '0' }],
  ['675 tCO2e', { comparator: 'equal', low: '675', unit: 'tco2e' }],
  ['3.1', { comparator: 'equal', low: '3.1' }],
  ['55%', { comparator: 'equal', low: '55', unit: 'percent' }],
  ['25,000 pa', { comparator: 'equal', low: '25000', per: 'year' }],
  ['35,000 by end of March 2024', { comparator: 'equal', low: '35000', by: '2024-03-31', per: null }],
  ['225 by end of March 2024', { comparator: 'equal', high: '225', by: '2024-03-31' }],
  ['Under 12 by end of March 2024', { comparator: 'less_than', low: null, high: '12', by: '2024-03-31' }],
  ['Under 3.0', { comparator: 'less_than', high: '3', unit: null }],
  ['Under 25%', { comparator: 'less_than', high: '25', unit: 'percent' }],
  ['<£480k', { comparator: 'less_than', high: '480000', unit: 'gbp' }],
  ['5 %', { comparator: 'equal', low: '5', unit: 'percent' }],
  ['7% (provisional)', { comparator: 'equal', low: '7', qualifiers: ['provisional'] }],
  ['95% within 30 days', { comparator: 'equal', low: '95', within: { number: '30', unit: 'days' } }],
  ['No more than 20 per month', { comparator: 'at_most', low: null, high: '20', per: 'month' }],
  ['not less than 90%', { comparator: 'at_least', low: '90', high: null }],
  ['90% or above', { comparator: 'at_least', low: '90', high: null }],
  ['more than 10', { comparator: 'greater_than', low: '10', high: null }],
  ['between 10 and 20', { comparator: 'between', low: '10', high: '20' }],
  ['outside 12.5% to 27.5%', { comparator: 'outside', low: '12.5', high: '27.5', unit: 'percent' }],
  ['500 by 31/03/2024', { by: '2024-03-31' }],
  [
    '3 working days (residents and tenants to be contacted within 3 working days)',
    { comparator: 'at_most', high: '3', unit: 'working_days' },
  ],
])('%p', (text, expected) => {
  expect(readTarget(text)).toMatchObject({ status: 'set', ...expected });
});

test.each([
  ['TBC', 'to_be_confirmed', 'none'],
  ['Reactive to need', 'no_target', 'none'],
  ['', 'no_target', 'none'],
  ['Delivery of the Customer Experience Strategy', 'narrative', 'milestone'],
])('%p is %s', (text, status, comparator) => {
  expect(readTarget(text)).toMatchObject({ status, comparator, low: null, high: null });
});

describe('rather unreadable than wrong', () => {
  test.each([
    'Under',
    '1.234,5',
    '90% in Q1, 95% in Q2',
    '20-10',
    '35,000 by the end of the programme 2',
    '3m',
    '100 by 31/13/2024',
    'Deliver 40 homes and 3 parks',
  ])('%p', (text) => {
    expect(readTarget(text)).toMatchObject({ status: 'unreadable', low: null, high: null, reason: expect.any(String) });
  });

  test('never throws, and a target that is set has a bound', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.stringMatching(/^(Under|At least|)? ?[0-9,.%]{1,7} ?(pa|by end of March 2024|or more|)?$/),
    );
    fc.assert(
      fc.property(cell, (text) => {
        const reading = readTarget(text);
        if (reading.status === 'set')
          return (reading.comparator === 'milestone' ? reading.by : (reading.low ?? reading.high)) !== null;
        return reading.low === null && reading.high === null;
      }),
      { numRuns: 1000 },
    );
  });
});
