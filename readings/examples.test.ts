// Every example of the tables in examples/: spellings of councils, police forces and fire authorities, written anew.
import { describe, expect, test } from '@jest/globals';
import type { ReadContext } from '../contracts/reading';
import { briefAvailability, briefPeriod, briefTarget, briefTrend, briefValue } from './brief';
import { availability } from './examples/availability';
import { floor } from './examples/floor';
import { periodAccounts } from './examples/period-accounts';
import { periodFirst } from './examples/period-first';
import { periodSecond } from './examples/period-second';
import { periodUndated } from './examples/period-undated';
import { examples } from './examples/table';
import { targetCompared } from './examples/target-compared';
import { targetEqual } from './examples/target-equal';
import { targetSeveral } from './examples/target-several';
import { targetWords } from './examples/target-words';
import { trend } from './examples/trend';
import { valueNumbers } from './examples/value-numbers';
import { valueParts } from './examples/value-parts';
import { valueRefused } from './examples/value-refused';
import { valueRemarks } from './examples/value-remarks';
import { valueUnits } from './examples/value-units';
import { valueWords } from './examples/value-words';
import { readAvailability, readFloor, readPeriod, readTarget, readTrend, readValue } from './index';

type Read = (text: string, context: ReadContext) => string;
const value: Read = (text, context) => briefValue(readValue(text, context));
const target: Read = (text, context) => briefTarget(readTarget(text, context));
const period: Read = (text, context) => briefPeriod(readPeriod(text, context));
const quarter: Read = (text) => briefAvailability(readAvailability(text, { period: '2023-24-Q2' }));

describe.each<[string, string, Read]>([
  ['value: numbers', valueNumbers, value],
  ['value: units', valueUnits, value],
  ['value: parts', valueParts, value],
  ['value: words', valueWords, value],
  ['value: refused', valueRefused, value],
  ['value: remarks', valueRemarks, value],
  ['target: equal', targetEqual, target],
  ['target: compared', targetCompared, target],
  ['target: words', targetWords, target],
  ['target: several', targetSeveral, target],
  ['floor', floor, (text, context) => briefTarget(readFloor(text, context))],
  ['period: first', periodFirst, period],
  ['period: second', periodSecond, period],
  ['period: undated', periodUndated, period],
  ['period: accounts', periodAccounts, period],
  ['trend', trend, (text, context) => briefTrend(readTrend(text, context))],
  ['availability', availability, quarter],
])('%s', (_, table, read) => {
  test.each(examples(table))('$text ⇒ $brief', ({ text, context, brief }) => {
    expect(read(text, context)).toBe(brief);
  });
});

test('the tables hold many hundred examples', () => {
  const tables = [valueNumbers, valueUnits, valueParts, valueWords, valueRefused, targetEqual, targetCompared];
  expect(tables.flatMap(examples).length).toBeGreaterThan(800);
});
