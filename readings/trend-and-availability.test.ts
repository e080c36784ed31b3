// Tests of trend cells and of what comments say of availability, on documents 000 and 001.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAvailability } from './availability';
import { readTrend } from './trend';

describe('trend', () => {
  test.each([
    ['↑', { status: 'read', direction: 'up', judgement: null }],
    ['↓', { status: 'read', direction: 'down', judgement: null }],
    ['→', { status: 'read', direction: 'same', judgement: null }],
    ['⬆️', { status: 'read', direction: 'up', judgement: null }],
    ['Improving', { status: 'read', direction: null, judgement: 'improving' }],
    ['no change', { status: 'read', direction: 'same', judgement: null }],
    ['', { status: 'none', direction: null, judgement: null }],
    ['↑↓', { status: 'unreadable', direction: null, judgement: null }],
    ['Green', { status: 'unreadable', direction: null, judgement: null }],
  ])('%p', (text, expected) => {
    expect(readTrend(text)).toMatchObject(expected);
  });
});

describe('availability', () => {
  const quarter = { period: '2023-24-Q2' };
  test('awaited, with no day', () => {
    const expected = { awaited: true, expectedOn: null, coversTo: null, reason: 'Annual figures still awaited.' };
    expect(readAvailability('Annual figures still awaited.')).toEqual(expected);
  });

  test('expected on the last day of the month that is named', () => {
    const comment =
      'Trend based on newly released Apr-June figures. Jul-Sept Data from TMLT available at end of October 2023';
    expect(readAvailability(comment)).toEqual({
      awaited: true,
      expectedOn: '2023-10-31',
      coversTo: null,
      reason: 'Jul-Sept Data from TMLT available at end of October 2023',
    });
  });

  test('covers to the end of a month, whose year only the context knows', () => {
    const comment = 'Please note that Jul-Sept figure is currently only available to the end of August.';
    expect(readAvailability(comment, quarter)).toMatchObject({
      awaited: true,
      coversTo: '2023-08-31',
      expectedOn: null,
    });
    expect(readAvailability(comment)).toMatchObject({ awaited: true, coversTo: null });
  });

  test.each([
    'Still significant uncertainty regarding DEFRA Biodiversity Net Gain',
    'Reduced staffing during the quarter.',
    'Large increase in Q3 – exceeded target for year.',
    'July-Sept -6 inspections are still due over this period',
    'Castle Team is picking up emails on the weekend when service allows.',
    '',
  ])('%p says nothing of it', (text) => {
    expect(readAvailability(text, quarter)).toEqual({ awaited: false, expectedOn: null, coversTo: null, reason: null });
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => readAvailability(text, quarter) !== null && readTrend(text) !== null));
  });
});
