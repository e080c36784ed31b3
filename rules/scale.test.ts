// A slip of the unit is told from a figure that has moved.
import { describe, expect, test } from '@jest/globals';
import { scaleChange } from './scale';

const series = (...values: string[]) => values.map((value, at) => ({ period: `202${at}`, value }));
const toldOf = (unit: string | null, value: string, ...before: string[]): string | null => {
  const found = scaleChange(value, series(...before), unit);
  return found === null ? null : `${found.up ? 'x' : '/'}${found.factor} against ${found.against}`;
};

const told = (value: string, ...before: string[]): string | null => toldOf(null, value, ...before);

describe('a slip', () => {
  test.each([
    ['tonnes for kilotonnes (story 4: 816.4 stands)', '816400', ['816.4'], 'x1000 against 2020'],
    ['kilotonnes for tonnes, a year later', '3.1', ['3603.7'], '/1000 against 2020'],
    ['a year’s fall on top of it', '675000', ['850', '816.4'], 'x1000 against 2021'],
    ['a fraction for a percentage', '0.84', ['88', '87', '84'], '/100 against 2022'],
    ['pence for pounds', '48000000', ['480000'], 'x100 against 2020'],
    ['a nought too many in a steady series', '6230', ['596', '601', '615'], 'x10 against 2022'],
    ['a decimal point that was lost', '62', ['6.2', '6.4', '6'], 'x10 against 2022'],
    ['a steady small count that is a thousandfold', '4000', ['4', '3', '4'], 'x1000 against 2022'],
  ])('%s', (_, value, before, expected) => {
    expect(told(value, ...before)).toBe(expected);
  });
});

describe('no slip', () => {
  test.each([
    ['the first figure of a series', '816400', []],
    ['a fall or a rise', '170', ['214', '199']],
    ['a new year of a cumulative figure', '347928', ['1191704']],
    ['tenfold, with one figure before it', '420', ['42']],
    ['tenfold, in a series that swings', '900', ['20', '300', '90']],
    ['a small count that grew', '400', ['4']],
    ['nought, or from nought', '0', ['816']],
    ['from nought', '900', ['0']],
    ['a gap that changed its sign', '-1.2', ['29.89']],
    ['thirtyfold', '30', ['1']],
    ['tenfold of a small count, however steady', '30', ['3', '2', '3']],
    ['tenfold of a small percentage', '5', ['0.5', '0.5', '0.6', '0.5']],
    ['a service that begins', '9214', ['7']],
  ])('%s', (_, value, before) => {
    expect(told(value, ...before)).toBeNull();
  });
});

test('a fraction for a percentage is one against a single figure; the same fall of a count is not', () => {
  expect(toldOf('percent', '0.84', '84')).toBe('/100 against 2020');
  expect(toldOf('count', '0.84', '84')).toBeNull();
  expect(toldOf('percent', '5', '0.05')).toBeNull();
});
