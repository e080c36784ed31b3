// What changes how a figure is written changes no number: separators, spaces, mojibake, the spelling of a unit, remarks, tolerances, profiles.
import { describe, test } from '@jest/globals';
import fc from 'fast-check';
import { readTarget, readValue } from './index';
import { grouped } from './testing';

/** Fails unless the property holds for many made-up inputs. */
const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (given: T) => boolean, numRuns = 3000): void =>
  fc.assert(fc.property(arbitrary, holds), { numRuns });

/** A decimal as a person may write it, without separators. */
const decimal = fc
  .tuple(fc.nat(9_999_999), fc.nat(99))
  .map(([whole, part]) => (part === 0 ? `${whole}` : `${whole}.${part}`));

const same = (read: string | null, number: string): boolean => read !== null && Number(read) === Number(number);
const NBSP = '\u00a0';
/** The same number as other programs write it. */
const SEPARATORS: readonly ((grouped: string) => string)[] = [
  (number) => number,
  (number) => number.replaceAll(',', NBSP),
  (number) => number.replaceAll(',', '\u2009'),
  (number) => number.replaceAll(',', '\u202f'),
  (number) => `<p>${number}</p>`,
  (number) => `${NBSP}${number}${NBSP}`,
  (number) => `${number}\u200b`,
];
/** Mojibake and the same text as it was meant. */
const GARBLED: readonly (readonly [string, string])[] = [
  ['Â£', '£'],
  ['Â£', '£ '],
  ['&pound;', '£'],
  ['&#163;', '£'],
];
const SPELLINGS: readonly (readonly string[])[] = [
  ['%', ' %', ' per cent', ' percent', '%age', ' pct'],
  [' days', ' day', ' Days', '\u00a0days', ' calendar days'],
  [' working days', ' business days', ' wd', ' Working Days'],
  ['pp', ' pp', ' percentage points', ' ppts', ' % points', ' pct pts'],
  [' per 1,000', ' per 1000', '/1000', ' per 1,000 population', ' per thousand'],
  [' per 100,000', '/100000', ' per 100k', ' per 100,000 population'],
  [' tonnes', ' tonne', ' Tonnes', 't'],
  [' hours', ' hrs', 'hrs', ' Hours'],
  [' mins', ' minutes', ' min', 'mins'],
];

describe('what changes how a number is written changes no number', () => {
  test('separators of thousands', () => {
    check(fc.tuple(fc.integer({ min: 1000, max: 999_999_999 }), fc.constantFrom(...SEPARATORS)), ([number, write]) => {
      const written = write(grouped(String(number)));
      const target = readTarget(written);
      return (
        readValue(written).number === String(number) && target.low === String(number) && target.high === target.low
      );
    });
  });

  test('points between two groups or more', () => {
    check(fc.integer({ min: 1_000_000, max: 999_999_999 }), (number) => {
      const { number: read } = readValue(grouped(String(number)).replaceAll(',', '.'));
      return read === String(number);
    });
  });

  test('an ordinary space between numbers is no separator', () => {
    check(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 100, max: 999 })), ([one, other]) => {
      return readValue(`${one} ${other}`).number === null && readTarget(`${one} ${other}`).low === null;
    });
  });

  test('mojibake and entities', () => {
    check(fc.tuple(decimal, fc.constantFrom(...GARBLED)), ([number, [garbled, meant]]) => {
      const [one, other] = [readValue(garbled + grouped(number)), readValue(meant + grouped(number))];
      return same(one.number, number) && one.unit === 'gbp' && same(other.number, number) && other.unit === 'gbp';
    });
  });

  test('the spelling of a unit', () => {
    check(fc.tuple(decimal, fc.constantFrom(...SPELLINGS)), ([number, spellings]) => {
      const readings = spellings.map((unit) => readValue(number + unit));
      const targets = spellings.map((unit) => readTarget(`at least ${number}${unit}`));
      return (
        readings.every((each) => same(each.number, number) && each.unit !== null && each.unit === readings[0]?.unit) &&
        targets.every((each) => same(each.low, number) && each.unit === readings[0]?.unit)
      );
    });
  });

  test('a remark behind a figure is never the figure', () => {
    const remarks = [
      'provisional',
      'based on 10 months',
      'A*-C',
      'see note 3',
      'down from 99',
      '12 upheld',
      'target 97%',
    ];
    check(fc.tuple(decimal, fc.constantFrom(...remarks)), ([number, remark]) => {
      const { number: read } = readValue(`${number}% (${remark})`);
      return read === null || same(read, number);
    });
  });

  test('a tolerance is exact on both sides', () => {
    check(fc.tuple(decimal, fc.nat(99)), ([number, tolerance]) => {
      const { low, high, comparator } = readTarget(`${number}% ± ${tolerance}%`);
      const middle = (Number(low) + Number(high)) / 2;
      return comparator === 'between' && Math.abs(middle - Number(number)) < 1e-6;
    });
  });

  test('a profile gives the target of its own quarter', () => {
    const four = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 });
    check(fc.tuple(four, fc.integer({ min: 1, max: 4 })), ([steps, quarter]) => {
      const text = steps.map((step, i) => `Q${i + 1} ${step}%`).join(' ');
      const given = readTarget(text, { period: `2023-24-Q${quarter}` });
      return given.low === String(steps[quarter - 1]) && readTarget(text).low === null;
    });
  });
});
