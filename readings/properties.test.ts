// What holds for every text: nothing throws, no number that the text does not hold, and a reading written out reads the same.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAvailability, readFloor, readPeriod, readTarget, readTrend, readValue } from './index';
import { grouped } from './testing';

/** Fails unless the property holds for many made-up inputs. */
const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (given: T) => boolean, numRuns = 3000): void =>
  fc.assert(fc.property(arbitrary, holds), { numRuns });

/** A decimal as a person may write it, without separators. */
const decimal = fc
  .tuple(fc.nat(9_999_999), fc.nat(99))
  .map(([whole, part]) => (part === 0 ? `${whole}` : `${whole}.${part}`));

const PIECES =
  '£ % , . - – + < > ≤ ≥ ~ ( ) [ ] / : ; & * † ¹ ² m k bn pp days day hours mins 1 0 12 1,234 007 3.5 2022/23 Q2 Jan Mar 2024 of out within by under over at least no more than between and to per year pa target N/A TBC due undertaken increase reduction last year ↑ ▼ é ½ \u00a0 \n <b> </sup> &lt; \\geq $ Â£ � 31 June end ytd rolling 12 months'.split(
    ' ',
  );
const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
);
const context = fc.record(
  {
    title: fc.constantFrom('% of calls', 'Number of homes', 'Cost (£m)', 'Average time (mm:ss)', 'x'),
    unit: fc.constantFrom('percent', 'days', 'nonsense', ''),
    column: fc.constantFrom('Trend', 'Month', 'Variance', 'Q2'),
    period: fc.constantFrom('2023-24-Q2', '2023', 'nonsense'),
    asOf: fc.constantFrom('2023-10-16', '2023-02-31', ''),
  },
  { requiredKeys: [] },
);
describe('every reader, for any text and context', () => {
  test('never throws, and says why where nothing is read', () => {
    check(fc.tuple(cell, context), ([text, around]) => {
      const given = around as Parameters<typeof readValue>[1];
      const readings = [readValue, readTarget, readFloor, readPeriod, readTrend].map((read) => read(text, given));
      const said = readAvailability(text, given);
      return (
        readings.every(({ status, reason }) => status !== 'unreadable' || Boolean(reason)) &&
        said.awaited === (said.reason !== null)
      );
    });
  });

  test('a reading that is not read holds no number', () => {
    check(fc.tuple(cell, context), ([text, around]) => {
      const value = readValue(text, around as object);
      const target = readTarget(text, around as object);
      const none = ['observed', 'suppressed'].includes(value.status) || value.number === null;
      return none && (target.status === 'set' || (target.low === null && target.high === null));
    });
  });

  test('a period ends after it begins, and a code comes with both days', () => {
    check(fc.tuple(cell, context), ([text, around]) => {
      const { start, end, code, status } = readPeriod(text, around as object);
      if (status !== 'read') return code === null;
      return start === null ? end === null && code === null : end !== null && start <= end && code !== null;
    });
  });
});

/** The digits of a decimal that count: `0.50` has 5, `480000` has 48. */
const significant = (number: string): string => number.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
const digits = (text: string): string => text.normalize('NFKC').replace(/[^\d]/g, '');

describe('no number that is not in the text', () => {
  test('values and their components', () => {
    check(cell, (text) => {
      const { number, unit, components } = readValue(text);
      if (unit === 'seconds') return true;
      const numbers = [...(number === null ? [] : [number]), ...components.map((part) => part.number)];
      return numbers.every((each) => digits(text).includes(significant(each)));
    });
  });
  test('targets', () => {
    check(cell, (text) => {
      const { comparator, low, high, unit, within } = readTarget(text);
      // `95% ± 2%` is reckoned: the middle of the two is in the text.
      if (unit === 'seconds' || (comparator === 'between' && /±|\+ ?\/ ?-/.test(text.normalize('NFKC')))) return true;
      return [low, high, within?.number ?? null].every(
        (each) => each === null || digits(text).includes(significant(each)),
      );
    });
  });
});

const UNITS = ['', '%', ' days', ' working days', ' FTE', ' tonnes', ' per 1,000', 'pp', ' tCO2e', ' hours'];
describe('written out and read again', () => {
  test('separators and the spelling of a unit change nothing', () => {
    check(fc.tuple(decimal, fc.constantFrom(...UNITS)), ([number, unit]) => {
      const plain = readValue(number + unit);
      const same = [
        grouped(number) + unit,
        `${grouped(number)}${unit.toUpperCase()}`,
        `<b>${number}</b>${unit}`,
        ` ${number}\u00a0${unit} `,
      ];
      return (
        plain.number !== null &&
        same.every((text) => {
          const again = readValue(text);
          return again.number === plain.number && again.unit === plain.unit;
        })
      );
    });
  });

  test('the number of a reading reads as itself', () => {
    check(cell, (text) => {
      const { number } = readValue(text);
      return number === null || readValue(number).number === number;
    });
  });

  test('a target written out from its reading is the same target', () => {
    const WORDS = {
      at_least: 'at least',
      at_most: 'no more than',
      less_than: 'under',
      greater_than: 'over',
      equal: '',
    };
    check(
      fc.tuple(decimal, fc.constantFrom(...Object.keys(WORDS)), fc.constantFrom('', '%', ' days')),
      ([number, comparator, unit]) => {
        const read = readTarget(`${WORDS[comparator as keyof typeof WORDS]} ${grouped(number)}${unit}`);
        const bound = read.low ?? read.high;
        return read.comparator === comparator && bound !== null && Number(bound) === Number(number);
      },
    );
  });

  test('the code of a period that is read is that period', () => {
    check(cell, (text) => {
      const { code, start, end, kind } = readPeriod(text);
      if (code === null || kind === 'month') return true;
      const again = readPeriod(code);
      return again.start === start && again.end === end;
    });
  });
});

test('the tables of patterns take no longer for long texts', () => {
  const long = [
    '1,'.repeat(3000),
    'a '.repeat(3000),
    '('.repeat(3000),
    '9%'.repeat(3000),
    'by '.repeat(3000),
    'Jan-'.repeat(2000),
    ' 1'.repeat(3000),
  ];
  const began = Date.now();
  for (const text of long)
    for (const read of [readValue, readTarget, readFloor, readPeriod, readTrend, readAvailability]) read(text);
  expect(Date.now() - began).toBeLessThan(5000);
});
